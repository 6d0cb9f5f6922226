package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresInboxTest extends InboxContract {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private HikariDataSource pool;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void openDatabase() throws SQLException {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        HikariConfig config = new HikariConfig();
        config.setDataSource(postgres.getPostgresDatabase());
        config.setConnectionInitSql("CREATE SCHEMA IF NOT EXISTS " + schema + "; SET search_path TO " + schema);
        config.setMaximumPoolSize(50);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
    }

    @Override
    HikariDataSource database() {
        return pool;
    }

    @AfterEach
    @Override
    void close() {
        super.close();
        pool.close();
    }
}
