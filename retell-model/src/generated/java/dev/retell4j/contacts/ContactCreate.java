package dev.retell4j.contacts;

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
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be created.
 *
 * <p>Sent to {@code POST /create-contact}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactCreate extends RetellObject permits ImmutableContactCreate {
    ContactCreate() {}

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
     * Phone number of the contact, in E.164 form.
     *
     * @return {@code phone_number}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String phoneNumber() {
        return required("phone_number", phoneNumberOrNull());
    }

    /**
     * Values of the custom fields, an object by field name.
     *
     * @return {@code custom_fields}; empty when absent
     */
    public final Optional<Json> customFields() {
        return Optional.ofNullable(customFieldsOrNull());
    }

    /**
     * Whether the contact must not be called.
     *
     * @return {@code do_not_call}; empty when absent
     */
    public final Optional<Boolean> doNotCall() {
        return Optional.ofNullable(doNotCallOrNull());
    }

    /**
     * First name of the contact.
     *
     * @return {@code first_name}; empty when absent
     */
    public final Optional<String> firstName() {
        return Optional.ofNullable(firstNameOrNull());
    }

    /**
     * Last name of the contact.
     *
     * @return {@code last_name}; empty when absent
     */
    public final Optional<String> lastName() {
        return Optional.ofNullable(lastNameOrNull());
    }

    /**
     * Labels of one's own on the contact.
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

    @JsonProperty("phone_number")
    @Required
    abstract @Nullable String phoneNumberOrNull();

    @JsonProperty("custom_fields")
    abstract @Nullable Json customFieldsOrNull();

    @JsonProperty("do_not_call")
    abstract @Nullable Boolean doNotCallOrNull();

    @JsonProperty("first_name")
    abstract @Nullable String firstNameOrNull();

    @JsonProperty("last_name")
    abstract @Nullable String lastNameOrNull();

    @JsonProperty("tags")
    abstract @Nullable List<String> tagsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactCreate.Builder wire = new ImmutableContactCreate.Builder();

        private Builder() {}

        private Builder(ContactCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Phone number of the contact, in E.164 form.
         *
         * @param phoneNumber {@code phone_number}
         * @return this builder
         */
        public Builder phoneNumber(String phoneNumber) {
            wire.phoneNumber(given("phone_number", phoneNumber));
            return this;
        }

        /**
         * Values of the custom fields, an object by field name.
         *
         * @param customFields {@code custom_fields}
         * @return this builder
         */
        public Builder customFields(Json customFields) {
            wire.customFields(given("custom_fields", customFields));
            return this;
        }

        /**
         * Whether the contact must not be called.
         *
         * @param doNotCall {@code do_not_call}
         * @return this builder
         */
        public Builder doNotCall(boolean doNotCall) {
            wire.doNotCall(given("do_not_call", doNotCall));
            return this;
        }

        /**
         * First name of the contact.
         *
         * @param firstName {@code first_name}
         * @return this builder
         */
        public Builder firstName(String firstName) {
            wire.firstName(given("first_name", firstName));
            return this;
        }

        /**
         * Last name of the contact.
         *
         * @param lastName {@code last_name}
         * @return this builder
         */
        public Builder lastName(String lastName) {
            wire.lastName(given("last_name", lastName));
            return this;
        }

        /**
         * Labels of one's own on the contact.
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
        public ContactCreate build() {
            ContactCreate built = buildUnchecked();
            Checks.of("ContactCreate", built.extraProperties())
                    .required("phone_number", built.phoneNumberOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
