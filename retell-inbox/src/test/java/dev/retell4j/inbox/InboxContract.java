package dev.retell4j.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retell4j.webhooks.EventScope;
import dev.retell4j.webhooks.EventStore.Storage;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.CallStarted;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an inbox promises, in whatever database it is. */
@Timeout(300)
abstract class InboxContract {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<WebhookInbox> open = new ArrayList<>();
    final List<String> handled = new CopyOnWriteArrayList<>();

    private HikariDataSource pool;

    /** Says where an empty database is. */
    abstract void configure(HikariConfig config);

    @BeforeEach
    void openDatabase() {
        HikariConfig config = new HikariConfig();
        configure(config);
        config.setMaximumPoolSize(50);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
    }

    /** The database, the same one during a test. */
    final HikariDataSource database() {
        return pool;
    }

    @AfterEach
    void close() {
        open.forEach(WebhookInbox::close);
        pool.close();
    }

    final WebhookInbox.Builder inbox() {
        return WebhookInbox.builder()
                .dataSource(database())
                .pollInterval(Duration.ofMillis(20))
                .storeLimit(Duration.ofMinutes(1))
                .retryDelays(Duration.ofMillis(20), Duration.ofMillis(40));
    }

    final WebhookInbox open(WebhookInbox.Builder builder) {
        WebhookInbox inbox = builder.build();
        open.add(inbox);
        return inbox;
    }

    /** An inbox that stores and handles nothing. */
    final WebhookInbox store() {
        return open(inbox().workers(0));
    }

    static Storage store(WebhookInbox inbox, byte[] body) throws Exception {
        return inbox.store(WebhookEvent.parse(body), body).toCompletableFuture().get(90, SECONDS);
    }

    static void drain(WebhookInbox inbox) {
        assertThat(inbox.awaitDrained(SOON)).as("drained").isTrue();
    }

    /**
     * Waits with a clock that goes on: who looks for work measures the time between two looks with it as well, and
     * would not look again when it stood still.
     */
    static void drain(WebhookInbox inbox, MovableClock clock) {
        await().atMost(SOON).until(() -> {
            clock.advance(Duration.ofMillis(50));
            return inbox.status().pending() == 0;
        });
    }

    final void note(WebhookEvent event) {
        handled.add(event.event() + " " + event.conversationId().orElse(""));
    }

    // Storing

