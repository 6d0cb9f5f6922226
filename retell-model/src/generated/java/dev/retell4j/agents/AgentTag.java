package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tag of an agent, which gives one of its versions a lasting name.
 *
 * <p>Part of {@link AgentListItem}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentTag.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentTag extends RetellObject permits ImmutableAgentTag {
    AgentTag() {}

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
     * Dynamic variables that calls and chats under this tag start with, by name.
     *
     * @return {@code dynamic_variables}; empty when absent
     */
    public final Map<String, String> dynamicVariables() {
        Map<String, String> dynamicVariables = dynamicVariablesOrNull();
        return dynamicVariables == null ? Map.of() : dynamicVariables;
    }

    /**
     * Number of the version the tag points to.
     *
     * @return {@code version}; empty when absent
     */
    public final OptionalInt version() {
        Integer version = versionOrNull();
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("dynamic_variables")
    abstract @Nullable Map<String, String> dynamicVariablesOrNull();

    @JsonProperty("version")
    abstract @Nullable Integer versionOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentTag}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentTag.Builder wire = new ImmutableAgentTag.Builder();

        private Builder() {}

        private Builder(AgentTag from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Dynamic variables that calls and chats under this tag start with, by name.
         *
         * @param dynamicVariables {@code dynamic_variables}
         * @return this builder
         */
        public Builder dynamicVariables(Map<String, String> dynamicVariables) {
            wire.dynamicVariables(given("dynamic_variables", dynamicVariables));
            return this;
        }

        /**
         * Number of the version the tag points to.
         *
         * @param version {@code version}
         * @return this builder
         */
        public Builder version(int version) {
            wire.version(given("version", version));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AgentTag build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentTag buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
