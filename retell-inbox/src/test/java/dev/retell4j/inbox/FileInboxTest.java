package dev.retell4j.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.retell4j.webhooks.EventStore.Storage;
import dev.retell4j.webhooks.events.CallStarted;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class FileInboxTest {
    private final List<String> handled = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private WebhookInbox.Builder inbox() {
        return WebhookInbox.builder()
                .file(directory.resolve("data/inbox"))
                .storeLimit(Duration.ofMinutes(1))
                .onCallEnded(event -> handled.add(event.callId()));
    }

    private static Storage store(WebhookInbox inbox, byte[] body) throws Exception {
        return inbox.store(WebhookEvent.parse(body), body).toCompletableFuture().get(90, SECONDS);
    }

    @Test
    void file_inNewDirectory_isCreatedForItsOwnerAloneAndKeepsWhatWaits() throws Exception {
        try (WebhookInbox inbox = inbox().workers(0).build()) {
            assertThat(store(inbox, Bodies.call("call_ended", "c1"))).isEqualTo(Storage.STORED);
        }
        try (WebhookInbox inbox = inbox().build()) {
            assertThat(inbox.awaitDrained(Duration.ofSeconds(60))).isTrue();
            assertThat(store(inbox, Bodies.call("call_ended", "c1"))).isEqualTo(Storage.DUPLICATE);
        }

        assertThat(handled).containsExactly("c1");
        assertThat(directory.resolve("data/inbox.mv.db")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void file_withItsEnding_isTheSameFile() throws Exception {
        inbox().build().close();

        try (WebhookInbox inbox =
                inbox().file(directory.resolve("data/inbox.mv.db")).build()) {
            store(inbox, Bodies.call("call_ended", "c1"));
        }

        assertThat(directory.resolve("data")).isDirectoryContaining("glob:**/inbox.mv.db");
        assertThat(directory.resolve("data/inbox.mv.db.mv.db")).doesNotExist();
    }

    @Test
    void file_previousProcessDiedWithWorkInHand_isTakenUpAtOnce() throws Exception {
        try (WebhookInbox inbox = inbox().workers(0).build()) {
            store(inbox, Bodies.call("call_ended", "c1"));
        }
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("data/inbox"), "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE retell_inbox_task SET picked = TRUE, picked_by = 'died',"
                            + " last_heartbeat = CURRENT_TIMESTAMP, version = 2"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> inbox().build()).hasMessageContaining("or in this one by other means");
        }

        try (WebhookInbox inbox = inbox().build()) {
            assertThat(inbox.awaitDrained(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(handled).containsExactly("c1");
    }

    @Test
    void file_openInThisProcess_isRefused() {
        try (WebhookInbox inbox = inbox().build()) {
            assertThat(inbox.toString()).startsWith("WebhookInbox[H2, node ");
            assertThatThrownBy(() -> inbox().build())
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining("open in this process already");
        }
        inbox().build().close();
    }

    @Test
    void file_openInAnotherProcess_isRefused() throws Exception {
        inbox().build().close();
        Path file = directory.resolve("data/inbox.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> inbox().build())
                    .isInstanceOf(InboxException.class)
                    .hasMessageContaining("open in another process");
        }
        inbox().build().close();
    }

    @Test
    void file_handlersAreInterrupted_databaseStaysOpen() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (WebhookInbox inbox = inbox().handlerLimit(Duration.ofMillis(150))
                .attempts(1)
                .retryDelays(Duration.ofMillis(20), Duration.ofMillis(40))
                .inTransaction(CallStarted.class, (event, connection) -> {
                    try (Statement statement = connection.createStatement()) {
                        while (!Thread.currentThread().isInterrupted()) {
                            statement.execute("CREATE TABLE IF NOT EXISTS effect (x VARBINARY)");
                            statement.execute("INSERT INTO effect VALUES (RANDOM_UUID())");
                        }
                        statement.execute("INSERT INTO effect VALUES (RANDOM_UUID())");
                    }
                    never.await();
                })
                .build()) {
            for (int i = 0; i < 10; i++) {
                store(inbox, Bodies.call("call_started", "c" + i));
            }
            assertThat(inbox.awaitDrained(Duration.ofSeconds(60))).isTrue();
            store(inbox, Bodies.call("call_ended", "after"));
            assertThat(inbox.awaitDrained(Duration.ofSeconds(60))).isTrue();
            assertThat(inbox.deadLetters()).hasSize(10);
        }
        assertThat(handled).containsExactly("after");
    }

    @Test
    void file_transactionalHandlerTakesLong_storingAndOtherHandlersGoOnAndItsLikeWait() throws Exception {
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (WebhookInbox inbox = inbox().inTransaction(CallStarted.class, (event, connection) -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    inHandler.countDown();
                    goOn.await();
                    atOnce.decrementAndGet();
                })
                .build()) {
            for (int i = 0; i < 3; i++) {
                store(inbox, Bodies.call("call_started", "s" + i));
            }
            inHandler.await();

            assertThat(store(inbox, Bodies.call("call_ended", "c1"))).isEqualTo(Storage.STORED);
            await().atMost(Duration.ofSeconds(60)).until(() -> handled.contains("c1"));
            goOn.countDown();
            assertThat(inbox.awaitDrained(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void build_withoutOrWithTwoDatabases_isRefused() {
        assertThatThrownBy(() -> WebhookInbox.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("file(…) or dataSource(…)");
        assertThatThrownBy(() -> inbox().dataSource(new JdbcDataSource()).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        WebhookInbox.builder().file(directory.resolve("a;b")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void build_valuesOutOfRange_areRefusedByName() {
        WebhookInbox.Builder builder = WebhookInbox.builder();

        assertThatThrownBy(() -> builder.workers(-1)).hasMessageContaining("workers must be 0 to 1,000");
        assertThatThrownBy(() -> builder.attempts(0)).hasMessageContaining("attempts must be 1 to 1,000");
        assertThatThrownBy(() -> builder.pollInterval(Duration.ZERO)).hasMessageContaining("interval must be at least");
        assertThatThrownBy(() -> builder.recoverAfter(Duration.ofMillis(999))).hasMessageContaining("silence");
        assertThatThrownBy(() -> builder.retryDelays(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("longest must be at least PT2S");
        assertThatThrownBy(() -> builder.handlerLimit(Duration.ZERO)).hasMessageContaining("limit must be above zero");
        assertThatThrownBy(() -> builder.storeLimit(Duration.ofMillis(1))).hasMessageContaining("at least PT0.5S");
        assertThatThrownBy(() -> builder.retention(Duration.ofDays(-1))).hasMessageContaining("retention");
        assertThatThrownBy(() -> builder.ordered(Duration.ZERO)).hasMessageContaining("longestWait");
        assertThatThrownBy(() -> builder.nodeName("n".repeat(51))).hasMessageContaining("1 to 50 characters");
    }

    @Test
    void build_databaseRefusesThePassword_messageDoesNotHaveIt() {
        inbox().build().close();
        JdbcDataSource wrong = new JdbcDataSource();
        wrong.setURL("jdbc:h2:file:" + directory.resolve("data/inbox"));
        wrong.setUser("sa");
        wrong.setPassword("hunter2-secret");

        assertThatThrownBy(() -> WebhookInbox.builder()
                        .dataSource(wrong)
                        .storeLimit(Duration.ofMillis(500))
                        .build())
                .isInstanceOf(InboxException.class)
                .satisfies(error -> {
                    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause)).doesNotContain("hunter2");
                    }
                });
    }
}
