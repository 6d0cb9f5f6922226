package dev.retell4j.errors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON could not be read, or does not fit the type that was expected.
 *
 * <p>The message says where, never what: values may be secret. For the same reason the parser's own exception, which
 * quotes values, is not the cause.
 */
public final class RetellDecodeException extends RetellException {
    private static final long serialVersionUID = 1L;

    private static final String ACCEPTED = ". Retell accepted the request; do not send it again before looking.";

    private final @Nullable String location;

    private RetellDecodeException(String message, @Nullable FailedRequest request, @Nullable String location) {
        super(message, request, null);
        this.location = location;
    }

    /**
     * Makes the exception for an answer that cannot be read.
     *
     * @param request the facts about the request, with the status of the answer
     * @param type the name of the type that was expected
     * @param cause what the parser reports
     * @return the exception
     */
    public static RetellDecodeException unreadable(FailedRequest request, String type, IOException cause) {
        String location = locate(cause);
        return new RetellDecodeException(
                ErrorText.subject(request) + " answered " + request.status().orElse(0)
                        + " with a body that is not " + article(type) + at(location) + ErrorText.trace(request)
                        + (request.outcomeUnknown() ? ACCEPTED : ". The same request through raw() shows what came."),
                request,
                location);
    }

    /**
     * Makes the exception for an answer without the body that belongs to it.
     *
     * @param request the facts about the request, with the status of the answer
     * @param type the name of the type that was expected
     * @return the exception
     */
    public static RetellDecodeException empty(FailedRequest request, String type) {
        return new RetellDecodeException(
                ErrorText.subject(request) + " answered " + request.status().orElse(0)
                        + " without a body, where " + article(type) + " was expected" + ErrorText.trace(request)
                        + (request.outcomeUnknown() ? ACCEPTED : "."),
                request,
                null);
    }

    /**
     * Makes the exception for an answer that breaks the rules of the operation.
     *
     * @param request the facts about the request
     * @param what what is wrong with the answer, as the end of a sentence
     * @return the exception
     */
    public static RetellDecodeException contradictory(FailedRequest request, String what) {
        return new RetellDecodeException(
                ErrorText.subject(request) + " gave an answer that cannot be used: " + what + ErrorText.trace(request)
                        + ".",
                request,
                null);
    }

    /**
     * Makes the exception for a property that should be there.
     *
     * @param wireName the property's name on the wire
     * @param type the type that should have it
     * @return the exception
     */
    public static RetellDecodeException missing(String wireName, Class<?> type) {
        return new RetellDecodeException(name(type) + " has no " + wireName + ": the JSON left it out", null, wireName);
    }

    /**
     * Makes the exception for text that is no JSON.
     *
     * @param cause what the parser reports
     * @return the exception
     */
    public static RetellDecodeException notJson(IOException cause) {
        String location = locate(cause);
        return new RetellDecodeException("Not one JSON value" + at(location), null, location);
    }

    /**
     * Makes the exception for JSON that does not fit a type.
     *
     * @param type the type
     * @param cause what the parser reports
     * @return the exception
     */
    public static RetellDecodeException notOfType(Class<?> type, IOException cause) {
        String location = locate(cause);
        return new RetellDecodeException("The JSON is not " + article(name(type)) + at(location), null, location);
    }

    /**
     * Returns where in the JSON reading failed.
     *
     * @return a path such as {@code items[3].call_cost}, or line and column; empty when there is no such place
     */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    private static String at(@Nullable String location) {
        return location == null ? "" : ", at " + location;
    }

    private static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.startsWith("Immutable") ? name.substring("Immutable".length()) : name;
    }

    private static String article(String type) {
        return ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    private static @Nullable String locate(IOException cause) {
        StringBuilder path = new StringBuilder();
        if (cause instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
                }
            }
        }
        JsonLocation place = cause instanceof JsonProcessingException json ? json.getLocation() : null;
        if (place != null && place.getLineNr() > 0) {
            String lineAndColumn = "line " + place.getLineNr() + ", column " + place.getColumnNr();
            return path.length() == 0 ? lineAndColumn : path + " (" + lineAndColumn + ")";
        }
        return path.length() == 0 ? null : path.toString();
    }
}
