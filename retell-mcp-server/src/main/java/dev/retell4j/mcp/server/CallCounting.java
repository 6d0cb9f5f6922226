package dev.retell4j.mcp.server;

import dev.retell4j.CallCounter;
import dev.retell4j.mcp.server.counting.FileCallCounter;
import dev.retell4j.mcp.server.sharing.SharedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where calls are counted for the limits, so that these outlive the process: in a file that all processes of this user
 * share, or in the database of all instances.
 */
final class CallCounting {
    private static final int BYTES_OF_NAME = 16;

    private CallCounting() {}

    static boolean isLimited(Settings settings) {
        return settings.isSet(Option.CALLS_PER_MINUTE) || settings.isSet(Option.CALLS_PER_DAY);
    }

    /** Returns null when the memory will do: nothing is limited, or only simulated calls are. */
    static @Nullable CallCounter of(Settings settings, @Nullable SharedDatabase database) {
        if (!isLimited(settings) || settings.isOn(Option.SIMULATOR)) {
            return null;
        }
        if (database == null) {
            StateFolder.checkName(settings);
            String name = name(settings);
            return new FileCallCounter(() -> folderOrReason(settings).resolve(name));
        }
        try {
            return database.counter(scope(settings));
        } catch (IllegalStateException e) {
            throw new UsageException(settings.source(Option.DATABASE) + ": " + e.getMessage()
                    + "; the role needs the right to create tables.");
        }
    }

    /** What is thrown while the server runs ends a sentence of others. */
    private static Path folderOrReason(Settings settings) {
        try {
            return StateFolder.of(settings);
        } catch (UsageException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()).replaceAll("\\.$", ""), e);
        }
    }

    static Path file(Settings settings) {
        return StateFolder.of(settings).resolve(name(settings));
    }

    private static String name(Settings settings) {
        return "calls-" + scope(settings) + ".txt";
    }

    /** Names the accounts whose calls count together, without telling their keys. */
    private static String scope(Settings settings) {
        TreeSet<String> accounts = new TreeSet<>();
        for (WorkspaceSettings each : settings.workspaces()) {
            String key = each.key().read(settings.environment(), "the API key of the workspace " + each.name());
            accounts.add(key + '\n' + Objects.requireNonNullElse(each.baseUrl(), ""));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\n\n", accounts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
