package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.retell4j.webhooks.EventHandling;
import dev.retell4j.webhooks.EventRoutes;
import dev.retell4j.webhooks.EventScope;
import dev.retell4j.webhooks.EventStore;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores webhook events in a database before they are acknowledged, and handles them afterwards, so that neither a
 * crash nor a slow or failing handler loses any.
 *
 * <p>An inbox is an H2 file that needs no set-up, for one process; or tables in a PostgreSQL database, for any number
 * of processes that share the work.
 *
 * <pre>{@code
 * try (WebhookInbox inbox = WebhookInbox.builder()
 *         .file(Path.of("data/inbox"))
 *         .onCallAnalyzed(event -> crm.update(event.callId(), event.call()))
 *         .build()) {
 *     WebhookEndpoint endpoint = WebhookEndpoint.builder().inbox(inbox)…
 * }
 * }</pre>
 *
 * <h2>What is guaranteed</h2>
 *
 * <ul>
 *   <li>An event whose storing succeeded survives a crash of the process, and of the machine as far as its disk keeps
 *       what it was told to write.
 *   <li>It goes to its handlers <b>at least once</b>: again when one of them throws, takes too long, or the process
 *       ends before the outcome is written down. Then all handlers of the event get it again.
 *   <li>A handler registered with {@link Builder#inTransaction inTransaction} has its effects in the inbox's database
 *       <b>exactly once</b>: they are committed together with the mark that the event is handled. The other handlers of
 *       the same event run before, outside of the transaction.
 *   <li>A delivery with the same {@link WebhookEvent#idempotencyKey() key} and the same body as one that was stored
 *       before is a duplicate, and runs no handler, within the {@linkplain Builder#retention retention}. The same key
 *       with another body, as an analysis that was run again has, is a new event.
 *   <li>Of {@code transcript_updated}, only the newest of a conversation is handled: one that is older than another
 *       that was stored, whether handled or not, is dropped. Two are never handled at the same time, and the newest is
 *       always handled last.
 *   <li>Other events come in no particular order, unless {@linkplain Builder#ordered asked for}.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class WebhookInbox implements EventStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookInbox.class);

    private final Source source;
    private final Database database;
    private final Accepting accepting;
    private final Settling settling;
    private final Workers workers;
    private final EventTask eventTask;
    private final DeadLetters deadLetters;
    private final ScheduledThreadPoolExecutor timer;
    private final @Nullable Scheduler scheduler;
    private final @Nullable ScheduledFuture<?> watch;
    private final String node;
    private final Duration closeLimit;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebhookInbox(Builder builder, Source source) throws SQLException {
        this.source = source;
        node = builder.node;
        closeLimit = builder.closeLimit;
        Dialect dialect;
        try (Connection connection = source.dataSource().getConnection()) {
            dialect = source.isExclusive() ? new Dialect.H2(true) : Dialect.of(connection);
        }
        database = new Database(source.dataSource(), dialect, builder.storeLimit, source.lock());
        Schema.create(database, builder.createsTables, builder.preparations);
        if (source.isExclusive()) {
            release(Set.of(), null);
        }
        Clock clock = builder.clock;
        Observing observing = new Observing(builder.observers);
        EventRows rows = new EventRows(database);
        workers = new Workers(Math.max(1, builder.workers));
        workers.onRunningDry(this::checkForDue);
        Picking picking = new Picking(database, workers);
        settling = new Settling(
                database,
                clock,
                this::checkForDue,
                id -> deadLetter(id).ifPresent(letter -> observing.tell(observer -> observer.dead(letter))));
        eventTask = new EventTask(
                database,
                rows,
                settling,
                workers,
                builder.plainRoutes(),
                builder.transactional.build(),
                new Turns(rows, builder.longestWait, observing, clock),
                new Retries(builder.firstRetry, builder.longestRetry, builder.attempts),
                builder.handlerLimit,
                builder.recoverAfter,
                observing,
                clock);
        CustomTask<byte[]> task = eventTask.task();
        SchedulerClient client = SchedulerClient.Builder.create(database.joining(), task)
                .tableName(Tables.TASK)
                .serializer(new BytesSerializer())
                .jdbcCustomization(picking)
                .build();
        timer = new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    Thread thread = new Thread(work, "retell-inbox-timer");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        accepting = new Accepting(
                database,
                client,
                clock,
                builder.storeLimit,
                source.isExclusive() ? 1 : 2,
                observing,
                timer,
                this::checkForDue);
        deadLetters = new DeadLetters(database, client, clock);
        scheduler = builder.workers == 0 ? null : scheduler(builder, task, picking, clock, observing);
        settling.start();
        accepting.start();
        if (scheduler == null) {
            watch = null;
        } else {
            scheduler.start();
            watch = timer.scheduleWithFixedDelay(eventTask::watch, 50, 50, TimeUnit.MILLISECONDS);
        }
    }

    private Scheduler scheduler(
            Builder builder, CustomTask<byte[]> task, Picking picking, Clock clock, Observing observing) {
        RecurringTask<Void> retention =
                new Retention(database, clock, builder.retention, builder.retentionInterval, observing).task();
        SchedulerBuilder scheduler = Scheduler.create(database.joining(), List.of(task))
                .startTasks(List.of(retention))
                .tableName(Tables.TASK)
                .serializer(new BytesSerializer())
                .jdbcCustomization(picking)
                .schedulerName(new SchedulerName.Fixed(node))
                .clock(clock::instant)
                .commitWhenAutocommitDisabled(true)
                .threads(builder.workers)
                .executorService(workers)
                .pollUsingLockAndFetch(0.5, 2.0 * Workers.MOST_PER_THREAD)
                .pollingInterval(builder.pollInterval)
                .heartbeatInterval(builder.recoverAfter.dividedBy(4))
                .missedHeartbeatsLimit(4)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofMillis(100));
        return scheduler.build();
    }

    /**
     * Starts an inbox.
     *
     * @return a builder without a database and without handlers
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Stores an event, to be handled soon.
     *
     * @param event the event
     * @param body the body that it was parsed from, which must not be changed
     * @return completes when the event is in the database for good; fails with {@link InboxException} when it could not
     *     be stored within the {@linkplain Builder#storeLimit limit}, when too many events are waiting to be stored, or
     *     when the inbox is closed. It may have been stored nevertheless, which does no harm, as the next delivery is a
     *     duplicate then
     */
    @Override
    public CompletionStage<Storage> store(WebhookEvent event, byte[] body) {
        return accepting.accept(new Arrival(event, body));
    }

    private List<Long> deadIds(long after) {
        return inDatabase("The dead letters could not be read", () -> deadLetters.ids(after, 1_000));
    }

    private Optional<DeadLetter> deadLetter(long id) {
        return inDatabase("The dead letter could not be read", () -> deadLetters.find(id));
    }

    private void checkForDue() {
        Scheduler current = scheduler;
        if (current != null) {
            current.triggerCheckForDueExecutions();
        }
    }

    /**
     * Counts what is in the inbox.
     *
     * @return the numbers of all nodes together
     * @throws InboxException when the database cannot be used
     */
    public InboxStatus status() {
        return inDatabase(
                "The inbox could not be counted",
                () -> database.briefly(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*),"
                            + " COALESCE(SUM(CASE WHEN picked = TRUE THEN 1 ELSE 0 END), 0),"
                            + " COALESCE(SUM(CASE WHEN consecutive_failures > 0 THEN 1 ELSE 0 END), 0), MIN(execution_time),"
                            + " (SELECT COUNT(*) FROM " + Tables.DEAD_LETTER + ") FROM " + Tables.TASK
                            + " WHERE task_name = ?")) {
                        select.setString(1, Tables.EVENT_TASK);
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            Instant oldest = row.getObject(4) == null ? null : EventRows.instant(row, 4);
                            return new InboxStatus(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(5),
                                    Optional.ofNullable(oldest));
                        }
                    }
                }));
    }

    /**
     * Waits until every event that was stored is handled or given up, by any node.
     *
     * @param limit how long to wait at most
     * @return whether the inbox is empty; false when the limit was reached, also when the thread was interrupted
     * @throws InboxException when the database cannot be used
     */
    public boolean awaitDrained(Duration limit) {
        long since = System.nanoTime();
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        long pause = 5;
        while (status().pending() > 0) {
            if (System.nanoTime() - since >= nanos) {
                return false;
            }
            try {
                Thread.sleep(pause);
                pause = Math.min(pause * 2, 100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /**
     * Lists the events that were given up, the oldest first.
     *
     * @param after the identifier of the last one that is already known; 0 to begin
     * @param limit how many at most, 1 to 1,000
     * @return the dead letters; fewer than asked for when there are no more
     * @throws InboxException when the database cannot be used
     */
    public List<DeadLetter> deadLetters(long after, int limit) {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("limit must be 1 to 1,000, not " + limit);
        }
        return inDatabase("The dead letters could not be read", () -> deadLetters.list(after, limit));
    }

    /**
     * Lists the first 100 events that were given up.
     *
     * @return the dead letters, the oldest first
     * @throws InboxException when the database cannot be used
     */
    public List<DeadLetter> deadLetters() {
        return deadLetters(0, 100);
    }

    /**
     * Handles an event that was given up once more, with all its attempts.
     *
     * @param id the identifier of the dead letter
     * @return whether there was such a dead letter
     * @throws InboxException when the database cannot be used
     */
    public boolean replay(long id) {
        boolean replayed = inDatabase("The dead letter could not be replayed", () -> deadLetters.replay(id));
        checkForDue();
        return replayed;
    }

    /**
     * Handles all events that were given up once more.
     *
     * @return how many there were
     * @throws InboxException when the database cannot be used
     */
    public int replayAll() {
        int replayed = 0;
        List<Long> ids = deadIds(0);
        while (!ids.isEmpty()) {
            for (long id : ids) {
                replayed += replay(id) ? 1 : 0;
            }
            ids = deadIds(ids.get(ids.size() - 1));
        }
        return replayed;
    }

    /**
     * Deletes an event that was given up. When it is delivered again, it is still a duplicate.
     *
     * @param id the identifier of the dead letter
     * @return whether there was such a dead letter
     * @throws InboxException when the database cannot be used
     */
    public boolean discard(long id) {
        return inDatabase("The dead letter could not be discarded", () -> deadLetters.discard(id));
    }

    @FunctionalInterface
    private interface Query<T> {
        T run() throws SQLException;
    }

    private static <T> T inDatabase(String failure, Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new InboxException(failure, e);
        }
    }

    /** Makes what this node had picked free for others. */
    private void release(Set<String> butNot, @Nullable String pickedBy) throws SQLException {
        database.briefly(connection -> {
            List<String> picked = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT task_name, task_instance FROM "
                    + Tables.TASK + " WHERE picked = TRUE AND (picked_by = ? OR ? IS NULL)")) {
                select.setString(1, pickedBy);
                select.setString(2, pickedBy);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (!butNot.contains(row.getString(2))) {
                            picked.add(row.getString(2));
                        }
                    }
                }
            }
            try (PreparedStatement update = connection.prepareStatement("UPDATE " + Tables.TASK
                    + " SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1"
                    + " WHERE task_instance = ? AND picked = TRUE AND (picked_by = ? OR ? IS NULL)")) {
                for (String instance : picked) {
                    update.setString(1, instance);
                    update.setString(2, pickedBy);
                    update.setString(3, pickedBy);
                    update.addBatch();
                }
                if (!picked.isEmpty()) {
                    update.executeBatch();
                }
            }
            return picked.size();
        });
    }

    /**
     * Stops: nothing more is stored, handlers that run may finish within the {@linkplain Builder#closeLimit limit}, and
     * are interrupted then. What waits stays stored, for another node or the next start. A data source that was given
     * stays open.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        long end = System.nanoTime() + closeLimit.toNanos();
        boolean interrupted = false;
        try {
            workers.stopPicking();
            accepting.close(closeLimit);
            workers.shutdown();
            if (!workers.awaitTermination(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                workers.shutdownNow();
                workers.awaitTermination(1, TimeUnit.SECONDS);
            }
            if (watch != null) {
                watch.cancel(false);
            }
            settling.close(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            interrupted = true;
            workers.shutdownNow();
        }
        if (scheduler != null) {
            scheduler.stop();
        }
        try {
            Set<String> stillRunning = new HashSet<>();
            eventTask.running().forEach(run -> stillRunning.add(run.execution().getId()));
            release(stillRunning, node);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("What this node had picked is free for others only after a while: {}", e.toString());
        }
        timer.shutdownNow();
        source.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says where the inbox is, and which node this is. */
    @Override
    public String toString() {
        return "WebhookInbox[" + database.dialect().name() + ", node " + node + "]";
    }

    /** Configures a {@link WebhookInbox}; not safe for use by several threads. */
    public static final class Builder extends EventHandling<Builder> {
        private final TransactionalRoutes transactional = new TransactionalRoutes();
        private final List<InboxObserver> observers = new ArrayList<>();
        private final List<Preparation> preparations = new ArrayList<>();
        private @Nullable Path file;
        private @Nullable DataSource dataSource;
        private boolean createsTables = true;
        private String node = "node-" + UUID.randomUUID();
        private int workers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        private Duration pollInterval = Duration.ofSeconds(1);
        private Duration recoverAfter = Duration.ofSeconds(30);
        private Duration firstRetry = Duration.ofSeconds(1);
        private Duration longestRetry = Duration.ofHours(1);
        private int attempts = 20;
        private Duration handlerLimit = Duration.ofMinutes(1);
        private Duration storeLimit = Duration.ofSeconds(5);
        private Duration closeLimit = Duration.ofSeconds(20);
        private @Nullable Duration longestWait;
        private Duration retention = Duration.ofDays(7);
        private Duration retentionInterval = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        private EventRoutes plainRoutes() {
            return routes();
        }

        /**
         * Puts the inbox into an H2 file, which is created when it does not exist, along with its directory. One
         * process at a time can have it open. It is not encrypted; a directory that is created is for this user alone,
         * in one that exists the file is as readable as new files are.
         *
         * @param file the file, with or without its ending {@code .mv.db}
         * @return this builder
         */
        public Builder file(Path file) {
            this.file = Objects.requireNonNull(file, "file");
            return this;
        }

        /**
         * Puts the inbox into a database, in tables whose names begin with {@code retell_inbox_}. Any number of nodes
         * can share it.
         *
         * @param dataSource for PostgreSQL or H2. It should be a pool with at least as many connections as there are
         *     workers and six more, and wait for a connection no longer than half of the {@linkplain #storeLimit limit
         *     for storing}. H2's and PostgreSQL's own data sources, which are no pools, get one
         * @return this builder
         */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
            return this;
        }

        /**
         * Sets whether tables that are missing are created. The statements are in the jar, as
         * {@code dev/retell4j/inbox/postgresql.sql} and {@code h2.sql}.
         *
         * @param creates false when they were created by other means, or when the user of the database may not create
         *     tables in its schema; the default is true
         * @return this builder
         */
        public Builder createTables(boolean creates) {
            createsTables = creates;
            return this;
        }

        /**
         * Prepares the database when the inbox is opened, before anything is handled. This is where handlers that are
         * {@linkplain #inTransaction in a transaction} get their tables from, above all in a {@linkplain #file file},
         * which nobody else can open.
         *
         * <pre>{@code
         * .prepare(connection -> {
         *     try (Statement statement = connection.createStatement()) {
         *         statement.execute("CREATE TABLE IF NOT EXISTS bill (call_id VARCHAR(100) PRIMARY KEY, cents INT)");
         *     }
         * })
         * }</pre>
         *
         * @param preparation what to do
         * @return this builder
         */
        public Builder prepare(Preparation preparation) {
            preparations.add(Objects.requireNonNull(preparation, "preparation"));
            return this;
        }

        /**
         * Registers a handler whose effects in the inbox's database are committed together with the mark that the event
         * is handled. It is not for handlers that need long, for it holds a connection and a transaction, and in a
         * {@linkplain #file file} such handlers run one after the other.
         *
         * @param kind the class of the events
         * @param handler what to do about them
         * @param <E> the kind of event
         * @return this builder
         */
        public <E extends WebhookEvent> Builder inTransaction(Class<E> kind, TransactionalHandler<? super E> handler) {
            return inTransaction(kind, EventScope.any(), handler);
        }

        /**
         * Registers such a handler for the events of a kind that are in a scope.
         *
         * @param kind the class of the events
         * @param scope which of them it is for
         * @param handler what to do about them
         * @param <E> the kind of event
         * @return this builder
         */
        public <E extends WebhookEvent> Builder inTransaction(
                Class<E> kind, EventScope scope, TransactionalHandler<? super E> handler) {
            transactional.add(kind, scope, Objects.requireNonNull(handler, "handler"));
            return this;
        }

        /**
         * Asks for order within each call and chat: what started is handled before what ended, and that before what was
         * analyzed. The end of a call that was never connected waits for nothing. Two events of one kind, such as an
         * analysis and one that was run again, have no order.
         *
         * @param longestWait how long an event waits for the one before it, which may never come: because it was not
         *     subscribed to, or was lost. Above zero
         * @return this builder
         */
        public Builder ordered(Duration longestWait) {
            this.longestWait = positive("longestWait", longestWait);
            return this;
        }

        /**
         * Sets how many events are handled at the same time on this node.
         *
         * @param workers the number of threads, 0 to 1,000. With 0, this node only stores. The default is twice the
         *     number of processors, at least 4
         * @return this builder
         */
        public Builder workers(int workers) {
            if (workers < 0 || workers > 1_000) {
                throw new IllegalArgumentException("workers must be 0 to 1,000, not " + workers);
            }
            this.workers = workers;
            return this;
        }

        /**
         * Sets how often this node looks for work that others stored or that has become due. What it stored itself it
         * takes up at once.
         *
         * @param interval at least 10 ms; the default is 1 s
         * @return this builder
         */
        public Builder pollInterval(Duration interval) {
            pollInterval = atLeast("interval", interval, Duration.ofMillis(10));
            return this;
        }

        /**
         * Sets after what time of silence a node counts as dead, so that others take up what it had in hand. In a file,
         * the next start takes it up at once. The clocks of the nodes must not be apart by more than half of that time.
         *
         * @param silence at least 1 s; the default is 30 s. Nodes show that they live in a quarter of that time
         * @return this builder
         */
        public Builder recoverAfter(Duration silence) {
            recoverAfter = atLeast("silence", silence, Duration.ofSeconds(1));
            return this;
        }

        /**
         * Sets how long to wait after a failed attempt. Each delay is twice the one before; a random part of up to half
         * of it is taken off.
         *
         * @param first the delay after the first attempt, above zero; the default is 1 s
         * @param longest the longest delay, at least the first; the default is 1 h
         * @return this builder
         */
        public Builder retryDelays(Duration first, Duration longest) {
            firstRetry = positive("first", first);
            longestRetry = atLeast("longest", longest, first);
            return this;
        }

        /**
         * Sets how often handling is attempted before an event is given up. Having been in the hands of a node that
         * died counts as well, but it takes at least five such deaths to give an event up that did not fail.
         *
         * @param attempts 1 to 1,000; the default is 20, which takes about 9 hours
         * @return this builder
         */
        public Builder attempts(int attempts) {
            if (attempts < 1 || attempts > 1_000) {
                throw new IllegalArgumentException("attempts must be 1 to 1,000, not " + attempts);
            }
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets how long the handlers of an event may take together. Then they are interrupted, and the attempt has
         * failed, however they end. A handler that does not heed interruption keeps its thread, which is replaced after
         * 2 s; its event is attempted again meanwhile.
         *
         * @param limit above zero; the default is 1 min
         * @return this builder
         */
        public Builder handlerLimit(Duration limit) {
            handlerLimit = positive("limit", limit);
            return this;
        }

        /**
         * Sets how long storing may take, so that Retell gets its answer before it gives up after 10 s.
         *
         * @param limit at least 500 ms; the default is 5 s
         * @return this builder
         */
        public Builder storeLimit(Duration limit) {
            storeLimit = atLeast("limit", limit, Duration.ofMillis(500));
            return this;
        }

        /**
         * Sets how long {@link WebhookInbox#close()} lets running handlers finish.
         *
         * @param limit above zero; the default is 20 s
         * @return this builder
         */
        public Builder closeLimit(Duration limit) {
            closeLimit = positive("limit", limit);
            return this;
        }

        /**
         * Sets how long it is remembered which events were handled, to know duplicates. Dead letters are kept until
         * they are replayed or discarded.
         *
         * @param retention above zero; the default is 7 days
         * @return this builder
         */
        public Builder retention(Duration retention) {
            this.retention = positive("retention", retention);
            return this;
        }

        /**
         * Names this node. The name must be no other node's.
         *
         * @param name 1 to 50 characters; the default is a random one
         * @return this builder
         */
        public Builder nodeName(String name) {
            if (name.isBlank() || name.length() > 50) {
                throw new IllegalArgumentException("name must have 1 to 50 characters");
            }
            node = name;
            return this;
        }

        /**
         * Adds an observer.
         *
         * @param observer is told what happens
         * @return this builder
         */
        public Builder observer(InboxObserver observer) {
            observers.add(Objects.requireNonNull(observer, "observer"));
            return this;
        }

        /** Sets the clock, and how often old events are deleted. */
        Builder clock(Clock clock, Duration retentionInterval) {
            this.clock = clock;
            this.retentionInterval = retentionInterval;
            return this;
        }

        /**
         * Opens the inbox and begins to handle what is in it.
         *
         * @return the inbox, to be closed by the caller
         * @throws IllegalStateException when neither or both of file and data source are set
         * @throws InboxException when the database cannot be used, or the file is open elsewhere
         */
        public WebhookInbox build() {
            if ((file == null) == (dataSource == null)) {
                throw new IllegalStateException("Set either file(…) or dataSource(…)");
            }
            int connections = workers + 6;
            Source source = file != null
                    ? Source.of(file, connections, storeLimit)
                    : Source.of(Objects.requireNonNull(dataSource), connections, storeLimit);
            try {
                return new WebhookInbox(this, source);
            } catch (SQLException e) {
                source.close();
                throw new InboxException("The database of the inbox cannot be used", e);
            } catch (RuntimeException e) {
                source.close();
                throw e;
            }
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be above zero, not " + value);
            }
            return value;
        }

        private static Duration atLeast(String name, Duration value, Duration least) {
            if (value.compareTo(least) < 0) {
                throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
            }
            return value;
        }
    }
}
