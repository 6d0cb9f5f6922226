package dev.retell4j.transcripts;

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
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A key was pressed during a call.
 *
 * <p>Part of {@link TranscriptEntry}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableDtmfUtterance.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class DtmfUtterance extends RetellObject implements TranscriptEntry
        permits ImmutableDtmfUtterance {
    DtmfUtterance() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.role("dtmf");
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
     * The key, a single character.
     *
     * @return {@code digit}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String digit() {
        return required("digit", digitOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code role}; always {@code dtmf}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String role() {
        return required("role", roleOrNull());
    }

    @Override
    public final <R> R accept(TranscriptEntry.Visitor<R> visitor) {
        return visitor.visitDtmf(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("digit")
    @Required
    abstract @Nullable String digitOrNull();

    @JsonProperty("role")
    @Required
    @Constant("dtmf")
    abstract @Nullable String roleOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link DtmfUtterance}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableDtmfUtterance.Builder wire = new ImmutableDtmfUtterance.Builder();

        private Builder() {}

        private Builder(DtmfUtterance from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The key, a single character.
         *
         * @param digit {@code digit}
         * @return this builder
         */
        public Builder digit(String digit) {
            wire.digit(given("digit", digit));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public DtmfUtterance build() {
            DtmfUtterance built = buildUnchecked();
            Checks.of("DtmfUtterance", built.extraProperties())
                    .required("digit", built.digitOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public DtmfUtterance buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
