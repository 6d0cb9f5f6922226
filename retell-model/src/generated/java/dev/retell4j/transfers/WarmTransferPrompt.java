package dev.retell4j.transfers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
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
 * A prompt by which the model acts during a warm transfer.
 *
 * <p>Part of {@link WarmTransfer}, {@link WarmTransferHandoffOption}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableWarmTransferPrompt.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class WarmTransferPrompt extends RetellObject implements WarmTransferHandoffOption
        permits ImmutableWarmTransferPrompt {
    WarmTransferPrompt() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.type("prompt");
        return builder;
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
     * The prompt. It may contain dynamic variables.
     *
     * @return {@code prompt}; empty when absent
     */
    public final Optional<String> prompt() {
        return Optional.ofNullable(promptOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code prompt}; empty when absent
     */
    @Override
    public final Optional<String> type() {
        return Optional.ofNullable(typeOrNull());
    }

    @Override
    public final <R> R accept(WarmTransferHandoffOption.Visitor<R> visitor) {
        return visitor.visitPrompt(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("prompt")
    abstract @Nullable String promptOrNull();

    @JsonProperty("type")
    @Constant("prompt")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link WarmTransferPrompt}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableWarmTransferPrompt.Builder wire = new ImmutableWarmTransferPrompt.Builder();

        private Builder() {}

        private Builder(WarmTransferPrompt from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The prompt. It may contain dynamic variables.
         *
         * @param prompt {@code prompt}
         * @return this builder
         */
        public Builder prompt(String prompt) {
            wire.prompt(given("prompt", prompt));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public WarmTransferPrompt build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public WarmTransferPrompt buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
