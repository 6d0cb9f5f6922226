package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds an object: known fields to their types; unknown ones, and explicit nulls, to the extra properties. The map for
 * those is made only when there are any, which spares one map per word of a transcript.
 */
final class ObjectReader extends BuilderBasedDeserializer {
    private static final long serialVersionUID = 1L;

    ObjectReader(BuilderBasedDeserializer source) {
        super(source);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(getValueType(context), parser);
        }
        return readFields(parser, context, _valueInstantiator.createUsingDefault(context));
    }

    /** Reads the rest of an object whose tag, the first field, has been read. */
    Object deserializeBehindTag(JsonParser parser, DeserializationContext context, String tag, String value)
            throws IOException {
        Object builder = _valueInstantiator.createUsingDefault(context);
        SettableBeanProperty property = _beanProperties.find(tag);
        if (property.getType().hasRawClass(String.class)) {
            property.set(builder, value);
        } else {
            property.set(
                    builder, context.readTreeAsValue(context.getNodeFactory().textNode(value), property.getType()));
        }
        return readFields(parser, context, builder);
    }

    private Object readFields(JsonParser parser, DeserializationContext context, Object builder) throws IOException {
        Map<String, Json> extra = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            SettableBeanProperty property = _beanProperties.find(name);
            JsonToken token = parser.nextToken();
            try {
                if (token == JsonToken.VALUE_NULL || property == null || name.equals(JsonCodec.EXTRA)) {
                    extra = keep(
                            extra,
                            name,
                            token == JsonToken.VALUE_NULL ? Json.NULL : context.readValue(parser, Json.class));
                } else {
                    property.deserializeAndSet(parser, context, builder);
                }
            } catch (IOException | RuntimeException e) {
                wrapAndThrow(e, _beanType.getRawClass(), name, context);
            }
        }
        if (extra != null) {
            _beanProperties.find(JsonCodec.EXTRA).set(builder, extra);
        }
        return finishBuild(context, builder);
    }

    private static Map<String, Json> keep(@Nullable Map<String, Json> extra, String name, Json value) {
        Map<String, Json> map = extra == null ? new LinkedHashMap<>() : extra;
        map.put(name, value);
        return map;
    }
}
