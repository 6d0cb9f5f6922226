package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.RetellObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user's own Jackson mapper, say that of a web framework, read and write the project's types as
 * {@link JsonCodec} does: the types name these classes, and the codec alone does not follow the hint.
 */
public final class ForeignMapper {
    private ForeignMapper() {}

    /**
     * Reads a tree from another mapper's parser as the codec does, with all digits.
     *
     * @param parser the parser, at the first token of the value
     * @return the tree
     * @throws IOException when the parser finds no JSON
     */
    public static JsonNode tree(JsonParser parser) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(JsonCodec.mapper(), false).forceUseOfBigDecimal(true)) {
            buffer.copyCurrentStructure(parser);
            try (JsonParser copy = buffer.asParser()) {
                return JsonCodec.mapper().readTree(copy);
            }
        }
    }

    /** Writes a type of this project through the codec. */
    public static final class Writer extends JsonSerializer<Object> {
        /** For Jackson. */
        public Writer() {}

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            JsonCodec.mapper().valueToTree(value).serialize(generator, provider);
        }
    }

    /** Reads a type of this project through the codec. */
    public static final class Reader extends JsonDeserializer<Object> implements ContextualDeserializer {
        private final @Nullable JavaType type;

        /** For Jackson. */
        public Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType());
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (type == null) {
                return context.reportInputMismatch(Object.class, "No type to read");
            }
            JavaType own = JsonCodec.mapper().constructType(type);
            JsonNode tree = tree(parser);
            try {
                return JsonCodec.read(tree, own);
            } catch (JsonProcessingException e) {
                // What the codec reports quotes values and names classes that nobody else sees.
                throw JsonMappingException.from(
                        parser,
                        RetellDecodeException.notOfType(own.getRawClass(), e).getMessage());
            }
        }
    }

    /** Does not follow the hints above. */
    static final class Ignored extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(Annotated annotated) {
            Object found = super.findSerializer(annotated);
            return found == Writer.class ? null : found;
        }

        @Override
        public @Nullable Object findDeserializer(Annotated annotated) {
            Object found = super.findDeserializer(annotated);
            return found == Reader.class ? null : found;
        }

        /** The builders of the project's types are found in {@link RetellModule}, without Jackson's own search. */
        @Override
        public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
            return RetellObject.class.isAssignableFrom(type.getRawType()) ? null : super.findPOJOBuilder(type);
        }
    }
}
