package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a running call that get new values; those left out stay as they are.
 *
 * <p>Part of {@link LiveCallUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableLiveCallOverride.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class LiveCallOverride extends RetellObject permits ImmutableLiveCallOverride {
    LiveCallOverride() {}

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
     * How much of this call Retell keeps; takes the place of the agent's setting.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    public final Optional<DataStorageSetting> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * Any data to be kept with the call and handed back with it.
     *
     * @return {@code metadata}; empty when absent
     */
    public final Map<String, Json> metadata() {
        Map<String, Json> metadata = metadataOrNull();
        return metadata == null ? Map.of() : metadata;
    }

    /**
     * Dynamic variables to add or replace, by name; variables that are not named keep their values.
     *
     * @return {@code override_dynamic_variables}; empty when absent
     */
    public final Map<String, String> overrideDynamicVariables() {
        Map<String, String> overrideDynamicVariables = overrideDynamicVariablesOrNull();
        return overrideDynamicVariables == null ? Map.of() : overrideDynamicVariables;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("data_storage_setting")
    abstract @Nullable DataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("override_dynamic_variables")
    abstract @Nullable Map<String, String> overrideDynamicVariablesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link LiveCallOverride}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableLiveCallOverride.Builder wire = new ImmutableLiveCallOverride.Builder();

        private Builder() {}

        private Builder(LiveCallOverride from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Any data to be kept with the call and handed back with it.
         *
         * @param metadata {@code metadata}
         * @return this builder
         */
        public Builder metadata(Map<String, ?> metadata) {
            wire.metadata(json(given("metadata", metadata)));
            return this;
        }

        /**
         * Dynamic variables to add or replace, by name; variables that are not named keep their values.
         *
         * @param overrideDynamicVariables {@code override_dynamic_variables}
         * @return this builder
         */
        public Builder overrideDynamicVariables(Map<String, String> overrideDynamicVariables) {
            wire.overrideDynamicVariables(given("override_dynamic_variables", overrideDynamicVariables));
            return this;
        }

        /**
         * Sends {@code override_dynamic_variables} as an explicit null.
         *
         * @return this builder
         */
        public Builder clearOverrideDynamicVariables() {
            wire.overrideDynamicVariables(null);
            cleared("override_dynamic_variables");
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public LiveCallOverride build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public LiveCallOverride buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
