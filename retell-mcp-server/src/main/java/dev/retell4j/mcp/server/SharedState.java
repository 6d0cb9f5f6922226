package dev.retell4j.mcp.server;

import dev.retell4j.mcp.server.sharing.SharedDatabase;
import dev.retell4j.tracking.CallTracker;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several instances share. */
final class SharedState {
    private SharedState() {}

    /** Connects to the database of all instances; null when there is none. */
    static @Nullable SharedDatabase database(Settings settings) {
        String url = settings.text(Option.DATABASE);
        if (url == null) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UsageException(settings.source(Option.DATABASE)
                    + " has to be an address such as jdbc:postgresql://db.example.com/retell.");
        }
        Map<String, String> environment = settings.environment();
        try {
            return SharedDatabase.open(
                    url, environment.get("RETELL_MCP_DATABASE_USER"), environment.get("RETELL_MCP_DATABASE_PASSWORD"));
        } catch (IllegalStateException e) {
            throw new UsageException(settings.source(Option.DATABASE) + ": " + e.getMessage() + ".");
        }
    }

    static CallTracker tracker(Settings settings, @Nullable SharedDatabase database) {
        CallTracker.Builder tracker = CallTracker.builder();
        if (database != null) {
            try {
                tracker.store(database.calls());
            } catch (RuntimeException e) {
                throw new UsageException(settings.source(Option.DATABASE)
                        + ": the tables cannot be made; the role needs the right to create them.");
            }
        }
        return tracker.build();
    }
}
