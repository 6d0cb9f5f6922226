package dev.retell4j.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to how contacts are set up; fields left out stay as they are.
 *
 * <p>Sent to {@code POST /update-crm-config}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCrmConfigUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CrmConfigUpdate extends RetellObject permits ImmutableCrmConfigUpdate {
    CrmConfigUpdate() {}

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
     * Connected app to serve as CRM; null unlinks it.
     *
     * @return {@code app_id}; absent when the update leaves it alone
     */
    public final Patch<String> appId() {
        return patch("app_id", appIdOrNull());
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

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("app_id")
    abstract @Nullable String appIdOrNull();

    @JsonProperty("contact_columns_order")
    abstract @Nullable List<String> contactColumnsOrderOrNull();

    @JsonProperty("crm_analysis_data_mappings")
    abstract @Nullable List<CrmAnalysisDataMapping> crmAnalysisDataMappingsOrNull();

    @JsonProperty("custom_fields")
    abstract @Nullable List<CrmField> customFieldsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CrmConfigUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCrmConfigUpdate.Builder wire = new ImmutableCrmConfigUpdate.Builder();

        private Builder() {}

        private Builder(CrmConfigUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Connected app to serve as CRM; null unlinks it.
         *
         * @param appId {@code app_id}
         * @return this builder
         */
        public Builder appId(String appId) {
            wire.appId(given("app_id", appId));
            return this;
        }

        /**
         * Connected app to serve as CRM; null unlinks it.
         *
         * @param appId whether to leave, remove or set {@code app_id}
         * @return this builder
         */
        public Builder appId(Patch<String> appId) {
            wire.appId(patched("app_id", appId));
            return this;
        }

        /**
         * Sends {@code app_id} as an explicit null, which removes the value or returns it to its default.
         *
         * @return this builder
         */
        public Builder clearAppId() {
            wire.appId(null);
            cleared("app_id");
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
         * Makes the value.
         *
         * @return the value
         */
        public CrmConfigUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CrmConfigUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
