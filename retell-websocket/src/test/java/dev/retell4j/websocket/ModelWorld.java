package dev.retell4j.websocket;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.Ping;
import dev.retell4j.websocket.protocol.ReminderRequired;
import dev.retell4j.websocket.protocol.ResponseRequired;
import dev.retell4j.websocket.protocol.TurnTaking;
import dev.retell4j.websocket.protocol.UpdateOnly;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Some calls that are played at random: what Retell sends, what handlers and models do, how sockets and the clock
 * behave. All of it follows from the seed, and happens on one thread.
 */
final class ModelWorld implements CustomLlmHandler, CustomLlmObserver {
    private static final String FALLBACK = "Sorry?";
    private static final int MOST_QUEUED = 16;
    private static final int NOTES = 150;
    private static final Duration TURN_TIMEOUT = Duration.ofSeconds(5);

    private final Random random;
    private final ManualTimers timers = new ManualTimers();
    private final RandomExecutor executor;
    private final CustomLlm llm;
    private final boolean keepsTurns;
    private final List<ModelCall> calls = new ArrayList<>();
    private final Deque<String> notes = new ArrayDeque<>();
    private final List<ModelTurn> openEnded = new ArrayList<>();

    private long texts;
    private long metadata;
    private int opened;
    private int ended;
    private int started;
    private int completed;
    private int cancelled;
    private @Nullable String violation;

    ModelWorld(long seed) {
        random = new Random(seed);
        executor = new RandomExecutor(random);
        keepsTurns = random.nextInt(3) > 0;
        CustomLlm.Builder builder = CustomLlm.builder(this)
                .executor(executor)
                .observer(this)
                .fallbackLine(FALLBACK)
                .turnTimeout(TURN_TIMEOUT)
                .maxQueued(MOST_QUEUED, 100_000)
                .keepTurnsOnDrop(keepsTurns);
        if (random.nextInt(4) == 0) {
            builder.greetAfterCallDetails(Duration.ofSeconds(2));
        }
        llm = builder.build(timers);
        for (int i = 0; i < 3; i++) {
            calls.add(new ModelCall(this, "call_" + i));
        }
    }

    // Steps

    void step() {
        ModelCall call = calls.get(random.nextInt(calls.size()));
        if (call.session == null) {
            dial(call);
        } else {
            switch (random.nextInt(32)) {
                case 0, 1, 2, 3 -> ask(call);
                case 4 -> update(call);
                case 5, 6 -> ping(call);
                case 7 -> nonsense(call);
                case 8, 9, 10, 11, 12, 13, 14 -> executor.runOne();
                case 15, 16, 17, 18 -> speak();
                case 19, 20 -> slowness(call);
                case 21 -> rarely(call);
                case 22 -> interrupt(call);
                case 23 -> flood(call);
                case 24, 25 -> pass(Duration.ofMillis(random.nextInt(1_500)));
                case 26 -> details(call);
                case 27 -> lose(call);
                default -> confirm(call);
            }
        }
        check();
    }

    private void check() {
        calls.forEach(call -> call.check(FALLBACK));
        for (ModelCall call : calls) {
            if (call.isFree()) {
                call.require(!call.socket.hasPings(), "a ping without a pong");
            }
        }
        if (violation != null) {
            throw new AssertionError(violation);
        }
    }

    private void dial(ModelCall call) {
        note(call.callId + " dials");
        ModelSocket socket = new ModelSocket(call, random.nextInt(4) == 0);
        if (call.socket != null) {
            call.socket.takeBack();
        }
        if (!keepsTurns) {
            call.cutShort();
        }
        call.socket = socket;
        if (call.greeting != null && (call.greeting.isHeardToTheEnd || call.greeting.isSuperseded)) {
            call.greeting = null;
        }
        call.session = llm.open(call.callId, socket);
    }

    private void ask(ModelCall call) {
        if (!call.isConnected()) {
            lose(call);
            return;
        }
        ModelSocket socket = call.socket;
        int newest = socket.newestAsked();
        int id = Math.max(newest, call.newestAsked()) + 1 + random.nextInt(2);
        if (newest < 0 && call.newestAsked() > 0 && random.nextBoolean()) {
            id = call.newestAsked();
        } else if (newest >= 0 && random.nextInt(8) == 0) {
            id = random.nextInt(newest + 1);
        }
        boolean isTaken = id > newest;
        note(call.callId + " asks " + id + (isTaken ? "" : " again"));
        if (isTaken) {
            socket.asked(id);
            call.asked(id);
        }
        List<TranscriptEntry> transcript = transcript(call);
        call.session.onText(
                random.nextInt(5) == 0
                        ? ReminderRequired.of(id, transcript, null).toJson()
                        : ResponseRequired.of(id, transcript, null).toJson());
    }

