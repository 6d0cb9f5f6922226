package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job of which a workspace has one: it waits a moment, works through its items in portions and rests again.
 *
 * @param <T> the kind of items; immutable
 */
public final class BackgroundJob<T> implements State {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);
    private static final Duration UNTIL_NEXT = Duration.ofSeconds(1);
    private static final int PORTION = 100;

    private final Timeline time;
    private final String name;
    private final Predicate<T> step;
    private final Runnable whenDone;
    private Progress<T> progress = new Progress<>(List.of(), 0, "idle", 0, 0, 0);

    /**
     * Makes a job that rests.
     *
     * @param time when it works
     * @param name what it is, for messages: {@code import of contacts}
     * @param step does one item and tells whether that succeeded
     * @param whenDone called when the last item was done
     */
    public BackgroundJob(Timeline time, String name, Predicate<T> step, Runnable whenDone) {
        this.time = time;
        this.name = name;
        this.step = step;
        this.whenDone = whenDone;
    }

    private record Progress<T>(List<T> items, int done, String status, int succeeded, int failed, long startMillis) {
        Progress<T> with(String next) {
            return new Progress<>(items, done, next, succeeded, failed, startMillis);
        }

        Progress<T> plus(boolean success) {
            return new Progress<>(
                    items,
                    done + 1,
                    status,
                    success ? succeeded + 1 : succeeded,
                    success ? failed : failed + 1,
                    startMillis);
        }
    }

    /** Lets the job work on something, or refuses with 409 while it still works on something else. */
    public ObjectNode start(List<T> items) {
        refuseWhileBusy();
        progress =
                new Progress<>(List.copyOf(items), 0, "queued", 0, 0, time.now().toEpochMilli());
        time.plan(UNTIL_NEXT, this::run);
        return toJson();
    }

    /** Refuses with 409 while the job works. */
    public void refuseWhileBusy() {
        if (!progress.status().equals("idle")) {
            throw new ApiFailure(409, "The last " + name + " is still " + progress.status());
        }
    }

    /** Returns how the job stands; of one that never worked, only that it rests. */
    public ObjectNode toJson() {
        ObjectNode json = JsonTrees.object().put("status", progress.status());
        if (progress.startMillis() > 0) {
            json.put("start_timestamp", progress.startMillis())
                    .put("succeeded", progress.succeeded())
                    .put("failed", progress.failed())
                    .put("triggered_by", "manual");
        }
        return json;
    }

    private void run() {
        if (progress.status().equals("queued")) {
            progress = progress.with("running");
            time.plan(UNTIL_NEXT, this::run);
            return;
        }
        int to = Math.min(progress.items().size(), progress.done() + PORTION);
        while (progress.done() < to) {
            progress = progress.plus(succeeds(progress.items().get(progress.done())));
        }
        if (progress.done() < progress.items().size()) {
            time.plan(UNTIL_NEXT, this::run);
        } else {
            progress = progress.with("idle");
            whenDone.run();
        }
    }

    private boolean succeeds(T item) {
        try {
            return step.test(item);
        } catch (RuntimeException e) {
            // One item that fails must not keep the job from its end, without which it could never begin again.
            LOG.error("An item of the {} failed", name, e);
            return false;
        }
    }

    @Override
    public Runnable capture() {
        Progress<T> captured = progress;
        return () -> progress = captured;
    }
}
