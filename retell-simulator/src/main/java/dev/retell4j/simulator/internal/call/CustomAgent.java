package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.Latencies.Component;
import dev.retell4j.simulator.internal.llm.Action;
import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The agent's part in conversations in which a server speaks for it: says what the server sends, at the pace of speech.
 */
final class CustomAgent {
    private static final long USUAL_DELAY = 250;

    private final Timeline time;
    private final CustomLines lines;
    private final CustomTranscript transcript;
    private final CallWatcher watcher;
    private final BiConsumer<CallRecord, Ending> end;

    /**
     * Makes the agent's part.
     *
     * @param time the time
     * @param lines the lines to servers
     * @param transcript what was said
     * @param watcher is told what happens
     * @param end ends a call
     */
    CustomAgent(
            Timeline time,
            CustomLines lines,
            CustomTranscript transcript,
            CallWatcher watcher,
            BiConsumer<CallRecord, Ending> end) {
        this.time = time;
        this.lines = lines;
        this.transcript = transcript;
        this.watcher = watcher;
        this.end = end;
    }

    /** The server is to send what the agent says next. */
    void expectAnswer(CallRecord call, CustomTalk talk) {
        talk.answering = true;
        talk.open = true;
        talk.muted = false;
        talk.interrupting = false;
        talk.overdue = false;
        talk.begun = false;
        talk.action = null;
        talk.askedAt = transcript.elapsed(call);
        talk.callerAt = CustomTalk.NEVER;
        talk.line().begin();
        talk.caller().listen(talk.random());
    }

    /** Asks for an answer, or for a nudge. */
    void ask(CallRecord call, CustomTalk talk, boolean reminder) {
        talk.turn++;
        talk.askAfterwards = false;
        talk.askedUnconnected = !talk.connected;
        talk.resuming = false;
        expectAnswer(call, talk);
        transcript.ask(call, talk, reminder);
    }

    /** The server has sent something to say. */
    void say(CallRecord call, CustomTalk talk, String text, boolean complete, boolean firm, @Nullable Action action) {
        talk.resuming = false;
        talk.overdue = false;
        if (!talk.muted) {
            talk.line().add(text, firm || talk.sensitivity <= 0);
            if (complete) {
                talk.line().end();
            }
            talk.action = action;
            measure(call, talk);
        }
        talk.open = !complete;
        if (complete) {
            lines.settle(call.id());
        }
    }

    /** Notes how long the first words took. */
    private void measure(CallRecord call, CustomTalk talk) {
        if (talk.begun || !talk.line().hasMore()) {
            return;
        }
        talk.begun = true;
        long now = transcript.elapsed(call);
        int[] delay = talk.delay;
        if (!talk.answersCaller || delay == null) {
            long greeting =
                    talk.turn == 0 && !talk.interrupting ? call.persona().setting("begin_message_delay_ms", 0) : 0;
            talk.agentAt = now + USUAL_DELAY + greeting;
            return;
        }
        List<Component> parts = call.persona().latencyComponents();
        if (!time.stands()) {
            Latencies.set(parts, delay, Component.LLM, (double) (now - talk.askedAt));
        }
        double ahead = Latencies.seconds(delay) * 1000 - Latencies.millis(parts, delay, Component.ASR);
        talk.agentAt = Math.max(now, talk.askedAt + Math.round(ahead));
        call.latencies().add(delay);
        talk.delay = null;
    }

    /** The server cuts off whatever the agent says. */
    void interrupt(CallRecord call, CustomTalk talk) {
        cut(call, talk);
        talk.askAt = CustomTalk.NEVER;
        expectAnswer(call, talk);
        talk.interrupting = true;
        talk.answersCaller = false;
        talk.delay = null;
    }

    /** The server has used a tool, which stands in the transcript behind what it had said before. */
    void tell(CallRecord call, CustomTalk talk, Heard.ToolCall tool) {
        talk.toolCalls().put(tool.id(), transcript.elapsed(call));
        talk.line().tell(new Entry.Invocation(tool.id(), tool.name(), "custom", tool.arguments()));
    }

