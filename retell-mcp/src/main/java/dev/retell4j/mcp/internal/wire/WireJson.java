package dev.retell4j.mcp.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.lang.reflect.Type;

/** How messages of the protocol are read and written. What goes wrong is told in our words, never in Jackson's. */
public final class WireJson implements McpJsonMapper {
    private static final WireJson MAPPER = new WireJson();

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WireJson() {}

    /**
     * Returns the mapper that transports and the adapter share.
     *
     * @return the mapper
     */
    public static McpJsonMapper mapper() {
        return MAPPER;
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return json.readValue(content, of(type.getType()));
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return json.readValue(content, of(type.getType()));
    }

    @Override
    public <T> T convertValue(Object from, Class<T> type) {
        return convert(from, json.constructType(type));
    }

    @Override
    public <T> T convertValue(Object from, TypeRef<T> type) {
        return convert(from, of(type.getType()));
    }

    @Override
    public String writeValueAsString(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws JsonProcessingException {
        return json.writeValueAsBytes(value);
    }

    private JavaType of(Type type) {
        return json.getTypeFactory().constructType(type);
    }

    private <T> T convert(Object from, JavaType type) {
        T value;
        try {
            value = json.convertValue(from, type);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    private static McpError malformed() {
        return McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                .message("The parameters do not have the form that this method takes")
                .build();
    }
}
