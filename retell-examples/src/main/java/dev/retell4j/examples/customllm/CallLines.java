package dev.retell4j.examples.customllm;

import dev.retell4j.examples.tour.Line;
import dev.retell4j.examples.tour.Style;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallEnd;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.CustomLlmObserver;
import dev.retell4j.websocket.InterruptedTurn;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.TranscriptChange;
import dev.retell4j.websocket.Turn;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints what is said in calls, a line for the caller and one for the agent, with how quick it was. */
public final class CallLines implements CustomLlmObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int ID_COLUMN = 10;
    private static final int TEXT_COLUMN = 22;
    private static final int NOTE_COLUMN = 60;
    private static final int ID_LENGTH = 10;
    private static final String CALLER = "← ";
    private static final String AGENT = "→ ";

    private final Terminal terminal;
    private final Object lock = new Object();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger fallbacks = new AtomicInteger();
    private final AtomicInteger reconnects = new AtomicInteger();

    /** What is known of a turn until it ends. */
    private static final class Running {
        private final Turn turn;
        private volatile String latency = "";

        private Running(Turn turn) {
            this.turn = turn;
        }
    }

    /**
     * Prints nothing yet.
     *
     * @param terminal where to
     */
    public CallLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Listens to an agent: an observer hears of turns and times, a handler of what is said.
     *
     * @param agent who answers
     * @return the same agent, that is listened to
     */
    public CustomLlmHandler listeningTo(CustomLlmHandler agent) {
        return new Listening(agent);
    }

    private final class Listening implements CustomLlmHandler {
        private final CustomLlmHandler agent;

        private Listening(CustomLlmHandler agent) {
            this.agent = agent;
        }

        @Override
        public Answer onCall(CallStart start) throws Exception {
            note(start.turn());
            return agent.onCall(start);
        }

        @Override
        public Answer onReconnect(CallStart start) throws Exception {
            note(start.turn());
            return agent.onReconnect(start);
        }

        @Override
        public Answer respond(Turn turn) throws Exception {
            String said = turn.transcript().lastUserUtterance().orElse("");
            begin(turn, Style.USER, said);
            return agent.respond(turn);
        }

        @Override
        public Answer remind(Turn turn) throws Exception {
            begin(turn, Style.FAINT, "(silence)");
            return agent.remind(turn);
        }

        @Override
        public void onTranscript(LiveCall call, TranscriptChange change) throws Exception {
            agent.onTranscript(call, change);
        }

        @Override
        public void onInterrupted(LiveCall call, InterruptedTurn turn) throws Exception {
            agent.onInterrupted(call, turn);
        }

        @Override
        public void onEnd(CallEnd end) throws Exception {
            agent.onEnd(end);
        }
    }

    private void note(Turn turn) {
        running.put(key(turn.call().callId(), turn.id()), new Running(turn));
    }

    private void begin(Turn turn, Style style, String said) {
        note(turn);
        print(turn.call().callId(), style, CALLER + said, "");
    }

    @Override
    public void callOpened(String callId) {
        calls.incrementAndGet();
        print(callId, Style.EVENT, "connected", "");
    }

    @Override
    public void reconnected(String callId) {
        reconnects.incrementAndGet();
        print(callId, Style.EVENT, "connected again", "");
    }

    @Override
    public void callEnded(String callId, int closeCode) {
        running.keySet().removeIf(key -> key.startsWith(callId + " "));
        print(callId, Style.EVENT, "ended", "");
    }

    @Override
    public void turnStarted(String callId, int turn) {
        if (turn > 0) {
            turns.incrementAndGet();
        }
    }

    @Override
    public void firstPiece(String callId, int turn, Duration latency) {
        Running known = running.get(key(callId, turn));
        if (known != null) {
            known.latency = latency.toMillis() + " ms";
        }
    }

    @Override
    public void turnCompleted(String callId, int turn, Duration duration) {
        end(callId, turn, Style.AGENT, "");
    }

    @Override
    public void turnCancelled(String callId, int turn) {
        cutOff.incrementAndGet();
        end(callId, turn, Style.AGENT, "cut off");
    }

    @Override
    public void turnFailed(String callId, int turn, Throwable cause) {
        String message = cause.getMessage();
        print(callId, Style.BAD, message == null ? cause.toString() : message, "");
    }

    @Override
    public void turnTimedOut(String callId, int turn) {
        print(callId, Style.BAD, "the answer took too long", "");
    }

    @Override
    public void fallbackUsed(String callId, int turn) {
        fallbacks.incrementAndGet();
        print(callId, Style.BAD, "fallback", "");
    }

    @Override
    public void malformed(String callId) {
        print(callId, Style.BAD, "a frame that makes no sense", "");
    }

    @Override
    public void silent(String callId, Duration since) {
        print(callId, Style.BAD, "no keepalive for " + since.toSeconds() + " s", "");
    }

    /** Prints what all that came to. */
    public void summary() {
        synchronized (lock) {
            terminal.print(new Line());
            terminal.print(new Line()
                    .add(Style.BOLD, counted(calls, "call") + ": ")
                    .add(counted(turns, "turn") + ", " + cutOff + " cut off, " + counted(fallbacks, "fallback") + ", "
                            + counted(reconnects, "reconnect")));
        }
    }

    private static String counted(AtomicInteger number, String what) {
        return number + " " + what + (number.get() == 1 ? "" : "s");
    }

    private void end(String callId, int turn, Style style, String note) {
        Running ended = running.remove(key(callId, turn));
        if (ended == null) {
            return; // it was never begun
        }
        String text = ended.turn.generated();
        String both = ended.latency.isEmpty() || note.isEmpty() ? ended.latency + note : ended.latency + ", " + note;
        print(callId, style, AGENT + (text.isEmpty() ? "(nothing)" : text), both);
    }

    private static String key(String callId, int turn) {
        return callId + " " + turn;
    }

    private void print(String callId, Style style, String text, String note) {
        int width = NOTE_COLUMN - TEXT_COLUMN - 1;
        String shown = text.strip();
        Line line = new Line()
                .add(Style.FAINT, TIME.format(LocalTime.now(ZoneId.systemDefault())))
                .to(ID_COLUMN)
                .add(Style.FAINT, callId.substring(0, Math.min(ID_LENGTH, callId.length())))
                .to(TEXT_COLUMN)
                .add(style, shown.length() <= width ? shown : shown.substring(0, width - 1) + "…");
        if (!note.isEmpty()) {
            line.to(NOTE_COLUMN).add(Style.FAINT, note);
        }
        synchronized (lock) {
            terminal.print(line);
        }
    }
}