    /** A tool has answered. */
    void tell(CallRecord call, CustomTalk talk, Heard.ToolResult result) {
        long now = transcript.elapsed(call);
        long called = talk.toolCalls().getOrDefault(result.id(), now);
        talk.line().tell(new Entry.Result(result.id(), result.content(), result.successful(), (int) (now - called)));
    }

    /** Begins to speak when there is something to say and nobody else speaks; acts when everything was said. */
    void goOn(CallRecord call, CustomTalk talk) {
        AgentLine line = talk.line();
        if (!line.isSpeaking()) {
            transcript.add(call, line.told());
            if (line.hasMore() && talk.agentAt == CustomTalk.NEVER && mayBegin(talk)) {
                talk.agentAt = transcript.elapsed(call);
            }
        }
        if (talk.answering && !talk.open && talk.agentIsQuiet()) {
            answered(call, talk);
        }
    }

    private static boolean mayBegin(CustomTalk talk) {
        return !talk.callerSpeaks() || talk.line().isFirm();
    }

    /** The agent has said everything. */
    private void answered(CallRecord call, CustomTalk talk) {
        talk.answering = false;
        List<Entry> entries = new ArrayList<>();
        talk.line().close(entries);
        if (!entries.isEmpty()) {
            transcript.add(call, entries);
            transcript.tell(call, talk, null);
        }
        Action action = talk.action;
        talk.action = null;
        lines.said(call.id());
        if (action instanceof Action.EndCall) {
            end.accept(call, Ending.AGENT_HANGUP);
        } else if (action instanceof Action.Transfer transfer) {
            call.setTransferDestination(transfer.number());
            ObjectNode option = JsonTrees.object()
                    .put("type", "cold_transfer")
                    .put("show_transferee_as_caller", transfer.showCaller());
            call.setTransferWish(new CallRecord.TransferWish(null, option));
            watcher.happened(call, CallEvent.TRANSFER_STARTED);
            end.accept(call, Ending.CALL_TRANSFER);
        } else if (action instanceof Action.Press press) {
            List<Entry> keys = press.digits()
                    .chars()
                    .<Entry>mapToObj(key -> new Entry.KeyPress(String.valueOf((char) key)))
                    .toList();
            transcript.add(call, keys);
            talk.quietSince = transcript.elapsed(call);
        }
    }

    /** A sentence ends or begins, or it is time to ask for one. */
    void act(CallRecord call, CustomTalk talk, long now) {
        AgentLine line = talk.line();
        if (line.isSpeaking() && line.until() <= now) {
            transcript.add(call, line.finish());
            talk.quietSince = now;
            if (line.hasMore()) {
                talk.agentAt = now;
            } else {
                transcript.tell(call, talk, null);
            }
        } else if (!line.isSpeaking() && talk.agentAt <= now) {
            talk.agentAt = CustomTalk.NEVER;
            if (mayBegin(talk)) {
                if (!"agent_turn".equals(talk.lastTurn)) {
                    transcript.tell(call, talk, "agent_turn");
                }
                double rate = call.persona().agent().path("voice_speed").asDouble(1);
                transcript.add(call, line.start(now, rate));
            }
        } else {
            talk.askAt = CustomTalk.NEVER;
            ask(call, talk, false);
        }
    }

    /** The agent falls silent. */
    void cut(CallRecord call, CustomTalk talk) {
        transcript.add(call, talk.line().cut(transcript.elapsed(call)));
        talk.agentAt = CustomTalk.NEVER;
        talk.action = null;
        talk.quietSince = transcript.elapsed(call);
    }

    /** Takes settings that hold for the rest of the call. */
    static void change(CustomTalk talk, ObjectNode settings) {
        talk.reminderMillis = settings.path("reminder_trigger_ms").asLong(talk.reminderMillis);
        talk.mostReminders = settings.path("reminder_max_count").asLong(talk.mostReminders);
        talk.sensitivity = settings.path("interruption_sensitivity").asDouble(talk.sensitivity);
    }
}