    private List<TranscriptEntry> transcript(ModelCall call) {
        call.transcriptLength = Math.min(20, Math.max(0, call.transcriptLength + random.nextInt(4) - 1));
        List<TranscriptEntry> entries = new ArrayList<>();
        for (int i = 0; i < call.transcriptLength; i++) {
            entries.add(Utterance.builder()
                    .role(i % 2 == 0 ? UtteranceRole.AGENT : UtteranceRole.USER)
                    .content("line " + i + " " + random.nextInt(2))
                    .words(List.of())
                    .build());
        }
        return entries;
    }

    private void update(ModelCall call) {
        if (call.isConnected()) {
            TurnTaking turn = random.nextBoolean() ? TurnTaking.USER_TURN : null;
            call.session.onText(UpdateOnly.of(transcript(call), null, turn).toJson());
        }
    }

    private void ping(ModelCall call) {
        if (!call.isConnected()) {
            return;
        }
        long timestamp = 1_790_000_000_000L + random.nextInt(1_000_000);
        note(call.callId + " pings");
        call.socket.pinged(timestamp);
        call.session.onText(Ping.of(timestamp).toJson());
    }

    private void nonsense(ModelCall call) {
        if (call.isConnected()) {
            String[] frames = {"", "{", "[]", "{}", "{\"interaction_type\":\"new\"}", "\u0000", "{\"transcript\":["};
            call.session.onText(frames[random.nextInt(frames.length)]);
        }
    }

    private void details(ModelCall call) {
        if (call.isConnected()) {
            call.session.onText("{\"interaction_type\":\"call_details\",\"call\":{\"call_type\":\"web_call\"}}");
        }
    }

    private void slowness(ModelCall call) {
        if (call.socket != null) {
            call.socket.slow(random.nextBoolean());
            confirm(call);
        }
    }

    private void confirm(ModelCall call) {
        ModelSocket socket = call.socket;
        if (socket == null) {
            return;
        }
        int before = socket.frames();
        socket.confirm();
        int sent = socket.frames() - before;
        call.require(sent <= MOST_QUEUED + 30, sent + " frames were queued");
    }

    private void pass(Duration time) {
        note("time: " + time.toMillis() + " ms");
        timers.advance(time);
    }

    private void rarely(ModelCall call) {
        switch (random.nextInt(9)) {
            case 0, 1 -> lose(call);
            case 2 -> dial(call);
            case 3 -> {
                if (call.isConnected() && call.socket.isOutstanding()) {
                    note(call.callId + " send fails");
                    call.socket.fail();
                }
            }
            case 4 -> pass(Duration.ofSeconds(random.nextInt(12)));
            case 5 -> {
                if (random.nextInt(4) == 0) {
                    pass(Duration.ofSeconds(50));
                }
            }
            case 6 -> hangUp(call);
            case 7 -> fault(call);
            default -> leave(call);
        }
    }

    private void lose(ModelCall call) {
        if (call.session == null) {
            return;
        }
        note(call.callId + " is lost");
        if (!call.socket.isClosed()) {
            call.socket.lost();
        }
        if (!keepsTurns) {
            call.cutShort();
        }
        if (random.nextBoolean()) {
            call.session.onError(new IOException("reset"));
        }
        call.session.onClose(1006, "");
        call.session = null;
    }

    private void hangUp(ModelCall call) {
        if (random.nextInt(3) > 0) {
            return;
        }
        llm.calls().find(call.callId).ifPresent(live -> {
            note(call.callId + " hangs up");
            call.mayHangUp = true;
            call.cutShort();
            live.hangUp();
            call.mayHangUp = false;
        });
        call.session = null;
    }

    private void fault(ModelCall call) {
        if (random.nextInt(3) > 0 || !call.isConnected()) {
            return;
        }
        note(call.callId + " sends a binary or too large frame");
        call.mayCloseForFault = true;
        call.cutShort();
        if (random.nextBoolean()) {
            call.session.onBinary();
        } else {
            call.session.onTooLarge();
        }
        call.mayCloseForFault = false;
        call.require(call.socket.isClosed() || call.socket.isBroken(), "not closed");
        call.session.onClose(1007, "");
        call.session = null;
    }

