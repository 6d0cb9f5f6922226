package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Ready-made rules of conduct a chat agent follows on top of its own prompt.
 *
 * <p>Part of {@link ChatAgentCreate}, {@link ChatAgent}, {@link ChatAgentUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatHandbookConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatHandbookConfig extends RetellObject permits ImmutableChatHandbookConfig {
    ChatHandbookConfig() {}

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
     * Whether the agent, when asked, says that it is a virtual assistant.
     *
     * @return {@code ai_disclosure}; empty when absent
     */
    public final Optional<Boolean> aiDisclosure() {
        return Optional.ofNullable(aiDisclosureOrNull());
    }

    /**
     * Whether the agent starts from a plain, professional service manner.
     *
     * @return {@code default_personality}; empty when absent
     */
    public final Optional<Boolean> defaultPersonality() {
        return Optional.ofNullable(defaultPersonalityOrNull());
    }

    /**
     * Whether the agent responds warmly to what worries the user.
     *
     * @return {@code high_empathy}; empty when absent
     */
    public final Optional<Boolean> highEmpathy() {
        return Optional.ofNullable(highEmpathyOrNull());
    }

    /**
     * Whether the agent keeps to what its prompt covers and makes nothing up.
     *
     * @return {@code scope_boundaries}; empty when absent
     */
    public final Optional<Boolean> scopeBoundaries() {
        return Optional.ofNullable(scopeBoundariesOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("ai_disclosure")
    abstract @Nullable Boolean aiDisclosureOrNull();

    @JsonProperty("default_personality")
    abstract @Nullable Boolean defaultPersonalityOrNull();

    @JsonProperty("high_empathy")
    abstract @Nullable Boolean highEmpathyOrNull();

    @JsonProperty("scope_boundaries")
    abstract @Nullable Boolean scopeBoundariesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatHandbookConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatHandbookConfig.Builder wire = new ImmutableChatHandbookConfig.Builder();

        private Builder() {}

        private Builder(ChatHandbookConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether the agent, when asked, says that it is a virtual assistant.
         *
         * @param aiDisclosure {@code ai_disclosure}
         * @return this builder
         */
        public Builder aiDisclosure(boolean aiDisclosure) {
            wire.aiDisclosure(given("ai_disclosure", aiDisclosure));
            return this;
        }

        /**
         * Whether the agent starts from a plain, professional service manner.
         *
         * @param defaultPersonality {@code default_personality}
         * @return this builder
         */
        public Builder defaultPersonality(boolean defaultPersonality) {
            wire.defaultPersonality(given("default_personality", defaultPersonality));
            return this;
        }

        /**
         * Whether the agent responds warmly to what worries the user.
         *
         * @param highEmpathy {@code high_empathy}
         * @return this builder
         */
        public Builder highEmpathy(boolean highEmpathy) {
            wire.highEmpathy(given("high_empathy", highEmpathy));
            return this;
        }

        /**
         * Whether the agent keeps to what its prompt covers and makes nothing up.
         *
         * @param scopeBoundaries {@code scope_boundaries}
         * @return this builder
         */
        public Builder scopeBoundaries(boolean scopeBoundaries) {
            wire.scopeBoundaries(given("scope_boundaries", scopeBoundaries));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ChatHandbookConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatHandbookConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
