package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which personal data is removed from what is kept of a call or chat, and when.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}, {@link ChatAgentCreate} and 2 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutablePiiConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class PiiConfig extends RetellObject permits ImmutablePiiConfig {
    PiiConfig() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.mode("post_call");
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
     * The kinds of personal data to remove. When the list is empty, nothing is removed.
     *
     * @return {@code categories}; default {@code []}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<PiiCategory> categories() {
        return required("categories", categoriesOrNull());
    }

    /**
     * When the data is removed; at present only after the conversation has ended.
     *
     * @return {@code mode}; always {@code post_call}; default {@code post_call}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String mode() {
        return required("mode", modeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("categories")
    @Required
    abstract @Nullable List<PiiCategory> categoriesOrNull();

    @JsonProperty("mode")
    @Required
    @Constant("post_call")
    abstract @Nullable String modeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link PiiConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutablePiiConfig.Builder wire = new ImmutablePiiConfig.Builder();

        private Builder() {}

        private Builder(PiiConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The kinds of personal data to remove. When the list is empty, nothing is removed.
         *
         * @param categories {@code categories}; default {@code []}
         * @return this builder
         */
        public Builder categories(List<PiiCategory> categories) {
            wire.categories(given("categories", categories));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public PiiConfig build() {
            PiiConfig built = buildUnchecked();
            Checks.of("PiiConfig", built.extraProperties())
                    .required("categories", built.categoriesOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public PiiConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
