package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a call goes: from its script where there is one, else from the agent's prompt; then gives everything its
 * time.
 */
final class CallPlanner {
    private static final long USUAL_RING_MILLIS = 4_000;
    private static final long USUAL_NO_ANSWER_MILLIS = 30_000;
    private static final long USUAL_SILENCE_LIMIT_MILLIS = 600_000;
    private static final long USUAL_LENGTH_LIMIT_MILLIS = 3_600_000;
    private static final int TURNS_BEFORE_AN_ERROR = 2;

    private final JsonNode agent;
    private final JsonNode llm;
    private final CallScript script;
    private final DynamicVariables variables;
    private final Random random;
    private final boolean rings;

    private final List<CallPlan.Step> steps = new ArrayList<>();
    private double at;
    private boolean userSpokeLast;
    private @Nullable String state;
    private int toolCalls;

    /**
     * Makes a planner for one call.
     *
     * @param agent the agent
     * @param llm its LLM; an empty object when it has another engine
     * @param script what is to happen
     * @param variables the call's variables
     * @param random where choices come from
     * @param rings whether a phone rings; nobody waits for a web caller
     */
    CallPlanner(
            JsonNode agent, JsonNode llm, CallScript script, DynamicVariables variables, Random random, boolean rings) {
        this.agent = agent;
        this.llm = llm;
        this.script = script;
        this.variables = variables;
        this.random = random;
        this.rings = rings;
    }

    CallPlan plan() {
        Ending scripted = script.disconnectionReason().map(Ending::of).orElse(null);
        if (scripted != null && !scripted.connects()) {
            return new CallPlan(ringUntilGivenUp(scripted), List.of(), 0, scripted, false, Map.of());
        }
        PromptConversation derived = null;
        List<Turn> turns;
        if (script.reachesVoicemail()) {
            turns = voicemailTurns();
        } else if (script.turns().isPresent()) {
            turns = script.turns().get();
        } else {
            derived = new PromptConversation(agent, llm, variables, random);
            turns = derived.turns();
            if (scripted != null && scripted.status() == Ending.Status.ERROR) {
                turns = turns.subList(0, Math.min(TURNS_BEFORE_AN_ERROR, turns.size()));
            }
        }
        state = JsonTrees.text(llm, "starting_state");
        at = JsonTrees.number(agent, "begin_message_delay_ms", 0) / 1000.0;
        turns.forEach(this::time);
        Ending ending =
                scripted == null ? (endsWithEndCall(turns) ? Ending.AGENT_HANGUP : Ending.USER_HANGUP) : scripted;
        return limited(ending, derived == null ? Map.of() : derived.collected());
    }

    private long ringUntilGivenUp(Ending ending) {
        if (script.ringing().isPresent()) {
            return script.ringing().get().toMillis();
        }
        return ending == Ending.DIAL_NO_ANSWER
                ? JsonTrees.number(agent, "ring_duration_ms", USUAL_NO_ANSWER_MILLIS)
                : ending.millisUntilGivenUp();
    }

    private CallPlan limited(Ending wanted, Map<String, String> collected) {
        Ending ending = wanted;
        long end = Math.round((at + 0.5) * 1000);
        if (ending == Ending.INACTIVITY) {
            end += JsonTrees.number(agent, "end_call_after_silence_ms", USUAL_SILENCE_LIMIT_MILLIS);
        }
        long limit = JsonTrees.number(agent, "max_call_duration_ms", USUAL_LENGTH_LIMIT_MILLIS);
        if (end > limit || ending == Ending.MAX_DURATION_REACHED) {
            end = limit;
            ending = Ending.MAX_DURATION_REACHED;
        }
        long last = end;
        List<CallPlan.Step> kept =
                steps.stream().filter(step -> step.atMillis() <= last).toList();
        long ring = script.ringing().map(Duration::toMillis).orElse(rings ? USUAL_RING_MILLIS : 800);
        return new CallPlan(ring, kept, end, ending, script.reachesVoicemail(), collected);
    }

    private List<Turn> voicemailTurns() {
        List<Turn> turns = new ArrayList<>();
        turns.add(Turn.user("You have reached a voicemail box. Please leave a message after the tone."));
        JsonNode action = agent.path("voicemail_option").path("action");
        String message = JsonTrees.text(action, "text", "");
        if (!message.isEmpty()) {
            turns.add(Turn.agent(message));
        }
        return turns;
    }

    private boolean endsWithEndCall(List<Turn> turns) {
        if (turns.isEmpty() || !(turns.get(turns.size() - 1) instanceof Turn.CallsTool last)) {
            return false;
        }
        List<JsonNode> tools = new ArrayList<>();
        llm.path("general_tools").forEach(tools::add);
        llm.path("states").forEach(one -> one.path("tools").forEach(tools::add));
        return last.name().equals("end_call")
                || tools.stream()
                        .anyMatch(tool -> last.name().equals(JsonTrees.text(tool, "name"))
                                && "end_call".equals(JsonTrees.text(tool, "type")));
    }

    private void time(Turn turn) {
        if (turn instanceof Turn.Says says) {
            say(says);
        } else if (turn instanceof Turn.CallsTool call) {
            callTool(call);
        } else if (turn instanceof Turn.MovesTo move) {
            move(move.state());
        } else if (turn instanceof Turn.Presses press) {
            at += 1;
            add(new Entry.KeyPress(press.digit()), null);
        } else if (turn instanceof Turn.Silence silence) {
            at += silence.length().toMillis() / 1000.0;
        }
    }

    private void say(Turn.Says says) {
        String text = variables.resolve(says.text());
        boolean isAgent = says.speaker() == Turn.Speaker.AGENT;
        Latencies.Sample latency = isAgent && userSpokeLast ? Latencies.Sample.draw(random) : null;
        double pause = latency != null ? latency.endToEnd() / 1000 : 0.25 + random.nextDouble() * 0.7;
        double rate = isAgent ? agent.path("voice_speed").asDouble(1) : 0.9 + random.nextDouble() * 0.2;
        double start = at + pause;
        double end = start + Speech.seconds(text, rate);
        at = end;
        userSpokeLast = !isAgent;
        add(new Entry.Spoken(isAgent ? "agent" : "user", text, start, end), latency);
    }

    private void callTool(Turn.CallsTool call) {
        String id = "tool_call_" + Long.toHexString(random.nextLong() >>> 16) + toolCalls++;
        at += 0.3 + random.nextDouble() * 0.3;
        add(
                new Entry.Invocation(
                        id, call.name(), variables.resolve(call.arguments().text())),
                null);
        at += 0.2 + random.nextDouble() * 0.7;
        add(new Entry.Result(id, variables.resolve(call.result()), call.successful()), null);
    }

    private void move(String to) {
        at += 0.05;
        String from = state == null ? "" : state;
        add(new Entry.Transition(from, to), null);
        variables.put("previous_agent_state", from);
        variables.put("current_agent_state", to);
        state = to;
    }

    private void add(Entry entry, Latencies.@Nullable Sample latency) {
        steps.add(new CallPlan.Step(Math.round(at * 1000), entry, latency));
    }
}
