package dev.retell4j.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final List<String> calls = new ArrayList<>();
    private final Database database = new Database(recording(), new Dialect.PostgreSql(), Duration.ofSeconds(5), null);

    /** A data source whose connections note how their transactions go. */
    private DataSource recording() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getNetworkTimeout" -> {
                            return 77;
                        }
                        case "getAutoCommit" -> {
                            return true;
                        }
                        case "isClosed" -> {
                            return false;
                        }
                        case "setNetworkTimeout" -> calls.add("silence " + arguments[1]);
                        case "setAutoCommit" -> calls.add("autoCommit " + arguments[0]);
                        default -> calls.add(method.getName());
                    }
                    return null;
                });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    @Test
    void briefly_always_limitsTheSilenceOfTheNetworkUntilAfterTheCommit() throws Exception {
        database.briefly(connection -> calls.add("work"));

        assertThat(calls)
                .containsExactly(
                        "silence 5000", "autoCommit false", "work", "commit", "autoCommit true", "silence 77", "close");
    }

    @Test
    void transaction_thatFails_isRolledBackWithinItsLimit() {
        assertThatThrownBy(() -> database.transaction(Duration.ofSeconds(9), connection -> {
                    throw new SQLException("no");
                }))
                .hasMessage("no");

        assertThat(calls)
                .containsExactly(
                        "silence 9000", "autoCommit false", "rollback", "autoCommit true", "silence 77", "close");
    }

    @Test
    void joining_outsideOfATransaction_limitsTheSilenceUntilItIsClosed() throws Exception {
        Connection connection = database.joining().getConnection();
        connection.commit();
        connection.close();

        assertThat(calls).containsExactly("silence 5000", "commit", "silence 77", "close");
    }

    @Test
    void joining_insideOfATransaction_leavesItsEndToTheTransaction() throws Exception {
        database.briefly(outer -> {
            database.with(outer, () -> {
                try (Connection joined = database.joining().getConnection()) {
                    joined.setSavepoint();
                    joined.commit();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            return calls.add("work");
        });

        assertThat(calls).containsSubsequence("setSavepoint", "work", "commit", "close");
        assertThat(calls).containsOnlyOnce("commit").containsOnlyOnce("close");
    }
}
