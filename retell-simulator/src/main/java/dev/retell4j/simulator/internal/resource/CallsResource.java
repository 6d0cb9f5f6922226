package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.call.CallView;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls: placed, registered, read, listed, changed while they run, stopped. */
public final class CallsResource {
    private static final int LARGEST_METADATA = 50_000;
    private static final long TOKEN_LIFE_MILLIS = 30_000;
    private static final String STORAGE = "data_storage_setting";

    private final Workspace workspace;
    private final CallStore calls;
    private final CallDesk desk;
    private final CallLife life;
    private final CallView view;
    private final CallList list;

    public CallsResource(Workspace workspace, CallDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
        calls = desk.calls();
        life = desk.life();
        view = new CallView(workspace.time());
        list = new CallList(calls, view);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("callCreatePhoneCall", this::createPhoneCall)
                .on("callCreateWebCall", this::createWebCall)
                .on("callRegisterPhoneCall", this::registerPhoneCall)
                .on("callRetrieve", exchange -> Answer.of(view.whole(find(exchange))))
                .on("callList", exchange -> Answer.of(list.page(exchange.body())))
                .on("callUpdate", this::update)
                .on("callUpdateLive", this::updateLive)
                .on("callListenLive", this::listenLive)
                .on("callTakeOverLive", this::takeOverLive)
                .on("callRerunAnalysis", this::rerunAnalysis)
                .on("callStop", this::stop)
                .on("callDelete", this::delete);
    }

    private Answer createPhoneCall(Exchange exchange) {
        ObjectNode wish = exchange.body();
        CallRecord call = desk.placePhoneCall(JsonTrees.text(wish, "from_number", ""), wish, null);
        return Answer.of(view.whole(call));
    }

    private Answer registerPhoneCall(Exchange exchange) {
        return Answer.of(view.whole(desk.registerPhoneCall(exchange.body())));
    }

    private Answer createWebCall(Exchange exchange) {
        CallRecord call = desk.createWebCall(exchange.body());
        ObjectNode answer = access(CallView.accessToken(call));
        answer.put("call_id", call.id());
        return Answer.of(answer);
    }

    /** Says how a browser joins a call. */
    private ObjectNode access(String token) {
        ObjectNode answer = JsonTrees.object();
        answer.put("access_token", token);
        answer.put("expires_at", workspace.nowMillis() + TOKEN_LIFE_MILLIS);
        answer.putArray("ice_servers").addObject().put("urls", "stun:simulator.invalid:3478");
        answer.put("transport", "gateway");
        return answer;
    }

    private Answer update(Exchange exchange) {
        CallRecord call = find(exchange);
        ObjectNode wish = exchange.body();
        if (!call.isFinished()) {
            throw ApiFailure.badRequest(
                    "Call " + call.id() + " has not ended; a running call is changed with update-live-call");
        }
        if (wish.has("metadata")) {
            call.setMetadata(metadata(wish));
        }
        if (wish.get("custom_attributes") instanceof ObjectNode values) {
            call.setCustomAttributes(values);
        }
        setStorage(call, wish);
        return Answer.of(view.whole(call));
    }

    private static @Nullable JsonNode metadata(JsonNode wish) {
        JsonNode metadata = wish.path("metadata");
        if (JsonTrees.bytes(metadata).length > LARGEST_METADATA) {
            throw ApiFailure.badRequest("`metadata` must be at most " + LARGEST_METADATA + " bytes");
        }
        return metadata.isNull() ? null : metadata;
    }

    private static void setStorage(CallRecord call, JsonNode wish) {
        String storage = JsonTrees.text(wish, STORAGE);
        if (storage != null) {
            call.setStorage(storage);
        }
    }

    private Answer updateLive(Exchange exchange) {
        CallRecord call = find(exchange);
        if (call.isFinished()) {
            throw ApiFailure.badRequest("Call " + call.id() + " has ended; an ended call is changed with update-call");
        }
        JsonNode control = exchange.body().path("call_control");
        String context = JsonTrees.text(control, "additional_context");
        boolean answer = control.path("trigger_response").asBoolean(false);
        if (context != null || answer) {
            checkOngoing(call);
        }
        JsonNode fields = exchange.body().path("fields_to_override");
        @Nullable JsonNode metadata = fields.has("metadata") ? metadata(fields) : call.metadata();
        call.setMetadata(metadata);
        setStorage(call, fields);
        if (fields.has("override_dynamic_variables")) {
            life.override(call, texts(fields.get("override_dynamic_variables")));
        }
        life.inject(call, context, answer);
        return success();
    }

    private static @Nullable Map<String, String> texts(JsonNode values) {
        if (values.isNull()) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.properties()
                .forEach(value -> texts.put(value.getKey(), value.getValue().asText()));
        return texts;
    }

    private Answer listenLive(Exchange exchange) {
        CallRecord call = find(exchange);
        checkOngoing(call);
        String participant = workspace.ids().next("participant");
        life.listen(call, participant);
        ObjectNode answer = access("simulated-token-" + workspace.ids().hex(32));
        answer.put("participant_id", participant);
        answer.put("room_name", call.id());
        answer.put("gateway_ip", "127.0.0.1");
        answer.put("url", "wss://simulator.invalid/" + call.id());
        return Answer.of(answer);
    }

    private Answer takeOverLive(Exchange exchange) {
        CallRecord call = find(exchange);
        checkOngoing(call);
        String participant = JsonTrees.text(exchange.body(), "participant_id", "");
        if (!life.isListening(call, participant)) {
            throw ApiFailure.unprocessable(
                    "Participant " + participant + " does not listen to call " + call.id() + " (`participant_id`)");
        }
        life.takeOver(call);
        return success();
    }

    private static void checkOngoing(CallRecord call) {
        if (call.phase() != CallRecord.Phase.ONGOING) {
            throw ApiFailure.badRequest("Call " + call.id() + " is not ongoing but " + CallView.status(call));
        }
    }

    private static Answer success() {
        return Answer.of(JsonTrees.object().put("success", true));
    }

    private Answer rerunAnalysis(Exchange exchange) {
        CallRecord call = find(exchange);
        if (call.analysis() == null) {
            throw ApiFailure.badRequest("Call " + call.id() + " is not analysed yet but "
                    + (call.isFinished() ? "about to be" : CallView.status(call)));
        }
        if (call.storage().equals("basic_attributes_only")) {
            throw ApiFailure.badRequest("The transcript of call " + call.id() + " is not kept (`" + STORAGE
                    + "` is basic_attributes_only)");
        }
        life.analyzeAgain(call, agentNow(call));
        return Answer.of(view.whole(call));
    }

    /** Returns the newest version of a call's agent, or the agent as it was for the call when it is gone. */
    private JsonNode agentNow(CallRecord call) {
        for (Agent agent : workspace.agents().all()) {
            if (agent.id().equals(call.persona().agentId())) {
                return agent.latest();
            }
        }
        return call.persona().agent();
    }

    private Answer stop(Exchange exchange) {
        CallRecord call = find(exchange);
        if (call.isFinished()) {
            throw ApiFailure.badRequest("Call " + call.id() + " has already ended");
        }
        life.stop(call);
        return Answer.empty();
    }

    private Answer delete(Exchange exchange) {
        life.forget(find(exchange));
        return Answer.empty();
    }

    private CallRecord find(Exchange exchange) {
        String id = exchange.path("call_id");
        CallRecord call = calls.find(id);
        if (call == null) {
            throw ApiFailure.unprocessable("Call " + id + " not found");
        }
        return call;
    }
}
