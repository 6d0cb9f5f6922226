package dev.retell4j.flows;

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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A sample conversation that shows when to jump to a global node, or when not to.
 *
 * <p>Part of {@link GlobalNodeSetting}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableGlobalNodeFinetuneExample.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class GlobalNodeFinetuneExample extends RetellObject permits ImmutableGlobalNodeFinetuneExample {
    GlobalNodeFinetuneExample() {}

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
     * The sample conversation, in order.
     *
     * @return {@code transcript}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<FinetuneExampleUtterance> transcript() {
        return required("transcript", transcriptOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("transcript")
    @Required
    abstract @Nullable List<FinetuneExampleUtterance> transcriptOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link GlobalNodeFinetuneExample}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableGlobalNodeFinetuneExample.Builder wire =
                new ImmutableGlobalNodeFinetuneExample.Builder();

        private Builder() {}

        private Builder(GlobalNodeFinetuneExample from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The sample conversation, in order.
         *
         * @param transcript {@code transcript}
         * @return this builder
         */
        public Builder transcript(List<FinetuneExampleUtterance> transcript) {
            wire.transcript(given("transcript", transcript));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public GlobalNodeFinetuneExample build() {
            GlobalNodeFinetuneExample built = buildUnchecked();
            Checks.of("GlobalNodeFinetuneExample", built.extraProperties())
                    .required("transcript", built.transcriptOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public GlobalNodeFinetuneExample buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
