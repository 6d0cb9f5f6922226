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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What to do when an automated phone menu answers a call. Menus are looked for in the first three minutes.
 *
 * <p>Part of {@link AgentCreate}, {@link AgentUpdate}, {@link Agent}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableIvrOption.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class IvrOption extends RetellObject permits ImmutableIvrOption {
    IvrOption() {}

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
     * What the agent does once a menu is detected.
     *
     * @return {@code action}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final IvrHangup action() {
        return required("action", actionOrNull());
    }

    /**
     * Instructions on what counts as a menu. Left out or null, Retell's own are used.
     *
     * @return {@code detection_prompt}; empty when absent
     */
    public final Optional<String> detectionPrompt() {
        return Optional.ofNullable(detectionPromptOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("action")
    @Required
    abstract @Nullable IvrHangup actionOrNull();

    @JsonProperty("detection_prompt")
    abstract @Nullable String detectionPromptOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link IvrOption}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableIvrOption.Builder wire = new ImmutableIvrOption.Builder();

        private Builder() {}

        private Builder(IvrOption from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * What the agent does once a menu is detected.
         *
         * @param action {@code action}
         * @return this builder
         */
        public Builder action(IvrHangup action) {
            wire.action(given("action", action));
            return this;
        }

        /**
         * Instructions on what counts as a menu. Left out or null, Retell's own are used.
         *
         * @param detectionPrompt {@code detection_prompt}
         * @return this builder
         */
        public Builder detectionPrompt(String detectionPrompt) {
            wire.detectionPrompt(given("detection_prompt", detectionPrompt));
            return this;
        }

        /**
         * Sends {@code detection_prompt} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearDetectionPrompt() {
            wire.detectionPrompt(null);
            cleared("detection_prompt");
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public IvrOption build() {
            IvrOption built = buildUnchecked();
            Checks.of("IvrOption", built.extraProperties())
                    .required("action", built.actionOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public IvrOption buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
