package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that this version of the library does not know, or one that Retell would drop because it is wrong. */
public final class UnknownOutgoing extends OutgoingEvent {
    private final Json json;
    private final String responseType;
    private final List<String> problems;

    UnknownOutgoing(@Nullable String text, Json json, String responseType, List<String> problems) {
        super(text);
        this.json = json;
        this.responseType = responseType;
        this.problems = List.copyOf(problems);
    }

    /**
     * Holds any event, to send what this version of the library does not know. Nothing but the {@code response_type} is
     * looked at.
     *
     * @param json the whole event
     * @return the event
     * @throws RetellValidationException when it is no object with a text as {@code response_type}
     */
    public static UnknownOutgoing of(Json json) {
        String type = json.get("response_type")
                .flatMap(Json::asString)
                .orElseThrow(() -> new RetellValidationException("response_type must be a text"));
        return new UnknownOutgoing(null, json, type, List.of());
    }

    /** Returns {@code response_type}; empty text when there is none, or no text. */
    @Override
    public String responseType() {
        return responseType;
    }

    /**
     * Returns what is wrong with an event that was read.
     *
     * @return one sentence for each field, such as {@code content_complete must be true or false}; empty when only the
     *     {@code response_type} is not known
     */
    public List<String> problems() {
        return problems;
    }

    @Override
    String write() {
        return FrameWriter.wellFormed(JsonCodec.writeText(json));
    }

    @Override
    String detail() {
        return problems.isEmpty() ? "" : String.join("; ", problems);
    }
}
