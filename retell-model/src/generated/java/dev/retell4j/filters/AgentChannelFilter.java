package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.agents.AgentChannel;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
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
 * A condition on the channel of an agent.
 *
 * <p>Part of {@link dev.retell4j.agents.AgentListFilter}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAgentChannelFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AgentChannelFilter extends RetellObject permits ImmutableAgentChannelFilter {
    AgentChannelFilter() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("string");
        return builder;
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
     * How the channel is compared with {@code value}.
     *
     * @return {@code op}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final StringFilterOperator op() {
        return required("op", opOrNull());
    }

    /**
     * Always {@code string}.
     *
     * @return {@code type}; always {@code string}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String type() {
        return required("type", typeOrNull());
    }

    /**
     * The channel to compare with.
     *
     * @return {@code value}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final AgentChannel value() {
        return required("value", valueOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("op")
    @Required
    abstract @Nullable StringFilterOperator opOrNull();

    @JsonProperty("type")
    @Required
    @Constant("string")
    abstract @Nullable String typeOrNull();

    @JsonProperty("value")
    @Required
    abstract @Nullable AgentChannel valueOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AgentChannelFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAgentChannelFilter.Builder wire = new ImmutableAgentChannelFilter.Builder();

        private Builder() {}

        private Builder(AgentChannelFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How the channel is compared with {@code value}.
         *
         * @param op {@code op}
         * @return this builder
         */
        public Builder op(StringFilterOperator op) {
            wire.op(given("op", op));
            return this;
        }

        /**
         * The channel to compare with.
         *
         * @param value {@code value}
         * @return this builder
         */
        public Builder value(AgentChannel value) {
            wire.value(given("value", value));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AgentChannelFilter build() {
            AgentChannelFilter built = buildUnchecked();
            Checks.of("AgentChannelFilter", built.extraProperties())
                    .required("op", built.opOrNull())
                    .required("value", built.valueOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AgentChannelFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
