package dev.retell4j.mcp.internal.policy;

import dev.retell4j.operations.Operation;
import java.util.List;
import java.util.Map;

/** The toolsets, and which of them each resource of the API belongs to. */
final class Toolsets {
    /** Those of the direct tools first, then those that only the tools for any operation reach. */
    static final List<String> ALL = List.of(
            "agents",
            "calls",
            "llms",
            "numbers",
            "campaigns",
            "voices",
            "account",
            "tests",
            "live",
            "operations",
            "flows",
            "chats",
            "contacts",
            "knowledge");

    private static final Map<String, String> BY_RESOURCE = Map.ofEntries(
            Map.entry("agents", "agents"),
            Map.entry("mcpTools", "agents"),
            Map.entry("calls", "calls"),
            Map.entry("llms", "llms"),
            Map.entry("phoneNumbers", "numbers"),
            Map.entry("batchCalls", "campaigns"),
            Map.entry("voices", "voices"),
            Map.entry("tests", "tests"),
            Map.entry("playground", "tests"),
            Map.entry("conversationFlows", "flows"),
            Map.entry("conversationFlowComponents", "flows"),
            Map.entry("chats", "chats"),
            Map.entry("chatAgents", "chats"),
            Map.entry("contacts", "contacts"),
            Map.entry("crm", "contacts"),
            Map.entry("knowledgeBases", "knowledge"));

    private Toolsets() {}

    /** Returns the toolset of an operation; the account's for all that has none of its own. */
    static String of(Operation operation) {
        return BY_RESOURCE.getOrDefault(operation.resource(), "account");
    }
}
