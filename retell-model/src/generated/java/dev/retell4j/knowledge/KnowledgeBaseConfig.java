package dev.retell4j.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How passages are picked from knowledge bases.
 *
 * <p>Part of {@link dev.retell4j.flows.ConversationFlowCreate}, {@link dev.retell4j.flows.ConversationFlowOverride},
 * {@link dev.retell4j.flows.ConversationFlow}, {@link dev.retell4j.flows.ConversationFlowUpdate} and 5 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableKnowledgeBaseConfig.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class KnowledgeBaseConfig extends RetellObject permits ImmutableKnowledgeBaseConfig {
    KnowledgeBaseConfig() {}

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
     * How close to the conversation a passage has to be to be used; higher is stricter.
     *
     * @return {@code filter_score}; from 0 to 1; empty when absent
     */
    public final OptionalDouble filterScore() {
        Double filterScore = filterScoreOrNull();
        return filterScore == null ? OptionalDouble.empty() : OptionalDouble.of(filterScore);
    }

    /**
     * The highest number of passages used at once.
     *
     * @return {@code top_k}; from 1 to 10; empty when absent
     */
    public final OptionalInt topK() {
        Integer topK = topKOrNull();
        return topK == null ? OptionalInt.empty() : OptionalInt.of(topK);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("filter_score")
    abstract @Nullable Double filterScoreOrNull();

    @JsonProperty("top_k")
    abstract @Nullable Integer topKOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link KnowledgeBaseConfig}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableKnowledgeBaseConfig.Builder wire = new ImmutableKnowledgeBaseConfig.Builder();

        private Builder() {}

        private Builder(KnowledgeBaseConfig from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * How close to the conversation a passage has to be to be used; higher is stricter.
         *
         * @param filterScore {@code filter_score}; from 0 to 1
         * @return this builder
         */
        public Builder filterScore(double filterScore) {
            wire.filterScore(given("filter_score", filterScore));
            return this;
        }

        /**
         * The highest number of passages used at once.
         *
         * @param topK {@code top_k}; from 1 to 10
         * @return this builder
         */
        public Builder topK(int topK) {
            wire.topK(given("top_k", topK));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public KnowledgeBaseConfig build() {
            KnowledgeBaseConfig built = buildUnchecked();
            Checks.of("KnowledgeBaseConfig", built.extraProperties())
                    .atLeast("filter_score", built.filterScoreOrNull(), 0)
                    .atMost("filter_score", built.filterScoreOrNull(), 1)
                    .atLeast("top_k", built.topKOrNull(), 1)
                    .atMost("top_k", built.topKOrNull(), 10)
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public KnowledgeBaseConfig buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
