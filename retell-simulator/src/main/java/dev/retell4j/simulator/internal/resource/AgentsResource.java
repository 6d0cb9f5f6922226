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
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Voice and chat agents with drafts, published versions and tags.
 *
 * <p>A version of an agent and its version of the engine belong together: the engine's version is named when the agent
 * is created, a new version of the agent brings a new draft of the engine, copied from the one its base names, and
 * publishing the agent's version publishes the engine's. Going back to an earlier version of the agent therefore brings
 * its prompt back too.
 */
public final class AgentsResource {
    private static final String AGENT_ID = "agent_id";
    private static final String ENGINE = "response_engine";
    private static final String VERSION = "version";
    private static final String DESCRIPTION = "version_description";
    private static final String TIMESTAMP = "last_modification_timestamp";

    private final Workspace workspace;
    private final AgentStore agents;
    private final References references;
    private final Bindings bindings;
    private final Repairs repairs;
    private final Pages<Agent> pages = new Pages<>(Agent::sequence, Agent::sequence, AgentsResource::listItem);
    private final Pages<ObjectNode> versionPages =
            new Pages<>(VersionChain::number, version -> 0, AgentsResource::versionListItem);

    public AgentsResource(Workspace workspace) {
        this.workspace = workspace;
        agents = workspace.agents();
        references = new References(workspace);
        bindings = new Bindings(workspace);
        repairs = new Repairs(workspace);
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
                .on("agentPublish", this::publish)
                .on("agentRepair", this::repair);
    }

    private Answer create(Exchange exchange, Channel channel) {
        ObjectNode wish = exchange.body().deepCopy();
        check(wish);
        ObjectNode draft = JsonTrees.object();
        String id = workspace.ids().next("agent");
        draft.put(AGENT_ID, id);
        draft.put(VERSION, 0);
        draft.put("is_published", false);
        draft.putArray("assigned_tags");
        draft.put("language", "en-US");
        JsonTrees.patch(draft, wish);
        Engines.pin(workspace, draft.path(ENGINE));
        Agent agent = agents.add(id, channel);
        agent.addVersion(touched(draft));
        return Answer.of(draft);
    }

    private Answer retrieve(Exchange exchange, Channel channel) {
        return Answer.of(shown(agents.get(exchange.path(AGENT_ID), channel).version(exchange.query(VERSION)), channel));
    }

    /** Chat agents show the description of a version in the list of versions only. */
    private static ObjectNode shown(ObjectNode version, Channel channel) {
        return channel == Channel.CHAT && version.has(DESCRIPTION)
                ? version.deepCopy().without(DESCRIPTION)
                : version;
    }

    private Answer update(Exchange exchange, Channel channel) {
        Agent agent = agents.get(exchange.path(AGENT_ID), channel);
        ObjectNode version = agent.version(exchange.query(VERSION));
        agent.checkIsDraft(version);
        checkIsNewest(agent, version);
        ObjectNode wish = exchange.body().deepCopy();
        check(wish);
        keepEngineVersion(version.path(ENGINE), wish.path(ENGINE));
        JsonTrees.patch(version, wish);
        Engines.pin(workspace, version.path(ENGINE));
        return Answer.of(shown(touched(version), channel));
    }

    /**
     * Retell changes the newest draft only, and documents 412 for a stale one without saying when a draft is stale. The
     * contract knows no precondition but {@code version}: a draft is taken for stale once a newer version was made.
     */
    private static void checkIsNewest(Agent agent, ObjectNode draft) {
        int newest = VersionChain.number(agent.latest());
        if (VersionChain.number(draft) < newest) {
            throw new ApiFailure(
                    412,
                    "Version " + VersionChain.number(draft) + " of agent " + agent.id()
                            + " is not the newest draft any more; version " + newest + " was created since");
        }
    }

    /** Lets an engine that is named again without a version stay at the version that the draft has of it. */
    private static void keepEngineVersion(JsonNode before, JsonNode wish) {
        if (wish instanceof ObjectNode object && !wish.path(VERSION).isNumber()) {
            for (String id : List.of("llm_id", "conversation_flow_id")) {
                if (wish.has(id) && wish.get(id).equals(before.get(id)) && before.has(VERSION)) {
                    object.set(VERSION, before.get(VERSION));
                }
            }
        }
    }

    private Answer delete(Exchange exchange, Channel channel) {
        Agent agent = agents.get(exchange.path(AGENT_ID), channel);
        agents.remove(agent.id());
        bindings.release(agent.id());
        return Answer.empty();
    }

    private Answer list(Exchange exchange) {
        return Answer.of(
                pages.page(agents.inOrder(), filter(exchange.body().path("filter_criteria")), Pages.Wish.of(exchange)));
    }

