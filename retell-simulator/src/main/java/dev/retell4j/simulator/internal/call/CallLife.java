package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.Ids;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import dev.retell4j.simulator.internal.state.VoiceCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads calls through their life: registered, ongoing, ended, analysed. Used under the workspace's lock.
 *
 * <p>Everything is planned on the timeline when a call is dialled, so it happens at its own time, and what has not
 * happened yet can still be taken back.
 */
public final class CallLife implements State {
    private static final Duration UNTIL_DIALLED = Duration.ofMillis(300);
    private static final Duration UNTIL_ANALYZED = Duration.ofMillis(2_500);

    private final Timeline time;
    private final Ids ids;
    private final VoiceCatalogue voices;
    private final ScriptBook scripts;
    private final CallStore calls;
    private int active;
    private Runnable whenSlotIsFree = () -> {};

    public CallLife(Timeline time, Ids ids, VoiceCatalogue voices, ScriptBook scripts, CallStore calls) {
        this.time = time;
        this.ids = ids;
        this.voices = voices;
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public Runnable capture() {
        int captured = active;
        return () -> active = captured;
    }

    /** Returns how many calls take a place in the concurrency limit. */
    public int active() {
        return active;
    }

    /** Sets what happens when a call has ended and another one may begin. */
    public void whenSlotIsFree(Runnable action) {
        whenSlotIsFree = action;
    }

    /** Begins a call: it is dialled, joined or called in a moment. */
    public void begin(CallRecord call) {
        active++;
        long seed = ids.seed();
        plan(call, UNTIL_DIALLED, dialled -> dial(dialled, new Random(seed)));
    }

    /** Ends a call by request; what it would still have done does not happen. */
    public void stop(CallRecord call) {
        takeBack(call);
        end(call, Ending.MANUAL_STOPPED);
    }

    /** Makes a call disappear; it neither ends nor is it analysed. */
    public void forget(CallRecord call) {
        takeBack(call);
        if (call.phase() != CallRecord.Phase.FINISHED) {
            call.enter(CallRecord.Phase.FINISHED);
            active--;
            whenSlotIsFree.run();
        }
    }

    private void takeBack(CallRecord call) {
        call.planned().forEach(time::cancel);
        call.planned().clear();
    }

    /** Plans something for a call, as it will be then. */
    private void plan(CallRecord call, Duration delay, Consumer<CallRecord> action) {
        String id = call.id();
        call.planned().add(time.plan(delay, () -> {
            CallRecord then = calls.find(id);
            if (then != null) {
                action.accept(then);
            }
        }));
    }

    private void dial(CallRecord call, Random random) {
        ObjectNode attributes = call.attributes();
        boolean inbound = "inbound".equals(JsonTrees.text(attributes, "direction"));
        String userNumber = JsonTrees.text(attributes, inbound ? "from_number" : "to_number");
        call.setScript(scripts.take(call.id(), userNumber, JsonTrees.text(attributes, "agent_id")));
        DynamicVariables variables = variables(call);
        CallPlan plan = new CallPlanner(
                        call.agent(), call.llm(), call.script(), variables, random, call.isPhoneCall() && !inbound)
                .plan();
        Duration ring = Duration.ofMillis(plan.ringMillis());
        if (!plan.ending().connects()) {
            plan(call, ring, ringing -> end(ringing, plan.ending()));
            return;
        }
        plan(call, ring, ringing -> connect(ringing, plan));
    }

    private void connect(CallRecord call, CallPlan plan) {
        call.enter(CallRecord.Phase.ONGOING);
        call.setInVoicemail(plan.inVoicemail());
        call.attributes()
                .put("call_status", "ongoing")
                .put("start_timestamp", time.now().toEpochMilli());
        for (CallPlan.Step step : plan.steps()) {
            plan(call, Duration.ofMillis(step.atMillis()), talking -> {
                talking.entries().add(step.entry());
                if (step.latency() != null) {
                    talking.latencies().add(step.latency());
                }
            });
        }
        plan(call, Duration.ofMillis(plan.talkMillis()), talking -> {
            if (!plan.collected().isEmpty()) {
                ObjectNode collected = talking.attributes().putObject("collected_dynamic_variables");
                plan.collected().forEach(collected::put);
            }
            end(talking, plan.ending());
        });
    }

    private void end(CallRecord call, Ending ending) {
        boolean connected = call.phase() == CallRecord.Phase.ONGOING;
        long now = time.now().toEpochMilli();
        ObjectNode attributes = call.attributes();
        long duration = connected ? now - JsonTrees.number(attributes, "start_timestamp", now) : 0;
        call.enter(CallRecord.Phase.FINISHED);
        call.planned().clear();
        attributes.put("call_status", ending.status().wireName());
        attributes.put("end_timestamp", now);
        attributes.put("duration_ms", duration);
        attributes.put("disconnection_reason", ending.wireName());
        if (connected) {
            attributes.set("latency", call.latencies().toJson());
            attributes.set("llm_token_usage", tokenUsage(call));
            if (!"basic_attributes_only".equals(JsonTrees.text(attributes, "data_storage_setting"))) {
                attributes.put("recording_url", "https://simulator.invalid/recordings/" + call.id() + ".wav");
                attributes.put("public_log_url", "https://simulator.invalid/logs/" + call.id() + ".txt");
            }
        }
        if (ending == Ending.CALL_TRANSFER) {
            attributes.put("transfer_destination", transferDestination(call));
            attributes.put("transfer_end_timestamp", now);
        }
        attributes.set("call_cost", CallCost.of(duration, voiceProvider(call), llmOrNull(call), call.isPhoneCall()));
        plan(
                call,
                UNTIL_ANALYZED,
                ended -> ended.attributes().set("call_analysis", CallAnalysis.of(ended, ending, variables(ended))));
        active--;
        whenSlotIsFree.run();
    }

    private static @Nullable JsonNode llmOrNull(CallRecord call) {
        return call.llm().isEmpty() ? null : call.llm();
    }

    private String voiceProvider(CallRecord call) {
        String voiceId = JsonTrees.text(call.agent(), "voice_id", "");
        for (ObjectNode voice : voices.all()) {
            if (voiceId.equals(JsonTrees.text(voice, "voice_id"))) {
                return JsonTrees.text(voice, "provider", "platform");
            }
        }
        return "platform";
    }

    private static String transferDestination(CallRecord call) {
        for (JsonNode tool : call.llm().path("general_tools")) {
            String number = JsonTrees.text(tool.path("transfer_destination"), "number");
            if (number != null) {
                return number;
            }
        }
        return "+14155550199";
    }

    private static ObjectNode tokenUsage(CallRecord call) {
        int tokens = 200 + JsonTrees.text(call.llm(), "general_prompt", "").length() / 4;
        ObjectNode usage = JsonTrees.object();
        ArrayNode values = JsonTrees.array();
        long sum = 0;
        for (Entry entry : call.entries()) {
            if (entry instanceof Entry.Spoken spoken) {
                tokens += spoken.text().length() / 4 + 4;
                if (spoken.role().equals("agent")) {
                    values.add(tokens);
                    sum += tokens;
                }
            }
        }
        usage.put("average", values.isEmpty() ? 0 : Rounded.to(1, (double) sum / values.size()));
        usage.put("num_requests", values.size());
        usage.set("values", values);
        return usage;
    }

    private DynamicVariables variables(CallRecord call) {
        Map<String, String> values = new HashMap<>();
        ObjectNode attributes = call.attributes();
        boolean inbound = "inbound".equals(JsonTrees.text(attributes, "direction"));
        putIfPresent(values, "direction", JsonTrees.text(attributes, "direction", ""));
        putIfPresent(values, "user_number", JsonTrees.text(attributes, inbound ? "from_number" : "to_number", ""));
        putIfPresent(values, "agent_number", JsonTrees.text(attributes, inbound ? "to_number" : "from_number", ""));
        values.put("call_id", call.id());
        values.put("call_type", JsonTrees.text(attributes, "call_type", ""));
        values.put("session_type", "voice");
        putIfPresent(values, "current_agent_state", JsonTrees.text(call.llm(), "starting_state", ""));
        putAll(values, call.llm().path("default_dynamic_variables"));
        putAll(values, attributes.path("retell_llm_dynamic_variables"));
        putAll(values, attributes.path("collected_dynamic_variables"));
        return new DynamicVariables(values, time.now());
    }

    private static void putIfPresent(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static void putAll(Map<String, String> values, JsonNode more) {
        more.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), entry.getValue().asText());
            }
        });
    }
}
