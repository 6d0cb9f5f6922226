package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces {@code {{name}}} in texts; a name without a value stays as it is. */
public final class DynamicVariables {
    private static final Pattern INNERMOST = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final String USUAL_ZONE = "America/Los_Angeles";
    private static final int CALENDAR_DAYS = 14;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' hh:mm:ss a z", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

    /** Stand for braces that are not to be looked at again: of names without a value, and inside values. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private final Function<String, @Nullable String> values;
    private final Map<String, String> added = new HashMap<>(0);
    private final Instant now;
    private final String zone;

    /**
     * Makes a resolver.
     *
     * @param values the values by name
     * @param now what the time variables tell
     */
    public DynamicVariables(Map<String, String> values, Instant now) {
        this(new HashMap<>(values)::get, now, USUAL_ZONE);
    }

    /**
     * Makes a resolver.
     *
     * @param values the values by name
     * @param now what the time variables tell
     * @param agent the version of an agent, in whose {@code timezone} they tell it
     */
    public DynamicVariables(Map<String, String> values, Instant now, JsonNode agent) {
        this(new HashMap<>(values)::get, now, agent);
    }

    /**
     * Makes a resolver.
     *
     * @param values gives the value of a name, or null
     * @param now what the time variables tell
     * @param agent the version of an agent, in whose {@code timezone} they tell it when they name no zone
     */
    DynamicVariables(Function<String, @Nullable String> values, Instant now, JsonNode agent) {
        this(values, now, JsonTrees.text(agent, "timezone", USUAL_ZONE));
    }

    private DynamicVariables(Function<String, @Nullable String> values, Instant now, String zone) {
        this.values = values;
        this.now = now;
        this.zone = zone;
    }

    public void put(String name, String value) {
        added.put(name, value);
    }

    public @Nullable String value(String name) {
        String value = added.get(name);
        if (value == null) {
            value = values.apply(name);
        }
        return value == null ? timeValue(name) : value;
    }

    public String resolve(String text) {
        if (!text.contains("{{")) {
            return text;
        }
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
        if (!name.startsWith("current_")) {
            return null;
        }
        for (String kind : new String[] {"current_time", "current_hour", "current_calendar"}) {
            if (name.equals(kind)) {
                return timeValue(kind, zone);
            }
            if (name.startsWith(kind + "_")) {
                return timeValue(kind, name.substring(kind.length() + 1));
            }
        }
        return null;
    }

    private @Nullable String timeValue(String kind, String zoneName) {
        try {
            ZoneId there = ZoneId.of(zoneName);
            return switch (kind) {
                case "current_time" -> TIME.format(now.atZone(there));
                case "current_hour" -> HOUR.format(now.atZone(there));
                default -> calendar(now.atZone(there).toLocalDate());
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String calendar(LocalDate today) {
        StringBuilder days = new StringBuilder();
        for (int i = 0; i < CALENDAR_DAYS; i++) {
            days.append(i == 0 ? "" : "\n")
                    .append(DAY.format(today.plusDays(i)))
                    .append(i == 0 ? " (Today)" : "");
        }
        return days.toString();
    }
}
