package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallLife;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import java.util.List;

/** Calls: placed, registered, read, listed, stopped. */
public final class CallsResource {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;
    private static final int LARGEST_METADATA = 50_000;
    private static final long TOKEN_LIFE_MILLIS = 30_000;

    private final CallStore calls;
    private final CallDesk desk;
    private final CallLife life;
    private final Pages<CallRecord> pages =
            new Pages<>(CallRecord::orderMillis, CallRecord::sequence, CallRecord::summary);

    public CallsResource(CallStore calls, CallDesk desk, CallLife life) {
        this.calls = calls;
        this.desk = desk;
        this.life = life;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("callCreatePhoneCall", this::createPhoneCall)
                .on("callCreateWebCall", this::createWebCall)
                .on("callRegisterPhoneCall", this::registerPhoneCall)
                .on("callRetrieve", exchange -> Answer.of(find(exchange).whole()))
                .on("callList", this::list)
                .on("callUpdate", this::update)
                .on("callStop", this::stop)
                .on("callDelete", this::delete);
    }

    private Answer createPhoneCall(Exchange exchange) {
        ObjectNode wish = exchange.body();
        CallRecord call = desk.placePhoneCall(JsonTrees.text(wish, "from_number", ""), wish, null);
        return Answer.of(call.whole());
    }

    private Answer registerPhoneCall(Exchange exchange) {
        return Answer.of(desk.registerPhoneCall(exchange.body()).whole());
    }

    private Answer createWebCall(Exchange exchange) {
        CallRecord call = desk.createWebCall(exchange.body());
        ObjectNode answer = JsonTrees.object();
        answer.put("call_id", call.id());
        answer.put("access_token", JsonTrees.text(call.attributes(), "access_token"));
        answer.put("expires_at", call.orderMillis() + TOKEN_LIFE_MILLIS);
        answer.putArray("ice_servers").addObject().put("urls", "stun:simulator.invalid:3478");
        answer.put("transport", "gateway");
        return Answer.of(answer);
    }

    private Answer list(Exchange exchange) {
        ObjectNode wish = exchange.body();
        long limit = JsonTrees.number(wish, "limit", USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ApiFailure.badRequest("`limit` must be at least 1 and at most " + LARGEST_PAGE + ", not " + limit);
        }
        long skip = JsonTrees.number(wish, "skip", 0);
        if (skip < 0) {
            throw ApiFailure.badRequest("`skip` must be at least 0, not " + skip);
        }
        CallFilters filters = new CallFilters(wish.path("filter_criteria"));
        List<CallRecord> matching = calls.all().stream().filter(filters::accept).toList();
        ObjectNode page = pages.page(
                matching,
                new Pages.Wish(
                        (int) limit,
                        (int) Math.min(skip, Integer.MAX_VALUE),
                        JsonTrees.text(wish, "pagination_key"),
                        "ascending".equals(JsonTrees.text(wish, "sort_order"))));
        if (wish.path("include_total").asBoolean(false)) {
            page.put("total", matching.size());
        }
        return Answer.of(page);
    }

    private Answer update(Exchange exchange) {
        CallRecord call = find(exchange);
        ObjectNode wish = exchange.body();
        if (call.phase() != CallRecord.Phase.FINISHED) {
            throw ApiFailure.badRequest(
                    "Call " + call.id() + " has not ended; a running call is changed with update-live-call");
        }
        JsonNode metadata = wish.path("metadata");
        if (!metadata.isMissingNode()) {
            if (JsonTrees.bytes(metadata).length > LARGEST_METADATA) {
                throw ApiFailure.badRequest("`metadata` must be at most " + LARGEST_METADATA + " bytes");
            }
            call.attributes().set("metadata", metadata);
        }
        if (wish.get("custom_attributes") instanceof ObjectNode values) {
            call.setCustomAttributes(values);
        }
        String storage = JsonTrees.text(wish, "data_storage_setting");
        if (storage != null) {
            call.attributes().put("data_storage_setting", storage);
        }
        return Answer.of(call.whole());
    }

    private Answer stop(Exchange exchange) {
        CallRecord call = find(exchange);
        if (call.phase() == CallRecord.Phase.FINISHED) {
            throw ApiFailure.badRequest("Call " + call.id() + " has already ended");
        }
        life.stop(call);
        return Answer.empty();
    }

    private Answer delete(Exchange exchange) {
        CallRecord call = find(exchange);
        life.forget(call);
        calls.remove(call.id());
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
