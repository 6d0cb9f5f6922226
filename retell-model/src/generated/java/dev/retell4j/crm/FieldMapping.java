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
 * Pairs a field of a contact with a field elsewhere, such as a CRM's field or a file's column.
 *
 * <p>Part of {@link dev.retell4j.apps.AppCrmConfig}, {@link dev.retell4j.contacts.ContactImportCreate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFieldMapping.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FieldMapping extends RetellObject permits ImmutableFieldMapping {
    FieldMapping() {}

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
     * Name of the field in the CRM, or of the column in the file.
     *
     * @return {@code external_field_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String externalFieldName() {
        return required("external_field_name", externalFieldNameOrNull());
    }

    /**
     * Name of the contact's field at Retell.
     *
     * @return {@code field_name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String fieldName() {
        return required("field_name", fieldNameOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("external_field_name")
    @Required
    abstract @Nullable String externalFieldNameOrNull();

    @JsonProperty("field_name")
    @Required
    abstract @Nullable String fieldNameOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FieldMapping}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFieldMapping.Builder wire = new ImmutableFieldMapping.Builder();

        private Builder() {}

        private Builder(FieldMapping from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the field in the CRM, or of the column in the file.
         *
         * @param externalFieldName {@code external_field_name}
         * @return this builder
         */
        public Builder externalFieldName(String externalFieldName) {
            wire.externalFieldName(given("external_field_name", externalFieldName));
            return this;
        }

        /**
         * Name of the contact's field at Retell.
         *
         * @param fieldName {@code field_name}
         * @return this builder
         */
        public Builder fieldName(String fieldName) {
            wire.fieldName(given("field_name", fieldName));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public FieldMapping build() {
            FieldMapping built = buildUnchecked();
            Checks.of("FieldMapping", built.extraProperties())
                    .required("external_field_name", built.externalFieldNameOrNull())
                    .required("field_name", built.fieldNameOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FieldMapping buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
