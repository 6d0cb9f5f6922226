package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a call's dynamic variables. The first of these that has one wins: a live update, what the conversation
 * brought to light, what the call was created with, the tag of the agent's version, the agent's defaults, what the
 * system knows, and what is known of the contact.
 */
final class CallVariables {
    private final CallRecord call;
    private final long now;

    CallVariables(CallRecord call, long now) {
        this.call = call;
        this.now = now;
    }

    @Nullable
    String value(String name) {
        String value = chosenValue(name);
        if (value == null) {
            value = systemValue(name, call.talk());
        }
        return value == null ? of(call.origin().contactVariables(), name) : value;
    }

    private @Nullable String chosenValue(String name) {
        String value = of(call.overrides(), name);
        if (value == null) {
            value = of(call.collected(), name);
        }
        JsonNode given = call.origin().variables();
        if (value == null && given != null && given.hasNonNull(name)) {
            value = given.path(name).asText();
        }
        if (value == null) {
            value = of(call.origin().tagVariables(), name);
        }
        Talk talk = call.talk();
        return value == null ? (talk == null ? call.persona() : talk.persona()).defaultVariable(name) : value;
    }

    private static @Nullable String of(@Nullable Map<String, String> values, String name) {
        return values == null ? null : values.get(name);
    }

    private @Nullable String systemValue(String name, @Nullable Talk talk) {
        boolean inbound = call.kind().isInbound();
        CallRecord.Origin origin = call.origin();
        return switch (name) {
            case "direction" -> call.kind().direction();
            case "user_number" -> orNull(inbound ? origin.fromNumber() : origin.toNumber());
            case "agent_number" -> orNull(inbound ? origin.toNumber() : origin.fromNumber());
            case "call_id" -> call.id();
            case "call_type" -> call.kind().type();
            case "session_type" -> "voice";
            case "session_duration_ms" -> String.valueOf(sessionMillis());
            case "session_duration" -> duration(sessionMillis() / 1000);
            case "current_agent_state" ->
                talk == null
                        ? JsonTrees.text(call.persona().engine(), "starting_state")
                        : orNull(isFlow(talk) ? "" : talk.place().name());
            case "previous_agent_state" ->
                talk == null || isFlow(talk) ? null : orNull(talk.place().formerName());
            case "current_node" ->
                talk != null && isFlow(talk) ? orNull(talk.place().name()) : null;
            case "previous_node" ->
                talk != null && isFlow(talk) ? orNull(talk.place().formerName()) : null;
            default -> null;
        };
    }

    private static boolean isFlow(Talk talk) {
        return talk.persona().conversation() instanceof FlowConversation;
    }

    private long sessionMillis() {
        return call.startMillis() < 0 ? 0 : (call.endMillis() < 0 ? now : call.endMillis()) - call.startMillis();
    }

    private static String duration(long seconds) {
        long minutes = seconds / 60;
        String rest = seconds % 60 + (seconds % 60 == 1 ? " second" : " seconds");
        return minutes == 0 ? rest : minutes + (minutes == 1 ? " minute " : " minutes ") + rest;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
