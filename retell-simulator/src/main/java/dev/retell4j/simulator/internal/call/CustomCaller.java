package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.internal.call.Latencies.Component;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.List;
import java.util.function.BiConsumer;

/** The caller's part in conversations in which a server speaks for the agent: decides when, and does it. */
final class CustomCaller {
    private static final long SHORTEST_PAUSE = 300;
    private static final int PAUSE_SPAN = 600;
    private static final long BETWEEN_KEYS = 1_000;
    private static final long BEFORE_FIRST_WORD = 300;
    private static final int WORDS_WITH_UPDATE = 4;

    /** How long somebody on the phone bears it that the agent does not answer. */
    private static final long PATIENCE = 10_000;

    private final Timeline time;
    private final CustomLines lines;
    private final CustomTranscript transcript;
    private final CustomAgent agent;
    private final CallWatcher watcher;
    private final BiConsumer<CallRecord, Ending> end;

    /**
     * Makes the caller's part.
     *
     * @param time the time
     * @param lines the lines to servers
     * @param transcript what was said
     * @param agent the other part
     * @param watcher is told what happens
     * @param end ends a call
     */
    CustomCaller(
            Timeline time,
            CustomLines lines,
            CustomTranscript transcript,
            CustomAgent agent,
            CallWatcher watcher,
            BiConsumer<CallRecord, Ending> end) {
        this.time = time;
        this.lines = lines;
        this.transcript = transcript;
        this.agent = agent;
        this.watcher = watcher;
        this.end = end;
    }

    /** Decides what is done next, and when, as far as that is not decided. */
    void plan(CallRecord call, CustomTalk talk) {
        if (talk.givenUp != null || talk.callerSpeaks()) {
            return;
        }
        long now = transcript.elapsed(call);
        boolean mute = talk.answering && talk.open && talk.overdue && talk.agentIsQuiet();
        if (talk.breaksSilence && !mute) {
            talk.breaksSilence = false;
            talk.callerAt = CustomTalk.NEVER;
        }
        if (talk.isQuiet()) {
            if (talk.askAfterwards) {
                talk.askAfterwards = false;
                talk.callerAt = CustomTalk.NEVER;
                talk.answersCaller = false;
                talk.askAt = now;
            } else if (talk.callerAt == CustomTalk.NEVER) {
                decide(call, talk, now);
            }
        } else if (mute && talk.callerAt == CustomTalk.NEVER) {
            if (talk.move == null) {
                talk.move = talk.caller().breakSilence(talk.line().text(), call.variables(time.now()), talk.random());
            }
            talk.breaksSilence = true;
            talk.callerAt = Math.max(now, Math.max(talk.askedAt, talk.quietSince) + PATIENCE);
        } else if (talk.answering && !talk.breaksSilence) {
            talk.callerAt = cutAt(talk, now);
        }
    }

    private void decide(CallRecord call, CustomTalk talk, long now) {
        CallerMove move = talk.move;
        while (move == null) {
            move = talk.caller().next(talk.line().text(), call.variables(time.now()), talk.random());
            if (move instanceof CallerMove.Stay stay) {
                talk.silentUntil = now + stay.length().toMillis();
                move = stay.length().compareTo(Caller.FOR_EVER) < 0 ? null : move;
            }
        }
        talk.move = move;
        long pause = SHORTEST_PAUSE + talk.random().nextInt(PAUSE_SPAN);
        talk.callerAt = Math.max(now + pause, talk.silentUntil);
    }

    /** Returns when the caller does something in the middle of the answer. */
    private static long cutAt(CustomTalk talk, long now) {
        int words = talk.caller().cutsAfter();
        if (words < 0 || talk.callerAt != CustomTalk.NEVER) {
            return talk.callerAt;
        }
        if (words == 0) {
            return Math.max(now, talk.askedAt + BEFORE_FIRST_WORD);
        }
        long end = talk.line().endOfWord(words);
        return end < 0 ? CustomTalk.NEVER : Math.max(now, end);
    }

