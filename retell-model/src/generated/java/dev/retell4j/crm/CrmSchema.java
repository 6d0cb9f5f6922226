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
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Fields a CRM offers.
 *
 * <p>Returned by {@code GET /get-crm-schema}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCrmSchema.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CrmSchema extends RetellObject permits ImmutableCrmSchema {
    CrmSchema() {}

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
     * The fields.
     *
     * @return {@code fields}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final List<CrmField> fields() {
        return required("fields", fieldsOrNull());
    }

    /**
     * Name of the CRM's provider.
     *
     * @return {@code provider}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String provider() {
        return required("provider", providerOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("fields")
    @Required
    abstract @Nullable List<CrmField> fieldsOrNull();

    @JsonProperty("provider")
    @Required
    abstract @Nullable String providerOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CrmSchema}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCrmSchema.Builder wire = new ImmutableCrmSchema.Builder();

        private Builder() {}

        private Builder(CrmSchema from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The fields.
         *
         * @param fields {@code fields}
         * @return this builder
         */
        public Builder fields(List<CrmField> fields) {
            wire.fields(given("fields", fields));
            return this;
        }

        /**
         * Name of the CRM's provider.
         *
         * @param provider {@code provider}
         * @return this builder
         */
        public Builder provider(String provider) {
            wire.provider(given("provider", provider));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CrmSchema build() {
            CrmSchema built = buildUnchecked();
            Checks.of("CrmSchema", built.extraProperties())
                    .required("fields", built.fieldsOrNull())
                    .required("provider", built.providerOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CrmSchema buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
