package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads conversations in which a server speaks for the agent: plays the caller, says what the server sends, and asks it
 * when the agent should speak.
 *
 * <p>Whatever happens, be it planned or sent, changes the state of the talk; {@link #settle} then says what follows
 * from that state, and plans the one next moment at which something is due.
 */
final class CustomTurns implements CustomLines.Leader {
    private static final long USUAL_SILENCE_LIMIT = 600_000;
    private static final long USUAL_LENGTH_LIMIT = 3_600_000;

    /** How long a server that is connected again may take to go on, in real time. */
    private static final Duration TIME_TO_RESUME = Duration.ofSeconds(5);

    /** How long a server may take to answer a ping before time that stands goes on, in real time. */
    private static final Duration TIME_TO_SETTLE = Duration.ofSeconds(5);

    private static final long BETWEEN_TRIES = 3_000;
    private static final int PAUSES_BETWEEN_TRIES = 2;

    private final Timeline time;
    private final CustomLines lines;
    private final CallStore calls;
    private final CallView view;
    private final BiConsumer<CallRecord, Ending> end;
    private final CustomTranscript transcript;
    private final CustomAgent agent;
    private final CustomCaller caller;

    /**
     * Makes a leader.
     *
     * @param time the time
     * @param lines the lines to servers
     * @param calls where calls are found again
     * @param watcher is told what happens
     * @param end ends a call
     */
    CustomTurns(
            Timeline time,
            CustomLines lines,
            CallStore calls,
            CallWatcher watcher,
            BiConsumer<CallRecord, Ending> end) {
        this.time = time;
        this.lines = lines;
        this.calls = calls;
        this.end = end;
        view = new CallView(time);
        transcript = new CustomTranscript(time, lines, watcher);
        agent = new CustomAgent(time, lines, transcript, watcher, end);
        caller = new CustomCaller(time, lines, transcript, agent, watcher, end);
        lines.lead(this);
    }

    /** Tells whether a server is going to speak for the agent of a call. */
    boolean leads(CallRecord call) {
        Ending scripted = call.script().disconnectionReason().map(Ending::of).orElse(null);
        return call.persona().isCustom()
                && !call.script().reachesVoicemail()
                && (scripted == null || scripted.status() == Ending.Status.ENDED && scripted != Ending.IVR_REACHED)
                && lines.covers(url(call));
    }

    private String url(CallRecord call) {
        return call.variables(time.now())
                .resolve(JsonTrees.text(call.persona().agent().path("response_engine"), "llm_websocket_url", ""));
    }

    /** Begins the conversation of a call that was answered now. */
    void begin(CallRecord call) {
        CustomTalk talk = new CustomTalk(call.script(), new CallRandom(call.seed()), call.persona());
        call.setCustomTalk(talk);
        lines.open(call.id(), url(call), view.whole(call), 0);
        settle(call, talk);
    }

    /**
     * Puts something into a running conversation.
     *
     * @param context what the agent is to know, or null
     * @param answer whether the agent speaks as soon as it can
     */
    void inject(CallRecord call, CustomTalk talk, @Nullable String context, boolean answer) {
        if (context != null) {
            transcript.add(call, List.of(new Entry.Injected(context, transcript.elapsed(call) / 1000.0)));
            transcript.tell(call, talk, null);
        }
        talk.askAfterwards |= answer;
        settle(call, talk);
    }

    /** A call ends, however: what was half said is kept. */
    void over(CallRecord call) {
        CustomTalk talk = call.customTalk();
        if (talk != null) {
            agent.cut(call, talk);
            caller.cut(call, talk);
        }
        lines.close(call.id());
    }

    @Override
    public void connected(CallRecord call, CustomTalk talk) {
        talk.connected = true;
        if (talk.wasConnected) {
            talk.resuming = talk.open && !talk.askedUnconnected;
            talk.askedUnconnected = false;
        } else {
            talk.wasConnected = true;
            agent.expectAnswer(call, talk);
        }
        settle(call, talk);
    }

    @Override
    public void lost(CallRecord call, CustomTalk talk) {
        talk.connected = false;
        settle(call, talk);
    }

    @Override
    public void reconnect(CallRecord call, CustomTalk talk) {
        talk.connected = false;
        lines.open(call.id(), url(call), view.whole(call), talk.turn);
        settle(call, talk);
    }

    @Override
    public void ended(CallRecord call, CustomTalk talk, LlmEnding ending) {
        String reason = ending.cause().disconnectionReason();
        Ending how = reason.isEmpty() ? Ending.ERROR_LLM_WEBSOCKET_RUNTIME : Ending.of(reason);
        if (time.stands() && !talk.wasConnected) {
            // What the tries have taken in real time, time that stands has yet to make up for.
            talk.givenUp = how;
            talk.callerAt = transcript.elapsed(call) + PAUSES_BETWEEN_TRIES * BETWEEN_TRIES;
            settle(call, talk);
        } else {
            end.accept(call, how);
        }
    }

    @Override
    public void overdue(CallRecord call, CustomTalk talk) {
        if (lines.isSettling(call.id())) {
            lines.giveUpSettling(call.id());
        } else if (talk.resuming) {
            talk.resuming = false;
            if (talk.open && !talk.muted && !talk.interrupting) {
                // The server does not go on by itself.
                agent.ask(call, talk, false);
            }
        } else {
            talk.overdue = true;
            lines.gaveUp(call.id());
        }
        settle(call, talk);
    }

    @Override
    public void heard(CallRecord call, CustomTalk talk, Heard heard) {
        if (heard instanceof Heard.Piece piece) {
            if (piece.id() == talk.turn && talk.open) {
                if (talk.interrupting) {
                    // The request has crossed the interrupt, and has ended it.
                    agent.cut(call, talk);
                    agent.expectAnswer(call, talk);
                }
                agent.say(call, talk, piece.text(), piece.complete(), piece.uninterruptible(), piece.action());
            }
        } else if (heard instanceof Heard.Interrupt interrupt) {
            if (interrupt.first()) {
                caller.cut(call, talk);
                agent.interrupt(call, talk);
            }
            agent.say(
                    call,
                    talk,
                    interrupt.text(),
                    interrupt.complete(),
                    interrupt.uninterruptible(),
                    interrupt.action());
        } else if (heard instanceof Heard.ToolCall tool) {
            agent.tell(call, talk, tool);
        } else if (heard instanceof Heard.ToolResult result) {
            agent.tell(call, talk, result);
        } else if (heard instanceof Heard.AgentUpdate update) {
            CustomAgent.change(talk, update.settings());
        } else if (heard instanceof Heard.Metadata metadata && call.kind() == CallRecord.Kind.WEB) {
            lines.keepMetadata(call.id(), metadata.content());
        }
        settle(call, talk);
    }

    // What follows from the state.

    private void settle(CallRecord call, CustomTalk talk) {
        if (call.isFinished()) {
            return;
        }
        agent.goOn(call, talk);
        if (call.isFinished()) {
            return;
        }
        caller.plan(call, talk);
        waitForServer(call, talk);
        planNext(call, talk);
    }

    private void waitForServer(CallRecord call, CustomTalk talk) {
        String id = call.id();
        int cut = talk.caller().cutsAfter();
        boolean enough = cut >= 0 && talk.line().wordsKnown() >= cut;
        if (talk.givenUp != null) {
            lines.awaitNothing(id);
        } else if (lines.isConnecting(id)) {
            lines.await(id, null);
        } else if (talk.resuming && talk.open && !talk.muted) {
            lines.await(id, TIME_TO_RESUME);
        } else if (talk.answering && talk.open && !talk.muted && !talk.overdue && !enough && !talk.callerSpeaks()) {
            lines.await(id, lines.answerLimit());
        } else if (lines.isSettling(id)) {
            lines.await(id, TIME_TO_SETTLE);
        } else {
            lines.awaitNothing(id);
        }
    }

    // What is due.

    private void planNext(CallRecord call, CustomTalk talk) {
        Timeline.Event planned = call.next();
        if (planned != null) {
            time.cancel(planned);
        }
        long due = Math.min(Math.min(dueOfAgent(talk), dueOfCaller(talk)), dueOfSilence(call, talk));
        String id = call.id();
        Duration delay = Duration.ofMillis(Math.max(0, due - transcript.elapsed(call)));
        call.setNext(time.plan(delay, () -> {
            CallRecord then = calls.find(id);
            CustomTalk its = then == null ? null : then.customTalk();
            if (then != null && its != null) {
                wake(then, its);
            }
        }));
    }

    private static long dueOfAgent(CustomTalk talk) {
        return Math.min(talk.line().isSpeaking() ? talk.line().until() : talk.agentAt, talk.askAt);
    }

    private static long dueOfCaller(CustomTalk talk) {
        return Math.min(Math.min(talk.callerAt, talk.speechUntil), talk.partialAt);
    }

    private static long dueOfSilence(CallRecord call, CustomTalk talk) {
        long silence = talk.silentFor(call.persona().setting("end_call_after_silence_ms", USUAL_SILENCE_LIMIT));
        return Math.min(Math.min(talk.remindAt(), silence), lengthLimit(call));
    }

    private static long lengthLimit(CallRecord call) {
        return call.persona().setting("max_call_duration_ms", USUAL_LENGTH_LIMIT);
    }

    /** Does the one thing that is due first. */
    private void wake(CallRecord call, CustomTalk talk) {
        call.setNext(null);
        long now = transcript.elapsed(call);
        if (lengthLimit(call) <= now) {
            end.accept(call, Ending.MAX_DURATION_REACHED);
        } else if (dueOfAgent(talk) <= now) {
            agent.act(call, talk, now);
        } else if (dueOfCaller(talk) <= now) {
            caller.act(call, talk, now);
        } else if (talk.remindAt() <= now) {
            talk.reminders++;
            talk.answersCaller = false;
            talk.callerAt = CustomTalk.NEVER;
            agent.ask(call, talk, true);
        } else if (dueOfSilence(call, talk) <= now) {
            end.accept(call, Ending.INACTIVITY);
        }
        settle(call, talk);
    }
}
