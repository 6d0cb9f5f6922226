package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.Latencies.Component;
import dev.retell4j.simulator.internal.llm.Action;
import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmFrames;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final long SHORTEST_PAUSE = 300;
    private static final int PAUSE_SPAN = 600;
    private static final long BETWEEN_KEYS = 1_000;
    private static final long BEFORE_FIRST_WORD = 300;
    private static final long USUAL_DELAY = 250;
    private static final int WORDS_WITH_UPDATE = 4;

    /** How long somebody on the phone bears it that the agent does not answer. */
    private static final long CALLERS_PATIENCE = 10_000;

    /** How long a server that is connected again may take to go on, in real time. */
    private static final Duration TIME_TO_RESUME = Duration.ofSeconds(1);

    private static final long BETWEEN_TRIES = 3_000;
    private static final int PAUSES_BETWEEN_TRIES = 2;

    private final Timeline time;
    private final CustomLines lines;
    private final CallStore calls;
    private final CallView view;
    private final CallWatcher watcher;
    private final BiConsumer<CallRecord, Ending> end;

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
        this.watcher = watcher;
        this.end = end;
        view = new CallView(time);
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
            add(call, List.of(new Entry.Injected(context, elapsed(call) / 1000.0)));
            update(call, talk, null);
        }
        talk.askAfterwards |= answer;
        settle(call, talk);
    }

    /** A call ends, however: what was half said is kept. */
    void over(CallRecord call) {
        CustomTalk talk = call.customTalk();
        if (talk != null) {
            cutLine(call, talk);
            cutCaller(call, talk);
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
            expectAnswer(call, talk);
        }
        settle(call, talk);
    }

    private void expectAnswer(CallRecord call, CustomTalk talk) {
        talk.answering = true;
        talk.open = true;
        talk.muted = false;
        talk.interrupting = false;
        talk.overdue = false;
        talk.begun = false;
        talk.action = null;
        talk.askedAt = elapsed(call);
        talk.callerAt = CustomTalk.NEVER;
        talk.line().begin();
        talk.caller().listen(talk.random());
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
            talk.callerAt = elapsed(call) + PAUSES_BETWEEN_TRIES * BETWEEN_TRIES;
            settle(call, talk);
        } else {
            end.accept(call, how);
        }
    }

    @Override
    public void overdue(CallRecord call, CustomTalk talk) {
        if (talk.resuming) {
            talk.resuming = false;
            if (talk.open && !talk.muted && !talk.interrupting) {
                // The server does not go on by itself.
                ask(call, talk, false);
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
            if (piece.id() == talk.turn && talk.open && !talk.interrupting) {
                say(call, talk, piece.text(), piece.complete(), piece.uninterruptible(), piece.action());
            }
        } else if (heard instanceof Heard.Interrupt interrupt) {
            if (interrupt.first()) {
                interrupt(call, talk);
            }
            say(call, talk, interrupt.text(), interrupt.complete(), interrupt.uninterruptible(), interrupt.action());
        } else if (heard instanceof Heard.ToolCall tool) {
            talk.toolCalls().put(tool.id(), elapsed(call));
            talk.line().tell(new Entry.Invocation(tool.id(), tool.name(), "custom", tool.arguments()));
        } else if (heard instanceof Heard.ToolResult result) {
            long called = talk.toolCalls().getOrDefault(result.id(), elapsed(call));
            talk.line().tell(new Entry.Result(result.id(), result.content(), result.successful(), (int)
                    (elapsed(call) - called)));
        } else if (heard instanceof Heard.AgentUpdate update) {
            change(talk, update.settings());
        } else if (heard instanceof Heard.Metadata metadata && call.kind() == CallRecord.Kind.WEB) {
            lines.keepMetadata(call.id(), metadata.content());
        }
        settle(call, talk);
    }

    private static void change(CustomTalk talk, ObjectNode settings) {
        talk.reminderMillis = settings.path("reminder_trigger_ms").asLong(talk.reminderMillis);
        talk.mostReminders = settings.path("reminder_max_count").asLong(talk.mostReminders);
        talk.sensitivity = settings.path("interruption_sensitivity").asDouble(talk.sensitivity);
    }

    /** The server cuts everybody off. */
    private void interrupt(CallRecord call, CustomTalk talk) {
        cutLine(call, talk);
        cutCaller(call, talk);
        talk.askAt = CustomTalk.NEVER;
        expectAnswer(call, talk);
        talk.interrupting = true;
        talk.answersCaller = false;
        talk.delay = null;
    }

    private void say(
            CallRecord call, CustomTalk talk, String text, boolean complete, boolean firm, @Nullable Action action) {
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
    }

    /** Notes how long the first words took. */
    private void measure(CallRecord call, CustomTalk talk) {
        if (talk.begun || !talk.line().hasMore()) {
            return;
        }
        talk.begun = true;
        long now = elapsed(call);
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

    // What follows from the state.

    private void settle(CallRecord call, CustomTalk talk) {
        if (call.isFinished()) {
            return;
        }
        AgentLine line = talk.line();
        if (!line.isSpeaking()) {
            add(call, line.told());
            if (line.hasMore() && talk.agentAt == CustomTalk.NEVER && mayBegin(talk)) {
                talk.agentAt = elapsed(call);
            }
        }
        if (talk.answering && !talk.open && talk.agentIsQuiet()) {
            answered(call, talk);
            if (call.isFinished()) {
                return;
            }
        }
        planCaller(call, talk);
        waitForServer(call, talk);
        planNext(call, talk);
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
            add(call, entries);
            update(call, talk, null);
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
            add(call, keys);
            talk.quietSince = elapsed(call);
        }
    }

    private void planCaller(CallRecord call, CustomTalk talk) {
        if (talk.givenUp != null || talk.callerSpeaks()) {
            return;
        }
        long now = elapsed(call);
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
            talk.callerAt = Math.max(now, Math.max(talk.askedAt, talk.quietSince) + CALLERS_PATIENCE);
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
        Duration delay = Duration.ofMillis(Math.max(0, due - elapsed(call)));
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
        long now = elapsed(call);
        if (lengthLimit(call) <= now) {
            end.accept(call, Ending.MAX_DURATION_REACHED);
        } else if (dueOfAgent(talk) <= now) {
            agentActs(call, talk, now);
        } else if (dueOfCaller(talk) <= now) {
            callerActs(call, talk, now);
        } else if (talk.remindAt() <= now) {
            talk.reminders++;
            talk.answersCaller = false;
            talk.callerAt = CustomTalk.NEVER;
            ask(call, talk, true);
        } else if (dueOfSilence(call, talk) <= now) {
            end.accept(call, Ending.INACTIVITY);
        }
        settle(call, talk);
    }

    private void agentActs(CallRecord call, CustomTalk talk, long now) {
        AgentLine line = talk.line();
        if (line.isSpeaking() && line.until() <= now) {
            add(call, line.finish());
            talk.quietSince = now;
            if (line.hasMore()) {
                talk.agentAt = now;
            } else {
                update(call, talk, null);
            }
        } else if (!line.isSpeaking() && talk.agentAt <= now) {
            talk.agentAt = CustomTalk.NEVER;
            if (mayBegin(talk)) {
                if (!"agent_turn".equals(talk.lastTurn)) {
                    update(call, talk, "agent_turn");
                }
                double rate = call.persona().agent().path("voice_speed").asDouble(1);
                add(call, line.start(now, rate));
            }
        } else {
            talk.askAt = CustomTalk.NEVER;
            ask(call, talk, false);
        }
    }

    private void ask(CallRecord call, CustomTalk talk, boolean reminder) {
        talk.turn++;
        talk.askAfterwards = false;
        talk.askedUnconnected = !talk.connected;
        talk.resuming = false;
        expectAnswer(call, talk);
        ArrayNode transcript = CallView.spoken(soFar(call, talk));
        ArrayNode all = withToolCalls(call, talk);
        lines.ask(
                call.id(),
                talk.turn,
                reminder
                        ? LlmFrames.reminder(talk.turn, transcript, all)
                        : LlmFrames.response(talk.turn, transcript, all));
    }

    private void callerActs(CallRecord call, CustomTalk talk, long now) {
        if (talk.partialAt <= now) {
            talk.partialAt = CustomTalk.NEVER;
            update(call, talk, null);
        } else if (talk.speechUntil <= now) {
            String speech = talk.speech;
            stopCaller(call, talk, speech == null ? "" : speech);
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
            act(call, talk, move, now);
        }
    }

    private void act(CallRecord call, CustomTalk talk, CallerMove move, long now) {
        if (move instanceof CallerMove.Say says) {
            speak(call, talk, call.variables(time.now()).resolve(says.text()), now);
        } else if (move instanceof CallerMove.Press press) {
            add(call, List.of(new Entry.KeyPress(press.digit())));
            update(call, talk, null);
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
            cutLine(call, talk);
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
        update(call, talk, "user_turn");
    }

    private void stopCaller(CallRecord call, CustomTalk talk, String said) {
        long now = elapsed(call);
        if (!said.isBlank()) {
            add(
                    call,
                    List.of(new Entry.Spoken(
                            Step.Say.USER,
                            said,
                            talk.speechFrom / 1000.0,
                            Math.max(talk.speechFrom + 1, now) / 1000.0)));
        }
        talk.speech = null;
        talk.speechUntil = CustomTalk.NEVER;
        talk.partialAt = CustomTalk.NEVER;
        talk.quietSince = now;
        talk.reminders = 0;
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
        talk.askAt = elapsed(call) + Math.round(Latencies.millis(parts, delay, Component.ASR));
    }

    private void cutLine(CallRecord call, CustomTalk talk) {
        add(call, talk.line().cut(elapsed(call)));
        talk.agentAt = CustomTalk.NEVER;
        talk.action = null;
        talk.quietSince = elapsed(call);
    }

    private void cutCaller(CallRecord call, CustomTalk talk) {
        String speech = talk.speech;
        if (speech != null) {
            stopCaller(call, talk, Speech.said(speech, talk.speechFrom, talk.speechUntil, elapsed(call)));
        }
    }

    // The transcript.

    private void add(CallRecord call, List<Entry> entries) {
        if (!entries.isEmpty()) {
            call.entries().addAll(entries);
            watcher.happened(call, CallEvent.TRANSCRIPT_UPDATED);
        }
    }

    /** Tells the server what was said so far. */
    private void update(CallRecord call, CustomTalk talk, @Nullable String turn) {
        if (turn != null) {
            talk.lastTurn = turn;
        }
        lines.send(call.id(), LlmFrames.update(CallView.spoken(soFar(call, talk)), withToolCalls(call, talk), turn));
    }

    private @Nullable ArrayNode withToolCalls(CallRecord call, CustomTalk talk) {
        return lines.wantsToolCalls(call.id()) ? CallView.everything(soFar(call, talk)) : null;
    }

    private List<Entry> soFar(CallRecord call, CustomTalk talk) {
        long now = elapsed(call);
        List<Entry> entries = new ArrayList<>(call.entries());
        Entry.Spoken agent = talk.line().soFar(now);
        if (agent != null) {
            entries.add(agent);
        }
        String speech = talk.speech;
        String said = speech == null ? "" : Speech.said(speech, talk.speechFrom, talk.speechUntil, now);
        if (!said.isBlank()) {
            entries.add(new Entry.Spoken(Step.Say.USER, said, talk.speechFrom / 1000.0, now / 1000.0));
        }
        return entries;
    }

    private long elapsed(CallRecord call) {
        return time.now().toEpochMilli() - call.startMillis();
    }
}
