package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.AgentStore;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Voice and chat agents with drafts and published versions. */
public final class AgentsResource {
    private static final int USUAL_PAGE = 1000;

    private final Workspace workspace;
    private final AgentStore agents;
    private final References references;
    private final Pages<Agent> pages = new Pages<>(Agent::sequence, Agent::sequence, AgentsResource::listItem);
    private final Pages<ObjectNode> versionPages =
            new Pages<>(version -> version.path("version").asLong(), version -> 0, AgentsResource::versionListItem);

    public AgentsResource(Workspace workspace) {
        this.workspace = workspace;
        agents = workspace.agents();
        references = new References(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("agentCreate", exchange -> create(exchange, Channel.VOICE))
                .on("agentRetrieve", exchange -> retrieve(exchange, Channel.VOICE))
                .on("agentUpdate", exchange -> update(exchange, Channel.VOICE))
                .on("agentDelete", exchange -> delete(exchange, Channel.VOICE))
                .on("agentGetVersions", exchange -> allVersions(exchange, Channel.VOICE))
                .on("chatAgentCreate", exchange -> create(exchange, Channel.CHAT))
                .on("chatAgentRetrieve", exchange -> retrieve(exchange, Channel.CHAT))
                .on("chatAgentUpdate", exchange -> update(exchange, Channel.CHAT))
                .on("chatAgentDelete", exchange -> delete(exchange, Channel.CHAT))
                .on("chatAgentGetVersions", exchange -> allVersions(exchange, Channel.CHAT))
                .on("agentList", this::list)
                .on("agentCreateVersion", this::createVersion)
                .on("agentDeleteVersion", this::deleteVersion)
                .on("agentListVersions", this::listVersions)
                .on("agentPublish", this::publish);
    }

    private Answer create(Exchange exchange, Channel channel) {
        ObjectNode draft = JsonTrees.object();
        String id = workspace.ids().next("agent");
        draft.put("agent_id", id);
        draft.put("is_published", false);
        draft.putArray("assigned_tags");
        if (channel == Channel.VOICE) {
            draft.put("language", "en-US");
        }
        JsonTrees.patch(draft, exchange.body());
        check(draft);
        Agent agent = agents.add(id, channel);
        agent.addVersion(touched(draft));
        return Answer.of(draft);
    }

    private Answer retrieve(Exchange exchange, Channel channel) {
        return Answer.of(agents.get(exchange.path("agent_id"), channel).version(exchange.query("version")));
    }

    private Answer update(Exchange exchange, Channel channel) {
        Agent agent = agents.get(exchange.path("agent_id"), channel);
        ObjectNode version = agent.version(exchange.query("version"));
        if (Agent.isPublished(version)) {
            throw ApiFailure.badRequest("Version " + version.path("version") + " of agent " + agent.id()
                    + " is published and does not change; create a draft with create-agent-version");
        }
        ObjectNode changed = version.deepCopy();
        JsonTrees.patch(changed, exchange.body());
        check(changed);
        version.removeAll();
        version.setAll(changed);
        return Answer.of(touched(version));
    }

    private Answer delete(Exchange exchange, Channel channel) {
        agents.remove(agents.get(exchange.path("agent_id"), channel).id());
        return Answer.empty();
    }

    private Answer list(Exchange exchange) {
        JsonNode filter = exchange.body().path("filter_criteria");
        List<Agent> matching = new ArrayList<>();
        for (Agent agent : agents.all()) {
            if (matches(agent, filter)) {
                matching.add(agent);
            }
        }
        return Answer.of(pages.page(matching, wish(exchange)));
    }

    private static boolean matches(Agent agent, JsonNode filter) {
        String query = JsonTrees.text(filter, "query", "").toLowerCase(Locale.ROOT);
        String name = JsonTrees.text(agent.latest(), "agent_name", "").toLowerCase(Locale.ROOT);
        if (!name.contains(query) && !agent.id().contains(query)) {
            return false;
        }
        JsonNode channel = filter.path("channel");
        return channel.isMissingNode()
                || FieldFilter.holds(channel, JsonTrees.of(agent.channel().wireName()));
    }

    private static JsonNode listItem(Agent agent) {
        ObjectNode latest = agent.latest();
        ObjectNode item = JsonTrees.object();
        item.put("agent_id", agent.id());
        item.put("agent_name", JsonTrees.text(latest, "agent_name", ""));
        item.put("channel", agent.channel().wireName());
        item.putObject("tags");
        item.put("user_modified_timestamp", JsonTrees.number(latest, "last_modification_timestamp", 0));
        return item;
    }

    private Answer createVersion(Exchange exchange) {
        Agent agent = agents.get(exchange.path("agent_id"));
        int base = exchange.body().path("base_version").asInt();
        ObjectNode draft = agent.version(String.valueOf(base)).deepCopy();
        draft.put("is_published", false);
        draft.put("base_version", base);
        draft.putArray("assigned_tags");
        draft.remove(List.of("version_title", "version_description"));
        return Answer.of(agent.addVersion(touched(draft)));
    }

    private Answer deleteVersion(Exchange exchange) {
        Agent agent = agents.get(exchange.path("agent_id"));
        ObjectNode version = agent.version(exchange.query("version"));
        if (agent.versions().size() == 1) {
            throw ApiFailure.badRequest("Version " + version.path("version") + " is the only one of agent " + agent.id()
                    + "; delete the agent instead");
        }
        agent.versions().remove(version.path("version").asInt());
        return Answer.empty();
    }

    private Answer allVersions(Exchange exchange, Channel channel) {
        ArrayNode all = JsonTrees.array();
        agents.get(exchange.path("agent_id"), channel)
                .versions()
                .descendingMap()
                .values()
                .forEach(all::add);
        return Answer.of(all);
    }

    private Answer listVersions(Exchange exchange) {
        Agent agent = agents.get(exchange.path("agent_id"));
        return Answer.of(versionPages.page(agent.versions().values(), wish(exchange)));
    }

    private static JsonNode versionListItem(ObjectNode version) {
        ObjectNode item = JsonTrees.object();
        for (String field : List.of(
                "version",
                "is_published",
                "last_modification_timestamp",
                "base_version",
                "version_title",
                "version_description")) {
            if (version.hasNonNull(field)) {
                item.set(field, version.get(field));
            }
        }
        return item;
    }

    private Answer publish(Exchange exchange) {
        Agent agent = agents.get(exchange.path("agent_id"));
        ObjectNode body = exchange.body();
        ObjectNode version = agent.version(String.valueOf(body.path("version").asInt()));
        version.put("is_published", true);
        copyText(body, version, "version_title");
        copyText(body, version, "version_description");
        touched(version);
        return Answer.empty();
    }

    private static void copyText(ObjectNode from, ObjectNode to, String field) {
        String text = JsonTrees.text(from, field);
        if (text != null) {
            to.put(field, text);
        }
    }

    private static Pages.Wish wish(Exchange exchange) {
        @Nullable String limit = exchange.query("limit");
        return Pages.Wish.of(limit, exchange.query("pagination_key"), exchange.query("sort_order"), USUAL_PAGE);
    }

    private void check(ObjectNode agent) {
        references.checkEngine(agent.path("response_engine"));
        references.checkVoices(agent);
    }

    private ObjectNode touched(ObjectNode version) {
        return version.put("last_modification_timestamp", workspace.nowMillis());
    }
}