    private static Predicate<Agent> filter(JsonNode criteria) {
        String query = JsonTrees.text(criteria, "query", "");
        String lowerCase = query.toLowerCase(Locale.ROOT);
        JsonNode channel = criteria.path("channel");
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel one : Channel.values()) {
            if (!channel.isObject() || FieldFilter.holds(channel, JsonTrees.of(one.wireName()))) {
                channels.add(one);
            }
        }
        return agent -> channels.contains(agent.channel())
                && (query.isEmpty()
                        || agent.id().contains(query)
                        || name(agent).toLowerCase(Locale.ROOT).contains(lowerCase));
    }

    private static String name(Agent agent) {
        return JsonTrees.text(agent.latest(), "agent_name", "");
    }

    private static JsonNode listItem(Agent agent) {
        ObjectNode item = JsonTrees.object();
        item.put(AGENT_ID, agent.id());
        item.put("agent_name", name(agent));
        item.put("channel", agent.channel().wireName());
        ObjectNode tags = item.putObject("tags");
        agent.tags().forEach((name, tag) -> {
            ObjectNode shown = tags.putObject(name);
            if (tag.version() != null) {
                shown.put(VERSION, tag.version());
            }
            if (!tag.dynamicVariables().isEmpty()) {
                shown.set("dynamic_variables", JsonTrees.of(tag.dynamicVariables()));
            }
        });
        long modified = 0;
        for (ObjectNode version : agent.versions().values()) {
            modified = Math.max(modified, JsonTrees.number(version, TIMESTAMP, 0));
        }
        return item.put("user_modified_timestamp", modified);
    }

    private Answer createVersion(Exchange exchange) {
        Agent agent = agents.get(exchange.path(AGENT_ID));
        ObjectNode draft = named(agent, exchange.body(), "base_version").deepCopy();
        draft.put("is_published", false);
        draft.put("base_version", VersionChain.number(draft));
        draft.putArray("assigned_tags");
        draft.remove(List.of("version_title", DESCRIPTION));
        Engines.fork(workspace, draft.path(ENGINE));
        return Answer.of(agent.addVersion(touched(draft)));
    }

    private Answer deleteVersion(Exchange exchange) {
        Agent agent = agents.get(exchange.path(AGENT_ID));
        int number = VersionChain.number(agent.version(exchange.query(VERSION)));
        if (agent.versions().size() == 1) {
            throw ApiFailure.badRequest(
                    "Version " + number + " is the only one of agent " + agent.id() + "; delete the agent instead");
        }
        agent.removeVersion(number);
        return Answer.empty();
    }

    private Answer allVersions(Exchange exchange, Channel channel) {
        ArrayNode all = JsonTrees.array();
        agents.get(exchange.path(AGENT_ID), channel)
                .versions()
                .descendingMap()
                .values()
                .forEach(version -> all.add(shown(version, channel)));
        return Answer.of(all);
    }

    private Answer listVersions(Exchange exchange) {
        Agent agent = agents.get(exchange.path(AGENT_ID));
        return Answer.of(versionPages.page(agent.versions().values(), Pages.Wish.of(exchange)));
    }

    private static JsonNode versionListItem(ObjectNode version) {
        ObjectNode item = JsonTrees.object();
        for (String field : List.of(VERSION, "is_published", TIMESTAMP, "base_version", "version_title", DESCRIPTION)) {
            if (version.hasNonNull(field)) {
                item.set(field, version.get(field));
            }
        }
        return item;
    }

    private Answer publish(Exchange exchange) {
        Agent agent = agents.get(exchange.path(AGENT_ID));
        ObjectNode body = exchange.body();
        ObjectNode version = named(agent, body, VERSION);
        boolean before = agent.isPublished(version);
        agent.publish(VersionChain.number(version));
        Engines.publish(workspace, version.path(ENGINE));
        for (String field : List.of("version_title", DESCRIPTION)) {
            if (body.has(field)) {
                version.set(field, body.get(field));
            }
        }
        if (body.size() > 1 || !before) {
            touched(version);
        }
        return Answer.empty();
    }

    /** Finds the version whose number a body has. */
    private static ObjectNode named(Agent agent, ObjectNode body, String field) {
        return agent.version(String.valueOf(JsonTrees.number(body, field, -1)));
    }

    private Answer repair(Exchange exchange) {
        Agent agent = agents.get(exchange.path(AGENT_ID));
        ObjectNode version = agent.version(exchange.query(VERSION));
        agent.checkIsDraft(version);
        repairs.repair(version);
        return Answer.of(shown(version, agent.channel()));
    }

    private void check(ObjectNode wish) {
        references.checkEngine(wish.path(ENGINE));
        references.checkVoices(wish);
    }

    private ObjectNode touched(ObjectNode version) {
        return version.put(TIMESTAMP, workspace.nowMillis());
    }
}
