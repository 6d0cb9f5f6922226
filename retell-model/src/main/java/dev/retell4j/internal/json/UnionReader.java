package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the member of a union that some JSON is.
 *
 * <p>When the tag comes first, as it usually does, the member is read straight from the parser. Otherwise the fields
 * before the tag are buffered; a union without a tag is read as a tree and compared with the shape of each member. What
 * fits no member becomes the union's unknown member. A member that fails to bind fails the whole value on the fast
 * path; {@link JsonCodec} then reads the bytes again, and this reader keeps a copy of each member to fall back on.
 */
final class UnionReader extends StdDeserializer<Object> implements ResolvableDeserializer {
    private static final long serialVersionUID = 1L;

    private final String tag;
    private final SerializableString tagName;
    private final transient JsonUnion union;
    private final transient Method unknown;
    private final transient Map<String, ObjectReader> byTag = new HashMap<>();
    private final transient Map<Class<?>, ObjectReader> readers = new LinkedHashMap<>();
    private transient volatile @Nullable List<MemberShape> shapes;

    UnionReader(Class<?> type, JsonUnion union) {
        super(type);
        this.union = union;
        this.tag = union.tag();
        this.tagName = new SerializedString(tag);
        try {
            this.unknown = union.unknown().getMethod("of", Json.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(union.unknown() + " needs a static of(Json)", e);
        }
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        for (JsonUnion.Member member : union.members()) {
            ObjectReader reader = (ObjectReader) (JsonDeserializer<?>)
                    context.findContextualValueDeserializer(context.constructType(member.type()), (BeanProperty) null);
            readers.put(member.type(), reader);
            for (String value : member.tags()) {
                byTag.put(value, reader);
            }
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return unknown(context.readTree(parser), context);
        }
        if (tag.isEmpty() || context.getAttribute(JsonCodec.LENIENT_UNIONS) != null) {
            return fromTree(context.readTree(parser), context);
        }
        TokenBuffer before = null;
        for (boolean isTag = parser.nextFieldName(tagName);
                parser.hasToken(JsonToken.FIELD_NAME);
                isTag = parser.nextFieldName(tagName)) {
            JsonToken token = parser.nextToken();
            if (isTag) {
                ObjectReader member = token == JsonToken.VALUE_STRING ? byTag.get(parser.getText()) : null;
                if (member != null) {
                    return member.deserializeAtTag(before, parser, context);
                }
            }
            if (before == null) {
                before = context.bufferForInputBuffering(parser);
            }
            before.writeFieldName(parser.currentName());
            before.copyCurrentStructure(parser);
        }
        return fromTree(tree(before, context), context);
    }

    private static JsonNode tree(@Nullable TokenBuffer fields, DeserializationContext context) throws IOException {
        ObjectNode object = context.getNodeFactory().objectNode();
        if (fields != null) {
            JsonParser parser = fields.asParser(context.getParser());
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                object.set(name, context.readTree(parser));
            }
        }
        return object;
    }

    private Object fromTree(JsonNode tree, DeserializationContext context) throws IOException {
        ObjectReader member = memberOf(tree);
        if (member == null) {
            return unknown(tree, context);
        }
        try (JsonParser parser = tree.traverse(context.getParser().getCodec())) {
            parser.nextToken();
            return member.deserialize(parser, context);
        } catch (JsonProcessingException e) {
            return unknown(tree, context);
        }
    }

    private @Nullable ObjectReader memberOf(JsonNode tree) {
        if (!tree.isObject()) {
            return null;
        }
        if (!tag.isEmpty() && tree.hasNonNull(tag)) {
            return tree.get(tag).isTextual() ? byTag.get(tree.get(tag).textValue()) : null;
        }
        MemberShape best = null;
        for (MemberShape shape : shapes()) {
            if (shape.allows(tree, tag) && (best == null || shape.fitsBetterThan(best, tree))) {
                best = shape;
            }
        }
        return best == null ? null : best.reader();
    }

    /** Looks at the members when one without tag comes by, which is rare. */
    private List<MemberShape> shapes() {
        List<MemberShape> known = shapes;
        if (known == null) {
            List<MemberShape> found = new ArrayList<>();
            readers.forEach((type, reader) -> found.add(MemberShape.of(type, reader)));
            known = found;
            shapes = found;
        }
        return known;
    }

    private Object unknown(JsonNode tree, DeserializationContext context) throws IOException {
        try {
            return unknown.invoke(null, tree.isNull() ? Json.NULL : context.readTreeAsValue(tree, Json.class));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