    /** Does what is due. */
    void act(CallRecord call, CustomTalk talk, long now) {
        if (talk.partialAt <= now) {
            talk.partialAt = CustomTalk.NEVER;
            transcript.tell(call, talk, null);
        } else if (talk.speechUntil <= now) {
            String speech = talk.speech;
            stop(call, talk, speech == null ? "" : speech);
            askSoon(call, talk);
        } else {
            Ending givenUp = talk.givenUp;
            CallerMove move = givenUp != null ? new CallerMove.End(givenUp) : talk.move;
            if (move == null) {
                move = talk.caller().next(talk.line().text(), call.variables(time.now()), talk.random());
            }
            talk.callerAt = CustomTalk.NEVER;
            talk.move = null;
            talk.breaksSilence = false;
            perform(call, talk, move, now);
        }
    }

    private void perform(CallRecord call, CustomTalk talk, CallerMove move, long now) {
        if (move instanceof CallerMove.Say says) {
            speak(call, talk, call.variables(time.now()).resolve(says.text()), now);
        } else if (move instanceof CallerMove.Press press) {
            transcript.add(call, List.of(new Entry.KeyPress(press.digit())));
            transcript.tell(call, talk, null);
            talk.quietSince = now;
            talk.reminders = 0;
            if (talk.caller().pressesNext()) {
                talk.silentUntil = now + BETWEEN_KEYS;
            } else {
                askSoon(call, talk);
            }
        } else if (move instanceof CallerMove.Stay stay) {
            talk.silentUntil = now + stay.length().toMillis();
        } else if (move instanceof CallerMove.Drop) {
            talk.connected = false;
            lines.drop(call.id());
        } else if (move instanceof CallerMove.End over) {
            if (over.ending().isTransfer() && call.transferDestination() == null) {
                call.setTransferDestination(call.script().transferDestination().orElse(TurnTaking.SOMEBODY));
                watcher.happened(call, CallEvent.TRANSFER_STARTED);
            }
            end.accept(call, over.ending());
        }
    }

    /** The caller begins to speak, and the agent falls silent if it may. */
    private void speak(CallRecord call, CustomTalk talk, String text, long now) {
        boolean talksOver = !talk.agentIsQuiet() && talk.line().isFirm();
        if (!talksOver && talk.answering) {
            agent.cut(call, talk);
            lines.cutOff(call.id());
            talk.muted = true;
            talk.answering = false;
        }
        double rate = 0.9 + talk.random().nextDouble() * 0.2;
        talk.speech = text;
        talk.speechFrom = now;
        talk.speechUntil = now + Math.round(Speech.seconds(text, rate) * 1000);
        if (Speech.count(text) >= WORDS_WITH_UPDATE) {
            talk.partialAt = (talk.speechFrom + talk.speechUntil) / 2;
        }
        transcript.tell(call, talk, "user_turn");
    }

    private void stop(CallRecord call, CustomTalk talk, String said) {
        long now = transcript.elapsed(call);
        transcript.addSpeech(call, talk, said);
        talk.speech = null;
        talk.speechUntil = CustomTalk.NEVER;
        talk.partialAt = CustomTalk.NEVER;
        talk.quietSince = now;
        talk.reminders = 0;
    }

    /** The caller falls silent in the middle of what was being said. */
    void cut(CallRecord call, CustomTalk talk) {
        String speech = talk.speech;
        if (speech != null) {
            stop(call, talk, Speech.said(speech, talk.speechFrom, talk.speechUntil, transcript.elapsed(call)));
        }
    }

    /** Asks for an answer as soon as it is clear that the caller has said everything. */
    private void askSoon(CallRecord call, CustomTalk talk) {
        if (talk.answering) {
            talk.askAfterwards = true;
            return;
        }
        List<Component> parts = call.persona().latencyComponents();
        int[] delay = Latencies.draw(parts, talk.random());
        talk.delay = delay;
        talk.answersCaller = true;
        talk.askAt = transcript.elapsed(call) + Math.round(Latencies.millis(parts, delay, Component.ASR));
    }
}
