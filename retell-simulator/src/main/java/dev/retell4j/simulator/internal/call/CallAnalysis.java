package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the analysis finds after a call. */
public final class CallAnalysis {
    private static final Pattern PLEASED =
            Pattern.compile("\\b(thank|thanks|great|perfect|wonderful|glad|excellent|works for me)\\b");
    private static final Pattern ANNOYED = Pattern.compile(
            "\\b(angry|terrible|awful|useless|annoyed|annoying|complain|complaint|stop calling|worst)\\b");

    private CallAnalysis() {}

    /**
     * The result.
     *
     * @param summary the summary
     * @param inVoicemail whether a voicemail box was reached
     * @param sentiment the mood of the user
     * @param successful whether the call reached its goal
     * @param custom the values of the items that the agent defines, or null when there are none
     * @param runs how often the call was analysed
     */
    public record Result(
            String summary,
            boolean inVoicemail,
            String sentiment,
            boolean successful,
            @Nullable ObjectNode custom,
            int runs) {
        /** Returns {@code call_analysis}. */
        public ObjectNode toJson() {
            ObjectNode json = JsonTrees.object()
                    .put("call_summary", summary)
                    .put("in_voicemail", inVoicemail)
                    .put("user_sentiment", sentiment)
                    .put("call_successful", successful);
            json.set("custom_analysis_data", custom == null ? JsonTrees.object() : custom);
            return json;
        }
    }

    /**
     * Analyses a call that has ended.
     *
     * @param call the call
     * @param agent the call's agent, whose {@code post_call_analysis_data} says what to look for
     * @param variables the call's variables
     */
    static Result of(CallRecord call, JsonNode agent, DynamicVariables variables) {
        CallScript script = call.script();
        Ending ending = call.ending() == null ? Ending.ERROR_UNKNOWN : call.ending();
        boolean answered = ending.connects() && !call.entries().isEmpty();
        ObjectNode custom = JsonTrees.object();
        if (answered && !call.inVoicemail()) {
            SampleValues samples = new SampleValues(variables);
            for (JsonNode analyst : call.analysts(agent)) {
                addItems(analyst.path("post_call_analysis_data"), custom, samples);
            }
        }
        Map<String, Json> scripted = new TreeMap<>(script.analysis());
        scripted.forEach((name, value) -> custom.set(name, tree(value.text())));
        Result before = call.analysis();
        return new Result(
                script.summary().orElseGet(() -> summary(call, ending)),
                call.inVoicemail(),
                script.sentiment().orElseGet(() -> answered ? sentiment(call) : "Unknown"),
                script.successful().orElse(answered && ending.isOrderly()),
                custom.isEmpty() ? null : custom,
                before == null ? 1 : before.runs() + 1);
    }

    private static void addItems(JsonNode items, ObjectNode custom, SampleValues samples) {
        for (JsonNode item : items) {
            if (!"system-presets".equals(JsonTrees.text(item, "type"))) {
                custom.set(JsonTrees.text(item, "name", ""), samples.forAnalysisData(item));
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JsonTrees.parse(json);
        } catch (IOException e) {
            throw new IllegalStateException("A JSON value that is not JSON", e);
        }
    }

    private static String sentiment(CallRecord call) {
        if (call.inVoicemail()) {
            return "Neutral";
        }
        int mood = 0;
        for (Entry entry : call.entries()) {
            if (entry instanceof Entry.Spoken spoken && spoken.role().equals(Step.Say.USER)) {
                String text = spoken.text().toLowerCase(Locale.ROOT);
                mood += (PLEASED.matcher(text).find() ? 1 : 0)
                        - (ANNOYED.matcher(text).find() ? 2 : 0);
            }
        }
        return mood > 0 ? "Positive" : mood < 0 ? "Negative" : "Neutral";
    }

    private static String summary(CallRecord call, Ending ending) {
        if (!ending.connects()) {
            return "The call was not connected (" + ending.wireName() + ").";
        }
        if (call.inVoicemail()) {
            return "The call reached a voicemail box.";
        }
        long agentTurns = turns(call, Step.Say.AGENT);
        long userTurns = turns(call, Step.Say.USER);
        long tools = call.entries().stream()
                .filter(Entry.Invocation.class::isInstance)
                .count();
        return call.persona().name() + " spoke " + agentTurns + " times and the other side " + userTurns + " times"
                + (tools > 0 ? ", with " + tools + (tools == 1 ? " tool call" : " tool calls") : "")
                + ". The call ended with "
                + ending.wireName() + ".";
    }

    private static long turns(CallRecord call, String role) {
        return call.entries().stream()
                .filter(entry ->
                        entry instanceof Entry.Spoken spoken && spoken.role().equals(role))
                .count();
    }
}
