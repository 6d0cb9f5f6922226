package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class H2InboxTest extends InboxContract {
    private HikariDataSource pool;

    @BeforeEach
    void openDatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
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
