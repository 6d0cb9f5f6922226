package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days and times at which calls may be placed, as clocks on the wall show them. Immutable. */
final class CallWindow {
    private static final String USUAL_ZONE = "America/Los_Angeles";
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int DAYS_TO_LOOK_AT = 9;

    /** A stretch of the day, in minutes after midnight; the end does not belong to it. */
    private record Stretch(int start, int end) {}

    private final ZoneId zone;
    private final Set<DayOfWeek> days;
    private final List<Stretch> stretches;

    private CallWindow(ZoneId zone, Set<DayOfWeek> days, List<Stretch> stretches) {
        this.zone = zone;
        this.days = days;
        this.stretches = stretches;
    }

    /**
     * Reads a window.
     *
     * @param window the {@code call_time_window}; missing or null when calls may be placed at any time
     * @return the window, or null for any time
     * @throws ApiFailure when it makes no sense
     */
    static @Nullable CallWindow of(JsonNode window) {
        if (!window.isObject()) {
            return null;
        }
        List<Stretch> stretches = new ArrayList<>();
        JsonNode windows = window.path("windows");
        for (int i = 0; i < windows.size(); i++) {
            double start = windows.get(i).path("start").asDouble();
            double end = windows.get(i).path("end").asDouble();
            Stretch stretch = new Stretch((int) start, (int) end);
            if (start < 0 || end > MINUTES_OF_A_DAY || stretch.start() >= stretch.end()) {
                throw ApiFailure.badRequest("`call_time_window.windows[" + i
                        + "]` must have 0 <= start < end <= 1440, in whole minutes after midnight, not "
                        + windows.get(i));
            }
            stretches.add(stretch);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        window.path("day")
                .forEach(day -> days.add(DayOfWeek.valueOf(day.asText().toUpperCase(Locale.ROOT))));
        if (days.isEmpty()) {
            days.addAll(EnumSet.allOf(DayOfWeek.class));
        }
        return new CallWindow(zone(JsonTrees.text(window, "timezone", USUAL_ZONE)), days, List.copyOf(stretches));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ApiFailure.badRequest("`call_time_window.timezone` must be the IANA name of a time zone, for example "
                    + USUAL_ZONE + ", not " + name);
        }
    }

    boolean isOpen(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        int minute = local.getHour() * 60 + local.getMinute();
        return days.contains(local.getDayOfWeek())
                && stretches.stream().anyMatch(one -> one.start() <= minute && minute < one.end());
    }

    /**
     * Returns when the window opens next. A time that a change of the clocks leaves out is taken at the change.
     *
     * @param now the instant after which it opens; it may be open then
     */
    Instant nextOpening(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant first = null;
        for (int i = 0; i < DAYS_TO_LOOK_AT; i++) {
            LocalDate day = today.plusDays(i);
            if (days.contains(day.getDayOfWeek())) {
                for (Stretch one : stretches) {
                    Instant opening = opening(day, one);
                    if (opening.isAfter(now) && isOpen(opening) && (first == null || opening.isBefore(first))) {
                        first = opening;
                    }
                }
            }
        }
        // A stretch that the clocks leave out altogether, on the one day of a week that counts.
        return first == null ? now.plusSeconds(MINUTES_OF_A_DAY * 60L) : first;
    }

    private Instant opening(LocalDate day, Stretch stretch) {
        return day.atStartOfDay().plusMinutes(stretch.start()).atZone(zone).toInstant();
    }
}
