package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.Concurrency;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import dev.retell4j.simulator.internal.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Batches: their calls begin at the wanted time, as many at once as the concurrency limit leaves room for. */
public final class BatchCallsResource implements State {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCallsResource.class);

    /**
     * A batch with the number of tasks that were begun, and when its window opens next; what does not change is shared
     * by captured states.
     */
    private record Batch(
            String id,
            String fromNumber,
            JsonNode tasks,
            int begun,
            int reserved,
            @Nullable CallWindow window,
            Timeline.@Nullable Event opening) {
        boolean isDone() {
            return begun >= tasks.size();
        }

        Batch next() {
            return new Batch(id, fromNumber, tasks, begun + 1, reserved, window, opening);
        }

        Batch openingAt(Timeline.Event event) {
            return new Batch(id, fromNumber, tasks, begun, reserved, window, event);
        }
    }

    private final Workspace workspace;
    private final CallDesk desk;

    /** The batches whose time has come, in that order. */
    private final Map<String, Batch> batches = new LinkedHashMap<>();

    private boolean starting;

    public BatchCallsResource(Workspace workspace, CallDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
        desk.life().whenPlaceIsFree(this::startWaiting);
    }

    @Override
    public Runnable capture() {
        Map<String, Batch> captured = new LinkedHashMap<>(batches);
        return () -> {
            batches.clear();
            batches.putAll(captured);
        };
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("batchCallCreateBatchCall", this::create);
    }

    private Answer create(Exchange exchange) {
        ObjectNode wish = exchange.body();
        String fromNumber = JsonTrees.text(wish, "from_number", "");
        JsonNode tasks = wish.path("tasks");
        for (int i = 0; i < tasks.size(); i++) {
            try {
                desk.check(fromNumber, tasks.get(i));
            } catch (ApiFailure e) {
                throw new ApiFailure(e.status(), "tasks[" + i + "]: " + e.reason());
            }
        }
        long reserved = JsonTrees.number(wish, "reserved_concurrency", 0);
        checkReserved(reserved);
        CallWindow window = CallWindow.of(wish.path("call_time_window"));
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed for calls");
        }
        long now = workspace.nowMillis();
        long at = JsonTrees.number(wish, "trigger_timestamp", now);
        String id = workspace.ids().next("batch_call");
        Batch batch = new Batch(id, fromNumber, tasks, 0, (int) reserved, window, null);
        workspace.time().plan(Duration.ofMillis(Math.max(0, at - now)), () -> {
            batches.put(id, batch);
            open(id);
        });
        return Answer.of(answer(batch, wish, at));
    }

    /** Refuses a batch that keeps so many places free that none of its calls could ever begin. */
    private void checkReserved(long reserved) {
        Concurrency concurrency = desk.slots().concurrency();
        int inbound = concurrency.reservedInbound();
        int most = Math.min(concurrency.limit(), concurrency.most() - inbound);
        if (reserved >= most) {
            throw ApiFailure.badRequest("`reserved_concurrency` must be less than "
                    + (most == concurrency.limit()
                            ? "the concurrency limit " + most
                            : most + ", the places that " + inbound + " reserved for inbound calls leave of "
                                    + concurrency.most())
                    + ", not " + reserved);
        }
    }

    private static ObjectNode answer(Batch batch, ObjectNode wish, long at) {
        ObjectNode answer = JsonTrees.object();
        answer.put("batch_call_id", batch.id());
        answer.put(
                "name", JsonTrees.text(wish, "name", "Batch of " + batch.tasks().size() + " calls"));
        answer.put("from_number", batch.fromNumber());
        answer.put("scheduled_timestamp", at);
        answer.put("total_task_count", batch.tasks().size());
        if (wish.hasNonNull("call_time_window")) {
            answer.set("call_time_window", wish.get("call_time_window"));
        }
        return answer;
    }

    /** Begins calls while the batch's window is open, and comes back when it opens the next time. */
    private void open(String id) {
        Batch batch = batches.get(id);
        if (batch == null) {
            return;
        }
        startWaiting();
        Batch left = batches.get(id);
        CallWindow window = batch.window();
        if (left != null && window != null) {
            Instant now = workspace.time().now();
            Instant next = window.nextOpening(now);
            batches.put(id, left.openingAt(workspace.time().plan(Duration.between(now, next), () -> open(id))));
        }
    }

    /** Begins as many waiting calls as there is room for. */
    private void startWaiting() {
        if (starting) {
            return;
        }
        starting = true;
        try {
            Instant now = workspace.time().now();
            for (String id : new ArrayList<>(batches.keySet())) {
                start(id, now);
            }
        } finally {
            starting = false;
        }
    }

    private void start(String id, Instant now) {
        Batch batch = batches.get(id);
        if (batch == null || batch.window() != null && !batch.window().isOpen(now)) {
            return;
        }
        while (!batch.isDone() && desk.slots().free() > batch.reserved()) {
            JsonNode task = batch.tasks().get(batch.begun());
            batch = batch.next();
            batches.put(id, batch);
            try {
                desk.placePhoneCall(batch.fromNumber(), task, id);
            } catch (ApiFailure e) {
                // What was there when the batch was accepted may have been deleted since.
                LOG.warn("A call of batch {} could not be placed: {}", id, e.reason());
            }
        }
        if (batch.isDone()) {
            batches.remove(id);
            if (batch.opening() != null) {
                workspace.time().cancel(batch.opening());
            }
        }
    }
}
