package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.CustomAttributeValue;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a chat; fields left out stay as they are.
 *
 * <p>Sent to {@code PATCH /update-chat/{chat_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatUpdate extends RetellObject permits ImmutableChatUpdate {
    ChatUpdate() {}

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
     * Attributes of one's own to keep with the chat, by name.
     *
     * @return {@code custom_attributes}; empty when absent
     */
    public final Map<String, CustomAttributeValue> customAttributes() {
        Map<String, CustomAttributeValue> customAttributes = customAttributesOrNull();
        return customAttributes == null ? Map.of() : customAttributes;
    }

    /**
     * How much of this chat Retell keeps; takes the place of the agent's setting.
     *
     * @return {@code data_storage_setting}; empty when absent
     */
    public final Optional<ChatDataStorageSetting> dataStorageSetting() {
        return Optional.ofNullable(dataStorageSettingOrNull());
    }

    /**
     * Any data to be kept with the chat and handed back with it, up to 50 kB.
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
     * @return {@code override_dynamic_variables}; absent when the update leaves it alone
     */
    public final Patch<Map<String, String>> overrideDynamicVariables() {
        return patch("override_dynamic_variables", overrideDynamicVariablesOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("custom_attributes")
    abstract @Nullable Map<String, CustomAttributeValue> customAttributesOrNull();

    @JsonProperty("data_storage_setting")
    abstract @Nullable ChatDataStorageSetting dataStorageSettingOrNull();

    @JsonProperty("metadata")
    abstract @Nullable Map<String, Json> metadataOrNull();

    @JsonProperty("override_dynamic_variables")
    abstract @Nullable Map<String, String> overrideDynamicVariablesOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatUpdate.Builder wire = new ImmutableChatUpdate.Builder();

        private Builder() {}

        private Builder(ChatUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Attributes of one's own to keep with the chat, by name.
         *
         * @param customAttributes {@code custom_attributes}
         * @return this builder
         */
        public Builder customAttributes(Map<String, CustomAttributeValue> customAttributes) {
            wire.customAttributes(given("custom_attributes", customAttributes));
            return this;
        }

        /**
         * How much of this chat Retell keeps; takes the place of the agent's setting.
         *
         * @param dataStorageSetting {@code data_storage_setting}
         * @return this builder
         */
        public Builder dataStorageSetting(ChatDataStorageSetting dataStorageSetting) {
            wire.dataStorageSetting(given("data_storage_setting", dataStorageSetting));
            return this;
        }

        /**
         * Any data to be kept with the chat and handed back with it, up to 50 kB.
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
         * Dynamic variables to add or replace, by name; variables that are not named keep their values.
         *
         * @param overrideDynamicVariables whether to leave, remove or set {@code override_dynamic_variables}
         * @return this builder
         */
        public Builder overrideDynamicVariables(Patch<Map<String, String>> overrideDynamicVariables) {
            wire.overrideDynamicVariables(patched("override_dynamic_variables", overrideDynamicVariables));
            return this;
        }

        /**
         * Sends {@code override_dynamic_variables} as an explicit null, which removes the value or returns it to its
         * default.
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
        public ChatUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ChatUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
