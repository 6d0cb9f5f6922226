package dev.retell4j.internal.redact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Copies JSON token by token, which works for bodies that were cut off and needs no tree. */
final class JsonRedactor {
    // A body that was cut off must not look complete.
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    /** JSON in a text, as the arguments of a tool call are; a dynamic variable in two braces is none. */
    private static final Pattern JSON_IN_TEXT = Pattern.compile("\\s*(?:\\[|\\{(?!\\{)).*", Pattern.DOTALL);

    private static final int DEEPEST_TEXT = 3;

    private final JsonParser in;
    private final JsonGenerator out;
    private final int depth;

    private JsonRedactor(JsonParser in, JsonGenerator out, int depth) {
        this.in = in;
        this.out = out;
        this.depth = depth;
    }

    static String redact(String json) {
        return redact(json, 0);
    }

    private static String redact(String json, int depth) {
        StringWriter text = new StringWriter(json.length());
        boolean whole = false;
        try (JsonGenerator out = FACTORY.createGenerator(text);
                JsonParser in = FACTORY.createParser(json)) {
            JsonRedactor redactor = new JsonRedactor(in, out, depth);
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                redactor.value(token, false);
                whole = true;
            }
        } catch (IOException e) {
            whole = false;
        }
        if (whole) {
            return text.toString();
        }
        return text.getBuffer().length() == 0 ? "(" + json.length() + " characters that are no JSON)" : text + "…";
    }

    private void value(JsonToken token, boolean hidden) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                out.writeStartObject();
                while (next() != JsonToken.END_OBJECT) {
                    property(hidden);
                }
                out.writeEndObject();
            }
            case START_ARRAY -> {
                out.writeStartArray();
                for (JsonToken element = next(); element != JsonToken.END_ARRAY; element = next()) {
                    value(element, hidden);
                }
                out.writeEndArray();
            }
            case VALUE_NULL -> out.writeNull();
            default -> scalar(token, hidden);
        }
    }

    private void property(boolean hidden) throws IOException {
        String name = in.currentName();
        out.writeFieldName(name);
        JsonToken token = next();
        if (token != JsonToken.VALUE_NULL && isSecret(name, token)) {
            out.writeString(Redaction.MASK);
            in.skipChildren();
        } else if (token == JsonToken.VALUE_STRING && !hidden && SecretNames.isPrivateAddress(name)) {
            out.writeString(Redaction.host(in.getText()));
        } else {
            value(token, hidden || SecretNames.isHolder(name));
        }
    }

    /** A number under {@code max_tokens} is a count. */
    private static boolean isSecret(String name, JsonToken token) {
        return SecretNames.isSecret(name) && !(token.isNumeric() && SecretNames.isPlural(name));
    }

    private void scalar(JsonToken token, boolean hidden) throws IOException {
        if (hidden) {
            out.writeString(Redaction.MASK);
        } else if (token == JsonToken.VALUE_STRING) {
            out.writeString(text(in.getText()));
        } else {
            // Numbers as text, so that no digit changes.
            out.writeRawValue(in.getText());
        }
    }

    private String text(String text) {
        if (!JSON_IN_TEXT.matcher(text).matches()) {
            return Redaction.text(text);
        }
        return depth < DEEPEST_TEXT ? redact(text, depth + 1) : Redaction.MASK;
    }

    private JsonToken next() throws IOException {
        @Nullable JsonToken token = in.nextToken();
        if (token == null) {
            throw new EOFException();
        }
        return token;
    }
}
