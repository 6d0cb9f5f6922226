package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallRecord.Kind;
import dev.retell4j.simulator.internal.call.CallSlots;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.call.Persona;
import dev.retell4j.simulator.internal.call.Personas;
import dev.retell4j.simulator.internal.call.ScriptBook;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.resource.WeightedAgents.Pick;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.Concurrency;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Accepts calls: finds the number and the agent, applies what is overridden for one call, and lets the call begin. */
public final class CallDesk {
    private final Workspace workspace;
    private final CallStore calls;
    private final CallSlots slots;
    private final CallLife life;
    private final Personas personas;
    private final WeightedAgents agents;
    private Function<String, Map<String, String>> contactVariables = number -> Map.of();

    /**
     * Makes the desk of a workspace, with the calls that it accepts.
     *
     * @param workspace the workspace
     * @param scripts how calls go
     */
    public CallDesk(Workspace workspace, ScriptBook scripts) {
        this.workspace = workspace;
        agents = new WeightedAgents(workspace);
        References references = new References(workspace);
        personas = new Personas(workspace, agent -> {
            references.checkEngine(agent.path("response_engine"));
            references.checkVoices(agent);
        });
        calls = workspace.keep(new CallStore());
        slots = workspace.keep(new CallSlots(workspace.concurrency()));
        life = workspace.keep(new CallLife(workspace.time(), scripts, calls, slots, personas));
        life.findFallbackNumbers(number -> {
            ObjectNode found = workspace.phoneNumbers().find(number);
            return found == null ? null : JsonTrees.text(found, "fallback_number");
        });
    }

    /** Sets where it is found what is known of the person with a telephone number. */
    void findContacts(Function<String, Map<String, String>> variables) {
        contactVariables = variables;
    }

    public CallStore calls() {
        return calls;
    }

    public CallLife life() {
        return life;
    }

    public CallSlots slots() {
        return slots;
    }

