package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds an object: known fields to their types; unknown ones, and explicit nulls, to the extra properties. The map for
 * those is made only when there are any, which spares one map per word of a transcript.
 *
 * <p>Objects of one type mostly have their fields in the same order. So each field remembers which one came after it
 * the last time, and the parser is asked for that name first, which it can compare without decoding it.
 */
final class ObjectReader extends BuilderBasedDeserializer {
    private static final long serialVersionUID = 1L;
    private static final JavaType JSON = TypeFactory.defaultInstance().constructType(Json.class);

    /** Makes direct calls worth their preparation, which a program that reads a few objects would only wait for. */
    private static final int MANY_OBJECTS = 1000;

    private final transient Map<String, Field> fields = new HashMap<>();

    /** Stands before the first field. */
    private final transient Field start = new Field("", null);

    /** Counted roughly when several threads read. */
    private transient int objects;

    private transient @Nullable DirectBuilder direct;

    ObjectReader(BuilderBasedDeserializer source) {
        super(source);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        super.resolve(context);
        for (SettableBeanProperty property : _beanProperties) {
            if (!property.getName().equals(JsonCodec.EXTRA)) {
                fields.put(property.getName(), new Field(property.getName(), property));
            }
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(getValueType(context), parser);
        }
        Object builder = begin(context);
        return finish(context, builder, readFields(parser, context, builder, start, null));
    }

    /** Reads an object from its tag on, whose value is the current token; the fields before it come from a buffer. */
    Object deserializeAtTag(@Nullable TokenBuffer before, JsonParser parser, DeserializationContext context)
            throws IOException {
        Object builder = begin(context);
        Map<String, Json> extra = null;
        if (before != null) {
            extra = readFields(before.asParser(parser), context, builder, start, null);
        }
        Field tag = field(parser.currentName());
        extra = readValue(parser, context, builder, tag, extra);
        return finish(context, builder, readFields(parser, context, builder, tag, extra));
    }

    private Object begin(DeserializationContext context) throws IOException {
        DirectBuilder known = direct;
        if (known != null) {
            return known.create();
        }
        objects++;
        if (objects >= MANY_OBJECTS) {
            direct = DirectBuilder.of(_buildMethod.getAnnotated());
        }
        return _valueInstantiator.createUsingDefault(context);
    }

    /** Reads fields to the end of the object; returns the extra properties so far, if any. */
    private @Nullable Map<String, Json> readFields(
            JsonParser parser,
            DeserializationContext context,
            Object builder,
            Field before,
            @Nullable Map<String, Json> extraBefore)
            throws IOException {
        Map<String, Json> extra = extraBefore;
        Field last = before;
        while (true) {
            Field field = last.next;
            if (!parser.nextFieldName(field.wireName)) {
                if (!parser.hasToken(JsonToken.FIELD_NAME)) {
                    return extra;
                }
                field = field(parser.currentName());
                last.next = field;
            }
            parser.nextToken();
            extra = readValue(parser, context, builder, field, extra);
            last = field;
        }
    }

    private Field field(String name) {
        Field known = fields.get(name);
        return known == null ? new Field(name, null) : known;
    }

    private @Nullable Map<String, Json> readValue(
            JsonParser parser,
            DeserializationContext context,
            Object builder,
            Field field,
            @Nullable Map<String, Json> extra)
            throws IOException {
        SettableBeanProperty property = field.property;
        try {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                return keep(extra, field.wireName.getValue(), Json.NULL);
            }
            if (property == null) {
                return keep(extra, field.wireName.getValue(), readJson(parser, context));
            }
            Object value = field.isText && parser.hasToken(JsonToken.VALUE_STRING)
                    ? parser.getText()
                    : property.deserialize(parser, context);
            DirectBuilder known = direct;
            if (known == null) {
                property.set(builder, value);
            } else {
                DirectBuilder.set(field.setter(known, property), builder, value);
            }
        } catch (IOException | RuntimeException e) {
            wrapAndThrow(e, _beanType.getRawClass(), field.wireName.getValue(), context);
        }
        return extra;
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

    private Object finish(DeserializationContext context, Object builder, @Nullable Map<String, Json> extra)
            throws IOException {
        if (extra != null) {
            _beanProperties.find(JsonCodec.EXTRA).set(builder, extra);
        }
        DirectBuilder known = direct;
        return known == null ? finishBuild(context, builder) : known.build(builder);
    }

    /** A field of the objects that are read here; one without property goes to the extra properties. */
    private static final class Field {
        private final SerializedString wireName;
        private final @Nullable SettableBeanProperty property;
        private final boolean isText;

        /** A guess, which any thread may change at any time. */
        private Field next = this;

        private @Nullable MethodHandle setter;

        Field(String wireName, @Nullable SettableBeanProperty property) {
            this.wireName = new SerializedString(wireName);
            this.property = property;
            this.isText = property != null && property.getType().hasRawClass(String.class);
        }

        MethodHandle setter(DirectBuilder builder, SettableBeanProperty property) {
            MethodHandle known = setter;
            if (known == null) {
                known = builder.setter((Method) property.getMember().getMember());
                setter = known;
            }
            return known;
        }
    }
}
