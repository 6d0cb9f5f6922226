package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.crm.FieldMapping;
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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to import contacts from an uploaded file.
 *
 * <p>Sent to {@code POST /create-contact-import}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactImportCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactImportCreate extends RetellObject permits ImmutableContactImportCreate {
    ContactImportCreate() {}

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
     * Which column of the file goes into which field of the contact.
     *
     * @return {@code column_mapping}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final List<FieldMapping> columnMapping() {
        return required("column_mapping", columnMappingOrNull());
    }

    /**
     * Identifier of the upload.
     *
     * @return {@code upload_id}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String uploadId() {
        return required("upload_id", uploadIdOrNull());
    }

    /**
     * Two-letter code of the country that numbers without a country code are taken to belong to.
     *
     * @return {@code default_country}; default {@code US}; empty when absent
     */
    public final Optional<String> defaultCountry() {
        return Optional.ofNullable(defaultCountryOrNull());
    }

    /**
     * Labels put on all imported contacts.
     *
     * @return {@code tags}; empty when absent
     */
    public final List<String> tags() {
        List<String> tags = tagsOrNull();
        return tags == null ? List.of() : tags;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("column_mapping")
    @Required
    abstract @Nullable List<FieldMapping> columnMappingOrNull();

    @JsonProperty("upload_id")
    @Required
    abstract @Nullable String uploadIdOrNull();

    @JsonProperty("default_country")
    abstract @Nullable String defaultCountryOrNull();

    @JsonProperty("tags")
    abstract @Nullable List<String> tagsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactImportCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactImportCreate.Builder wire = new ImmutableContactImportCreate.Builder();

        private Builder() {}

        private Builder(ContactImportCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Which column of the file goes into which field of the contact.
         *
         * @param columnMapping {@code column_mapping}
         * @return this builder
         */
        public Builder columnMapping(List<FieldMapping> columnMapping) {
            wire.columnMapping(given("column_mapping", columnMapping));
            return this;
        }

        /**
         * Identifier of the upload.
         *
         * @param uploadId {@code upload_id}
         * @return this builder
         */
        public Builder uploadId(String uploadId) {
            wire.uploadId(given("upload_id", uploadId));
            return this;
        }

        /**
         * Two-letter code of the country that numbers without a country code are taken to belong to.
         *
         * @param defaultCountry {@code default_country}; default {@code US}
         * @return this builder
         */
        public Builder defaultCountry(String defaultCountry) {
            wire.defaultCountry(given("default_country", defaultCountry));
            return this;
        }

        /**
         * Labels put on all imported contacts.
         *
         * @param tags {@code tags}
         * @return this builder
         */
        public Builder tags(List<String> tags) {
            wire.tags(given("tags", tags));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ContactImportCreate build() {
            ContactImportCreate built = buildUnchecked();
            Checks.of("ContactImportCreate", built.extraProperties())
                    .required("column_mapping", built.columnMappingOrNull())
                    .required("upload_id", built.uploadIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactImportCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