    @Test
    void store_event_goesToItsHandlersWithNothingLost() throws Exception {
        AtomicReference<WebhookEvent> seen = new AtomicReference<>();
        WebhookInbox inbox = open(inbox().onCallEnded(seen::set).onCallStarted(this::note));
        byte[] body = Bodies.call("call_ended", "c1", ",\"brand_new\":[1,null,{\"a\":\"日本\"}]");

        assertThat(store(inbox, body)).isEqualTo(Storage.STORED);
        drain(inbox);

        assertThat(seen.get().toJson().getBytes(StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(handled).isEmpty();
    }

    @Test
    void store_eventThatNobodyHandles_isDone() throws Exception {
        WebhookInbox inbox = open(inbox());

        store(inbox, Bodies.call("call_started", "c1"));
        drain(inbox);

        assertThat(inbox.status().deadLetters()).isZero();
    }

    @Test
    void store_sameKeyAndBody_isDuplicateWhetherHandledOrNot() throws Exception {
        WebhookInbox store = store();
        byte[] body = Bodies.call("call_ended", "c1");
        assertThat(store(store, body)).isEqualTo(Storage.STORED);
        assertThat(store(store, body)).isEqualTo(Storage.DUPLICATE);

        WebhookInbox inbox = open(inbox().onCallEnded(this::note));
        drain(inbox);
        assertThat(store(inbox, body)).isEqualTo(Storage.DUPLICATE);
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void store_sameKeyWithOtherBody_isHandledToo() throws Exception {
        WebhookInbox inbox = open(inbox().onCallAnalyzed(this::note));

        store(inbox, Bodies.call("call_analyzed", "c1", ",\"call_analysis\":{\"call_summary\":\"first\"}"));
        Storage second =
                store(inbox, Bodies.call("call_analyzed", "c1", ",\"call_analysis\":{\"call_summary\":\"again\"}"));
        drain(inbox);

        assertThat(second).isEqualTo(Storage.STORED);
        assertThat(handled).containsExactly("call_analyzed c1", "call_analyzed c1");
    }

    @Test
    void store_eventsRacedByThreadsOfTwoNodes_areEachStoredAndHandledOnce() throws Exception {
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        WebhookInbox one = open(inbox().onCallEnded(event -> count(runs, event.callId())));
        WebhookInbox two = open(inbox().onCallEnded(event -> count(runs, event.callId())));
        int calls = 100;
        AtomicInteger stored = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            WebhookInbox inbox = thread % 2 == 0 ? one : two;
            List<Integer> order = new ArrayList<>();
            for (int call = 0; call < calls; call++) {
                order.add(call);
            }
            Collections.shuffle(order, new Random(thread));
            all.add(CompletableFuture.runAsync(
                    () -> {
                        List<CompletableFuture<Storage>> answers = new ArrayList<>();
                        for (int call : order) {
                            byte[] body = Bodies.call("call_ended", "c" + call);
                            answers.add(
                                    inbox.store(WebhookEvent.parse(body), body).toCompletableFuture());
                        }
                        answers.forEach(answer -> stored.addAndGet(answer.join() == Storage.STORED ? 1 : 0));
                    },
                    threads));
        }
        all.forEach(CompletableFuture::join);
        threads.shutdown();
        drain(one);

        assertThat(stored).hasValue(calls);
        assertThat(runs).hasSize(calls);
        assertThat(runs.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    }

    private static void count(Map<String, AtomicInteger> runs, String key) {
        runs.computeIfAbsent(key, any -> new AtomicInteger()).incrementAndGet();
    }

    @Test
    void store_unusualNamesAndLargeBodies_areTaken() throws Exception {
        AtomicInteger largest = new AtomicInteger();
        WebhookInbox inbox = open(inbox().on(WebhookEvent.class, event -> {
            largest.accumulateAndGet(event.toJson().length(), Math::max);
            note(event);
        }));
        String longId = "c".repeat(5_000);

        store(inbox, Bodies.call("call_ended", "zero\\u0000 and 日本"));
        store(inbox, Bodies.call("call_ended", longId));
        store(inbox, Bodies.bytes("{\"event\":\"" + "e".repeat(5_000) + "\"}"));
        store(inbox, Bodies.call("call_ended", "large", ",\"transcript\":\"" + "x".repeat(5_000_000) + "\""));
        drain(inbox);

        assertThat(handled).hasSize(4).contains("call_ended zero\u0000 and 日本", "call_ended " + longId);
        assertThat(largest.get()).isGreaterThan(5_000_000);
    }

    @Test
    void store_afterClose_fails() {
        WebhookInbox inbox = open(inbox());
        inbox.close();

        assertThatThrownBy(() -> store(inbox, Bodies.call("call_ended", "c1")))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InboxException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void store_whileDatabaseIsAway_failsWithinTheLimitAndWorksAgainAfterwards() throws Exception {
        BreakableDataSource breakable = new BreakableDataSource(database());
        WebhookInbox inbox = open(inbox().dataSource(breakable.dataSource())
                .storeLimit(Duration.ofMillis(500))
                .onCallEnded(this::note));
        await().atMost(SOON).ignoreExceptions().until(() -> store(inbox, Bodies.call("call_ended", "before")) != null);
        drain(inbox);

        breakable.breakDown();
        long since = System.nanoTime();
        assertThatThrownBy(() -> store(inbox, Bodies.call("call_ended", "during")))
                .hasCauseInstanceOf(InboxException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofMinutes(1));
        breakable.repair();
        await().atMost(SOON).ignoreExceptions().until(() -> store(inbox, Bodies.call("call_ended", "during")) != null);
        drain(inbox);

        assertThat(handled).containsExactly("call_ended before", "call_ended during");
    }

    @Test
    void handle_databaseGoesAwayDuringHandling_outcomeIsWrittenWhenItIsBack() throws Exception {
        BreakableDataSource breakable = new BreakableDataSource(database());
        WebhookInbox inbox = open(inbox().dataSource(breakable.dataSource()).onCallEnded(event -> {
            breakable.breakDown();
            note(event);
        }));
        store(inbox, Bodies.call("call_ended", "c1"));
        await().atMost(SOON).until(() -> !handled.isEmpty());

        breakable.repair();
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void store_moreThanMayWait_failsAtOnce() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean blocks = new AtomicBoolean();
        DataSource delegate = database();
        DataSource blocking = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (blocks.get()) {
                        release.await();
                    }
                    return delegate.getConnection();
                });
        WebhookInbox inbox = open(WebhookInbox.builder()
                .dataSource(blocking)
                .storeLimit(Duration.ofMinutes(1))
                .workers(0));
        blocks.set(true);
        try {
            CompletableFuture<Storage> first = storing(inbox, 0);
            CompletableFuture<Storage> last = first;
            for (int i = 1; i < 20_000 && !last.isDone(); i++) {
                last = storing(inbox, i);
            }

            assertThat(last).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("Too many events");
            release.countDown();
            assertThat(first).succeedsWithin(SOON);
        } finally {
            release.countDown();
        }
    }

    private static CompletableFuture<Storage> storing(WebhookInbox inbox, int call) {
        byte[] body = Bodies.call("call_ended", "c" + call);
        return inbox.store(WebhookEvent.parse(body), body).toCompletableFuture();
    }

    // In the database exactly once

    final void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final long query(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void insertEffect(CallEvent event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO effect (call_id) VALUES (?)")) {
            insert.setString(1, event.callId());
            insert.executeUpdate();
        }
    }

    @Test
    void inTransaction_handlerThatFailsAtFirst_hasItsEffectOnce() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().inTransaction(CallEnded.class, (event, connection) -> {
            insertEffect(event, connection);
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(attempts).hasValue(3);
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    @Test
    void prepare_handlersTables_areThereBeforeAnythingIsHandled() throws Exception {
        store(store(), Bodies.call("call_ended", "c1"));

        WebhookInbox inbox = open(inbox().prepare(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE IF NOT EXISTS effect (call_id VARCHAR(100))");
                    }
                })
                .attempts(1)
                .inTransaction(CallEnded.class, InboxContract::insertEffect));
        drain(inbox);

        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    @Test
    void prepare_fails_inboxIsNotOpened() {
        assertThatThrownBy(() -> open(inbox().prepare(connection -> {
                    throw new SQLException("no such thing");
                })))
                .isInstanceOf(InboxException.class)
                .hasRootCauseMessage("no such thing");
    }

    @Test
    void store_codeFailsWithAnError_laterEventsAreStored() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        DataSource delegate = database();
        DataSource failing = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (fails.get() && Thread.currentThread().getName().startsWith("retell-inbox-s")) {
                        throw new NoClassDefFoundError("on purpose");
                    }
                    return delegate.getConnection();
                });
        WebhookInbox inbox = open(inbox().dataSource(failing).onCallEnded(this::note));
        for (int i = 0; i < 4; i++) {
            byte[] body = Bodies.call("call_ended", "c" + i);
            assertThatThrownBy(() -> store(inbox, body)).hasCauseInstanceOf(InboxException.class);
        }

        fails.set(false);
        store(inbox, Bodies.call("call_ended", "after"));
        drain(inbox);

        assertThat(handled).containsExactly("call_ended after");
    }