    private void leave(ModelCall call) {
        if (random.nextInt(3) > 0 || !call.isConnected()) {
            return;
        }
        note(call.callId + " leaves");
        call.socket.lost();
        call.cutShort();
        call.session.onClose(1000, "");
        call.session = null;
    }

    private void interrupt(ModelCall call) {
        LiveCall live = llm.calls().find(call.callId).orElse(null);
        if (live == null) {
            return;
        }
        String text = text();
        switch (random.nextInt(5)) {
            case 0 -> {
                note(call.callId + " says " + text);
                call.mixed();
                live.say(text);
                // An interrupt of its own where nobody speaks
                call.endInterruptPerhaps();
            }
            case 1 -> {
                note(call.callId + " ends");
                call.cutShort();
                call.endInterrupt();
                live.endCall(text);
            }
            case 2 -> {
                note(call.callId + " interrupts in pieces");
                call.cutShort();
                call.endInterrupt();
                ModelTurn interrupt = new ModelTurn(-1);
                interrupt.publisher = new ModelPublisher();
                interrupt.call = call;
                interrupt.begunAt = timers.nanoTime();
                call.interrupt = interrupt;
                call.mayInterrupt = true;
                openEnded.add(interrupt);
                live.interrupt(Answer.tokens(interrupt.publisher));
            }
            default -> {
                note(call.callId + " interrupts");
                call.cutShort();
                call.endInterrupt();
                live.interrupt(text);
            }
        }
    }

    /** Whoever does not wait is refused when there is no room, and what waits stays bounded. */
    private void flood(ModelCall call) {
        LiveCall live = llm.calls().find(call.callId).orElse(null);
        if (live == null) {
            return;
        }
        int taken = 0;
        while (taken < MOST_QUEUED + 4 && live.sendMetadata(Json.of(Map.of("n", ++metadata)))) {
            taken++;
        }
        note(call.callId + " floods " + taken);
        if (!call.isFree()) {
            call.require(taken <= MOST_QUEUED + 1, taken + " frames were taken for a socket that takes none");
        }
    }

    // What models and handlers do, in time or late

    private String text() {
        return "t" + ++texts + (random.nextInt(3) == 0 ? ". " : " ");
    }

    private void speak() {
        if (openEnded.isEmpty()) {
            executor.runOne();
            return;
        }
        ModelTurn turn = openEnded.get(random.nextInt(openEnded.size()));
        ModelPublisher publisher = turn.publisher;
        if (publisher != null) {
            publish(turn, publisher);
        } else if (turn.turn != null) {
            push(turn, turn.turn);
        }
        if (random.nextInt(10) == 0) {
            openEnded.remove(turn);
        }
    }

    private void push(ModelTurn model, Turn turn) {
        boolean isStale = model.isSuperseded;
        if (random.nextInt(4) == 0) {
            String last = random.nextBoolean() ? text() : "";
            note("turn " + turn.id() + " completes with " + last);
            boolean isTaken = turn.complete(Answer.text(last));
            require(!(isTaken && isStale), "a cancelled turn was completed");
            if (isTaken) {
                model.accepted.append(last);
                model.isDone = true;
            }
        } else if (hasRoom(turn) || isStale) {
            String piece = text();
            note("turn " + turn.id() + " says " + piece);
            boolean isTaken = turn.say(piece);
            require(!(isTaken && isStale), "a cancelled turn speaks");
            if (isTaken) {
                model.accepted.append(piece);
            }
        }
    }

    private void publish(ModelTurn model, ModelPublisher publisher) {
        if (publisher.isOver) {
            return;
        }
        int kind = random.nextInt(14);
        if (kind == 0) {
            note("model of turn " + model.id + " is done");
            model.isDone = true;
            publisher.complete();
        } else if (kind == 1) {
            note("model of turn " + model.id + " fails");
            model.isDone = true;
            publisher.fail();
        } else if (kind == 2 && publisher.isSubscribed()) {
            note("model of turn " + model.id + " ignores what is asked for");
            model.isDone |= model.call != null;
            for (int i = random.nextInt(60); i >= 0; i--) {
                token(model, publisher);
            }
        } else if (publisher.isWanted()) {
            token(model, publisher);
        }
    }

    boolean isFresh(ModelTurn turn) {
        return timers.nanoTime() - turn.begunAt < TURN_TIMEOUT.toNanos();
    }

    private void token(ModelTurn model, ModelPublisher publisher) {
        String token = text();
        if (model.call != null) {
            model.call.spokenBy(model, token);
        }
        if (!model.isSuperseded) {
            model.accepted.append(token);
        }
        publisher.next(token);
    }

