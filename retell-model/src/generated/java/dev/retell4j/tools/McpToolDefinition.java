package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tool as an MCP server describes it.
 *
 * <p>Returned by {@code GET /get-mcp-tools/{agent_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableMcpToolDefinition.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class McpToolDefinition extends RetellObject permits ImmutableMcpToolDefinition {
    McpToolDefinition() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * What the tool does.
     *
     * @return {@code description}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String description() {
        return required("description", descriptionOrNull());
    }

    /**
     * JSON schema of the tool's arguments.
     *
     * @return {@code inputSchema}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Map<String, Json> inputSchema() {
        return required("inputSchema", inputSchemaOrNull());
    }

    /**
     * Name of the tool on the server.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("description")
    @Required
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("inputSchema")
    @Required
    abstract @Nullable Map<String, Json> inputSchemaOrNull();

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link McpToolDefinition}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableMcpToolDefinition.Builder wire = new ImmutableMcpToolDefinition.Builder();

        private Builder() {}

        private Builder(McpToolDefinition from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the tool does.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * JSON schema of the tool's arguments.
         *
         * @param inputSchema {@code inputSchema}
         * @return this builder
         */
        public Builder inputSchema(Map<String, ?> inputSchema) {
            wire.inputSchema(json(given("inputSchema", inputSchema)));
            return this;
        }

        /**
         * Name of the tool on the server.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public McpToolDefinition build() {
            McpToolDefinition built = buildUnchecked();
            Checks.of("McpToolDefinition", built.extraProperties())
                    .required("description", built.descriptionOrNull())
                    .required("inputSchema", built.inputSchemaOrNull())
                    .required("name", built.nameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public McpToolDefinition buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
