package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Workspace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Batches: their calls begin at the wanted time, as many at once as the concurrency limit leaves room for. */
public final class BatchCallsResource implements State {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCallsResource.class);

    private record Waiting(String batchCallId, String fromNumber, JsonNode task, int reserved) {}

    private final Workspace workspace;
    private final CallDesk desk;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean starting;

    public BatchCallsResource(Workspace workspace, CallDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    @Override
    public Runnable capture() {
        List<Waiting> captured = List.copyOf(waiting);
        return () -> {
            waiting.clear();
            waiting.addAll(captured);
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
        int reserved = (int) JsonTrees.number(wish, "reserved_concurrency", 0);
        if (reserved >= workspace.concurrencyLimit()) {
            throw ApiFailure.badRequest("`reserved_concurrency` must be less than the concurrency limit "
                    + workspace.concurrencyLimit() + ", not " + reserved);
        }
        long now = workspace.nowMillis();
        long at = JsonTrees.number(wish, "trigger_timestamp", now);
        String id = workspace.ids().next("batch_call");
        workspace.time().plan(Duration.ofMillis(Math.max(0, at - now)), () -> {
            tasks.forEach(task -> waiting.add(new Waiting(id, fromNumber, task, reserved)));
            startWaiting();
        });
        ObjectNode batch = JsonTrees.object();
        batch.put("batch_call_id", id);
        batch.put("name", JsonTrees.text(wish, "name", "Batch of " + tasks.size() + " calls"));
        batch.put("from_number", fromNumber);
        batch.put("scheduled_timestamp", at);
        batch.put("total_task_count", tasks.size());
        if (wish.hasNonNull("call_time_window")) {
            batch.set("call_time_window", wish.get("call_time_window"));
        }
        return Answer.of(batch);
    }

    /** Begins as many waiting calls as there is room for. */
    public void startWaiting() {
        if (starting) {
            return;
        }
        starting = true;
        try {
            while (!waiting.isEmpty() && desk.freePlaces() > waiting.element().reserved()) {
                Waiting next = waiting.remove();
                try {
                    desk.placePhoneCall(next.fromNumber(), next.task(), next.batchCallId());
                } catch (ApiFailure e) {
                    // What was there when the batch was accepted may have been deleted since.
                    LOG.warn("A call of batch {} could not be placed: {}", next.batchCallId(), e.reason());
                }
            }
        } finally {
            starting = false;
        }
    }
}
