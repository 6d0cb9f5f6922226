package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.filters.BooleanFilter;
import dev.retell4j.filters.CustomFieldFilter;
import dev.retell4j.filters.EnumFilter;
import dev.retell4j.filters.NumberOrRangeFilter;
import dev.retell4j.filters.StringFilter;
import dev.retell4j.filters.StringOrPresentFilter;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on contacts; a contact has to meet all that are given.
 *
 * <p>Part of {@link ContactListRequest}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactFilter.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactFilter extends RetellObject permits ImmutableContactFilter {
    ContactFilter() {}

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
     * Condition on the contact's identifier.
     *
     * @return {@code contact_id}; empty when absent
     */
    public final Optional<StringFilter> contactId() {
        return Optional.ofNullable(contactIdOrNull());
    }

    /**
     * Conditions on custom fields, each naming its field as {@code key}.
     *
     * @return {@code custom_fields}; empty when absent
     */
    public final List<CustomFieldFilter> customFields() {
        List<CustomFieldFilter> customFields = customFieldsOrNull();
        return customFields == null ? List.of() : customFields;
    }

    /**
     * Condition on whether the contact must not be called.
     *
     * @return {@code do_not_call}; empty when absent
     */
    public final Optional<BooleanFilter> doNotCall() {
        return Optional.ofNullable(doNotCallOrNull());
    }

    /**
     * Condition on the contact's identifier in the connected CRM, or on whether it has one.
     *
     * @return {@code external_id}; empty when absent
     */
    public final Optional<StringOrPresentFilter> externalId() {
        return Optional.ofNullable(externalIdOrNull());
    }

    /**
     * Condition on when the last conversation took place, in milliseconds since the epoch.
     *
     * @return {@code last_conversation_timestamp}; empty when absent
     */
    public final Optional<NumberOrRangeFilter> lastConversationTimestamp() {
        return Optional.ofNullable(lastConversationTimestampOrNull());
    }

    /**
     * Condition on the phone number.
     *
     * @return {@code phone_number}; empty when absent
     */
    public final Optional<StringFilter> phoneNumber() {
        return Optional.ofNullable(phoneNumberOrNull());
    }

    /**
     * Tags the contact may have.
     *
     * @return {@code tags}; empty when absent
     */
    public final Optional<EnumFilter> tags() {
        return Optional.ofNullable(tagsOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("contact_id")
    abstract @Nullable StringFilter contactIdOrNull();

    @JsonProperty("custom_fields")
    abstract @Nullable List<CustomFieldFilter> customFieldsOrNull();

    @JsonProperty("do_not_call")
    abstract @Nullable BooleanFilter doNotCallOrNull();

    @JsonProperty("external_id")
    abstract @Nullable StringOrPresentFilter externalIdOrNull();

    @JsonProperty("last_conversation_timestamp")
    abstract @Nullable NumberOrRangeFilter lastConversationTimestampOrNull();

    @JsonProperty("phone_number")
    abstract @Nullable StringFilter phoneNumberOrNull();

    @JsonProperty("tags")
    abstract @Nullable EnumFilter tagsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactFilter}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactFilter.Builder wire = new ImmutableContactFilter.Builder();

        private Builder() {}

        private Builder(ContactFilter from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Condition on the contact's identifier.
         *
         * @param contactId {@code contact_id}
         * @return this builder
         */
        public Builder contactId(StringFilter contactId) {
            wire.contactId(given("contact_id", contactId));
            return this;
        }

        /**
         * Conditions on custom fields, each naming its field as {@code key}.
         *
         * @param customFields {@code custom_fields}
         * @return this builder
         */
        public Builder customFields(List<CustomFieldFilter> customFields) {
            wire.customFields(given("custom_fields", customFields));
            return this;
        }

        /**
         * Condition on whether the contact must not be called.
         *
         * @param doNotCall {@code do_not_call}
         * @return this builder
         */
        public Builder doNotCall(BooleanFilter doNotCall) {
            wire.doNotCall(given("do_not_call", doNotCall));
            return this;
        }

        /**
         * Condition on the contact's identifier in the connected CRM, or on whether it has one.
         *
         * @param externalId {@code external_id}
         * @return this builder
         */
        public Builder externalId(StringOrPresentFilter externalId) {
            wire.externalId(given("external_id", externalId));
            return this;
        }

        /**
         * Condition on when the last conversation took place, in milliseconds since the epoch.
         *
         * @param lastConversationTimestamp {@code last_conversation_timestamp}
         * @return this builder
         */
        public Builder lastConversationTimestamp(NumberOrRangeFilter lastConversationTimestamp) {
            wire.lastConversationTimestamp(given("last_conversation_timestamp", lastConversationTimestamp));
            return this;
        }

        /**
         * Condition on the phone number.
         *
         * @param phoneNumber {@code phone_number}
         * @return this builder
         */
        public Builder phoneNumber(StringFilter phoneNumber) {
            wire.phoneNumber(given("phone_number", phoneNumber));
            return this;
        }

        /**
         * Tags the contact may have.
         *
         * @param tags {@code tags}
         * @return this builder
         */
        public Builder tags(EnumFilter tags) {
            wire.tags(given("tags", tags));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ContactFilter build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactFilter buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
