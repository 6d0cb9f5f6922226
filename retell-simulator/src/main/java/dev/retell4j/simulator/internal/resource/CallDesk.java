package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accepts calls: finds the number and the agent, applies what is overridden for one call, and lets the call begin. */
public final class CallDesk {
    private static final String AGENT_VERSION = "agent_version";

    private final Workspace workspace;
    private final CallStore calls;
    private final CallLife life;
    private final References references;

    public CallDesk(Workspace workspace, CallStore calls, CallLife life) {
        this.workspace = workspace;
        this.calls = calls;
        this.life = life;
        references = new References(workspace);
    }

    /** Which agent takes a call, in which version, and how it was asked for. */
    private record Agent(ObjectNode version, @Nullable String reference) {}

    /** Returns how many more calls may begin. */
    int freePlaces() {
        return workspace.concurrencyLimit() - life.active();
    }

    /**
     * Checks that a phone call could be placed, without placing it.
     *
     * @param fromNumber the number to call from
     * @param wish the body of create-phone-call, or a task of a batch
     * @throws ApiFailure when it could not
     */
    void check(String fromNumber, JsonNode wish) {
        outboundAgent(number(fromNumber), wish);
        if (!wish.path("ignore_e164_validation").asBoolean(false)) {
            References.checkE164("to_number", JsonTrees.text(wish, "to_number", ""));
        }
    }

    /**
     * Places a phone call.
     *
     * @param fromNumber the number to call from
     * @param wish the body of create-phone-call, or a task of a batch
     * @param batchCallId the batch, or null
     * @return the call
     */
    CallRecord placePhoneCall(String fromNumber, JsonNode wish, @Nullable String batchCallId) {
        check(fromNumber, wish);
        Agent agent = outboundAgent(number(fromNumber), wish);
        ObjectNode attributes = start("phone_call", agent, wish);
        attributes
                .put("direction", "outbound")
                .put("from_number", fromNumber)
                .put("to_number", JsonTrees.text(wish, "to_number", ""));
        copy(wish, attributes, "custom_sip_headers");
        attributes
                .putObject("telephony_identifier")
                .put("twilio_call_sid", "CA" + workspace.ids().hex(32));
        return begin(attributes, agent, wish, batchCallId);
    }

    /** Registers a phone call that the caller's own telephony will bring. */
    CallRecord registerPhoneCall(JsonNode wish) {
        Agent agent = agent(wish, "agent_id", AGENT_VERSION);
        ObjectNode attributes = start("phone_call", agent, wish);
        attributes
                .put("direction", JsonTrees.text(wish, "direction", "outbound"))
                .put("from_number", JsonTrees.text(wish, "from_number", ""))
                .put("to_number", JsonTrees.text(wish, "to_number", ""));
        return begin(attributes, agent, wish, null);
    }

    /** Creates a web call. */
    CallRecord createWebCall(JsonNode wish) {
        Agent agent = agent(wish, "agent_id", AGENT_VERSION);
        ObjectNode attributes = start("web_call", agent, wish);
        attributes.put("access_token", "simulated-token-" + workspace.ids().hex(32));
        return begin(attributes, agent, wish, null);
    }

    private CallRecord begin(ObjectNode attributes, Agent agent, JsonNode wish, @Nullable String batchCallId) {
        ObjectNode version = agent.version().deepCopy();
        merge(version, wish.path("agent_override").path("agent"));
        references.checkEngine(version.path("response_engine"));
        references.checkVoices(version);
        ObjectNode llm = llm(version);
        merge(llm, wish.path("agent_override").path("retell_llm"));
        startIn(JsonTrees.text(wish, "current_state"), llm);
        CallRecord call = new CallRecord(
                JsonTrees.text(attributes, "call_id", ""),
                calls.nextSequence(),
                workspace.nowMillis(),
                attributes,
                version,
                llm,
                batchCallId);
        calls.add(call);
        life.begin(call);
        return call;
    }

    private static void startIn(@Nullable String state, ObjectNode llm) {
        if (state != null) {
            List<String> states = new ArrayList<>();
            llm.path("states").forEach(one -> states.add(JsonTrees.text(one, "name", "")));
            if (!states.contains(state)) {
                throw ApiFailure.badRequest("`current_state` must be one of " + states + ", not " + state);
            }
            llm.put("starting_state", state);
        }
    }

    private ObjectNode start(String type, Agent agent, JsonNode wish) {
        if (freePlaces() <= 0) {
            throw new ApiFailure(
                    429,
                    "Concurrency limit reached: " + life.active() + " of " + workspace.concurrencyLimit() + " calls");
        }
        ObjectNode version = agent.version();
        ObjectNode attributes = JsonTrees.object();
        attributes.put("call_id", workspace.ids().next("call"));
        attributes.put("call_type", type);
        attributes.put("agent_id", JsonTrees.text(version, "agent_id", ""));
        attributes.put(AGENT_VERSION, version.path("version").asInt());
        copy(version, attributes, "agent_name");
        for (JsonNode tag : version.path("assigned_tags")) {
            if (tag.asText().equals(agent.reference())) {
                attributes.put("agent_tag", tag.asText());
            }
        }
        attributes.put("call_status", "registered");
        copy(wish, attributes, "metadata");
        copy(wish, attributes, "retell_llm_dynamic_variables");
        attributes.put("data_storage_setting", JsonTrees.text(version, "data_storage_setting", "everything"));
        return attributes;
    }

    private ObjectNode number(String fromNumber) {
        ObjectNode number = workspace.phoneNumbers().find(fromNumber);
        if (number == null) {
            throw ApiFailure.unprocessable("Phone number " + fromNumber + " not found (`from_number`)");
        }
        return number;
    }

    private Agent outboundAgent(ObjectNode number, JsonNode wish) {
        if (JsonTrees.text(wish, "override_agent_id") != null) {
            return agent(wish, "override_agent_id", "override_agent_version");
        }
        JsonNode weighted = number.path("outbound_agents");
        if (weighted.isEmpty()) {
            throw ApiFailure.unprocessable(
                    "No agent for the call: phone number " + JsonTrees.text(number, "phone_number")
                            + " has no `outbound_agents` and `override_agent_id` is missing");
        }
        return agent(draw(weighted), "agent_id", AGENT_VERSION);
    }

    private JsonNode draw(JsonNode weighted) {
        double drawn = workspace.ids().below(1_000_000) / 1e6;
        for (JsonNode one : weighted) {
            drawn -= one.path("weight").asDouble();
            if (drawn < 0) {
                return one;
            }
        }
        return weighted.get(weighted.size() - 1);
    }

    private Agent agent(JsonNode from, String idField, String versionField) {
        String id = JsonTrees.text(from, idField, "");
        @Nullable String reference = References.version(from.path(versionField));
        return new Agent(workspace.agents().get(id, Channel.VOICE).version(reference), reference);
    }

    private ObjectNode llm(ObjectNode agentVersion) {
        JsonNode engine = agentVersion.path("response_engine");
        String llmId = JsonTrees.text(engine, "llm_id");
        VersionChain llm = llmId == null ? null : workspace.llms().find(llmId);
        return llm == null
                ? JsonTrees.object()
                : llm.version(References.version(engine.path("version"))).deepCopy();
    }

    private static void merge(ObjectNode target, JsonNode changes) {
        if (changes instanceof ObjectNode object) {
            JsonTrees.patch(target, object);
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.hasNonNull(field)) {
            to.set(field, from.get(field));
        }
    }
}
