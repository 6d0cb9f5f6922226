package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.retell4j.webhooks.EventStore.Storage;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores events, those that arrive together in one transaction. */
final class Accepting {
    private static final int CAPACITY = 4_096;
    private static final long BYTES = 64L * 1024 * 1024;
    private static final int LARGEST_GROUP = 256;
    private static final int HEAVIEST_GROUP = 4 * 1024 * 1024;
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final SchedulerClient client;
    private final Clock clock;
    private final Duration limit;
    private final Observing observing;
    private final Runnable onMoreDue;
    private final ScheduledExecutorService timer;
    private final GroupCommit<Arrival> group;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean closed;

    Accepting(
            Database database,
            SchedulerClient client,
            Clock clock,
            Duration limit,
            int threads,
            Observing observing,
            ScheduledExecutorService timer,
            Runnable onMoreDue) {
        this.database = database;
        this.client = client;
        this.clock = clock;
        this.limit = limit;
        this.observing = observing;
        this.timer = timer;
        this.onMoreDue = onMoreDue;
        group = new GroupCommit<>(
                "retell-inbox-store",
                threads,
                CAPACITY,
                LARGEST_GROUP,
                HEAVIEST_GROUP,
                arrival -> arrival.body().length,
                this::commit);
    }

    void start() {
        group.start();
    }

    CompletionStage<Storage> accept(Arrival arrival) {
        int size = arrival.body().length;
        long queued = bytes.addAndGet(size);
        ScheduledFuture<?> end = timer.schedule(() -> expire(arrival), limit.toNanos(), TimeUnit.NANOSECONDS);
        CompletionStage<Storage> told = arrival.stored().whenComplete((storage, failure) -> {
            bytes.addAndGet(-size);
            end.cancel(false);
            tell(arrival, storage, failure);
        });
        if (closed) {
            fail(arrival, new InboxException("The inbox is closed"));
        } else if (queued > BYTES && queued > size || !group.offer(arrival)) {
            fail(arrival, new InboxException("Too many events are waiting to be stored"));
        } else if (closed) {
            fail(arrival, new InboxException("The inbox is closed")); // Perhaps nobody saw it any more
        }
        return told;
    }

    private void expire(Arrival arrival) {
        fail(arrival, new InboxException("The event could not be stored within " + limit));
    }

    private static void fail(Arrival arrival, InboxException reason) {
        arrival.stored().completeExceptionally(reason);
    }

    private void tell(Arrival arrival, @Nullable Storage storage, @Nullable Throwable failure) {
        if (failure != null) {
            observing.tell(observer -> observer.storeFailed(arrival.event(), failure));
        } else if (storage == Storage.DUPLICATE) {
            observing.tell(observer -> observer.duplicate(arrival.event()));
        } else {
            Duration took = Duration.ofNanos(System.nanoTime() - arrival.sinceNanos());
            observing.tell(observer -> observer.stored(arrival.event(), took));
        }
    }

    /** Stores what is waiting, and then nothing more. */
    void close(Duration closeLimit) throws InterruptedException {
        closed = true;
        for (Arrival arrival : group.close(closeLimit)) {
            fail(arrival, new InboxException("The inbox is closed"));
        }
    }

    private void commit(List<Arrival> arrivals) {
        // What was answered with a failure already need not be stored: it will be delivered again
        List<Arrival> waiting =
                arrivals.stream().filter(arrival -> !arrival.stored().isDone()).toList();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            store(waiting);
        } catch (SQLException e) {
            if (waiting.size() > 1 && database.dialect().isAboutData(e)) {
                waiting.forEach(arrival -> commit(List.of(arrival)));
            } else {
                waiting.forEach(arrival -> fail(arrival, new InboxException("The event could not be stored", e)));
            }
        } catch (RuntimeException | Error e) {
            waiting.forEach(arrival -> fail(arrival, new InboxException("The event could not be stored", e)));
        }
    }

    private void store(List<Arrival> waiting) throws SQLException {
        // In one order everywhere, so that two nodes that store the same events never wait for each other
        Map<ByteBuffer, List<Arrival>> distinct = new TreeMap<>();
        for (Arrival arrival : waiting) {
            distinct.computeIfAbsent(ByteBuffer.wrap(arrival.digest()), digest -> new ArrayList<>(1))
                    .add(arrival);
        }
        List<Arrival> firsts =
                distinct.values().stream().map(same -> same.get(0)).toList();
        List<@Nullable Long> ids = insert(firsts);
        if (ids.stream().anyMatch(id -> id != null)) {
            onMoreDue.run();
        }
        int next = 0;
        for (List<Arrival> same : distinct.values()) {
            boolean isNew = ids.get(next++) != null;
            for (int i = 0; i < same.size(); i++) {
                same.get(i).stored().complete(isNew && i == 0 ? Storage.STORED : Storage.DUPLICATE);
            }
        }
    }

    private List<@Nullable Long> insert(List<Arrival> arrivals) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.briefly(connection -> insert(connection, arrivals), true);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !database.dialect().isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private List<@Nullable Long> insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        List<@Nullable Long> ids = database.dialect().insertEvents(connection, arrivals, clock.instant());
        List<TaskInstance<?>> executions = new ArrayList<>();
        try (PreparedStatement body =
                connection.prepareStatement("INSERT INTO " + Tables.BODY + " (id, body) VALUES (?, ?)")) {
            for (int i = 0; i < arrivals.size(); i++) {
                Long id = ids.get(i);
                if (id != null) {
                    body.setLong(1, id);
                    body.setBytes(2, arrivals.get(i).body());
                    body.addBatch();
                    executions.add(new TaskInstance<>(Tables.EVENT_TASK, Long.toString(id)));
                }
            }
            if (!executions.isEmpty()) {
                body.executeBatch();
                database.with(connection, () -> client.scheduleBatch(executions, clock.instant()));
            }
        }
        return ids;
    }
}
