package dev.retell4j.mcp.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder for what outlives a process, where each platform keeps such things for a user. */
final class StateFolder {
    private static final String NAME = "retell-mcp";

    private StateFolder() {}

    static Path of(Settings settings) {
        Path named = named(settings);
        return named != null
                ? named
                : usual(settings.environment(), System.getProperty("os.name", ""), System.getProperty("user.home"));
    }

    /** Tells at once what is wrong with a name, not with the first call. */
    static void checkName(Settings settings) {
        Path unused = named(settings);
    }

    private static @Nullable Path named(Settings settings) {
        String named = settings.text(Option.STATE_DIR);
        if (named == null) {
            return null;
        }
        try {
            if (!named.isBlank()) {
                return Path.of(named).toAbsolutePath();
            }
        } catch (InvalidPathException e) {
            // the sentence below says it
        }
        throw new UsageException(settings.source(Option.STATE_DIR) + " is no path of a folder.");
    }

    static Path usual(Map<String, String> environment, String system, @Nullable String home) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean isWindows = name.startsWith("windows");
        boolean isMac = name.startsWith("mac");
        Path own = isMac ? null : absolute(environment.get(isWindows ? "LOCALAPPDATA" : "XDG_STATE_HOME"));
        if (own != null) {
            return own.resolve(NAME);
        }
        Path users = absolute(home);
        if (users == null) {
            throw new UsageException("This user has no home folder; name a folder for the count of calls with "
                    + Option.STATE_DIR.flag() + ".");
        }
        String below = isWindows ? "AppData/Local" : isMac ? "Library/Application Support" : ".local/state";
        return users.resolve(below).resolve(NAME);
    }

    /** A relative path would be another one for each assistant that starts the server. */
    private static @Nullable Path absolute(@Nullable String path) {
        try {
            return path != null && Path.of(path).isAbsolute() ? Path.of(path) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
