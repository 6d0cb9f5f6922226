package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.internal.prompts.RetellCompletions.Proposal;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the proposals for an argument come from. */
enum Source {
    AGENTS("agent_id", "agent_id", "agent_name"),
    CALLS("call_id", "call_id", "agent_name"),
    LLMS("llm_id", "llm_id", "general_prompt"),
    FLOWS("flow_id", "conversation_flow_id", "global_prompt"),
    NODES("node_id", "id", "name"),
    VOICES("voice_id", "voice_id", "voice_name"),
    NUMBERS("from_number", "phone_number", "nickname");

    private static final int PAGE = 100;

    private final String argument;
    private final String id;
    private final String name;

    Source(String argument, String id, String name) {
        this.argument = argument;
        this.id = id;
        this.name = name;
    }

    /** Returns the source for an argument, or null when there is none. */
    static @Nullable Source of(String argument) {
        for (Source source : values()) {
            if (source.argument.equals(argument)) {
                return source;
            }
        }
        return null;
    }

    /** Returns the operation that lists them. */
    Operation operation() {
        return switch (this) {
            case AGENTS -> Operations.AGENT_LIST;
            case CALLS -> Operations.CALL_LIST;
            case LLMS -> Operations.LLM_LIST;
            case FLOWS -> Operations.CONVERSATION_FLOW_LIST;
            case NODES -> Operations.CONVERSATION_FLOW_RETRIEVE;
            case VOICES -> Operations.VOICE_LIST;
            case NUMBERS -> Operations.PHONE_NUMBER_LIST;
        };
    }

    ApiRequest<Json> request(RetellClient client, String flow) {
        return switch (this) {
            case AGENTS -> client.raw().call(operation(), Map.of("limit", PAGE), Json.of(Map.of()));
            case CALLS -> client.raw().call(operation(), Map.of(), Json.of(Map.of("limit", PAGE)));
            case LLMS, FLOWS, NUMBERS -> client.raw().call(operation(), Map.of("limit", PAGE));
            case VOICES -> client.raw().call(operation(), Map.of());
            case NODES -> client.raw().call(operation(), Map.of("conversation_flow_id", flow));
        };
    }

    /** Reads the proposals from an answer. */
    List<Proposal> read(Json answer) {
        Json items = answer.isArray()
                ? answer
                : answer.get(this == NODES ? "nodes" : "items").orElse(Json.NULL);
        List<Proposal> proposals = new ArrayList<>();
        for (Json item : items.elements()) {
            item.get(id)
                    .flatMap(Json::asString)
                    .ifPresent(value -> proposals.add(new Proposal(
                            value, item.get(name).flatMap(Json::asString).orElse(""))));
        }
        return proposals;
    }
}
