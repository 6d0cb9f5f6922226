package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.AgentInterrupt;
import dev.retell4j.websocket.protocol.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be true of one call, whatever happens. */
final class ModelCall {
    final String callId;
    final List<ModelTurn> turns = new ArrayList<>();

    private final ModelWorld world;
    private final Map<String, ModelTurn> speakers = new HashMap<>();
    private long newestMetadata;

    /** An interrupt in pieces that is not over. */
    @Nullable
    ModelTurn interrupt;

    @Nullable
    ModelSocket socket;

    @Nullable
    CustomLlmSession session;

    /** The turn that is to be answered; null while only a greeting is. */
    @Nullable
    ModelTurn current;

    @Nullable
    ModelTurn greeting;

    /** Something that interrupts in pieces may hold back all else. */
    boolean mayInterrupt;

    boolean mayHangUp;
    boolean mayCloseForFault;
    int transcriptLength;

    ModelCall(ModelWorld world, String callId) {
        this.world = world;
        this.callId = callId;
    }

    void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            world.violated(callId + ": " + otherwise);
        }
    }

    void note(String line) {
        world.note(callId + line);
    }

    /** The request that was taken last in this call, on whatever socket; 0 before the first. */
    int newestAsked() {
        return current == null ? 0 : current.id;
    }

    void asked(int id) {
        if (current != null) {
            current.isSuperseded = true;
        }
        if (greeting != null) {
            greeting.isSuperseded = true;
        }
        endInterrupt();
        current = new ModelTurn(id);
        turns.add(current);
    }

    /** What is said next ends what interrupts, unless that has come to its own end. */
    void endInterrupt() {
        mayInterrupt = false;
        // One that was rude, or silent for too long, may have been ended by the session
        if (interrupt != null && !interrupt.isDone && world.isFresh(interrupt)) {
            interrupt.isSuperseded = true;
        }
        interrupt = null;
    }

    /** Nobody knows whether a line was said in a turn or has interrupted. */
    void endInterruptPerhaps() {
        if (interrupt != null) {
            speakers.values().removeIf(speaker -> speaker == interrupt);
            interrupt.call = null;
            interrupt = null;
        }
    }

    void spokenBy(ModelTurn interrupt, String token) {
        speakers.put(token.strip(), interrupt);
    }

    void interruptSent(AgentInterrupt piece) {
        String content = piece.content().strip() + " ";
        String first = content.substring(0, content.indexOf(' '));
        ModelTurn speaker = speakers.get(first);
        require(speaker == null || !speaker.isSuperseded, "a piece of an interrupt that is over: " + piece.toJson());
    }

    /** Somebody else speaks in whatever turn is open, be it a greeting that is not begun. */
    void mixed() {
        if (greeting == null && (socket == null || socket.newestAsked() < 0)) {
            greeting = new ModelTurn(0);
            turns.add(greeting);
        }
        turns.forEach(turn -> turn.isMixed |= !turn.isHeardToTheEnd);
    }

    ModelTurn greetingToBe() {
        if (greeting != null && greeting.turn == null && !greeting.isSuperseded) {
            return greeting;
        }
        ModelTurn turn = new ModelTurn(0);
        turns.add(turn);
        return turn;
    }

    /** The turn that a frame under the id belongs to; null for the empty response 0 after a reconnect. */
    private @Nullable ModelTurn turnOf(int id) {
        if (current != null && current.id == id && !(id == 0 && greeting != null && !greeting.isSuperseded)) {
            return current;
        }
        return id == 0 ? greeting : null;
    }

    /** Returns what to do when it turns out that the frame may not have arrived. */
    @Nullable
    Runnable responseSent(Response response) {
        ModelTurn turn = turnOf(response.responseId());
        if (turn == null || turn.isHeardToTheEnd) {
            require(
                    response.responseId() == 0 && response.content().isEmpty() && response.contentComplete(),
                    "response of no turn: " + response.toJson());
            return null;
        }
        turn.heard.append(response.content());
        turn.isHeardToTheEnd = response.contentComplete();
        return () -> {
            turn.heard.setLength(turn.heard.length() - response.content().length());
            turn.isHeardToTheEnd = false;
        };
    }

    /** An interrupt, or a drop where turns are not kept, has ended what was being said. */
    void cutShort() {
        if (current != null) {
            current.isCutShort = true;
        }
        if (greeting != null) {
            greeting.isCutShort = true;
        }
    }

    Runnable metadataSent(long number) {
        require(number > newestMetadata, "metadata " + number + " after " + newestMetadata);
        newestMetadata = number;
        return () -> newestMetadata = number - 1;
    }

    void closedByUs(int code) {
        note("    -> closed " + code);
        require(code != 1000 || mayHangUp, "closed with 1000");
        require(code == 1000 || code == 1001 || mayCloseForFault, "closed with " + code);
    }

    /** What is said from now on belongs to a call that begins anew under the same id. */
    void ended() {
        cutShort();
        greeting = null;
    }

    boolean isConnected() {
        return session != null && socket != null && !socket.isClosed();
    }

    /** Nothing waits to be sent. */
    boolean isFree() {
        return socket != null && socket.isFree();
    }

    void check(String fallback) {
        for (ModelTurn turn : turns) {
            String problem = turn.problem(fallback);
            require(problem == null, "turn " + turn.id + " " + problem);
            if (turn.turn != null && turn.isSuperseded && turn.id > 0) {
                require(turn.isDone || turn.turn.isCancelled(), "turn " + turn.id + " is not cancelled");
            }
        }
    }
}