    @Test
    void inTransaction_processDiedBetweenCommitAndRemoval_handlesNothingAgain() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        WebhookInbox inbox =
                open(inbox().onCallEnded(this::note).inTransaction(CallEnded.class, InboxContract::insertEffect));
        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        // What a node that was killed leaves: the execution is there, picked and revived, and the event is marked
        execute("INSERT INTO retell_inbox_task (task_name, task_instance, execution_time, picked, version)"
                + " SELECT 'retell-event', CAST(id AS VARCHAR), received_at, FALSE, 3 FROM retell_inbox_event");
        drain(inbox);

        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void inTransaction_twoNodesHaveTheSameEvent_effectsComeOnce() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        WebhookInbox inbox = open(inbox().inTransaction(CallEnded.class, (event, connection) -> {
            runs.incrementAndGet();
            insertEffect(event, connection);
            inHandler.countDown();
            goOn.await();
        }));
        store(inbox, Bodies.call("call_ended", "c1"));
        inHandler.await();

        // Another node takes the first one for dead
        execute("UPDATE retell_inbox_task SET picked = FALSE, version = version + 1"
                + " WHERE task_name = 'retell-event'");
        await().atMost(SOON)
                .until(() -> query("SELECT COUNT(*) FROM retell_inbox_task WHERE picked = TRUE"
                                + " AND task_name = 'retell-event'")
                        == 1);
        goOn.countDown();
        drain(inbox);

        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void inTransaction_plainHandlersOfTheSameEvent_runBefore() throws Exception {
        WebhookInbox inbox = open(inbox().inTransaction(CallEnded.class, (event, connection) -> handled.add("inside"))
                .onCallEnded(event -> handled.add("before")));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(handled).containsExactly("before", "inside");
    }

    @Test
    void inTransaction_scope_decidesWhoseEventsItGets() throws Exception {
        WebhookInbox inbox = open(inbox().inTransaction(
                        CallEnded.class, EventScope.any().agent("agent_2"), (event, connection) -> note(event))
                .inTransaction(CallEnded.class, EventScope.any().agent("agent_1"), (event, connection) -> note(event)));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void inTransaction_connection_cannotBeEndedByTheHandlerNorKept() throws Exception {
        List<String> refused = new CopyOnWriteArrayList<>();
        AtomicReference<Connection> kept = new AtomicReference<>();
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        WebhookInbox inbox = open(inbox().inTransaction(CallEnded.class, (event, connection) -> {
            kept.set(connection);
            for (SqlAction action : List.<SqlAction>of(
                    Connection::commit,
                    Connection::rollback,
                    Connection::close,
                    c -> c.setAutoCommit(true),
                    c -> c.abort(Runnable::run))) {
                try {
                    action.on(connection);
                } catch (SQLException e) {
                    refused.add(e.getMessage());
                }
            }
            insertEffect(event, connection);
            Savepoint savepoint = connection.setSavepoint();
            insertEffect(event, connection);
            connection.rollback(savepoint);
        }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(refused).hasSize(5).allSatisfy(message -> assertThat(message).contains("not for handlers"));
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
        assertThatThrownBy(() -> kept.get().createStatement())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("returned");
        assertThat(kept.get().isClosed()).isTrue();
    }

    @FunctionalInterface
    private interface SqlAction {
        void on(Connection connection) throws SQLException;
    }

    // Transcripts

    @Test
    void transcripts_severalWait_onlyTheNewestIsHandled() throws Exception {
        WebhookInbox store = store();
        store(store, Bodies.transcript("c1", 1));
        store(store, Bodies.transcript("c1", 3));
        store(store, Bodies.transcript("c1", 2));
        store(store, Bodies.transcript("c2", 1));
        List<String> superseded = new CopyOnWriteArrayList<>();

        WebhookInbox inbox = open(inbox().onTranscriptUpdated(this::noteTurns).observer(new InboxObserver() {
            @Override
            public void superseded(WebhookEvent event) {
                superseded.add(event.conversationId().orElseThrow());
            }
        }));
        drain(inbox);

        assertThat(handled).containsExactlyInAnyOrder("c1 3", "c2 1");
        assertThat(superseded).containsExactly("c1", "c1");
    }

    private void noteTurns(CallTranscriptUpdated event) {
        handled.add(event.callId() + " " + event.transcriptWithToolCalls().size());
    }

    @Test
    void transcripts_olderOneOrRepeatComesLate_isDropped() throws Exception {
        WebhookInbox inbox = open(inbox().onTranscriptUpdated(this::noteTurns));
        store(inbox, Bodies.transcript("c1", 3));
        drain(inbox);

        assertThat(store(inbox, Bodies.transcript("c1", 2))).isEqualTo(Storage.STORED);
        assertThat(store(inbox, Bodies.transcript("c1", 3))).isEqualTo(Storage.DUPLICATE);
        drain(inbox);
        store(inbox, Bodies.transcript("c1", 4));
        drain(inbox);

        assertThat(handled).containsExactly("c1 3", "c1 4");
    }

    @Test
    void transcripts_newerOneComesWhileOneIsHandled_isHandledAfterIt() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        WebhookInbox inbox = open(inbox().onTranscriptUpdated(event -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            inHandler.countDown();
            goOn.await();
            noteTurns(event);
            atWork.decrementAndGet();
        }));
        store(inbox, Bodies.transcript("c1", 1));
        inHandler.await();
        store(inbox, Bodies.transcript("c1", 2));
        store(inbox, Bodies.call("call_started", "other")); // Others go on
        await().atMost(SOON).until(() -> inbox.status().pending() == 2);
        goOn.countDown();
        drain(inbox);

        assertThat(handled).containsExactly("c1 1", "c1 2");
        assertThat(most).hasValue(1);
    }

    // Order

    @Test
    void ordered_eventsArriveBackwards_areHandledInTheirOrder() throws Exception {
        WebhookInbox inbox = open(inbox().ordered(Duration.ofMinutes(1))
                .on(CallEvent.class, this::note)
                .on(ChatEvent.class, this::note));

        store(inbox, Bodies.call("call_analyzed", "c1"));
        store(inbox, Bodies.call("call_ended", "c1"));
        store(inbox, Bodies.chat("chat_analyzed", "h1"));
        store(inbox, Bodies.chat("chat_ended", "h1"));
        await().atMost(SOON).until(() -> inbox.status().running() == 0);
        assertThat(handled).isEmpty();
        store(inbox, Bodies.call("call_started", "c1"));
        store(inbox, Bodies.chat("chat_started", "h1"));
        drain(inbox);

        assertThat(handled.stream().filter(seen -> seen.endsWith("c1")))
                .containsExactly("call_started c1", "call_ended c1", "call_analyzed c1");
        assertThat(handled.stream().filter(seen -> seen.endsWith("h1")))
                .containsExactly("chat_started h1", "chat_ended h1", "chat_analyzed h1");
    }

    @Test
    void ordered_earlierOneIsRetried_laterOneWaitsForItWithoutLosingAttempts() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().ordered(Duration.ofMinutes(1))
                .attempts(4)
                .on(CallStarted.class, event -> {
                    if (attempts.incrementAndGet() < 4) {
                        throw new IllegalStateException("not yet");
                    }
                    note(event);
                })
                .onCallEnded(this::note));

