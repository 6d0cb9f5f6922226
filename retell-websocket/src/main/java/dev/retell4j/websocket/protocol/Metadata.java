package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import org.jspecify.annotations.Nullable;

/** Data for the browser of a web call, without effect on phone calls. On the wire: {@code metadata}. */
public final class Metadata extends OutgoingEvent {
    static final String TYPE = "metadata";

    private static final String START = "{\"response_type\":\"metadata\"";

    private final Json metadata;

    Metadata(@Nullable String text, Json metadata) {
        super(text);
        this.metadata = metadata;
    }

    /**
     * Makes the event.
     *
     * @param metadata {@code metadata}, an object
     * @return the event
     * @throws RetellValidationException when it is no object
     */
    public static Metadata of(Json metadata) {
        if (!Present.of("metadata", metadata).isObject()) {
            throw new RetellValidationException("metadata must be an object");
        }
        return new Metadata(null, metadata);
    }

    /**
     * Returns the data.
     *
     * @return {@code metadata}, an object
     */
    public Json metadata() {
        return metadata;
    }

    @Override
    public String responseType() {
        return TYPE;
    }

    @Override
    String write() {
        String json = JsonCodec.writeText(metadata);
        return FrameWriter.outgoing(START, json.length())
                .rawValue("metadata", json)
                .end();
    }
}
