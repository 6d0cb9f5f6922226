package dev.retell4j.examples.customllm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The workshop's diary. Yours is a database; what matters is that booking twice is harmless there, too. */
public final class Diary {
    private static final List<LocalTime> TIMES =
            Stream.of("09:00", "10:30", "13:00", "15:00").map(LocalTime::parse).toList();

    private final Map<Slot, Booking> bookings = new HashMap<>();
    private int lastReference;

    /** When somebody can come. */
    record Slot(LocalDate day, LocalTime time) {}

    /**
     * Who comes.
     *
     * @param callId the call in which it was booked
     * @param name the customer's name
     * @param reference what the customer is told
     */
    public record Booking(String callId, String name, String reference) {}

    /**
     * Looks for free times.
     *
     * @param day the day
     * @return the times, none at weekends
     */
    public synchronized List<LocalTime> free(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return List.of();
        }
        return TIMES.stream()
                .filter(time -> !bookings.containsKey(new Slot(day, time)))
                .toList();
    }

    /**
     * Books a time for a caller. The same caller may ask for the same time again and gets the same booking.
     *
     * @param callId the caller's call
     * @param day the day
     * @param time the time
     * @param name the caller's name
     * @return the booking, or nothing when the time is taken or is none of ours
     */
    public synchronized Optional<Booking> book(String callId, LocalDate day, LocalTime time, String name) {
        Slot slot = new Slot(day, time);
        Booking there = bookings.get(slot);
        if (there != null) {
            return there.callId().equals(callId) ? Optional.of(there) : Optional.empty();
        }
        if (!free(day).contains(time)) {
            return Optional.empty();
        }
        Booking booking = new Booking(callId, name, "W-" + ++lastReference);
        bookings.put(slot, booking);
        return Optional.of(booking);
    }

    /**
     * Lists what is booked.
     *
     * @return all bookings, in no particular order
     */
    public synchronized List<Booking> bookings() {
        return List.copyOf(bookings.values());
    }
}
