package dev.retell4j.websocket.jakarta;

import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmSession;
import dev.retell4j.websocket.internal.CallIds;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One call's socket in a container. */
final class CallEndpoint extends Endpoint {
    static final String CALL_ID = "call_id";

    /** So long Tomcat waits for a slow socket to take a close frame (otherwise 20 s) and for the answer (30 s). */
    private static final long CLOSE_MILLIS = 5_000;

    private static final String TOMCAT_SEND_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final String TOMCAT_CLOSE_LIMIT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private final CustomLlm llm;
    private final Object lock = new Object();
    private @Nullable CustomLlmSession call;
    private @Nullable CloseReason end;

    CallEndpoint(CustomLlm llm) {
        this.llm = llm;
    }

    @Override
    public void onOpen(Session socket, EndpointConfig config) {
        socket.setMaxIdleTimeout(0);
        socket.getUserProperties().put(TOMCAT_SEND_LIMIT, CLOSE_MILLIS);
        socket.getUserProperties().put(TOMCAT_CLOSE_LIMIT, CLOSE_MILLIS);
        String callId = socket.getPathParameters().get(CALL_ID);
        SessionSocket outgoing = new SessionSocket(socket);
        if (callId == null || !CallIds.isPossible(callId)) {
            outgoing.close(CloseReason.CloseCodes.VIOLATED_POLICY.getCode(), "No call id");
            return;
        }
        CustomLlmSession opened = llm.open(callId, outgoing);
        CloseReason early;
        synchronized (lock) {
            call = opened;
            early = end;
        }
        if (early != null) {
            // The first frame has found the other side gone.
            tell(opened, early);
            return;
        }
        // Parts, because whole messages are limited by a buffer that containers allocate for every socket.
        IncomingText incoming = new IncomingText(llm.maxFrameBytes(), opened);
        socket.addMessageHandler(String.class, incoming::add);
        IncomingBinary binary = new IncomingBinary(opened);
        socket.addMessageHandler(ByteBuffer.class, binary::add);
    }

    @Override
    public void onClose(Session socket, CloseReason reason) {
        CustomLlmSession told;
        synchronized (lock) {
            end = reason;
            told = call;
        }
        if (told != null) {
            tell(told, reason);
        }
    }

    private static void tell(CustomLlmSession call, CloseReason end) {
        String phrase = end.getReasonPhrase();
        call.onClose(end.getCloseCode().getCode(), phrase == null ? "" : phrase);
    }

    @Override
    public void onError(Session socket, Throwable cause) {
        CustomLlmSession told;
        synchronized (lock) {
            told = call;
        }
        if (told != null) {
            told.onError(cause);
        }
    }

    /** Reports a binary message once, however many parts it has. */
    private static final class IncomingBinary {
        private final CustomLlmSession call;
        private boolean isInside;

        IncomingBinary(CustomLlmSession call) {
            this.call = call;
        }

        void add(ByteBuffer part, boolean isLast) {
            if (!isInside) {
                call.onBinary();
            }
            isInside = !isLast;
        }
    }
}
