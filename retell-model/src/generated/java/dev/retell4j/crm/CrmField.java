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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A field of a contact or of a CRM.
 *
 * <p>Part of {@link CrmConfig}, {@link CrmSchema}, {@link CrmConfigUpdate}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCrmField.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CrmField extends RetellObject permits ImmutableCrmField {
    CrmField() {}

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
     * Name of the field.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * What kind of value the field holds.
     *
     * @return {@code type}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final CrmFieldType type() {
        return required("type", typeOrNull());
    }

    /**
     * What the field is for.
     *
     * @return {@code description}; empty when absent
     */
    public final Optional<String> description() {
        return Optional.ofNullable(descriptionOrNull());
    }

    /**
     * Name of the field as people see it.
     *
     * @return {@code label}; empty when absent
     */
    public final Optional<String> label() {
        return Optional.ofNullable(labelOrNull());
    }

    /**
     * Values to choose from, if the field is an {@code enum}.
     *
     * @return {@code options}; empty when absent
     */
    public final List<String> options() {
        List<String> options = optionsOrNull();
        return options == null ? List.of() : options;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("type")
    @Required
    abstract @Nullable CrmFieldType typeOrNull();

    @JsonProperty("description")
    abstract @Nullable String descriptionOrNull();

    @JsonProperty("label")
    abstract @Nullable String labelOrNull();

    @JsonProperty("options")
    abstract @Nullable List<String> optionsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CrmField}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCrmField.Builder wire = new ImmutableCrmField.Builder();

        private Builder() {}

        private Builder(CrmField from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the field.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * What kind of value the field holds.
         *
         * @param type {@code type}
         * @return this builder
         */
        public Builder type(CrmFieldType type) {
            wire.type(given("type", type));
            return this;
        }

        /**
         * What the field is for.
         *
         * @param description {@code description}
         * @return this builder
         */
        public Builder description(String description) {
            wire.description(given("description", description));
            return this;
        }

        /**
         * Name of the field as people see it.
         *
         * @param label {@code label}
         * @return this builder
         */
        public Builder label(String label) {
            wire.label(given("label", label));
            return this;
        }

        /**
         * Values to choose from, if the field is an {@code enum}.
         *
         * @param options {@code options}
         * @return this builder
         */
        public Builder options(List<String> options) {
            wire.options(given("options", options));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public CrmField build() {
            CrmField built = buildUnchecked();
            Checks.of("CrmField", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .required("type", built.typeOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CrmField buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
