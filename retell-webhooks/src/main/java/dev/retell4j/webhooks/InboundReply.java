package dev.retell4j.webhooks;

import dev.retell4j.agents.AgentOverride;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import dev.retell4j.types.VersionRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is to become of an inbound call or message. Immutable. */
public abstract sealed class InboundReply permits InboundCallReply, InboundSmsReply {
    private static final String REJECT = "reject";
    private static final Json YES = Json.of(true);

    private final Map<String, Json> fields;

    InboundReply(Map<String, Json> fields) {
        this.fields = fields;
    }

    static Map<String, Json> rejection() {
        return Map.of(REJECT, YES);
    }

    abstract String wireName();

    /**
     * Tells whether the call or message is declined.
     *
     * @return {@code reject}
     */
    public final boolean isRejection() {
        return YES.equals(fields.get(REJECT));
    }

    /**
     * Returns the answer as it goes over the wire.
     *
     * @return an object with {@code call_inbound} or {@code chat_inbound}
     */
    public final Json toJson() {
        return Json.of(Map.of(wireName(), fields));
    }

    final byte[] toBytes() {
        return JsonCodec.write(Map.of(wireName(), fields));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof InboundReply reply
                && reply.wireName().equals(wireName())
                && reply.fields.equals(fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** Returns what the answer sets, not the values, for they may be secret. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }

    /**
     * Collects an answer; not safe for use by several threads.
     *
     * @param <R> the kind of answer
     * @param <B> the builder's own type
     */
    public abstract static sealed class Builder<R extends InboundReply, B extends Builder<R, B>>
            permits InboundCallReply.Builder, InboundSmsReply.Builder {
        private final Map<String, Json> fields = new LinkedHashMap<>();
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final Map<String, Json> metadata = new LinkedHashMap<>();

        Builder() {}

        /**
         * Lets another agent than the number's own one answer.
         *
         * @param agentId {@code override_agent_id}
         * @return this builder
         */
        public final B overrideAgentId(String agentId) {
            return set("override_agent_id", agentId);
        }

        /**
         * Lets a certain version of the agent answer.
         *
         * @param version {@code override_agent_version}; by default the version that the number is bound to
         * @return this builder
         */
        public final B overrideAgentVersion(VersionRef version) {
            return set("override_agent_version", version);
        }

        /**
         * Lets a certain version of the agent answer.
         *
         * @param version {@code override_agent_version}, from 0
         * @return this builder
         */
        public final B overrideAgentVersion(int version) {
            return overrideAgentVersion(VersionRef.of(version));
        }

        /**
         * Replaces settings of the agent for this conversation only. Settings that Retell would not take for a stored
         * agent may make it refuse the call.
         *
         * @param override {@code agent_override}
         * @return this builder
         */
        public final B agentOverride(AgentOverride override) {
            return set("agent_override", override);
        }

        /**
         * Adds a value for the placeholder {@code {{name}}} in prompts.
         *
         * @param name the name of the variable
         * @param value its value; Retell takes texts only
         * @return this builder
         */
        public final B dynamicVariable(String name, String value) {
            variables.put(Objects.requireNonNull(name, "name"), given("dynamic_variables." + name, value));
            return self();
        }

        /**
         * Adds values for placeholders in prompts.
         *
         * @param values {@code dynamic_variables}, name to text
         * @return this builder
         */
        public final B dynamicVariables(Map<String, String> values) {
            values.forEach(this::dynamicVariable);
            return self();
        }

        /**
         * Adds something to be stored with the conversation.
         *
         * @param name the name
         * @param value a text, number, boolean, map, collection or {@link Json}
         * @return this builder
         */
        public final B metadata(String name, Object value) {
            metadata.put(Objects.requireNonNull(name, "name"), Json.of(given("metadata." + name, value)));
            return self();
        }

        /**
         * Adds something to be stored with the conversation.
         *
         * @param values {@code metadata}, name to plain Java value
         * @return this builder
         */
        public final B metadata(Map<String, ?> values) {
            values.forEach(this::metadata);
            return self();
        }

        /**
         * Declines: a call is hung up before it begins, a message is dropped without a word. Goes with nothing else,
         * since Retell would still check the rest and let the call through when it finds a mistake there.
         *
         * @return this builder
         */
        public final B reject() {
            return set(REJECT, true);
        }

        /**
         * Sets a field that this version of the library does not know.
         *
         * @param wireName the field's name on the wire
         * @param value a text, number, boolean, map, collection or {@link Json}
         * @return this builder
         */
        public final B extraProperty(String wireName, Object value) {
            return set(wireName, value);
        }

        /**
         * Makes the answer.
         *
         * @return the answer
         * @throws RetellValidationException when {@code reject} stands beside anything else
         */
        public abstract R build();

        final Map<String, Json> fields() {
            Map<String, Json> all = new LinkedHashMap<>(fields);
            if (!variables.isEmpty()) {
                all.put("dynamic_variables", Json.of(variables));
            }
            if (!metadata.isEmpty()) {
                all.put("metadata", Json.of(metadata));
            }
            if (YES.equals(all.get(REJECT)) && all.size() > 1) {
                all.remove(REJECT);
                throw new RetellValidationException(
                        "reject must stand alone, but beside it there is " + String.join(", ", all.keySet()));
            }
            return Collections.unmodifiableMap(all);
        }

        private B set(String wireName, Object value) {
            fields.put(Objects.requireNonNull(wireName, "wireName"), Json.of(given(wireName, value)));
            return self();
        }

        private static <T> T given(String wireName, T value) {
            if (value == null) {
                throw RetellValidationException.isNull(wireName);
            }
            return value;
        }

        abstract B self();
    }
}
