package dev.retell4j.apps;

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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A connected app. Secrets are not part of it.
 *
 * <p>Returned by {@code POST /create-app}, {@code PATCH /update-app/{app_id}}, {@code GET /get-app/{app_id}}. Part of
 * {@link AppPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableApp.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class App extends RetellObject permits ImmutableApp {
    App() {}

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
     * Identifier of the app.
     *
     * @return {@code app_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String appId() {
        return required("app_id", appIdOrNull());
    }

    /**
     * When the app was connected.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant createdTimestamp() {
        return required("created_timestamp", createdTimestampOrNull());
    }

    /**
     * Identifier of the organisation the app belongs to.
     *
     * @return {@code org_id}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String orgId() {
        return required("org_id", orgIdOrNull());
    }

    /**
     * Name of the provider.
     *
     * @return {@code provider}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String provider() {
        return required("provider", providerOrNull());
    }

    /**
     * What kind of app it is.
     *
     * @return {@code type}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final AppType type() {
        return required("type", typeOrNull());
    }

    /**
     * When a user last changed the app.
     *
     * @return {@code user_modified_timestamp}, in milliseconds on the wire
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final Instant userModifiedTimestamp() {
        return required("user_modified_timestamp", userModifiedTimestampOrNull());
    }

    /**
     * How Retell signs in to the app, without secrets.
     *
     * @return {@code auth_config}; empty when absent
     */
    public final Optional<AppAuth> authConfig() {
        return Optional.ofNullable(authConfigOrNull());
    }

    /**
     * Whether the connection stands.
     *
     * @return {@code connection_status}; empty when absent
     */
    public final Optional<AppConnectionStatus> connectionStatus() {
        return Optional.ofNullable(connectionStatusOrNull());
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
     * Kind of account at the provider.
     *
     * @return {@code tenant_type}; empty when absent
     */
    public final Optional<TenantType> tenantType() {
        return Optional.ofNullable(tenantTypeOrNull());
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

    @JsonProperty("app_id")
    @Required
    abstract @Nullable String appIdOrNull();

    @JsonProperty("created_timestamp")
    @Required
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("org_id")
    @Required
    abstract @Nullable String orgIdOrNull();

    @JsonProperty("provider")
    @Required
    abstract @Nullable String providerOrNull();

    @JsonProperty("type")
    @Required
    abstract @Nullable AppType typeOrNull();

    @JsonProperty("user_modified_timestamp")
    @Required
    abstract @Nullable Instant userModifiedTimestampOrNull();

    @JsonProperty("auth_config")
    abstract @Nullable AppAuth authConfigOrNull();

    @JsonProperty("connection_status")
    abstract @Nullable AppConnectionStatus connectionStatusOrNull();

    @JsonProperty("crm_config")
    abstract @Nullable AppCrmConfig crmConfigOrNull();

    @JsonProperty("name")
    abstract @Nullable String nameOrNull();

    @JsonProperty("tenant_id")
    abstract @Nullable String tenantIdOrNull();

    @JsonProperty("tenant_type")
    abstract @Nullable TenantType tenantTypeOrNull();

    @JsonProperty("tenant_url")
    abstract @Nullable String tenantUrlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link App}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableApp.Builder wire = new ImmutableApp.Builder();

        private Builder() {}

        private Builder(App from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the app.
         *
         * @param appId {@code app_id}
         * @return this builder
         */
        public Builder appId(String appId) {
            wire.appId(given("app_id", appId));
            return this;
        }

        /**
         * When the app was connected.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Identifier of the organisation the app belongs to.
         *
         * @param orgId {@code org_id}
         * @return this builder
         */
        public Builder orgId(String orgId) {
            wire.orgId(given("org_id", orgId));
            return this;
        }

        /**
         * Name of the provider.
         *
         * @param provider {@code provider}
         * @return this builder
         */
        public Builder provider(String provider) {
            wire.provider(given("provider", provider));
            return this;
        }

        /**
         * What kind of app it is.
         *
         * @param type {@code type}
         * @return this builder
         */
        public Builder type(AppType type) {
            wire.type(given("type", type));
            return this;
        }

        /**
         * When a user last changed the app.
         *
         * @param userModifiedTimestamp {@code user_modified_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder userModifiedTimestamp(Instant userModifiedTimestamp) {
            wire.userModifiedTimestamp(given("user_modified_timestamp", userModifiedTimestamp));
            return this;
        }

        /**
         * How Retell signs in to the app, without secrets.
         *
         * @param authConfig {@code auth_config}
         * @return this builder
         */
        public Builder authConfig(AppAuth authConfig) {
            wire.authConfig(given("auth_config", authConfig));
            return this;
        }

        /**
         * Whether the connection stands.
         *
         * @param connectionStatus {@code connection_status}
         * @return this builder
         */
        public Builder connectionStatus(AppConnectionStatus connectionStatus) {
            wire.connectionStatus(given("connection_status", connectionStatus));
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
         * Kind of account at the provider.
         *
         * @param tenantType {@code tenant_type}
         * @return this builder
         */
        public Builder tenantType(TenantType tenantType) {
            wire.tenantType(given("tenant_type", tenantType));
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public App build() {
            App built = buildUnchecked();
            Checks.of("App", built.extraProperties())
                    .required("app_id", built.appIdOrNull())
                    .required("created_timestamp", built.createdTimestampOrNull())
                    .required("org_id", built.orgIdOrNull())
                    .required("provider", built.providerOrNull())
                    .required("type", built.typeOrNull())
                    .required("user_modified_timestamp", built.userModifiedTimestampOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public App buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