    /** Whether a handler can speak without waiting, which on the only thread would be for ever. */
    private boolean hasRoom(Turn turn) {
        return calls.stream()
                .anyMatch(call -> call.callId.equals(turn.call().callId()) && call.isFree() && !call.mayInterrupt);
    }

    // The handler

    @Override
    public Answer onCall(CallStart start) throws Exception {
        return greet(start, false);
    }

    @Override
    public Answer onReconnect(CallStart start) throws Exception {
        return greet(start, true);
    }

    private Answer greet(CallStart start, boolean isReconnect) throws Exception {
        ModelCall call = call(start.call());
        ModelTurn model = call.greetingToBe();
        Turn turn = start.turn();
        note(call.callId + (isReconnect ? " regreeting" : " greeting") + (turn.isCancelled() ? ", too late" : ""));
        if (turn.isCancelled()) {
            model.isSuperseded = true;
        } else {
            call.require(call.socket == null || call.socket.newestAsked() < 0, "a greeting after a request");
            call.greeting = model;
        }
        return answer(model, turn);
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        ModelCall call = call(turn.call());
        ModelTurn current = call.current;
        boolean isNewest = current != null && current.id == turn.id() && current.turn == null;
        note(call.callId + " handler of " + turn.id() + (turn.isCancelled() ? ", too late" : ""));
        if (!isNewest || current == null) {
            ModelTurn stale = new ModelTurn(turn.id());
            stale.isSuperseded = true;
            require(turn.isCancelled(), "turn " + turn.id() + " is not the newest and not cancelled");
            return answer(stale, turn);
        }
        return answer(current, turn);
    }

    private Answer answer(ModelTurn model, Turn turn) throws Exception {
        model.turn = turn;
        turn.onCancel(model.cancelsSeen::incrementAndGet);
        require(!model.isSuperseded || turn.isCancelled(), "a superseded turn is not cancelled");
        boolean isOpen = !turn.isCancelled();
        model.isDone = true;
        switch (random.nextInt(9)) {
            case 0 -> {
                openEnded.add(model);
                model.isDone = false;
                return Answer.later();
            }
            case 1 -> {
                ModelPublisher publisher = new ModelPublisher();
                model.publisher = publisher;
                openEnded.add(model);
                model.isDone = false;
                return Answer.tokens(publisher);
            }
            case 2 -> throw new IllegalStateException("handler failed");
            case 3 -> {
                if (hasRoom(turn)) {
                    return tokens(model, isOpen);
                }
                return Answer.silence();
            }
            case 4 -> {
                if (hasRoom(turn) && isOpen) {
                    tool(turn);
                    String piece = text();
                    if (turn.say(piece)) {
                        model.accepted.append(piece);
                    }
                }
                return Answer.pushed();
            }
            case 5 -> {
                if (hasRoom(turn) && isOpen) {
                    sayTokens(model, turn);
                }
                openEnded.add(model);
                model.isDone = false;
                return Answer.later();
            }
            default -> {
                String text = random.nextInt(5) == 0 ? "" : text();
                if (isOpen) {
                    model.accepted.append(text);
                }
                return Answer.text(text);
            }
        }
    }

