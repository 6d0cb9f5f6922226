package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.CustomAttributeValue;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a call that has ended. A running call is changed with a live update instead.
 *
 * <p>Sent to {@code PATCH /v2/update-call/{call_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallUpdate extends RetellObject permits ImmutableCallUpdate {
    CallUpdate() {}

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
     * Attributes of one's own to keep with the call, by name.
     *
     * @return {@code custom_attributes}; empty when absent
     */
    public final Map<String, CustomAttributeValue> customAttributes() {
        Map<String, CustomAttributeValue> customAttributes = customAttributesOrNull();
        return customAttributes == null ? Map.of() : customAttributes;
    }

    /**
     * How much of this call Retell keeps; takes the place of the agent's setting.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    public final Optional<DataStorageSetting> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * Any data to be kept with the call and handed back with it, up to 50 kB.
     *
     * @return {@code metadata}; empty when absent
     */
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("custom_attributes")
    abstract @Nullable Map<String, CustomAttributeValue> customAttributesOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallUpdate.Builder wire = new ImmutableCallUpdate.Builder();

        private Builder() {}

        private Builder(CallUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Attributes of one's own to keep with the call, by name.
         *
         * @param customAttributes {@code custom_attributes}
         * @return this builder
         */
        public Builder customAttributes(Map<String, CustomAttributeValue> customAttributes) {
            wire.customAttributes(given("custom_attributes", customAttributes));
            return this;
        }

        /**
         * How much of this call Retell keeps; takes the place of the agent's setting.
         *
         * @param dataStorageSetting {@code data_storage_setting}
         * @return this builder
         */
        public Builder dataStorageSetting(DataStorageSetting dataStorageSetting) {
            wire.dataStorageSetting(given("data_storage_setting", dataStorageSetting));
            return this;
        }

        /**
         * Any data to be kept with the call and handed back with it, up to 50 kB.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public CallUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
