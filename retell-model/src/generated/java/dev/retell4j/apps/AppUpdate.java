package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a connected app; fields left out stay as they are.
 *
 * <p>Sent to {@code PATCH /update-app/{app_id}}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAppUpdate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AppUpdate extends RetellObject permits ImmutableAppUpdate {
    AppUpdate() {}

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
     * How to sign in to the app.
     *
     * @return {@code auth_config}; empty when absent
     */
    public final Optional<AppCredentials> authConfig() {
        return Optional.ofNullable(authConfigOrNull());
    }

    /**
     * How contacts are synchronised, if the app is a CRM.
     *
     * @return {@code crm_config}; empty when absent
     */
    public final Optional<AppCrmConfig> crmConfig() {
        return Optional.ofNullable(crmConfigOrNull());
    }

    /**
     * Name of one's own for the app.
     *
     * @return {@code name}; empty when absent
     */
    public final Optional<String> name() {
        return Optional.ofNullable(nameOrNull());
    }

    /**
     * Identifier of one's own account at the provider, where the provider needs it.
     *
     * @return {@code tenant_id}; empty when absent
     */
    public final Optional<String> tenantId() {
        return Optional.ofNullable(tenantIdOrNull());
    }

    /**
     * Address of one's own account at the provider, where the provider needs it.
     *
     * @return {@code tenant_url}; empty when absent
     */
    public final Optional<String> tenantUrl() {
        return Optional.ofNullable(tenantUrlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("auth_config")
    abstract @Nullable AppCredentials authConfigOrNull();

    @JsonProperty("crm_config")
    abstract @Nullable AppCrmConfig crmConfigOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("tenant_id")
    abstract @Nullable String tenantIdOrNull();

    @JsonProperty("tenant_url")
    abstract @Nullable String tenantUrlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link AppUpdate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAppUpdate.Builder wire = new ImmutableAppUpdate.Builder();

        private Builder() {}

        private Builder(AppUpdate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How to sign in to the app.
         *
         * @param authConfig {@code auth_config}
         * @return this builder
         */
        public Builder authConfig(AppCredentials authConfig) {
            wire.authConfig(given("auth_config", authConfig));
            return this;
        }

        /**
         * How contacts are synchronised, if the app is a CRM.
         *
         * @param crmConfig {@code crm_config}
         * @return this builder
         */
        public Builder crmConfig(AppCrmConfig crmConfig) {
            wire.crmConfig(given("crm_config", crmConfig));
            return this;
        }

        /**
         * Name of one's own for the app.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Identifier of one's own account at the provider, where the provider needs it.
         *
         * @param tenantId {@code tenant_id}
         * @return this builder
         */
        public Builder tenantId(String tenantId) {
            wire.tenantId(given("tenant_id", tenantId));
            return this;
        }

        /**
         * Address of one's own account at the provider, where the provider needs it.
         *
         * @param tenantUrl {@code tenant_url}
         * @return this builder
         */
        public Builder tenantUrl(String tenantUrl) {
            wire.tenantUrl(given("tenant_url", tenantUrl));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public AppUpdate build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AppUpdate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