    /**
     * Checks that a phone call could be placed, without placing it.
     *
     * @param fromNumber the number to call from
     * @param wish the body of create-phone-call, or a task of a batch
     * @throws ApiFailure when it could not
     */
    void check(String fromNumber, JsonNode wish) {
        ObjectNode number = number(fromNumber);
        if (JsonTrees.text(wish, "override_agent_id") != null) {
            agents.named(wish, "override_agent_id", "override_agent_version", Channel.VOICE);
        } else if (number.path("outbound_agents").isEmpty()) {
            throw noAgent(number);
        }
        String toNumber = JsonTrees.text(wish, "to_number", "");
        if (!wish.path("ignore_e164_validation").asBoolean(false)) {
            References.checkE164("to_number", toNumber);
        }
        if (!CountryCodes.isAllowed(toNumber, number.path("allowed_outbound_country_list"))) {
            throw ApiFailure.badRequest("`to_number` " + toNumber + " is in none of the countries of "
                    + number.path("allowed_outbound_country_list") + ", `allowed_outbound_country_list` of "
                    + fromNumber);
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
        checkPayment();
        checkPlaces();
        Pick agent = outboundAgent(number(fromNumber), wish);
        String toNumber = JsonTrees.text(wish, "to_number", "");
        return begin(newId(), Kind.OUTBOUND, agent, fromNumber, toNumber, batchCallId, wish);
    }

    /** Registers a phone call that the caller's own telephony will bring. */
    CallRecord registerPhoneCall(JsonNode wish) {
        Pick agent = agents.named(wish, "agent_id", "agent_version", Channel.VOICE);
        checkPayment();
        boolean inbound = "inbound".equals(JsonTrees.text(wish, "direction"));
        if (!inbound) {
            checkPlaces();
        }
        return begin(
                newId(),
                inbound ? Kind.REGISTERED_INBOUND : Kind.REGISTERED_OUTBOUND,
                agent,
                JsonTrees.text(wish, "from_number", ""),
                JsonTrees.text(wish, "to_number", ""),
                null,
                wish);
    }

    /** Creates a web call. */
    CallRecord createWebCall(JsonNode wish) {
        Pick agent = agents.named(wish, "agent_id", "agent_version", Channel.VOICE);
        checkPayment();
        checkPlaces();
        return begin(newId(), Kind.WEB, agent, "", "", null, wish);
    }

    /**
     * Answers a call to one of the workspace's numbers.
     *
     * @param id the call's id
     * @param toNumber the number that is called
     * @param agent who answers
     * @param fromNumber the caller's number
     * @param wish what else the call is made with, as in create-phone-call
     * @throws ApiFailure when the {@code agent_override} cannot be
     */
    void answer(String id, String toNumber, Pick agent, String fromNumber, ObjectNode wish) {
        begin(id, Kind.INBOUND, agent, fromNumber, toNumber, null, wish);
    }

    private CallRecord begin(
            String id,
            Kind kind,
            Pick agent,
            String fromNumber,
            String toNumber,
            @Nullable String batchCallId,
            JsonNode wish) {
        Persona persona = personas.of(agent.version(), wish.path("agent_override"));
        CallRecord call = calls.add(
                new CallRecord.Origin(
                        id,
                        kind,
                        persona,
                        agent.tag(),
                        fromNumber,
                        toNumber,
                        batchCallId,
                        startPlace(wish, persona),
                        given(wish, "retell_llm_dynamic_variables"),
                        agent.tagVariables(),
                        Map.copyOf(contactVariables.apply(kind.isInbound() ? fromNumber : toNumber)),
                        given(wish, "custom_sip_headers"),
                        given(wish, "metadata")),
                workspace.nowMillis(),
                workspace.ids().seed());
        life.begin(call);
        return call;
    }

    private String newId() {
        return workspace.ids().next("call");
    }

    private static @Nullable String startPlace(JsonNode wish, Persona persona) {
        String node = JsonTrees.text(wish, "current_node_id");
        if (node != null) {
            checkPlace("current_node_id", node, persona.engine().path("nodes"), "id");
            return node;
        }
        String state = JsonTrees.text(wish, "current_state");
        if (state != null) {
            checkPlace("current_state", state, persona.engine().path("states"), "name");
        }
        return state;
    }

    private static void checkPlace(String field, String place, JsonNode places, String key) {
        List<String> known = new ArrayList<>();
        places.forEach(one -> known.add(JsonTrees.text(one, key, "")));
        if (!known.contains(place)) {
            throw ApiFailure.badRequest("`" + field + "` must be one of " + known + ", not " + place);
        }
    }

    private void checkPayment() {
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed for calls");
        }
    }

    private void checkPlaces() {
        if (slots.free() <= 0) {
            Concurrency concurrency = slots.concurrency();
            throw new ApiFailure(
                    429,
                    "Concurrency limit reached: " + slots.taken() + " of " + concurrency.most() + " calls"
                            + (concurrency.reservedInbound() > 0
                                    ? ", " + concurrency.reservedInbound() + " reserved for inbound calls"
                                    : ""));
        }
    }

    private ObjectNode number(String fromNumber) {
        ObjectNode number = workspace.phoneNumbers().find(fromNumber);
        if (number == null) {
            throw ApiFailure.unprocessable("Phone number " + fromNumber + " not found (`from_number`)");
        }
        return number;
    }

    private Pick outboundAgent(ObjectNode number, JsonNode wish) {
        if (JsonTrees.text(wish, "override_agent_id") != null) {
            return agents.named(wish, "override_agent_id", "override_agent_version", Channel.VOICE);
        }
        Pick drawn = agents.drawn(number, "outbound_agents", Channel.VOICE);
        if (drawn == null) {
            throw noAgent(number);
        }
        return drawn;
    }

    private static ApiFailure noAgent(ObjectNode number) {
        return ApiFailure.unprocessable("No agent for the call: phone number " + JsonTrees.text(number, "phone_number")
                + " has no `outbound_agents` and `override_agent_id` is missing");
    }

    private static @Nullable JsonNode given(JsonNode wish, String field) {
        return wish.hasNonNull(field) ? wish.get(field) : null;
    }
}
