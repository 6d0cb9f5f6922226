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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A contact as Retell stores it. Its name, its do-not-call mark and its custom fields are offered to prompts as
 * variables.
 *
 * <p>Returned by {@code POST /create-contact}, {@code PATCH /update-contact/{contact_id}}, {@code GET
 * /get-contact/{contact_id}}, {@code GET /get-contact-by-phone/{phone_number}}. Part of {@link ContactPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContact.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Contact extends RetellObject permits ImmutableContact {
    Contact() {}

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
     * Identifier of the contact.
     *
     * @return {@code contact_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String contactId() {
        return required("contact_id", contactIdOrNull());
    }

    /**
     * When the contact was created.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant createdTimestamp() {
        return required("created_timestamp", createdTimestampOrNull());
    }

    /**
     * Identifier of the organisation the contact belongs to.
     *
     * @return {@code org_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String orgId() {
        return required("org_id", orgIdOrNull());
    }

    /**
     * Phone number of the contact, in E.164 form.
     *
     * @return {@code phone_number}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String phoneNumber() {
        return required("phone_number", phoneNumberOrNull());
    }

    /**
     * Number of conversations held with the contact.
     *
     * @return {@code conversation_count}; empty when absent
     */
    public final OptionalDouble conversationCount() {
        Double conversationCount = conversationCountOrNull();
        return conversationCount == null ? OptionalDouble.empty() : OptionalDouble.of(conversationCount);
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
     * Identifier of the contact in the connected CRM; missing if it does not come from one.
     *
     * @return {@code external_id}; empty when absent
     */
    public final Optional<String> externalId() {
        return Optional.ofNullable(externalIdOrNull());
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
     * When the last conversation took place.
     *
     * @return {@code last_conversation_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> lastConversationTimestamp() {
        return Optional.ofNullable(lastConversationTimestampOrNull());
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

    /**
     * When a user last changed the contact.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> userModifiedTimestamp() {
        return Optional.ofNullable(userModifiedTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("contact_id")
    @Required
    abstract @Nullable String contactIdOrNull();

    @JsonProperty("created_timestamp")
    @Required
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("org_id")
    @Required
    abstract @Nullable String orgIdOrNull();

    @JsonProperty("phone_number")
    @Required
    abstract @Nullable String phoneNumberOrNull();

    @JsonProperty("conversation_count")
    abstract @Nullable Double conversationCountOrNull();

    @JsonProperty("custom_fields")
    abstract @Nullable Json customFieldsOrNull();

    @JsonProperty("do_not_call")
    abstract @Nullable Boolean doNotCallOrNull();

    @JsonProperty("external_id")
    abstract @Nullable String externalIdOrNull();

    @JsonProperty("first_name")
    abstract @Nullable String firstNameOrNull();

    @JsonProperty("last_conversation_timestamp")
    abstract @Nullable Instant lastConversationTimestampOrNull();

    @JsonProperty("last_name")
    abstract @Nullable String lastNameOrNull();

    @JsonProperty("tags")
    abstract @Nullable List<String> tagsOrNull();

    @JsonProperty("user_modified_timestamp")
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Contact}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContact.Builder wire = new ImmutableContact.Builder();

        private Builder() {}

        private Builder(Contact from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the contact.
         *
         * @param contactId {@code contact_id}
         * @return this builder
         */
        public Builder contactId(String contactId) {
            wire.contactId(given("contact_id", contactId));
            return this;
        }

        /**
         * When the contact was created.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Identifier of the organisation the contact belongs to.
         *
         * @param orgId {@code org_id}
         * @return this builder
         */
        public Builder orgId(String orgId) {
            wire.orgId(given("org_id", orgId));
            return this;
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
         * Number of conversations held with the contact.
         *
         * @param conversationCount {@code conversation_count}
         * @return this builder
         */
        public Builder conversationCount(double conversationCount) {
            wire.conversationCount(given("conversation_count", conversationCount));
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
         * Identifier of the contact in the connected CRM; missing if it does not come from one.
         *
         * @param externalId {@code external_id}
         * @return this builder
         */
        public Builder externalId(String externalId) {
            wire.externalId(given("external_id", externalId));
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
         * When the last conversation took place.
         *
         * @param lastConversationTimestamp {@code last_conversation_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastConversationTimestamp(Instant lastConversationTimestamp) {
            wire.lastConversationTimestamp(given("last_conversation_timestamp", lastConversationTimestamp));
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
         * When a user last changed the contact.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public Contact build() {
            Contact built = buildUnchecked();
            Checks.of("Contact", built.extraProperties())
                    .required("contact_id", built.contactIdOrNull())
                    .required("created_timestamp", built.createdTimestampOrNull())
                    .required("org_id", built.orgIdOrNull())
                    .required("phone_number", built.phoneNumberOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Contact buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
