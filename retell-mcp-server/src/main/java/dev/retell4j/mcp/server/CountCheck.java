package dev.retell4j.mcp.server;

import dev.retell4j.CallCounter;
import dev.retell4j.mcp.server.counting.FileCallCounter;
import dev.retell4j.mcp.server.sharing.SharedDatabase;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the limits of calls and what is used of them, and whether calls can be counted at all. */
final class CountCheck {
    private static final String NONE_WILL_BE_MADE =
            "calls are limited and cannot be counted, so that none will be made";

    private CountCheck() {}

    static void of(Findings findings, Settings settings, Clock clock) {
        if (!CallCounting.isLimited(settings)) {
            return;
        }
        if (settings.isOn(Option.SIMULATOR)) {
            limits(findings, settings, null, clock);
            return;
        }
        if (settings.isSet(Option.DATABASE)) {
            inDatabase(findings, settings, clock);
        } else {
            inFile(findings, settings, clock);
        }
    }

    private static void inDatabase(Findings findings, Settings settings, Clock clock) {
        try (SharedDatabase database = SharedState.database(settings)) {
            limits(findings, settings, CallCounting.of(settings, database), clock);
            findings.good("calls are counted in the database by http, and over stdio in " + fileOverStdio(settings));
        } catch (UsageException | IllegalStateException e) {
            findings.bad(NONE_WILL_BE_MADE, String.valueOf(e.getMessage()));
        }
    }

    /** The database is shared by servers on HTTP; one over stdio must not wait for it when it starts. */
    private static String fileOverStdio(Settings settings) {
        try {
            return CallCounting.file(settings).toString();
        } catch (UsageException e) {
            return "no place: " + e.getMessage();
        }
    }

    private static void inFile(Findings findings, Settings settings, Clock clock) {
        Path file;
        try {
            file = CallCounting.file(settings);
        } catch (UsageException e) {
            findings.bad(NONE_WILL_BE_MADE, String.valueOf(e.getMessage()));
            return;
        }
        try {
            limits(findings, settings, new FileCallCounter(() -> file), clock);
        } catch (IllegalStateException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            findings.bad(
                    NONE_WILL_BE_MADE,
                    reason(cause, file) + ". Mend that, or name another folder with " + Option.STATE_DIR.flag() + ".");
            return;
        }
        if (isWritable(file)) {
            findings.good("calls are counted in " + file);
        } else {
            findings.bad(
                    NONE_WILL_BE_MADE,
                    file + " cannot be written. Let this user write there, or name another folder with "
                            + Option.STATE_DIR.flag() + ".");
        }
    }

    /** What the system throws has a path for a message, and no words. */
    private static String reason(Throwable cause, Path file) {
        return cause instanceof FileSystemException ? file + " cannot be read" : String.valueOf(cause.getMessage());
    }

    /** Asks without making anything. */
    private static boolean isWritable(Path file) {
        Path folder = file.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private static void limits(Findings findings, Settings settings, @Nullable CallCounter counter, Clock clock) {
        Instant now = clock.instant();
        String minute = settings.text(Option.CALLS_PER_MINUTE);
        if (minute != null) {
            findings.note("at most " + minute + " calls in any minute" + used(counter, Duration.ofMinutes(1), now));
        }
        String day = settings.text(Option.CALLS_PER_DAY);
        if (day != null) {
            findings.note("at most " + day + " calls in any 24 hours" + used(counter, Duration.ofDays(1), now));
        }
    }

    private static String used(@Nullable CallCounter counter, Duration window, Instant now) {
        return counter == null ? "" : ", " + counter.used(window, now) + " of them used now";
    }
}
