package dev.retell4j.internal.redact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Copies JSON token by token, which works for bodies that were cut off and needs no tree. */
final class JsonRedactor {
    // A body that was cut off must not look complete.
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    private final JsonParser in;
    private final JsonGenerator out;

    private JsonRedactor(JsonParser in, JsonGenerator out) {
        this.in = in;
        this.out = out;
    }

    static String redact(String json) {
        StringWriter text = new StringWriter(json.length());
        boolean whole = false;
        try (JsonGenerator out = FACTORY.createGenerator(text);
                JsonParser in = FACTORY.createParser(json)) {
            JsonRedactor redactor = new JsonRedactor(in, out);
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
        if (token != JsonToken.VALUE_NULL && SecretNames.isSecret(name)) {
            out.writeString(Redaction.MASK);
            in.skipChildren();
        } else {
            value(token, hidden || SecretNames.isHolder(name));
        }
    }

    private void scalar(JsonToken token, boolean hidden) throws IOException {
        if (hidden) {
            out.writeString(Redaction.MASK);
        } else if (token == JsonToken.VALUE_STRING) {
            out.writeString(Redaction.text(in.getText()));
        } else {
            // Numbers as text, so that no digit changes.
            out.writeRawValue(in.getText());
        }
    }

    private JsonToken next() throws IOException {
        @Nullable JsonToken token = in.nextToken();
        if (token == null) {
            throw new EOFException();
        }
        return token;
    }
}
