package dev.retell4j.simulator.internal.probe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmFrames;
import dev.retell4j.simulator.internal.llm.Rule;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What a server must take without harm. */
final class Inputs {
    private static final int BURST = 10_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 1;
    private static final int HUGE = 5;
    private static final int FRAGMENT = 7;
    private static final int DEEP = 500;

    private Inputs() {}

    static void toolTranscript(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        ArrayNode all = call.transcript();
        all.addObject().put("role", "user").put("content", "(unintelligible audio)");
        all.addObject()
                .put("role", "tool_call_invocation")
                .put("tool_call_id", "tc_probe")
                .put("name", "find_order")
                .put("arguments", "{\"plate\":\"AB-12\"}");
        all.addObject()
                .put("role", "tool_call_result")
                .put("tool_call_id", "tc_probe")
                .put("content", "{\"state\":\"ready\"}")
                .put("successful", true);
        all.addObject().put("role", "dtmf").put("digit", "2");
        all.addObject().put("role", "dtmf").put("digit", "#");
        all.addObject().put("role", "sms").put("content", "On my way").put("time_sec", 3.5);
        all.addObject()
                .put("role", "injected")
                .put("content", "The caller is a guest")
                .put("time_sec", 4);
        all.addObject()
                .put("role", "node_transition")
                .put("former_node_id", "a")
                .put("former_node_name", "A")
                .put("new_node_id", "b")
                .put("new_node_name", "B")
                .put("transition_type", "normal");
        all.addObject().put("role", "transfer_target").put("content", "Garage Nord");
        all.addObject().put("role", "role_of_tomorrow").put("anything", 1);
        all.addObject().put("role", "user").put("content", stage.utterance());
        ArrayNode utterances = JsonTrees.array();
        all.forEach(entry -> {
            String role = entry.path("role").asText();
            if (role.equals("user") || role.equals("agent") || role.equals("transfer_target")) {
                utterances.add(entry);
            }
        });
        boolean wanted = call.configured() != null && call.configured().toolCalls();
        call.line().send(LlmFrames.update(utterances, wanted ? all : null, null));
        int turn = call.request(LlmFrames.response(call.nextId(), utterances, wanted ? all : null));
        if (!wanted) {
            stage.note("transcript_with_tool_calls is not asked for");
        }
        if (stage.answered(call, turn, Rule.NOT_TOLERATED, "With all kinds of entries in the transcript")) {
            stage.answers(call, "After all kinds of entries in the transcript");
        }
    }

    static void unknownEvents(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        sendEach(
                stage,
                call,
                Rule.NOT_TOLERATED,
                List.of(
                        "{\"interaction_type\":\"event_of_tomorrow\",\"response_id\":7,\"anything\":{\"x\":[1,2]}}",
                        "{\"interaction_type\":\"update_only\",\"transcript\":[],\"turntaking\":\"turn_of_tomorrow\","
                                + "\"field_of_tomorrow\":{\"x\":null}}",
                        "{\"interaction_type\":\"call_details\",\"call\":{\"call_id\":\"" + call.id()
                                + "\",\"call_type\":\"call_of_tomorrow\"}}"));
        String request = LlmFrames.response(call.nextId(), call.transcript(), null);
        int turn = call.request(
                request.substring(0, request.length() - 1) + ",\"timestamp\":12,\"field_of_tomorrow\":\"x\"}");
        if (stage.answered(call, turn, Rule.NOT_TOLERATED, "With unknown fields in response_required")) {
            stage.answers(call, "After unknown events");
        }
    }

    static void missingFields(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        boolean taken = sendEach(
                stage,
                call,
                Rule.NOT_TOLERATED,
                List.of(
                        "{\"interaction_type\":\"update_only\"}",
                        "{\"interaction_type\":\"update_only\",\"transcript\":null,\"turntaking\":null}",
                        "{\"interaction_type\":\"update_only\",\"transcript\":[{\"role\":\"user\"}]}"));
        if (!taken) {
            return;
        }
        int turn = call.request("{\"interaction_type\":\"response_required\",\"response_id\":" + call.nextId()
                + ",\"transcript\":[{\"role\":\"user\",\"content\":\"Hello?\"}]}");
        if (!stage.answered(call, turn, Rule.NOT_TOLERATED, "With a transcript without words")) {
            return;
        }
        turn = call.request(
                "{\"interaction_type\":\"response_required\",\"response_id\":" + call.nextId() + ",\"transcript\":[]}");
        if (stage.answered(call, turn, Rule.NOT_TOLERATED, "With an empty transcript")) {
            stage.answers(call, "After events without optional fields");
        }
    }

