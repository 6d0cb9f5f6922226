package dev.retell4j.crm;

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
 * Which analysis item goes into which field of a contact.
 *
 * <p>Part of {@link CrmConfig}, {@link CrmConfigUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCrmAnalysisDataMapping.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CrmAnalysisDataMapping extends RetellObject permits ImmutableCrmAnalysisDataMapping {
    CrmAnalysisDataMapping() {}

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
     * Name of the analysis item.
     *
     * @return {@code analysis_data_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String analysisDataName() {
        return required("analysis_data_name", analysisDataNameOrNull());
    }

    /**
     * Name of the contact's field.
     *
     * @return {@code field_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String fieldName() {
        return required("field_name", fieldNameOrNull());
    }

    /**
     * What happens if the field already has a value.
     *
     * @return {@code update_mode}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final CrmUpdateMode updateMode() {
        return required("update_mode", updateModeOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("analysis_data_name")
    @Required
    abstract @Nullable String analysisDataNameOrNull();

    @JsonProperty("field_name")
    @Required
    abstract @Nullable String fieldNameOrNull();

    @JsonProperty("update_mode")
    @Required
    abstract @Nullable CrmUpdateMode updateModeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CrmAnalysisDataMapping}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCrmAnalysisDataMapping.Builder wire = new ImmutableCrmAnalysisDataMapping.Builder();

        private Builder() {}

        private Builder(CrmAnalysisDataMapping from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the analysis item.
         *
         * @param analysisDataName {@code analysis_data_name}
         * @return this builder
         */
        public Builder analysisDataName(String analysisDataName) {
            wire.analysisDataName(given("analysis_data_name", analysisDataName));
            return this;
        }

        /**
         * Name of the contact's field.
         *
         * @param fieldName {@code field_name}
         * @return this builder
         */
        public Builder fieldName(String fieldName) {
            wire.fieldName(given("field_name", fieldName));
            return this;
        }

        /**
         * What happens if the field already has a value.
         *
         * @param updateMode {@code update_mode}
         * @return this builder
         */
        public Builder updateMode(CrmUpdateMode updateMode) {
            wire.updateMode(given("update_mode", updateMode));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CrmAnalysisDataMapping build() {
            CrmAnalysisDataMapping built = buildUnchecked();
            Checks.of("CrmAnalysisDataMapping", built.extraProperties())
                    .required("analysis_data_name", built.analysisDataNameOrNull())
                    .required("field_name", built.fieldNameOrNull())
                    .required("update_mode", built.updateModeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CrmAnalysisDataMapping buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
