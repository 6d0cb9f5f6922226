package dev.retell4j.chats;

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
 * One page of chats.
 *
 * <p>Returned by {@code POST /v3/list-chats}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableChatPage.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ChatPage extends RetellObject implements Page<Chat> permits ImmutableChatPage {
    ChatPage() {}

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
     * Whether another page follows.
     *
     * @return {@code has_more}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final boolean hasMore() {
        return required("has_more", hasMoreOrNull());
    }

    /**
     * Chats on this page.
     *
     * @return {@code items}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final List<Chat> items() {
        return required("items", itemsOrNull());
    }

    /**
     * Opaque key to ask for the next page with.
     *
     * @return {@code pagination_key}; empty when absent
     */
    @Override
    public final Optional<String> paginationKey() {
        return Optional.ofNullable(paginationKeyOrNull());
    }

    /**
     * Number of matching chats over all pages; present only if {@code include_total} was set.
     *
     * @return {@code total}; empty when absent
     */
    @Override
    public final OptionalLong total() {
        Long total = totalOrNull();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
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
    abstract @Nullable List<Chat> itemsOrNull();

    @JsonProperty("pagination_key")
    abstract @Nullable String paginationKeyOrNull();

    @JsonProperty("total")
    abstract @Nullable Long totalOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ChatPage}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableChatPage.Builder wire = new ImmutableChatPage.Builder();

        private Builder() {}

        private Builder(ChatPage from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether another page follows.
         *
         * @param hasMore {@code has_more}
         * @return this builder
         */
        public Builder hasMore(boolean hasMore) {
            wire.hasMore(given("has_more", hasMore));
            return this;
        }

        /**
         * Chats on this page.
         *
         * @param items {@code items}
         * @return this builder
         */
        public Builder items(List<Chat> items) {
            wire.items(given("items", items));
            return this;
        }

        /**
         * Opaque key to ask for the next page with.
         *
         * @param paginationKey {@code pagination_key}
         * @return this builder
         */
        public Builder paginationKey(String paginationKey) {
            wire.paginationKey(given("pagination_key", paginationKey));
            return this;
        }

        /**
         * Number of matching chats over all pages; present only if {@code include_total} was set.
         *
         * @param total {@code total}
         * @return this builder
         */
        public Builder total(long total) {
            wire.total(given("total", total));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public ChatPage build() {
            ChatPage built = buildUnchecked();
            Checks.of("ChatPage", built.extraProperties())
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
        public ChatPage buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
