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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How contacts and their custom fields are set up in a workspace.
 *
 * <p>Returned by {@code GET /get-crm-config}, {@code POST /update-crm-config}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCrmConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CrmConfig extends RetellObject permits ImmutableCrmConfig {
    CrmConfig() {}

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
     * Identifier of the organisation.
     *
     * @return {@code org_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String orgId() {
        return required("org_id", orgIdOrNull());
    }

    /**
     * Connected app that serves as CRM; missing if there is none.
     *
     * @return {@code app_id}; empty when absent
     */
    public final Optional<String> appId() {
        return Optional.ofNullable(appIdOrNull());
    }

    /**
     * Names of the columns in which contacts are shown, in order.
     *
     * @return {@code contact_columns_order}; empty when absent
     */
    public final List<String> contactColumnsOrder() {
        List<String> contactColumnsOrder = contactColumnsOrderOrNull();
        return contactColumnsOrder == null ? List.of() : contactColumnsOrder;
    }

    /**
     * Tags known for contacts.
     *
     * @return {@code contact_tags}; empty when absent
     */
    public final List<String> contactTags() {
        List<String> contactTags = contactTagsOrNull();
        return contactTags == null ? List.of() : contactTags;
    }

    /**
     * Which analysis items go into which fields of the contact.
     *
     * @return {@code crm_analysis_data_mappings}; empty when absent
     */
    public final List<CrmAnalysisDataMapping> crmAnalysisDataMappings() {
        List<CrmAnalysisDataMapping> crmAnalysisDataMappings = crmAnalysisDataMappingsOrNull();
        return crmAnalysisDataMappings == null ? List.of() : crmAnalysisDataMappings;
    }

    /**
     * Custom fields that contacts have.
     *
     * @return {@code custom_fields}; empty when absent
     */
    public final List<CrmField> customFields() {
        List<CrmField> customFields = customFieldsOrNull();
        return customFields == null ? List.of() : customFields;
    }

    /**
     * When contacts were last synchronised.
     *
     * @return {@code last_sync_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> lastSyncTimestamp() {
        return Optional.ofNullable(lastSyncTimestampOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("org_id")
    @Required
    abstract @Nullable String orgIdOrNull();

    @JsonProperty("app_id")
    abstract @Nullable String appIdOrNull();

    @JsonProperty("contact_columns_order")
    abstract @Nullable List<String> contactColumnsOrderOrNull();

    @JsonProperty("contact_tags")
    abstract @Nullable List<String> contactTagsOrNull();

    @JsonProperty("crm_analysis_data_mappings")
    abstract @Nullable List<CrmAnalysisDataMapping> crmAnalysisDataMappingsOrNull();

    @JsonProperty("custom_fields")
    abstract @Nullable List<CrmField> customFieldsOrNull();

    @JsonProperty("last_sync_timestamp")
    abstract @Nullable Instant lastSyncTimestampOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CrmConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCrmConfig.Builder wire = new ImmutableCrmConfig.Builder();

        private Builder() {}

        private Builder(CrmConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the organisation.
         *
         * @param orgId {@code org_id}
         * @return this builder
         */
        public Builder orgId(String orgId) {
            wire.orgId(given("org_id", orgId));
            return this;
        }

        /**
         * Connected app that serves as CRM; missing if there is none.
         *
         * @param appId {@code app_id}
         * @return this builder
         */
        public Builder appId(String appId) {
            wire.appId(given("app_id", appId));
            return this;
        }

        /**
         * Names of the columns in which contacts are shown, in order.
         *
         * @param contactColumnsOrder {@code contact_columns_order}
         * @return this builder
         */
        public Builder contactColumnsOrder(List<String> contactColumnsOrder) {
            wire.contactColumnsOrder(given("contact_columns_order", contactColumnsOrder));
            return this;
        }

        /**
         * Tags known for contacts.
         *
         * @param contactTags {@code contact_tags}
         * @return this builder
         */
        public Builder contactTags(List<String> contactTags) {
            wire.contactTags(given("contact_tags", contactTags));
            return this;
        }

        /**
         * Which analysis items go into which fields of the contact.
         *
         * @param crmAnalysisDataMappings {@code crm_analysis_data_mappings}
         * @return this builder
         */
        public Builder crmAnalysisDataMappings(List<CrmAnalysisDataMapping> crmAnalysisDataMappings) {
            wire.crmAnalysisDataMappings(given("crm_analysis_data_mappings", crmAnalysisDataMappings));
            return this;
        }

        /**
         * Custom fields that contacts have.
         *
         * @param customFields {@code custom_fields}
         * @return this builder
         */
        public Builder customFields(List<CrmField> customFields) {
            wire.customFields(given("custom_fields", customFields));
            return this;
        }

        /**
         * When contacts were last synchronised.
         *
         * @param lastSyncTimestamp {@code last_sync_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder lastSyncTimestamp(Instant lastSyncTimestamp) {
            wire.lastSyncTimestamp(given("last_sync_timestamp", lastSyncTimestamp));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CrmConfig build() {
            CrmConfig built = buildUnchecked();
            Checks.of("CrmConfig", built.extraProperties())
                    .required("org_id", built.orgIdOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CrmConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
