package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Retell asks how to take a call that rings. On the wire: {@code call_inbound}. */
public final class InboundCall extends InboundQuestion {
    static final String EVENT = "call_inbound";

    InboundCall(Envelope envelope, Json question) {
        super(envelope, question);
    }

    /**
     * Returns which call it will be. The same question asked again has the same; there may never be such a call.
     *
     * @return {@code call_id}; empty when absent, for not all of Retell's documentation has it
     */
    public Optional<String> callId() {
        return text("call_id");
    }

    /**
     * Returns the SIP headers that the call came with.
     *
     * @return {@code custom_sip_headers}, with names in lower case: those that begin with {@code x-}, and
     *     {@code user-to-user}, {@code diversion}, {@code history-info}, {@code p-asserted-identity}; empty when absent
     */
    public Map<String, String> customSipHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        field("custom_sip_headers").ifPresent(object -> {
            for (String name : object.names()) {
                object.get(name).flatMap(Json::asString).ifPresent(value -> headers.put(name, value));
            }
        });
        return Collections.unmodifiableMap(headers);
    }

    /** Returns {@link #callId()}. */
    @Override
    public Optional<String> conversationId() {
        return callId();
    }
}
