package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an inbox gets its connections, and what of that it has to close. */
final class Source implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Source.class);
    private static final Set<Path> OPEN_FILES = ConcurrentHashMap.newKeySet();
    private static final Set<String> WITHOUT_POOL = Set.of(
            "org.h2.jdbcx.JdbcDataSource", "org.postgresql.ds.PGSimpleDataSource", "org.postgresql.ds.PGXADataSource");

    private final DataSource dataSource;
    private final @Nullable HikariDataSource pool;
    private final @Nullable Path file;

    private Source(DataSource dataSource, @Nullable HikariDataSource pool, @Nullable Path file) {
        this.dataSource = dataSource;
        this.pool = pool;
        this.file = file;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Tells whether nobody but this inbox can have the database. */
    boolean isExclusive() {
        return file != null;
    }

    /** Takes a data source of the user's, which stays open; one without a pool gets one. */
    static Source of(DataSource dataSource, int connections, Duration limit) {
        if (!WITHOUT_POOL.contains(dataSource.getClass().getName())) {
            return new Source(dataSource, null, null);
        }
        HikariConfig config = config(connections, limit);
        config.setDataSource(dataSource);
        HikariDataSource pool = new HikariDataSource(config);
        return new Source(pool, pool, null);
    }

    /** Opens an H2 file that belongs to this inbox alone. */
    static Source of(Path given, int connections, Duration limit) {
        String text = given.toAbsolutePath().normalize().toString();
        Path file = Path.of(text.endsWith(".mv.db") ? text.substring(0, text.length() - ".mv.db".length()) : text);
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("file must not contain a semicolon: " + file);
        }
        if (!OPEN_FILES.add(file)) {
            throw new InboxException("The inbox " + file + " is open in this process already");
        }
        try {
            createParent(file);
            HikariConfig config = config(connections, limit);
            // async: because an interrupted thread closes H2's files otherwise, and handlers are interrupted
            config.setJdbcUrl("jdbc:h2:async:" + file
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
            config.setUsername("sa");
            config.setPassword("");
            HikariDataSource pool = new HikariDataSource(config);
            return new Source(pool, pool, file);
        } catch (HikariPool.PoolInitializationException e) {
            OPEN_FILES.remove(file);
            throw new InboxException(
                    isInUse(e)
                            ? "The inbox " + file + " is open in another process. A file serves one process;"
                                    + " for several, use PostgreSQL"
                            : "The inbox " + file + " cannot be opened",
                    e.getCause());
        } catch (RuntimeException e) {
            OPEN_FILES.remove(file);
            throw e;
        }
    }

    private static HikariConfig config(int connections, Duration limit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("retell-inbox");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(Math.max(250, limit.toMillis() / 2));
        config.setValidationTimeout(Math.max(250, limit.toMillis() / 4));
        return config;
    }

    private static boolean isInUse(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == 90020) {
                return true;
            }
        }
        return false;
    }

    private static void createParent(Path file) {
        Path parent = file.getParent();
        if (parent == null || Files.exists(parent)) {
            return;
        }
        try {
            // What callers said is nobody else's business
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new InboxException("The directory " + parent + " cannot be created", e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            shutDown(file);
        }
        if (pool != null) {
            pool.close();
        }
        if (file != null) {
            OPEN_FILES.remove(file);
        }
    }

    private void shutDown(Path open) {
        try {
            Connection connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN"); // Afterwards, closing the connection would fail
            }
        } catch (SQLException e) {
            LOG.warn("The inbox {} was not closed in order; what it holds is safe: {}", open, e.toString());
        }
    }
}
