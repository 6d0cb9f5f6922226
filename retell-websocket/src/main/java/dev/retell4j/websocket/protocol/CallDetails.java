package dev.retell4j.websocket.protocol;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.UnknownCall;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import org.jspecify.annotations.Nullable;

/**
 * The call that the socket belongs to; comes once, right after a {@link Config} that asks for it. On the wire:
 * {@code call_details}.
 */
public final class CallDetails extends IncomingEvent {
    static final String TYPE = "call_details";

    private final Json callJson;

    /** Made when it is first asked for; two threads may make it twice. */
    private @Nullable Call call;

    CallDetails(String text, Json callJson) {
        super(text);
        this.callJson = callJson;
    }

    /**
     * Makes the event.
     *
     * @param call the call
     * @return the event
     */
    public static CallDetails of(Call call) {
        return of(Json.of(call));
    }

    /**
     * Makes the event.
     *
     * @param call the call, a JSON object
     * @return the event
     * @throws IllegalArgumentException when the call is no object
     */
    public static CallDetails of(Json call) {
        if (!call.isObject()) {
            throw new IllegalArgumentException("call must be an object");
        }
        return new CallDetails(
                FrameWriter.incoming(TYPE)
                        .rawValue("call", JsonCodec.writeText(call))
                        .end(),
                call);
    }

    @Override
    public String interactionType() {
        return TYPE;
    }

    /**
     * Returns the call. What it is missing shows when it is looked at: web calls have no numbers.
     *
     * @return {@code call}; an {@link UnknownCall} when it has a form that this version of the library does not know
     */
    public Call call() {
        Call known = call;
        if (known == null) {
            known = read(callJson);
            call = known;
        }
        return known;
    }

    /**
     * Returns the call as it came.
     *
     * @return {@code call}, an object
     */
    public Json callJson() {
        return callJson;
    }

    private static Call read(Json json) {
        try {
            return json.as(Call.class);
        } catch (RetellDecodeException e) {
            return UnknownCall.of(json);
        }
    }
}
