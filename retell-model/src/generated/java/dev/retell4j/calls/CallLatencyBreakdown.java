package dev.retell4j.calls;

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
 * Latencies of a call by the step they belong to; a step that did not occur is missing.
 *
 * <p>Part of {@link PhoneCall}, {@link PhoneCallListItem}, {@link WebCallListItem}, {@link WebCall}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableCallLatencyBreakdown.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class CallLatencyBreakdown extends RetellObject permits ImmutableCallLatencyBreakdown {
    CallLatencyBreakdown() {}

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
     * Time speech recognition took.
     *
     * @return {@code asr}; empty when absent
     */
    public final Optional<CallLatency> asr() {
        return Optional.ofNullable(asrOrNull());
    }

    /**
     * Time from the end of what the user says to the beginning of the agent's answer.
     *
     * @return {@code e2e}; empty when absent
     */
    public final Optional<CallLatency> e2e() {
        return Optional.ofNullable(e2eOrNull());
    }

    /**
     * Time looking things up in knowledge bases took.
     *
     * @return {@code knowledge_base}; empty when absent
     */
    public final Optional<CallLatency> knowledgeBase() {
        return Optional.ofNullable(knowledgeBaseOrNull());
    }

    /**
     * Time the language model took.
     *
     * @return {@code llm}; empty when absent
     */
    public final Optional<CallLatency> llm() {
        return Optional.ofNullable(llmOrNull());
    }

    /**
     * Time a message took over the network to the custom LLM's server and back.
     *
     * @return {@code llm_websocket_network_rtt}; empty when absent
     */
    public final Optional<CallLatency> llmWebsocketNetworkRtt() {
        return Optional.ofNullable(llmWebsocketNetworkRttOrNull());
    }

    /**
     * Time the speech-to-speech model took.
     *
     * @return {@code s2s}; empty when absent
     */
    public final Optional<CallLatency> s2s() {
        return Optional.ofNullable(s2sOrNull());
    }

    /**
     * Time speech synthesis took.
     *
     * @return {@code tts}; empty when absent
     */
    public final Optional<CallLatency> tts() {
        return Optional.ofNullable(ttsOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("asr")
    abstract @Nullable CallLatency asrOrNull();

    @JsonProperty("e2e")
    abstract @Nullable CallLatency e2eOrNull();

    @JsonProperty("knowledge_base")
    abstract @Nullable CallLatency knowledgeBaseOrNull();

    @JsonProperty("llm")
    abstract @Nullable CallLatency llmOrNull();

    @JsonProperty("llm_websocket_network_rtt")
    abstract @Nullable CallLatency llmWebsocketNetworkRttOrNull();

    @JsonProperty("s2s")
    abstract @Nullable CallLatency s2sOrNull();

    @JsonProperty("tts")
    abstract @Nullable CallLatency ttsOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link CallLatencyBreakdown}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableCallLatencyBreakdown.Builder wire = new ImmutableCallLatencyBreakdown.Builder();

        private Builder() {}

        private Builder(CallLatencyBreakdown from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Time speech recognition took.
         *
         * @param asr {@code asr}
         * @return this builder
         */
        public Builder asr(CallLatency asr) {
            wire.asr(given("asr", asr));
            return this;
        }

        /**
         * Time from the end of what the user says to the beginning of the agent's answer.
         *
         * @param e2e {@code e2e}
         * @return this builder
         */
        public Builder e2e(CallLatency e2e) {
            wire.e2e(given("e2e", e2e));
            return this;
        }

        /**
         * Time looking things up in knowledge bases took.
         *
         * @param knowledgeBase {@code knowledge_base}
         * @return this builder
         */
        public Builder knowledgeBase(CallLatency knowledgeBase) {
            wire.knowledgeBase(given("knowledge_base", knowledgeBase));
            return this;
        }

        /**
         * Time the language model took.
         *
         * @param llm {@code llm}
         * @return this builder
         */
        public Builder llm(CallLatency llm) {
            wire.llm(given("llm", llm));
            return this;
        }

        /**
         * Time a message took over the network to the custom LLM's server and back.
         *
         * @param llmWebsocketNetworkRtt {@code llm_websocket_network_rtt}
         * @return this builder
         */
        public Builder llmWebsocketNetworkRtt(CallLatency llmWebsocketNetworkRtt) {
            wire.llmWebsocketNetworkRtt(given("llm_websocket_network_rtt", llmWebsocketNetworkRtt));
            return this;
        }

        /**
         * Time the speech-to-speech model took.
         *
         * @param s2s {@code s2s}
         * @return this builder
         */
        public Builder s2s(CallLatency s2s) {
            wire.s2s(given("s2s", s2s));
            return this;
        }

        /**
         * Time speech synthesis took.
         *
         * @param tts {@code tts}
         * @return this builder
         */
        public Builder tts(CallLatency tts) {
            wire.tts(given("tts", tts));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public CallLatencyBreakdown build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public CallLatencyBreakdown buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
