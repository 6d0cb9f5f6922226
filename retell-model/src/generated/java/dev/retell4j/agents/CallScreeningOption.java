package dev.retell4j.agents;

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
 * What the agent says when a phone's call screening asks who is calling and why.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallScreeningOption.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallScreeningOption extends RetellObject permits ImmutableCallScreeningOption {
    CallScreeningOption() {}

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
     * Who the agent says is calling.
     *
     * @return {@code agent_identity}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String agentIdentity() {
        return required("agent_identity", agentIdentityOrNull());
    }

    /**
     * What the agent says the call is about.
     *
     * @return {@code call_purpose}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String callPurpose() {
        return required("call_purpose", callPurposeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("agent_identity")
    @Required
    abstract @Nullable String agentIdentityOrNull();

    @JsonProperty("call_purpose")
    @Required
    abstract @Nullable String callPurposeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallScreeningOption}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallScreeningOption.Builder wire = new ImmutableCallScreeningOption.Builder();

        private Builder() {}

        private Builder(CallScreeningOption from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Who the agent says is calling.
         *
         * @param agentIdentity {@code agent_identity}
         * @return this builder
         */
        public Builder agentIdentity(String agentIdentity) {
            wire.agentIdentity(given("agent_identity", agentIdentity));
            return this;
        }

        /**
         * What the agent says the call is about.
         *
         * @param callPurpose {@code call_purpose}
         * @return this builder
         */
        public Builder callPurpose(String callPurpose) {
            wire.callPurpose(given("call_purpose", callPurpose));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CallScreeningOption build() {
            CallScreeningOption built = buildUnchecked();
            Checks.of("CallScreeningOption", built.extraProperties())
                    .required("agent_identity", built.agentIdentityOrNull())
                    .required("call_purpose", built.callPurposeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallScreeningOption buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
