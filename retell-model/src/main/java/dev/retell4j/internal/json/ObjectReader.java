package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds an object: known fields to their types; unknown ones, and explicit nulls, to the extra properties. The map for
 * those is made only when there are any, which spares one map per word of a transcript.
 *
 * <p>Objects of one type mostly have their fields in the same order. So each field remembers which one came after it
 * the last time, and the parser is asked for that name first, which it can compare without decoding it.
 *
 * <p>What it takes to read a field is looked up when the field first comes by: a program that reads one agent does not
 * wait for all that an agent could hold.
 */
final class ObjectReader extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;
    private static final JavaType JSON = TypeFactory.defaultInstance().constructType(Json.class);

    private final transient Class<?> builderType;
    private transient volatile @Nullable WireBuilder wire;

    ObjectReader(Class<?> type, Class<?> builderType) {
        super(type);
        this.builderType = builderType;
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        WireBuilder own = wire();
        Object builder = own.create();
        return finish(own, builder, readFields(parser, context, own, builder, null, null));
    }

    /** Reads an object from its tag on, whose value is the current token; the fields before it come from a buffer. */
    Object deserializeAtTag(@Nullable TokenBuffer before, JsonParser parser, DeserializationContext context)
            throws IOException {
        WireBuilder own = wire();
        Object builder = own.create();
        Map<String, Json> extra = null;
        if (before != null) {
            extra = readFields(before.asParser(parser), context, own, builder, null, null);
        }
        String name = parser.currentName();
        WireField tag = own.field(name);
        extra = tag == null
                ? readUnknown(parser, context, name, extra)
                : readValue(parser, context, builder, tag, extra);
        return finish(own, builder, readFields(parser, context, own, builder, tag, extra));
    }

    private WireBuilder wire() {
        WireBuilder known = wire;
        if (known == null) {
            known = WireBuilder.of(builderType);
            wire = known;
        }
        return known;
    }

    /**
     * Reads fields to the end of the object; returns the extra properties so far, if any. Only known names are guessed:
     * a name of the server's choice could be one that the parser refuses to compare with.
     */
    private @Nullable Map<String, Json> readFields(
            JsonParser parser,
            DeserializationContext context,
            WireBuilder own,
            Object builder,
            @Nullable WireField before,
            @Nullable Map<String, Json> extraBefore)
            throws IOException {
        Map<String, Json> extra = extraBefore;
        WireField last = before;
        while (true) {
            WireField field = guessed(parser, own.next(last));
            if (field == null) {
                if (!parser.hasToken(JsonToken.FIELD_NAME)) {
                    return extra;
                }
                String name = parser.currentName();
                field = own.field(name);
                if (field == null) {
                    parser.nextToken();
                    extra = readUnknown(parser, context, name, extra);
                    continue;
                }
                own.expect(last, field);
            }
            parser.nextToken();
            extra = readValue(parser, context, builder, field, extra);
            last = field;
        }
    }

    /** Moves to the next field or the end of the object; returns the guess when it was right. */
    private static @Nullable WireField guessed(JsonParser parser, @Nullable WireField guess) throws IOException {
        if (guess == null) {
            parser.nextFieldName();
            return null;
        }
        return parser.nextFieldName(guess.wireName()) ? guess : null;
    }

    private @Nullable Map<String, Json> readValue(
            JsonParser parser,
            DeserializationContext context,
            Object builder,
            WireField field,
            @Nullable Map<String, Json> extra)
            throws IOException {
        String name = field.wireName().getValue();
        try {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                // Of a field that is there twice, the last one counts.
                field.set(builder, null);
                return keep(extra, name, Json.NULL);
            }
            field.set(builder, field.read(parser, context));
        } catch (JacksonException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, handledType(), name);
        }
        if (extra != null) {
            extra.remove(name);
        }
        return extra;
    }

    private Map<String, Json> readUnknown(
            JsonParser parser, DeserializationContext context, String name, @Nullable Map<String, Json> extra)
            throws IOException {
        try {
            return keep(extra, name, parser.hasToken(JsonToken.VALUE_NULL) ? Json.NULL : readJson(parser, context));
        } catch (JacksonException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, handledType(), name);
        }
    }

    /** Does what {@code context.readValue} does, without its search for annotations each time. */
    private static Json readJson(JsonParser parser, DeserializationContext context) throws IOException {
        return (Json) context.findContextualValueDeserializer(JSON, null).deserialize(parser, context);
    }

    private static Map<String, Json> keep(@Nullable Map<String, Json> extra, String name, Json value) {
        Map<String, Json> map = extra == null ? new LinkedHashMap<>() : extra;
        map.put(name, value);
        return map;
    }

    private static Object finish(WireBuilder own, Object builder, @Nullable Map<String, Json> extra) {
        if (extra != null) {
            own.extra().set(builder, extra);
        }
        return own.build(builder);
    }
}
