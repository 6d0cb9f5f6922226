package dev.retell4j.mcp.workspaces;

import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What routing rules look at.
 *
 * @param toolset the tool's toolset
 * @param agents ids of agents anywhere in the arguments
 * @param numbers own numbers anywhere in the arguments, without spaces and dashes; those called when there is none
 */
record RouteFacts(String toolset, List<String> agents, List<String> numbers) {
    private static final Set<String> AGENT =
            Set.of("agent_id", "override_agent_id", "inbound_agent_id", "outbound_agent_id");
    private static final Set<String> OWN_NUMBER = Set.of("from_number", "phone_number");
    private static final int DEEPEST = 6;

    static RouteFacts of(String toolset, Json arguments) {
        List<String> agents = new ArrayList<>();
        List<String> own = new ArrayList<>();
        List<String> called = new ArrayList<>();
        collect(arguments, DEEPEST, (name, text) -> {
            if (AGENT.contains(name)) {
                agents.add(text);
            } else if (OWN_NUMBER.contains(name)) {
                own.add(plain(text));
            } else if (name.equals("to_number")) {
                called.add(plain(text));
            }
        });
        return new RouteFacts(toolset, agents, own.isEmpty() ? called : own);
    }

    /** Arguments of the tool for any operation lie deeper, and a batch has a number in each task. */
    private static void collect(Json json, int depth, Found found) {
        if (depth == 0) {
            return;
        }
        for (String name : json.names()) {
            Json value = json.get(name).orElse(Json.NULL);
            value.asString().ifPresent(text -> found.take(name, text));
            collect(value, depth - 1, found);
        }
        json.elements().forEach(element -> collect(element, depth - 1, found));
    }

    private static String plain(String number) {
        return number.replaceAll("[ ().-]", "");
    }

    private interface Found {
        void take(String name, String text);
    }
}