        store(inbox, Bodies.call("call_started", "c1"));
        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(handled).containsExactly("call_started c1", "call_ended c1");
        assertThat(inbox.status().deadLetters()).isZero();
    }

    @Test
    void ordered_callWasNeverConnected_itsEndWaitsForNothing() throws Exception {
        WebhookInbox inbox = open(inbox().ordered(Duration.ofHours(1)).on(CallEvent.class, this::note));

        store(inbox, Bodies.call("call_analyzed", "c1"));
        store(inbox, Bodies.call("call_ended", "c1", ",\"disconnection_reason\":\"dial_busy\""));
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1", "call_analyzed c1");
    }

    @Test
    void ordered_earlierOneNeverComes_laterOneIsHandledAfterTheLimit() throws Exception {
        MovableClock clock = new MovableClock();
        List<String> inVain = new CopyOnWriteArrayList<>();
        WebhookInbox inbox = open(inbox().clock(clock, Duration.ofHours(1))
                .ordered(Duration.ofMinutes(1))
                .onCallEnded(this::note)
                .observer(new InboxObserver() {
                    @Override
                    public void waitedInVain(WebhookEvent event, String awaited) {
                        inVain.add(awaited);
                    }
                }));
        store(inbox, Bodies.call("call_ended", "c1"));
        for (int seconds = 0; seconds < 59; seconds++) {
            clock.advance(Duration.ofSeconds(1));
        }
        await().atMost(SOON).until(() -> inbox.status().running() == 0);
        assertThat(handled).isEmpty();

        clock.advance(Duration.ofSeconds(2));
        drain(inbox, clock);

        assertThat(handled).containsExactly("call_ended c1");
        assertThat(inVain).containsExactly("call_started");
    }

    // Failures

    @Test
    void handle_fails_comesAgainAfterGrowingDelays() throws Exception {
        MovableClock clock = new MovableClock();
        List<Duration> delays = new CopyOnWriteArrayList<>();
        List<Instant> failures = new CopyOnWriteArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().clock(clock, Duration.ofHours(1))
                .retryDelays(Duration.ofSeconds(10), Duration.ofSeconds(60))
                .onCallEnded(event -> {
                    synchronized (clock) { // It stands still from here until the failure is dealt with
                        attempts.incrementAndGet();
                    }
                    if (attempts.get() < 5) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .observer(new InboxObserver() {
                    @Override
                    public void retrying(WebhookEvent event, int attempt, Duration delay, Throwable reason) {
                        failures.add(clock.instant());
                        delays.add(delay);
                    }
                }));
        store(inbox, Bodies.call("call_ended", "c1"));

        for (int attempt = 1; attempt < 5; attempt++) {
            int expected = attempt;
            await().atMost(SOON).until(() -> delays.size() == expected);
            await().atMost(SOON).until(() -> inbox.status().running() == 0);
            clock.moveTo(failures.get(attempt - 1).plus(delays.get(attempt - 1)).minusMillis(1));
            assertThat(attempts).hasValue(attempt);
            // Goes on step by step: who looks for work measures the time between two looks with this clock as well.
            await().atMost(SOON).until(() -> {
                synchronized (clock) {
                    boolean hasCome = attempts.get() == expected + 1;
                    if (!hasCome) {
                        clock.advance(Duration.ofMillis(50));
                    }
                    return hasCome;
                }
            });
        }
        drain(inbox, clock);

        assertThat(delays.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(delays.get(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(delays.get(2)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(delays.get(3)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void handle_failsTooOften_becomesADeadLetterThatCanBeReplayed() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        AtomicInteger attempts = new AtomicInteger();
        List<DeadLetter> told = new CopyOnWriteArrayList<>();
        WebhookInbox inbox = open(inbox().attempts(3)
                .onCallEnded(event -> {
                    attempts.incrementAndGet();
                    if (fails.get()) {
                        throw new IllegalStateException("the CRM says no", new SQLException("deeper"));
                    }
                    note(event);
                })
                .observer(new InboxObserver() {
                    @Override
                    public void dead(DeadLetter letter) {
                        told.add(letter);
                    }
                }));
        byte[] body = Bodies.call("call_ended", "c1");
        store(inbox, body);
        drain(inbox);

        assertThat(attempts).hasValue(3);
        DeadLetter letter = inbox.deadLetters().get(0);
        assertThat(letter.event()).isEqualTo("call_ended");
        assertThat(letter.conversationId()).contains("c1");
        assertThat(letter.attempts()).isEqualTo(3);
        assertThat(letter.error())
                .startsWith("java.lang.IllegalStateException: the CRM says no")
                .contains("java.sql.SQLException: deeper", "InboxContract");
        assertThat(letter.body()).isEqualTo(new String(body, StandardCharsets.UTF_8));
        assertThat(letter.toString()).doesNotContain("agent_1");
        await().atMost(SOON).until(() -> !told.isEmpty()); // Told after it was written down
        assertThat(told).singleElement().satisfies(same -> assertThat(same.id()).isEqualTo(letter.id()));
        assertThat(inbox.status().deadLetters()).isEqualTo(1);
        assertThat(store(inbox, body)).isEqualTo(Storage.DUPLICATE);

        fails.set(false);
        assertThat(inbox.replay(letter.id())).isTrue();
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
        assertThat(inbox.deadLetters()).isEmpty();
        assertThat(inbox.replay(letter.id())).isFalse();
    }

    @Test
    void deadLetters_several_arePagedReplayedTogetherAndDiscarded() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        WebhookInbox inbox = open(inbox().attempts(1).on(CallEvent.class, event -> {
            if (fails.get()) {
                throw new IllegalStateException("no");
            }
            note(event);
        }));
        for (int i = 0; i < 5; i++) {
            store(inbox, Bodies.call("call_ended", "c" + i));
        }
        drain(inbox);

        List<DeadLetter> first = inbox.deadLetters(0, 3);
        List<DeadLetter> rest = inbox.deadLetters(first.get(2).id(), 3);
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(inbox.discard(rest.get(1).id())).isTrue();
        assertThat(inbox.discard(rest.get(1).id())).isFalse();
        fails.set(false);
        assertThat(inbox.replayAll()).isEqualTo(4);
        drain(inbox);

        assertThat(handled).hasSize(4);
        assertThat(inbox.status().deadLetters()).isZero();
        assertThat(query("SELECT COUNT(*) FROM retell_inbox_body")).isZero();
    }

    @Test
    void handle_storedBodyCannotBeRead_becomesADeadLetterAtOnce() throws Exception {
        WebhookInbox store = store();
        store(store, Bodies.call("call_ended", "c1"));
        try (Connection connection = database().getConnection();
                PreparedStatement spoil = connection.prepareStatement("UPDATE retell_inbox_body SET body = ?")) {
            spoil.setBytes(1, Bodies.bytes("no JSON"));
            spoil.executeUpdate();
        }

        WebhookInbox inbox = open(inbox().onCallEnded(this::note));
        drain(inbox);

        assertThat(handled).isEmpty();
        assertThat(inbox.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.error()).contains("RetellDecodeException");
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.body()).isEqualTo("no JSON");
        });
    }

    @Test
    void handle_takesTooLong_isInterruptedAndComesAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        AtomicReference<Throwable> reason = new AtomicReference<>();
        WebhookInbox inbox = open(inbox().handlerLimit(Duration.ofMillis(500))
                .onCallEnded(event -> {
                    if (attempts.incrementAndGet() == 1) {
                        new CountDownLatch(1).await();
                    }
                })
                .observer(new InboxObserver() {
                    @Override
                    public void retrying(WebhookEvent event, int attempt, Duration delay, Throwable why) {
                        reason.set(why);
                    }
                }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(attempts).hasValue(2);
        assertThat(reason.get())
                .hasMessageContaining("longer than PT0.5S")
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void handle_swallowsItsInterruption_comesAgainNevertheless() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        AtomicInteger plain = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        WebhookInbox inbox = open(inbox().handlerLimit(Duration.ofMillis(500))
                .onCallStarted(event -> hangAtFirst(plain))
                .inTransaction(CallEnded.class, (event, connection) -> {
                    insertEffect(event, connection);
                    hangAtFirst(inside);
                }));

        store(inbox, Bodies.call("call_started", "c1"));
        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(plain).hasValue(2);
        assertThat(inside).hasValue(2);
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    private static void hangAtFirst(AtomicInteger attempts) {
        if (attempts.incrementAndGet() == 1) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // As so many do
            }
        }
    }

    @Test
    void inTransaction_databaseTakesLongerThanHandlersMay_isNotTheHandlersFault() throws Exception {
        AtomicBoolean isSlow = new AtomicBoolean(true);
        DataSource delegate = database();
        DataSource slow = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> slowAtLocking(delegate.getConnection(), isSlow));
        WebhookInbox inbox = open(inbox().dataSource(slow)
                .handlerLimit(Duration.ofMillis(500))
                .attempts(1)
                .inTransaction(CallEnded.class, (event, connection) -> note(event)));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(isSlow).isFalse();
        assertThat(handled).containsExactly("call_ended c1");
        assertThat(inbox.deadLetters()).isEmpty();
    }

    /** A connection that takes its time, until it is interrupted, when an event is about to go to its handlers. */
    private static Connection slowAtLocking(Connection connection, AtomicBoolean isSlow) {
        return (Connection) Proxy.newProxyInstance(
                InboxContract.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (arguments != null
                            && String.valueOf(arguments[0]).startsWith("SELECT done_at")
                            && isSlow.getAndSet(false)) {
                        while (!Thread.currentThread().isInterrupted()) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void inTransaction_handlerCreatesTablesAndFails_comesAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().inTransaction(CallEnded.class, (event, connection) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS effect (call_id VARCHAR(100))"); // Commits in H2
            }
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            insertEffect(event, connection);
        }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(attempts).hasValue(2);
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    @Test
    void inTransaction_hangsForGood_losesItsConnectionAndLocks() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        AtomicBoolean goOn = new AtomicBoolean();
        AtomicInteger attempts = new AtomicInteger();
        AtomicReference<Exception> late = new AtomicReference<>();
        WebhookInbox inbox = open(inbox().handlerLimit(Duration.ofMillis(500))
                .inTransaction(CallEnded.class, (event, connection) -> {
                    boolean hangs = attempts.incrementAndGet() == 1;
                    while (hangs && !goOn.get()) {
                        LockSupport.parkNanos(1_000_000);
                        Thread.interrupted();
                    }
                    try {
                        insertEffect(event, connection);
                    } catch (SQLException e) {
                        late.set(e);
                        throw e;
                    }
                }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox); // The second attempt gets the lock although the first one has not ended
        goOn.set(true);
        await().atMost(SOON).until(() -> late.get() != null);

        assertThat(attempts).hasValue(2);
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    @Test
    void dataSource_withoutAutoCommit_servesAsWell() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(20);
        AtomicBoolean fails = new AtomicBoolean(true);
        try (HikariDataSource pool = new HikariDataSource(config);
                WebhookInbox inbox = inbox().dataSource(pool)
                        .attempts(1)
                        .ordered(Duration.ofMinutes(1))
                        .onCallStarted(event -> {
                            if (fails.get()) {
                                throw new IllegalStateException("no");
                            }
                            note(event);
                        })
                        .onCallEnded(this::note)
                        .build()) {
            store(inbox, Bodies.call("call_started", "c1"));
            store(inbox, Bodies.call("call_ended", "c1"));
            drain(inbox);
            fails.set(false);
            assertThat(inbox.replayAll()).isEqualTo(1);
            drain(inbox);

            assertThat(handled).containsExactly("call_ended c1", "call_started c1");
            assertThat(inbox.status().deadLetters()).isZero();
        }
    }

    @Test
    void settle_oneOutcomeCannotBeWritten_doesNotHoldUpOthers() throws Exception {
        WebhookInbox inbox = open(inbox().attempts(1).onCallEnded(this::note).onCallStarted(event -> {
            throw new IllegalStateException("too long for the column");
        }));
        execute("ALTER TABLE retell_inbox_dead_letter ALTER COLUMN error SET DATA TYPE VARCHAR(5)");

        store(inbox, Bodies.call("call_started", "c1"));
        await().atMost(SOON).until(() -> inbox.status().running() == 1);
        for (int i = 0; i < 20; i++) {
            store(inbox, Bodies.call("call_ended", "c" + i));
        }

        await().atMost(SOON).until(() -> inbox.status().pending() == 1);
        assertThat(handled).hasSize(20);
    }

    @Test
    void commit_wasGivenUpThoughItHappened_isNoDeadLetter() throws Exception {
        WebhookInbox inbox = open(inbox().attempts(1).onCallEnded(event -> {
            execute("UPDATE retell_inbox_event SET done_at = received_at");
            throw new IllegalStateException("the answer to the commit was lost");
        }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(inbox.deadLetters()).isEmpty();
        assertThat(query("SELECT COUNT(*) FROM retell_inbox_body")).isZero();
    }

    @Test
    void inTransaction_takesTooLong_leavesNothingAndTheDatabaseUnharmed() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().handlerLimit(Duration.ofMillis(500))
                .inTransaction(CallEnded.class, (event, connection) -> {
                    insertEffect(event, connection);
                    boolean hangs = attempts.incrementAndGet() < 3;
                    while (hangs && !Thread.currentThread().isInterrupted()) {
                        insertEffect(event, connection);
                    }
                    if (hangs) {
                        insertEffect(event, connection); // The database is used by an interrupted thread
                        throw new InterruptedException();
                    }
                }));

        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);

        assertThat(attempts).hasValue(3);
        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(1);
    }

    @Test
    void handle_ignoresInterruption_doesNotStopOtherEvents() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean();
        AtomicInteger stuck = new AtomicInteger();
        WebhookInbox inbox = open(inbox().workers(2)
                .handlerLimit(Duration.ofMillis(500))
                .onCallStarted(event -> {
                    stuck.incrementAndGet();
                    while (!goOn.get()) {
                        LockSupport.parkNanos(1_000_000);
                        Thread.interrupted();
                    }
                })
                .attempts(1)
                .onCallEnded(this::note));
        for (int i = 0; i < 2; i++) {
            store(inbox, Bodies.call("call_started", "stuck" + i));
        }
        for (int i = 0; i < 4; i++) {
            store(inbox, Bodies.call("call_ended", "c" + i));
        }
        drain(inbox);

        assertThat(stuck).hasValue(2);
        assertThat(handled).hasSize(4);
        assertThat(inbox.deadLetters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.error()).contains("did not heed"));
        goOn.set(true);
        store(inbox, Bodies.call("call_ended", "after"));
        drain(inbox);
        assertThat(handled).contains("call_ended after");
    }

    @Test
    void observer_throws_harmsNothing() throws Exception {
        InboxObserver hostile = (InboxObserver) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InboxObserver.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? 1 : proxy == arguments[0];
                    }
                    throw new IllegalStateException("from the observer");
                });
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().observer(hostile).attempts(2).onCallEnded(event -> {
            if (attempts.incrementAndGet() < 2) {
                throw new IllegalStateException("not yet");
            }
            note(event);
        }));

        assertThat(store(inbox, Bodies.call("call_ended", "c1"))).isEqualTo(Storage.STORED);
        assertThat(store(inbox, Bodies.call("call_ended", "c1"))).isEqualTo(Storage.DUPLICATE);
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void observer_isToldOfEverything() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        List<Duration> lags = new CopyOnWriteArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        WebhookInbox inbox = open(inbox().onCallEnded(event -> {
                    if (attempts.incrementAndGet() < 2) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .observer(new InboxObserver() {
                    @Override
                    public void stored(WebhookEvent event, Duration took) {
                        told.add("stored");
                    }

                    @Override
                    public void duplicate(WebhookEvent event) {
                        told.add("duplicate");
                    }

                    @Override
                    public void storeFailed(WebhookEvent event, Throwable reason) {
                        told.add("storeFailed");
                    }

                    @Override
                    public void started(WebhookEvent event, int attempt, Duration lag) {
                        told.add("started " + attempt);
                        lags.add(lag);
                    }

                    @Override
                    public void handled(WebhookEvent event, int attempt, Duration took) {
                        told.add("handled " + attempt);
                    }
                }));
        store(inbox, Bodies.call("call_ended", "c1"));
        drain(inbox);
        store(inbox, Bodies.call("call_ended", "c1"));
        inbox.close();
        assertThatThrownBy(() -> store(inbox, Bodies.call("call_ended", "c2"))).isNotNull();

        assertThat(told)
                .containsExactlyInAnyOrder("stored", "started 1", "started 2", "handled 2", "duplicate", "storeFailed");
        assertThat(lags).hasSize(2).allSatisfy(lag -> assertThat(lag).isBetween(Duration.ZERO, SOON));
    }

    // Life of an inbox

    @Test
    void close_duringWork_letsRunningHandlersFinishAndKeepsTheRest() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        WebhookInbox first = open(inbox().workers(2).onCallEnded(event -> {
            inHandler.countDown();
            goOn.await();
            note(event);
        }));
        for (int i = 0; i < 20; i++) {
            store(first, Bodies.call("call_ended", "c" + i));
        }
        inHandler.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(first::close, task -> new Thread(task).start());
        await().atMost(SOON)
                .untilAsserted(() -> assertThatThrownBy(() -> store(first, Bodies.call("call_ended", "late")))
                        .hasMessageContaining("closed"));
        goOn.countDown();
        closing.get(60, SECONDS);

        int finished = handled.size();
        assertThat(finished).isBetween(2, 19);
        assertThat(store().status().pending()).isEqualTo(20 - finished);
        drain(open(inbox().onCallEnded(this::note)));
        assertThat(handled).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void close_handlerDoesNotFinish_isInterruptedAndItsEventComesAgainWithAllItsAttempts() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(1);
        WebhookInbox first =
                open(inbox().closeLimit(Duration.ofMillis(100)).attempts(1).onCallEnded(event -> {
                    inHandler.countDown();
                    new CountDownLatch(1).await();
                }));
        store(first, Bodies.call("call_ended", "c1"));
        inHandler.await();

        first.close();

        WebhookInbox second = open(inbox().attempts(1).onCallEnded(this::note));
        drain(second);
        assertThat(handled).containsExactly("call_ended c1");
        assertThat(second.deadLetters()).isEmpty();
    }

    @Test
    void close_databaseIsAway_storesThatWaitFail() throws Exception {
        BreakableDataSource breakable = new BreakableDataSource(database());
        WebhookInbox inbox = open(inbox().dataSource(breakable.dataSource()).closeLimit(Duration.ofMillis(100)));
        breakable.breakDown();
        List<CompletableFuture<Storage>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            byte[] body = Bodies.call("call_ended", "c" + i);
            answers.add(inbox.store(WebhookEvent.parse(body), body).toCompletableFuture());
        }

        inbox.close();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .failsWithin(SOON)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(InboxException.class));
    }

    @Test
    void inTransaction_databaseIsAway_isNotTheHandlersFault() throws Exception {
        BreakableDataSource breakable = new BreakableDataSource(database());
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch isAway = new CountDownLatch(1);
        WebhookInbox inbox = open(inbox().dataSource(breakable.dataSource())
                .attempts(1)
                .onCallEnded(event -> {
                    if (rounds.incrementAndGet() == 1) {
                        breakable.breakDown();
                        isAway.countDown();
                    }
                })
                .inTransaction(CallEnded.class, (event, connection) -> note(event)));
        store(inbox, Bodies.call("call_ended", "c1"));
        isAway.await();

        breakable.repair();
        drain(inbox);

        assertThat(inbox.deadLetters()).isEmpty();
        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void handle_databaseIsAwayForLongerThanANodeMayBeSilent_isNotHandledAgain() throws Exception {
        BreakableDataSource breakable = new BreakableDataSource(database());
        WebhookInbox inbox = open(inbox().dataSource(breakable.dataSource())
                .recoverAfter(Duration.ofSeconds(1))
                .onCallEnded(event -> {
                    breakable.breakDown();
                    note(event);
                }));
        store(inbox, Bodies.call("call_ended", "c1"));
        await().atMost(SOON).until(() -> !handled.isEmpty());
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);

        breakable.repair();
        drain(inbox);

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void status_countsWhatWaitsFailsAndDied() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        WebhookInbox inbox = open(inbox().attempts(2)
                .retryDelays(Duration.ofHours(1), Duration.ofHours(1))
                .onCallStarted(event -> {
                    inHandler.countDown();
                    goOn.await();
                })
                .onCallEnded(event -> {
                    throw new IllegalStateException("no");
                }));
        store(inbox, Bodies.call("call_started", "c1"));
        inHandler.await();
        store(inbox, Bodies.call("call_ended", "c1"));
        await().atMost(SOON).until(() -> inbox.status().retrying() == 1);

        InboxStatus status = inbox.status();
        goOn.countDown();

        assertThat(status.pending()).isEqualTo(2);
        assertThat(status.running()).isEqualTo(1);
        assertThat(status.deadLetters()).isZero();
        assertThat(status.oldestPending()).isPresent();
        assertThat(inbox.awaitDrained(Duration.ofMillis(50))).isFalse();
    }

    @Test
    void retention_handledLongAgo_isForgottenButDeadLettersAreKept() throws Exception {
        MovableClock clock = new MovableClock();
        AtomicInteger expired = new AtomicInteger();
        WebhookInbox inbox = open(inbox().clock(clock, Duration.ofHours(1))
                .retention(Duration.ofDays(2))
                .attempts(1)
                .onCallEnded(this::note)
                .onCallStarted(event -> {
                    throw new IllegalStateException("no");
                })
                .observer(new InboxObserver() {
                    @Override
                    public void expired(int events) {
                        expired.addAndGet(events);
                    }
                }));
        byte[] body = Bodies.call("call_ended", "c1");
        store(inbox, body);
        store(inbox, Bodies.call("call_started", "c1"));
        drain(inbox);
        clock.advance(Duration.ofDays(1));
        assertThat(store(inbox, body)).isEqualTo(Storage.DUPLICATE);

        clock.advance(Duration.ofDays(2));
        // Goes on: a look at the old events that was under way comes again an hour after it ended.
        await().atMost(SOON).until(() -> {
            clock.advance(Duration.ofMinutes(10));
            return expired.get() == 1;
        });

        assertThat(inbox.deadLetters()).hasSize(1);
        assertThat(store(inbox, body)).isEqualTo(Storage.STORED);
        drain(inbox, clock);
        assertThat(handled).containsExactly("call_ended c1", "call_ended c1");
    }

    @Test
    void build_severalNodesAtOnce_createTheTablesTogether() throws Exception {
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<Future<WebhookInbox>> building = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            building.add(threads.submit(() -> {
                together.await();
                return inbox().onCallEnded(this::note).build();
            }));
        }
        threads.shutdown();
        for (Future<WebhookInbox> one : building) {
            open.add(one.get(60, SECONDS));
        }

        store(open.get(0), Bodies.call("call_ended", "c1"));
        drain(open.get(3));

        assertThat(handled).containsExactly("call_ended c1");
    }

    @Test
    void lag_idleInbox_isFarBelowThePollInterval() throws Exception {
        AtomicReference<Duration> lag = new AtomicReference<>();
        WebhookInbox inbox = open(inbox().pollInterval(Duration.ofMinutes(1))
                .onCallEnded(this::note)
                .observer(new InboxObserver() {
                    @Override
                    public void started(WebhookEvent event, int attempt, Duration howLate) {
                        lag.set(howLate);
                    }
                }));
        for (int i = 0; i < 5; i++) {
            store(inbox, Bodies.call("call_ended", "c" + i));
            drain(inbox);
        }

        assertThat(handled).hasSize(5);
        assertThat(lag.get()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void nodes_two_shareTheWork() throws Exception {
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        AtomicInteger byOne = new AtomicInteger();
        AtomicInteger byTwo = new AtomicInteger();
        WebhookInbox store = store();
        for (int i = 0; i < 200; i++) {
            store(store, Bodies.call("call_ended", "c" + i));
        }
        CountDownLatch bothAtWork = new CountDownLatch(2);
        WebhookInbox one = open(inbox().workers(2).onCallEnded(event -> share(runs, event, byOne, bothAtWork)));
        open(inbox().workers(2).onCallEnded(event -> share(runs, event, byTwo, bothAtWork)));
        drain(one);

        assertThat(runs).hasSize(200);
        assertThat(runs.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(byOne.get()).isPositive();
        assertThat(byTwo.get()).isPositive();
    }

    private static void share(
            Map<String, AtomicInteger> runs, CallEnded event, AtomicInteger mine, CountDownLatch bothAtWork)
            throws InterruptedException {
        if (mine.getAndIncrement() == 0) {
            bothAtWork.countDown();
        }
        bothAtWork.await(); // All of them wait, or one node might have done the whole work before the other was there
        count(runs, event.callId());
    }

    @Test
    void nodes_oneDiesDuringWork_theOtherTakesItUp() throws Exception {
        execute("CREATE TABLE effect (call_id VARCHAR(100))");
        BreakableDataSource dying = new BreakableDataSource(database());
        CountDownLatch inHandler = new CountDownLatch(4);
        WebhookInbox one = open(inbox().dataSource(dying.dataSource())
                .recoverAfter(Duration.ofSeconds(1))
                .closeLimit(Duration.ofMillis(100))
                .workers(4)
                .inTransaction(CallEnded.class, (event, connection) -> {
                    insertEffect(event, connection);
                    inHandler.countDown();
                    new CountDownLatch(1).await();
                }));
        for (int i = 0; i < 8; i++) {
            store(one, Bodies.call("call_ended", "c" + i));
        }
        inHandler.await();
        dying.breakDown(); // From now on, it neither shows that it lives nor writes anything down

        // Longer than the machine may stop for a moment, or the living one would be taken for dead as well
        WebhookInbox two = open(inbox().recoverAfter(Duration.ofSeconds(3))
                .inTransaction(CallEnded.class, InboxContract::insertEffect)
                .onCallEnded(this::note));
        drain(two);

        assertThat(query("SELECT COUNT(*) FROM effect")).isEqualTo(8);
        assertThat(query("SELECT COUNT(DISTINCT call_id) FROM effect")).isEqualTo(8);
        assertThat(handled).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void ordered_manyCalls_keepTheirOrderOnTwoNodes() throws Exception {
        Map<String, List<String>> seen = new ConcurrentHashMap<>();
        WebhookInbox.Builder first = inbox().ordered(Duration.ofMinutes(1));
        WebhookInbox.Builder second = inbox().ordered(Duration.ofMinutes(1));
        for (WebhookInbox.Builder builder : List.of(first, second)) {
            builder.on(
                    CallEvent.class,
                    event -> seen.computeIfAbsent(event.callId(), any -> new CopyOnWriteArrayList<>())
                            .add(event.event()));
        }
        WebhookInbox one = open(first);
        open(second);
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            for (Class<?> kind : List.of(CallStarted.class, CallEnded.class, CallAnalyzed.class)) {
                String event = kind == CallStarted.class
                        ? "call_started"
                        : kind == CallEnded.class ? "call_ended" : "call_analyzed";
                bodies.add(Bodies.call(event, "c" + i));
            }
        }
        Collections.shuffle(bodies, new Random(7));
        for (byte[] body : bodies) {
            store(one, body);
        }
        drain(one);

        assertThat(seen).hasSize(50);
        assertThat(seen.values())
                .allSatisfy(
                        events -> assertThat(events).containsExactly("call_started", "call_ended", "call_analyzed"));
    }
}
