package dev.retell4j.simulator.internal.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces {@code {{name}}} in texts; a name without a value stays as it is. */
public final class DynamicVariables {
    private static final Pattern INNERMOST = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String USUAL_ZONE = "America/Los_Angeles";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' hh:mm:ss a z", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H", Locale.ENGLISH);

    /** Stand for braces that are not to be looked at again: of names without a value, and inside values. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private final Map<String, String> values;
    private final Instant now;

    /**
     * Makes a resolver.
     *
     * @param values the values by name
     * @param now what the time variables tell
     */
    public DynamicVariables(Map<String, String> values, Instant now) {
        this.values = new HashMap<>(values);
        this.now = now;
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    public @Nullable String value(String name) {
        String value = values.get(name);
        return value == null ? timeValue(name) : value;
    }

    public String resolve(String text) {
        String current = text;
        Matcher matcher = INNERMOST.matcher(current);
        while (matcher.find()) {
            String value = value(matcher.group(1).trim());
            String replacement = value == null ? OPEN + matcher.group(1) + CLOSE : hidden(value);
            current = current.substring(0, matcher.start()) + replacement + current.substring(matcher.end());
            matcher = INNERMOST.matcher(current);
        }
        return current.replace(String.valueOf(OPEN), "{{").replace(String.valueOf(CLOSE), "}}");
    }

    private static String hidden(String value) {
        return value.replace("{{", String.valueOf(OPEN)).replace("}}", String.valueOf(CLOSE));
    }

    private @Nullable String timeValue(String name) {
        if (name.startsWith("current_time")) {
            return format(name.substring("current_time".length()), TIME);
        }
        return name.startsWith("current_hour") ? format(name.substring("current_hour".length()), HOUR) : null;
    }

    private @Nullable String format(String zoneSuffix, DateTimeFormatter format) {
        try {
            String zone = zoneSuffix.startsWith("_") ? zoneSuffix.substring(1) : USUAL_ZONE;
            return zoneSuffix.isEmpty() || zoneSuffix.startsWith("_")
                    ? format.format(now.atZone(ZoneId.of(zone)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