    /** What a stream that breaks has begun to say is forgotten, and does not come later. */
    private void sayTokens(ModelTurn model, Turn turn) {
        boolean breaks = random.nextBoolean();
        TokenChunker chunker = TokenChunker.of(TokenChunker.Style.CLAUSES);
        List<String> tokens = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String token = text();
            tokens.add(token);
            chunker.add(token, 0).forEach(model.accepted::append);
        }
        Iterator<String> iterator = tokens.iterator();
        note("turn " + turn.id() + (breaks ? " breaks after " : " says ") + tokens);
        try {
            turn.say(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return breaks || iterator.hasNext();
                }

                @Override
                public String next() {
                    if (breaks && !iterator.hasNext()) {
                        throw new IllegalStateException("model failed");
                    }
                    return iterator.next();
                }
            });
            chunker.finish().ifPresent(model.accepted::append);
        } catch (IllegalStateException e) {
            String piece = text();
            turn.say(piece);
            model.accepted.append(piece);
        }
    }

    private void tool(Turn turn) throws Exception {
        String plate = "AB-" + random.nextInt(3);
        Json result = turn.toolCall("book", Json.of(Map.of("plate", plate)), () -> Map.of("booked", plate));
        require(result.get("booked").equals(Optional.of(Json.of(plate))), "a result of another tool");
    }

    private Answer tokens(ModelTurn model, boolean isOpen) {
        List<String> tokens = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            tokens.add(text());
        }
        if (isOpen) {
            tokens.forEach(model.accepted::append);
        }
        Iterator<String> iterator = tokens.iterator();
        return random.nextBoolean() ? Answer.tokens(iterator) : Answer.tokens(tokens.stream());
    }

    private ModelCall call(LiveCall live) {
        return calls.stream()
                .filter(call -> call.callId.equals(live.callId()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void onTranscript(LiveCall call, TranscriptChange change) {
        require(
                change.firstChanged() + change.changed().size()
                        == change.transcript().entries().size(),
                "a change that does not add up");
    }

    @Override
    public void onInterrupted(LiveCall call, InterruptedTurn turn) {
        note(call.callId() + " was interrupted in " + turn.id());
    }

    @Override
    public void onEnd(CallEnd end) {
        note(end.call().callId() + " has ended");
        ended++;
    }

    // The observer

    @Override
    public void callOpened(String callId) {
        opened++;
    }

    @Override
    public void callEnded(String callId, int closeCode) {
        calls.stream().filter(call -> call.callId.equals(callId)).forEach(ModelCall::ended);
    }

    @Override
    public void turnStarted(String callId, int turn) {
        note(callId + " begins " + turn);
        started++;
    }

    @Override
    public void turnCompleted(String callId, int turn, Duration duration) {
        note(callId + " has completed " + turn);
        completed++;
        ModelTurn current = currentTurn(callId, turn);
        require(!current.isCompleted, "turn " + turn + " was completed twice");
        current.isCompleted = true;
    }

    private ModelTurn currentTurn(String callId, int id) {
        return calls.stream()
                .filter(call -> call.callId.equals(callId))
                .map(call -> call.current)
                .filter(turn -> turn != null && turn.id == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Turn " + id + " is not the newest"));
    }

    @Override
    public void turnCancelled(String callId, int turn) {
        note(callId + " has cancelled " + turn);
        cancelled++;
    }

    @Override
    public void fallbackUsed(String callId, int turn) {
        note(callId + " falls back in " + turn);
        currentTurn(callId, turn).fellBack(FALLBACK);
    }

    // The end

    /** Lets everything that goes on come to its end. */
    void settle() {
        for (ModelCall call : calls) {
            if (call.isConnected() && call.socket.isBroken()) {
                lose(call);
            } else if (call.isConnected()) {
                call.socket.slow(false);
                call.socket.confirm();
            }
        }
        executor.runAll();
        check();
        for (int i = 0; i < 4; i++) {
            for (ModelCall call : calls) {
                ping(call);
            }
            pass(Duration.ofSeconds(2));
            executor.runAll();
            check();
        }
        for (ModelCall call : calls) {
            if (call.isConnected() && llm.calls().find(call.callId).isPresent()) {
                int id = Math.max(0, call.socket.newestAsked());
                call.require(call.socket.isCompleted(id), "response " + id + " is never completed");
                ModelTurn current = call.current;
                call.require(
                        current == null || current.isHeardToTheEnd || current.isCutShort,
                        "a turn is not heard to its end");
            }
        }
    }

    /** Ends everything; nothing may be left. */
    void close() {
        settle();
        for (ModelCall call : calls) {
            if (call.session != null && random.nextBoolean()) {
                lose(call);
            }
        }
        pass(Duration.ofMinutes(2));
        executor.runAll();
        check();
        llm.close();
        executor.runAll();
        require(llm.calls().count() == 0, llm.calls().count() + " calls are left");
        require(timers.alarms() == 0, timers.alarms() + " alarms are left");
        require(opened == ended, opened + " calls have begun and " + ended + " have ended");
        require(
                started == completed + cancelled,
                started + " turns have begun, " + completed + " were completed and " + cancelled + " cancelled");
        for (ModelTurn turn : openEnded) {
            if (turn.publisher != null && turn.isSuperseded) {
                require(!turn.publisher.isGoingOn(), "a model speaks for nobody");
            }
        }
        openEnded.forEach(turn -> require(turn.cancelsSeen.get() <= 1, "told twice of a cancel"));
        check();
    }

    private void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            violated(otherwise);
        }
    }

    /** What is thrown in the session's own calls would be caught there. */
    void violated(String what) {
        note("VIOLATED: " + what);
        if (violation == null) {
            violation = what;
        }
    }

    void note(String line) {
        notes.add(line);
        if (notes.size() > NOTES) {
            notes.remove();
        }
    }

    String story() {
        return String.join("\n", notes);
    }
}
