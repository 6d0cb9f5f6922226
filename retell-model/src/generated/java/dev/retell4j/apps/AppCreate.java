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
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An app of another provider to be connected.
 *
 * <p>Sent to {@code POST /create-app}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAppCreate.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class AppCreate extends RetellObject permits ImmutableAppCreate {
    AppCreate() {}

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
     * Name of the provider.
     *
     * @return {@code provider}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final String provider() {
        return required("provider", providerOrNull());
    }

    /**
     * What kind of app it is.
     *
     * @return {@code type}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final AppType type() {
        return required("type", typeOrNull());
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

    @JsonProperty("provider")
    @Required
    abstract @Nullable String providerOrNull();

    @JsonProperty("type")
    @Required
    abstract @Nullable AppType typeOrNull();

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

    /** Collects the fields of a {@link AppCreate}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAppCreate.Builder wire = new ImmutableAppCreate.Builder();

        private Builder() {}

        private Builder(AppCreate from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public AppCreate build() {
            AppCreate built = buildUnchecked();
            Checks.of("AppCreate", built.extraProperties())
                    .required("provider", built.providerOrNull())
                    .required("type", built.typeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public AppCreate buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
