package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.crm.FieldMapping;
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
 * How contacts are synchronised with a CRM.
 *
 * <p>Part of {@link AppCreate}, {@link App}, {@link AppUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAppCrmConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AppCrmConfig extends RetellObject permits ImmutableAppCrmConfig {
    AppCrmConfig() {}

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
     * Which fields of the CRM are copied into which fields of contacts.
     *
     * @return {@code inbound_sync_mappings}; empty when absent
     */
    public final List<FieldMapping> inboundSyncMappings() {
        List<FieldMapping> inboundSyncMappings = inboundSyncMappingsOrNull();
        return inboundSyncMappings == null ? List.of() : inboundSyncMappings;
    }

    /**
     * Which fields of contacts are copied into which fields of the CRM.
     *
     * @return {@code outbound_sync_mappings}; empty when absent
     */
    public final List<FieldMapping> outboundSyncMappings() {
        List<FieldMapping> outboundSyncMappings = outboundSyncMappingsOrNull();
        return outboundSyncMappings == null ? List.of() : outboundSyncMappings;
    }

    /**
     * Whether conversations are noted in the CRM.
     *
     * @return {@code sync_conversation_activity}; default {@code false}; empty when absent
     */
    public final Optional<Boolean> syncConversationActivity() {
        return Optional.ofNullable(syncConversationActivityOrNull());
    }

    /**
     * Whether new contacts are synchronised too.
     *
     * @return {@code sync_new_contacts}; empty when absent
     */
    public final Optional<Boolean> syncNewContacts() {
        return Optional.ofNullable(syncNewContactsOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("inbound_sync_mappings")
    abstract @Nullable List<FieldMapping> inboundSyncMappingsOrNull();

    @JsonProperty("outbound_sync_mappings")
    abstract @Nullable List<FieldMapping> outboundSyncMappingsOrNull();

    @JsonProperty("sync_conversation_activity")
    abstract @Nullable Boolean syncConversationActivityOrNull();

    @JsonProperty("sync_new_contacts")
    abstract @Nullable Boolean syncNewContactsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AppCrmConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAppCrmConfig.Builder wire = new ImmutableAppCrmConfig.Builder();

        private Builder() {}

        private Builder(AppCrmConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Which fields of the CRM are copied into which fields of contacts.
         *
         * @param inboundSyncMappings {@code inbound_sync_mappings}
         * @return this builder
         */
        public Builder inboundSyncMappings(List<FieldMapping> inboundSyncMappings) {
            wire.inboundSyncMappings(given("inbound_sync_mappings", inboundSyncMappings));
            return this;
        }

        /**
         * Which fields of contacts are copied into which fields of the CRM.
         *
         * @param outboundSyncMappings {@code outbound_sync_mappings}
         * @return this builder
         */
        public Builder outboundSyncMappings(List<FieldMapping> outboundSyncMappings) {
            wire.outboundSyncMappings(given("outbound_sync_mappings", outboundSyncMappings));
            return this;
        }

        /**
         * Whether conversations are noted in the CRM.
         *
         * @param syncConversationActivity {@code sync_conversation_activity}; default {@code false}
         * @return this builder
         */
        public Builder syncConversationActivity(boolean syncConversationActivity) {
            wire.syncConversationActivity(given("sync_conversation_activity", syncConversationActivity));
            return this;
        }

        /**
         * Whether new contacts are synchronised too.
         *
         * @param syncNewContacts {@code sync_new_contacts}
         * @return this builder
         */
        public Builder syncNewContacts(boolean syncNewContacts) {
            wire.syncNewContacts(given("sync_new_contacts", syncNewContacts));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AppCrmConfig build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AppCrmConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
