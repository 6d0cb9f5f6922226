package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariConfig;
import java.util.UUID;

class H2InboxTest extends InboxContract {
    @Override
    void configure(HikariConfig config) {
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
    }
}