    static void garbage(Stage stage) throws InterruptedException {
        String deep = "{\"interaction_type\":\"x\",\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
        for (String frame :
                List.of("not JSON", "{\"interaction_type\":", "[]", "17", "null", "\"x\"", "{}", "", deep)) {
            ProbeCall call = stage.greetedCall();
            if (call == null) {
                return;
            }
            call.line().send(frame);
            int turn = call.ask(stage.utterance());
            boolean answered = call.awaitComplete(turn, stage.settings().patience());
            LlmEnding ending = call.ending();
            String shown = frame.isEmpty() ? "an empty frame" : Words.shortened(frame);
            if (ending != null
                    && ending.cause() == LlmEnding.Cause.RUNTIME
                    && ending.code() != 1006
                    && ending.code() != 1001) {
                // A strict server may close; that is judged more gently than what Retell's own frames bring about.
                stage.found(Rule.STRICT_INPUT, "After " + shown + ", closed with " + ending.code());
                call.forgive(Set.of(Rule.CLOSED_WITH_ERROR));
            } else if (call.losses() > 0) {
                stage.found(Rule.NOT_TOLERATED, "After " + shown + ", the connection was lost");
            } else if (!answered) {
                stage.answered(call, turn, Rule.NOT_TOLERATED, "After " + shown);
            }
            call.close();
            if (!answered) {
                return;
            }
        }
    }

    private static boolean sendEach(Stage stage, ProbeCall call, Rule rule, List<String> frames)
            throws InterruptedException {
        for (String frame : frames) {
            call.line().send(frame);
            int turn = call.ask(stage.utterance());
            if (!stage.answered(call, turn, rule, "After " + Words.shortened(frame))) {
                return false;
            }
        }
        return true;
    }

    static void binary(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        call.line().withSocket(socket -> socket.sendBinary(new byte[] {1, 2, 3}));
        int turn = call.ask(stage.utterance());
        boolean answered = call.awaitComplete(turn, stage.settings().patience());
        LlmEnding ending = call.ending();
        if (answered) {
            stage.note("ignored");
        } else if (ending != null && ending.cause() == LlmEnding.Cause.RUNTIME && ending.code() != 1006) {
            stage.note("closed with " + ending.code());
            call.forgive(Set.of(Rule.CLOSED_WITH_ERROR));
        } else {
            stage.answered(call, turn, Rule.NOT_TOLERATED, "After a binary frame");
        }
        ProbeCall next = stage.greetedCall();
        if (next != null) {
            stage.answers(next, "In the call after a binary frame");
        }
    }

    static void fragments(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        String update = LlmFrames.update(call.transcript(), null, "user_turn");
        call.line().withSocket(socket -> socket.sendFragmented(update, FRAGMENT));
        stage.answers(call, "After an update in fragments");
    }

    static void largeTranscript(Stage stage) throws InterruptedException {
        if (large(stage, LARGE, Rule.TOO_LARGE_REFUSED)) {
            large(stage, HUGE, Rule.HUGE_REFUSED);
        }
    }

    private static boolean large(Stage stage, int megabytes, Rule rule) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return false;
        }
        ArrayNode transcript = call.transcript();
        int size = 0;
        for (int i = 0; size < megabytes * MEGABYTE; i++) {
            String text = "Sentence number " + i + ", of a conversation that goes on and on, “naïve” and unbroken.";
            ObjectNode entry = transcript.addObject().put("role", i % 2 == 0 ? "agent" : "user");
            entry.put("content", text);
            entry.putArray("words")
                    .addObject()
                    .put("word", "Sentence")
                    .put("start", i)
                    .put("end", i + 0.5);
            size += text.length() + 100;
        }
        transcript.addObject().put("role", "user").put("content", stage.utterance());
        boolean tools = call.configured() != null && call.configured().toolCalls();
        int turn = call.request(LlmFrames.response(call.nextId(), transcript, tools ? JsonTrees.array() : null));
        if (!stage.answered(call, turn, rule, "With a transcript of " + megabytes + " MB")) {
            call.forgive(Set.of(Rule.CLOSED_WITH_ERROR));
            return false;
        }
        stage.note(
                megabytes + " MB answered after " + Words.time(call.turn(turn).untilComplete()));
        call.close();
        return true;
    }

    static void burst(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null || !stage.answers(call, "Before a burst")) {
            return;
        }
        long begin = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            call.update(i % 2 == 0 ? "user_turn" : null);
        }
        if (!stage.answers(call, "After " + BURST + " updates")) {
            return;
        }
        if (!stage.pong(call)) {
            stage.found(Rule.NO_PONG, "No answer to a ping after " + BURST + " updates");
        }
        stage.note(BURST + " updates and an answer in " + Words.time(Duration.ofNanos(System.nanoTime() - begin)));
    }
}
