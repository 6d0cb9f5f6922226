package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be true of one call, whatever happens. */
final class ModelCall {
    final String callId;
    final List<ModelTurn> turns = new ArrayList<>();

    private final ModelWorld world;
    private long newestMetadata;

    @Nullable
    ModelSocket socket;

    @Nullable
    CustomLlmSession session;

    /** The turn that is to be answered; null while only a greeting is. */
    @Nullable
    ModelTurn current;

    @Nullable
    ModelTurn greeting;

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
        current = new ModelTurn(id);
        turns.add(current);
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
