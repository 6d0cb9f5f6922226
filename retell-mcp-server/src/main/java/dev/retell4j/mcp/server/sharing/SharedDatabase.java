package dev.retell4j.mcp.server.sharing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of all instances, with a schema for the inbox of each workspace. */
public final class SharedDatabase implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final int CALL_CONNECTIONS = 4;
    private static final int INBOX_CONNECTIONS = 10;
    private static final long CONNECT_MILLIS = 10_000;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final HikariDataSource calls;
    private final Map<String, HikariDataSource> inboxes = new LinkedHashMap<>();

    private SharedDatabase(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        calls = pool("retell-mcp-calls", null, CALL_CONNECTIONS);
    }

    /**
     * Connects.
     *
     * @param url for example {@code jdbc:postgresql://db.example.com/retell}
     * @param user the role, or null when the address names it
     * @param password its password, or null when there is none or the address has it
     * @return the database
     * @throws IllegalStateException when it cannot be reached
     */
    public static SharedDatabase open(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException("The database has to be an address such as jdbc:postgresql://host/name");
        }
        return new SharedDatabase(url, user, password);
    }

    private HikariDataSource pool(String name, @Nullable String schema, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setSchema(schema);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            // The driver's message may show the address with its password; the cause is kept for logs of details.
            throw new IllegalStateException("The database cannot be reached; check address, user and password", e);
        }
    }

    /**
     * Opens what instances tell each other of calls.
     *
     * @return the store for a tracker
     */
    public PostgresCallStore calls() {
        return new PostgresCallStore(calls);
    }

    /**
     * Opens the count of calls of all instances.
     *
     * @param scope what is counted together
     * @return the counter for a policy
     * @throws IllegalStateException when the table is missing and cannot be made
     */
    public PostgresCallCounter counter(String scope) {
        return new PostgresCallCounter(calls, scope);
    }

    /**
     * Returns where the inbox of a workspace keeps its tables. Each has a schema of its own, because an inbox gives its
     * events to the handlers of one workspace only.
     *
     * @param workspace the workspace's name
     * @return connections, closed with this database
     * @throws IllegalArgumentException when the name cannot be that of a schema
     */
    public synchronized DataSource inbox(String workspace) {
        if (!NAME.matcher(workspace).matches()) {
            throw new IllegalArgumentException("The workspace " + workspace
                    + " cannot have an inbox in the database: a name has up to 40 letters, digits, _, . and -");
        }
        HikariDataSource known = inboxes.get(workspace);
        if (known == null) {
            String schema = "retell_mcp_" + workspace;
            createSchema(schema);
            known = pool("retell-mcp-inbox-" + workspace, schema, INBOX_CONNECTIONS);
            inboxes.put(workspace, known);
        }
        return known;
    }

    private void createSchema(String schema) {
        String quoted = "\"" + schema + "\"";
        Transaction.make(
                calls,
                "The schema " + schema + " is missing and cannot be made",
                schema.hashCode(),
                "to_regnamespace('" + quoted + "')",
                "CREATE SCHEMA " + quoted);
    }

    @Override
    public synchronized void close() {
        inboxes.values().forEach(HikariDataSource::close);
        inboxes.clear();
        calls.close();
    }
}
