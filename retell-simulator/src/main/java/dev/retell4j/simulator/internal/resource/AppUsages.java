package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what uses an app.
 *
 * <p>Nothing in the contract refers to an app in so many words. Here an agent uses it when the agent or its response
 * engine, with all tools, names the app's id or an address below the app's {@code tenant_url}; and a knowledge base
 * when one of its web pages is below that address.
 */
final class AppUsages {
    /**
     * Something that uses an app.
     *
     * @param id the id of what uses it
     * @param millis since when
     * @param sequence tells apart uses of the same time
     * @param json how it appears in lists
     */
    record Usage(String id, long millis, long sequence, ObjectNode json) {}

    private final Workspace workspace;

    AppUsages(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Usage> of(ObjectNode app) {
        String appId = JsonTrees.text(app, "app_id", "");
        String tenant = JsonTrees.text(app, "tenant_url");
        List<Usage> usages = new ArrayList<>();
        for (Agent agent : workspace.agents().all()) {
            addAgent(usages, agent, appId, tenant);
        }
        for (Table.Row base : workspace.knowledgeBases().rows()) {
            if (names(base.value(), appId, tenant)) {
                long since = JsonTrees.number(base.value(), KnowledgeBasesResource.CREATED, 0);
                ObjectNode json =
                        JsonTrees.object().put("type", "knowledge_base").put("knowledge_base_id", base.id());
                json.put("knowledge_base_name", JsonTrees.text(base.value(), "knowledge_base_name", ""));
                json.put("configured_timestamp", since);
                usages.add(new Usage(base.id(), since, 2 * base.sequence() + 1, json));
            }
        }
        return usages;
    }

    private void addAgent(List<Usage> usages, Agent agent, String appId, @Nullable String tenant) {
        ArrayNode versions = JsonTrees.array();
        long since = Long.MAX_VALUE;
        for (ObjectNode version : agent.versions().descendingMap().values()) {
            ObjectNode engine = Engines.of(workspace, version);
            boolean self = names(version, appId, tenant);
            if (self || names(engine, appId, tenant)) {
                versions.add(version.path("version"));
                since = Math.min(since, JsonTrees.number(self ? version : engine, "last_modification_timestamp", 0));
            }
        }
        if (!versions.isEmpty()) {
            ObjectNode json = JsonTrees.object().put("type", "agent").put("agent_id", agent.id());
            String name = JsonTrees.text(agent.latest(), "agent_name");
            if (name != null) {
                json.put("agent_name", name);
            }
            json.set("agent_versions", versions);
            json.put("configured_timestamp", since);
            usages.add(new Usage(agent.id(), since, 2 * agent.sequence(), json));
        }
    }

    private static boolean names(JsonNode tree, String appId, @Nullable String tenant) {
        if (tree.isTextual()) {
            String text = tree.textValue();
            return text.contains(appId) || (tenant != null && isBelow(text, tenant));
        }
        for (JsonNode child : tree) {
            if (names(child, appId, tenant)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String address, String tenant) {
        String root = tenant.endsWith("/") ? tenant.substring(0, tenant.length() - 1) : tenant;
        return address.startsWith(root)
                && (address.length() == root.length() || "/?#".indexOf(address.charAt(root.length())) >= 0);
    }
}
