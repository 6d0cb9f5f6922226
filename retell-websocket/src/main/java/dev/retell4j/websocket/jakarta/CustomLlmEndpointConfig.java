package dev.retell4j.websocket.jakarta;

import dev.retell4j.websocket.CustomLlm;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Objects;

/**
 * Puts a {@link CustomLlm} on a Jakarta WebSocket container (2.1 or later).
 *
 * <pre>{@code
 * container.addEndpoint(CustomLlmEndpointConfig.at("/llm-websocket/{call_id}", llm));
 * }</pre>
 *
 * <p>In Spring, a bean of this type is registered by {@code ServerEndpointExporter}.
 *
 * <p>Retell sends neither a key nor a signature. Put a long random segment before the call id ({@code "/llm-websocket/"
 * + secret + "/{call_id}"}), and let the container or the proxy in front of it admit 100.20.5.228 only: the API of
 * WebSocket containers does not tell who connects. While the {@link CustomLlm} closes, handshakes are refused with 403,
 * the one answer that this API can give.
 *
 * <p>Nothing of the container needs to be configured: its limit on messages (8 KB in Tomcat) and its idle timeout do
 * not apply to these sockets, and they are not compressed.
 */
public final class CustomLlmEndpointConfig {
    private static final String CALL_ID = "/{" + CallEndpoint.CALL_ID + "}";

    private CustomLlmEndpointConfig() {}

    /**
     * Describes the endpoint to a container.
     *
     * @param path where calls are dialled, with {@code {call_id}} as its last segment, for example
     *     {@code /llm-websocket/{call_id}}
     * @param llm answers the calls; whoever built it closes it, before the container stops
     * @return what {@code ServerContainer.addEndpoint} takes
     * @throws IllegalArgumentException when the path does not begin with / or does not end with the call id
     */
    public static ServerEndpointConfig at(String path, CustomLlm llm) {
        Objects.requireNonNull(llm, "llm");
        if (!path.startsWith("/") || !path.endsWith(CALL_ID)) {
            // What it is may contain a secret.
            throw new IllegalArgumentException("path must begin with / and end with " + CALL_ID);
        }
        return ServerEndpointConfig.Builder.create(CallEndpoint.class, path)
                .configurator(new Configurator(llm))
                .build();
    }

    /** Makes an endpoint for every socket. */
    private static final class Configurator extends ServerEndpointConfig.Configurator {
        private final CustomLlm llm;

        Configurator(CustomLlm llm) {
            this.llm = llm;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new CallEndpoint(llm));
        }

        @Override
        public boolean checkOrigin(String origin) {
            return llm.takesCalls();
        }

        /** Frames are small, and compression costs memory per call and time per word. */
        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return List.of();
        }
    }
}
