package dev.retell4j.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
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
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an inbox gets its connections, and what of that it has to close. */
final class Source implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Source.class);
    private static final Set<Path> OPEN_FILES = ConcurrentHashMap.newKeySet();
    private static final Set<String> WITHOUT_POOL = Set.of(
            "org.h2.jdbcx.JdbcDataSource", "org.postgresql.ds.PGSimpleDataSource", "org.postgresql.ds.PGXADataSource");

    private static final int DATABASE_ALREADY_OPEN = 90020;

    private final DataSource dataSource;
    private final @Nullable HikariDataSource pool;
    private final @Nullable Path file;
    private final @Nullable Connection keeper;
    private final @Nullable ReentrantLock lock;

    private Source(
            DataSource dataSource,
            @Nullable HikariDataSource pool,
            @Nullable Path file,
            @Nullable Connection keeper,
            @Nullable ReentrantLock lock) {
        this.dataSource = dataSource;
        this.pool = pool;
        this.file = file;
        this.keeper = keeper;
        this.lock = lock;
    }

    /** What is held while the database is used; null where any number of threads can use it at once. */
    @Nullable
    ReentrantLock lock() {
        return lock;
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
            if (dataSource instanceof HikariDataSource given && given.getMaximumPoolSize() < connections) {
                LOG.warn(
                        "The pool has {} connections, and the inbox can use {}: fewer make it wait",
                        given.getMaximumPoolSize(),
                        connections);
            }
            return new Source(dataSource, null, null, null, null);
        }
        try {
            HikariDataSource pool = pool(dataSource, connections, limit);
            return new Source(pool, pool, null, null, null);
        } catch (PoolInitializationException e) {
            throw new InboxException("The database of the inbox cannot be used", e.getCause());
        }
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
            JdbcDataSource h2 = new JdbcDataSource();
            // async: because an interrupted thread closes H2's files otherwise, and handlers are interrupted
            h2.setURL("jdbc:h2:async:" + file
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;LOCK_TIMEOUT=2000;MAX_COMPACT_TIME=1000");
            h2.setUser("sa");
            h2.setPassword("");
            // Keeps the file open, whatever the pool does with its connections
            Connection keeper = h2.getConnection();
            HikariDataSource pool = pool(h2, connections, limit);
            OneAtATime oneAtATime = new OneAtATime(pool);
            return new Source(oneAtATime.dataSource(), pool, file, keeper, oneAtATime.lock());
        } catch (SQLException e) {
            OPEN_FILES.remove(file);
            throw new InboxException(
                    isInUse(e)
                            ? "The inbox " + file + " is open in another process, or in this one by other means."
                                    + " A file serves one process; for several, use PostgreSQL"
                            : "The inbox " + file + " cannot be opened",
                    e);
        } catch (RuntimeException e) {
            OPEN_FILES.remove(file);
            throw e;
        }
    }

    private static HikariDataSource pool(DataSource dataSource, int connections, Duration limit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("retell-inbox");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(Math.max(250, limit.toMillis() / 2));
        config.setValidationTimeout(Math.max(250, limit.toMillis() / 4));
        config.setDataSource(dataSource);
        return new HikariDataSource(config);
    }

    private static boolean isInUse(Throwable error) {
        for (Throwable cause = error; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof OverlappingFileLockException
                    || cause instanceof SQLException sql && sql.getErrorCode() == DATABASE_ALREADY_OPEN) {
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
        if (pool != null) {
            pool.close();
        }
        if (file != null && keeper != null) {
            try (Statement statement = keeper.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                LOG.warn("The inbox {} was not closed in order; what it holds is safe: {}", file, e.toString());
            }
            OPEN_FILES.remove(file);
        }
    }
}
