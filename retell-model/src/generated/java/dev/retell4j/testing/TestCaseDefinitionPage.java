package dev.retell4j.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.Page;
import dev.retell4j.types.RetellObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One page of test cases.
 *
 * <p>Returned by {@code GET /v2/list-test-case-definitions}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTestCaseDefinitionPage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TestCaseDefinitionPage extends RetellObject implements Page<TestCaseDefinition>
        permits ImmutableTestCaseDefinitionPage {
    TestCaseDefinitionPage() {}

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
     * Whether further pages follow.
     *
     * @return {@code has_more}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final boolean hasMore() {
        return required("has_more", hasMoreOrNull());
    }

    /**
     * The entries of this page.
     *
     * @return {@code items}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final List<TestCaseDefinition> items() {
        return required("items", itemsOrNull());
    }

    /**
     * Opaque key to send back for the next page; absent when there is none.
     *
     * @return {@code pagination_key}; empty when absent
     */
    @Override
    public final Optional<String> paginationKey() {
        return Optional.ofNullable(paginationKeyOrNull());
    }

    /**
     * Returns nothing: this list does not tell how many items there are.
     *
     * @return empty
     */
    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("has_more")
    @Required
    abstract @Nullable Boolean hasMoreOrNull();

    @JsonProperty("items")
    @Required
    abstract @Nullable List<TestCaseDefinition> itemsOrNull();

    @JsonProperty("pagination_key")
    abstract @Nullable String paginationKeyOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TestCaseDefinitionPage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTestCaseDefinitionPage.Builder wire = new ImmutableTestCaseDefinitionPage.Builder();

        private Builder() {}

        private Builder(TestCaseDefinitionPage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether further pages follow.
         *
         * @param hasMore {@code has_more}
         * @return this builder
         */
        public Builder hasMore(boolean hasMore) {
            wire.hasMore(given("has_more", hasMore));
            return this;
        }

        /**
         * The entries of this page.
         *
         * @param items {@code items}
         * @return this builder
         */
        public Builder items(List<TestCaseDefinition> items) {
            wire.items(given("items", items));
            return this;
        }

        /**
         * Opaque key to send back for the next page; absent when there is none.
         *
         * @param paginationKey {@code pagination_key}
         * @return this builder
         */
        public Builder paginationKey(String paginationKey) {
            wire.paginationKey(given("pagination_key", paginationKey));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public TestCaseDefinitionPage build() {
            TestCaseDefinitionPage built = buildUnchecked();
            Checks.of("TestCaseDefinitionPage", built.extraProperties())
                    .required("has_more", built.hasMoreOrNull())
                    .required("items", built.itemsOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TestCaseDefinitionPage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
