package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.llm.Action;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the conversation of a running call has come, when a server speaks for the agent. Times are milliseconds since
 * the call was answered; {@link #NEVER} stands for none.
 */
final class CustomTalk {
    static final long NEVER = Long.MAX_VALUE;

    private final CallRandom random;
    private final Caller caller;
    private final AgentLine line;
    private final Map<String, Long> toolCalls = new HashMap<>(0);

    // The connection.

    boolean connected;
    boolean wasConnected;

    /** Connected again: the server may go on, before it is asked again. */
    boolean resuming;

    boolean askedUnconnected;

    /** How the call ends since there is no connection; null otherwise. */
    @Nullable
    Ending givenUp;

    // The agent's answer.

    /** The id that was asked for last; 0 is the greeting. */
    int turn;

    /** Whether the agent's turn is not over: more comes, or is being said. */
    boolean answering;

    /** Whether the server has not completed it. */
    boolean open;

    /** Whether what still comes for it is not said, since the caller has cut it off. */
    boolean muted;

    boolean interrupting;

    /** Whether the server has been waited for long enough. */
    boolean overdue;

    boolean answersCaller;
    boolean begun;
    long askedAt;
    long askAt = NEVER;
    long agentAt = NEVER;
    int @Nullable [] delay;

    /** What follows once everything was said. */
    @Nullable
    Action action;

    /** Whether an answer is wanted when nobody speaks. */
    boolean askAfterwards;

    // The caller.

    @Nullable
    CallerMove move;

    long callerAt = NEVER;
    boolean breaksSilence;
    long silentUntil;

    @Nullable
    String speech;

    long speechFrom;
    long speechUntil = NEVER;
    long partialAt = NEVER;

    // Silence.

    /** When somebody last spoke or did something. */
    long quietSince;

    int reminders;
    long reminderMillis;
    long mostReminders;
    double sensitivity;

    @Nullable
    String lastTurn;

    CustomTalk(CallScript script, CallRandom random, Persona persona) {
        this.random = random;
        caller = new Caller(script, random);
        line = new AgentLine();
        reminderMillis = persona.setting("reminder_trigger_ms", 10_000);
        mostReminders = persona.setting("reminder_max_count", 1);
        sensitivity = persona.agent().path("interruption_sensitivity").asDouble(1);
    }

    CustomTalk(CustomTalk other) {
        random = other.random.copy();
        caller = new Caller(other.caller);
        line = new AgentLine(other.line);
        toolCalls.putAll(other.toolCalls);
        connected = other.connected;
        wasConnected = other.wasConnected;
        resuming = other.resuming;
        askedUnconnected = other.askedUnconnected;
        givenUp = other.givenUp;
        turn = other.turn;
        answering = other.answering;
        open = other.open;
        muted = other.muted;
        interrupting = other.interrupting;
        overdue = other.overdue;
        answersCaller = other.answersCaller;
        begun = other.begun;
        askedAt = other.askedAt;
        askAt = other.askAt;
        agentAt = other.agentAt;
        delay = other.delay == null ? null : other.delay.clone();
        action = other.action;
        askAfterwards = other.askAfterwards;
        move = other.move;
        callerAt = other.callerAt;
        breaksSilence = other.breaksSilence;
        silentUntil = other.silentUntil;
        speech = other.speech;
        speechFrom = other.speechFrom;
        speechUntil = other.speechUntil;
        partialAt = other.partialAt;
        quietSince = other.quietSince;
        reminders = other.reminders;
        reminderMillis = other.reminderMillis;
        mostReminders = other.mostReminders;
        sensitivity = other.sensitivity;
        lastTurn = other.lastTurn;
    }

    CallRandom random() {
        return random;
    }

    Caller caller() {
        return caller;
    }

    AgentLine line() {
        return line;
    }

    /** Returns when each tool was called, by the id of the call. */
    Map<String, Long> toolCalls() {
        return toolCalls;
    }

    /** Tells whether the agent neither speaks nor has anything to say. */
    boolean agentIsQuiet() {
        return !line.isSpeaking() && !line.hasMore() && agentAt == NEVER;
    }

    /** Returns what the caller has said so far of what is being said. */
    String saidByCaller(long now) {
        String words = speech;
        return words == null ? "" : Speech.said(words, speechFrom, speechUntil, now);
    }

    /** Tells whether the caller speaks. */
    boolean callerSpeaks() {
        return speech != null;
    }

    /** Tells whether nobody speaks and nobody is about to, but for the caller. */
    boolean isQuiet() {
        return wasConnected && agentIsQuiet() && !callerSpeaks() && !answering && askAt == NEVER;
    }

    /** Returns when the agent reminds the caller. */
    long remindAt() {
        return isQuiet() && connected && reminders < mostReminders ? quietSince + Math.max(1, reminderMillis) : NEVER;
    }

    /** Returns when there has been silence for so long. */
    long silentFor(long limit) {
        return agentIsQuiet() && !callerSpeaks() ? quietSince + limit : NEVER;
    }
}
