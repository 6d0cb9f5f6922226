package dev.retell4j.internal.check;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an object, so that a user sees it at once. Absent values are not checked. */
public final class Checks {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final String type;
    private final Map<String, Json> extra;
    private final List<String> problems = new ArrayList<>();

    private Checks(String type, Map<String, Json> extra) {
        this.type = type;
        this.extra = extra;
    }

    /**
     * Starts checking an object.
     *
     * @param type the name of its type
     * @param extra its extra properties, which also satisfy a requirement
     * @return the checks
     */
    public static Checks of(String type, Map<String, Json> extra) {
        return new Checks(type, extra);
    }

    /**
     * Demands a value.
     *
     * @param wireName the field
     * @param value its value
     * @return these checks
     */
    public Checks required(String wireName, @Nullable Object value) {
        if (value == null && !extra.containsKey(wireName)) {
            problems.add(wireName + " is required");
        }
        return this;
    }

    /**
     * Demands a number or duration of at least a bound.
     *
     * @param wireName the field
     * @param value its value
     * @param bound the smallest value allowed; milliseconds for a duration
     * @return these checks
     */
    public Checks atLeast(String wireName, @Nullable Object value, double bound) {
        return number(wireName, value, value != null && !(magnitude(value) >= bound), "at least", bound);
    }

    /**
     * Demands a number or duration above a bound.
     *
     * @param wireName the field
     * @param value its value
     * @param bound the bound, itself not allowed; milliseconds for a duration
     * @return these checks
     */
    public Checks above(String wireName, @Nullable Object value, double bound) {
        return number(wireName, value, value != null && !(magnitude(value) > bound), "above", bound);
    }

    /**
     * Demands a number or duration of at most a bound.
     *
     * @param wireName the field
     * @param value its value
     * @param bound the largest value allowed; milliseconds for a duration
     * @return these checks
     */
    public Checks atMost(String wireName, @Nullable Object value, double bound) {
        return number(wireName, value, value != null && !(magnitude(value) <= bound), "at most", bound);
    }

    /**
     * Demands a text of at least a length.
     *
     * @param wireName the field
     * @param value its value
     * @param length the smallest number of characters allowed
     * @return these checks
     */
    public Checks shortest(String wireName, @Nullable String value, int length) {
        if (value != null && value.length() < length) {
            problems.add(
                    wireName + (length == 1 ? " must not be empty" : " must have at least " + length + " characters"));
        }
        return this;
    }

    /**
     * Demands a text of at most a length.
     *
     * @param wireName the field
     * @param value its value
     * @param length the largest number of characters allowed
     * @return these checks
     */
    public Checks longest(String wireName, @Nullable String value, int length) {
        if (value != null && value.length() > length) {
            problems.add(wireName + " must have at most " + length + " characters, but has " + value.length());
        }
        return this;
    }

    /**
     * Demands a text of a form.
     *
     * @param wireName the field
     * @param value its value
     * @param pattern the form
     * @return these checks
     */
    public Checks matches(String wireName, @Nullable String value, String pattern) {
        if (value != null
                && !PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(value)
                        .find()) {
            problems.add(wireName + " must match " + pattern);
        }
        return this;
    }

    /**
     * Demands a number of elements.
     *
     * @param wireName the field
     * @param value its value
     * @param size the smallest number of elements allowed
     * @return these checks
     */
    public Checks fewest(String wireName, @Nullable Collection<?> value, int size) {
        if (value != null && value.size() < size) {
            problems.add(wireName + " must have at least " + elements(size) + ", but has " + value.size());
        }
        return this;
    }

    /**
     * Limits the number of elements.
     *
     * @param wireName the field
     * @param value its value
     * @param size the largest number of elements allowed
     * @return these checks
     */
    public Checks most(String wireName, @Nullable Collection<?> value, int size) {
        if (value != null && value.size() > size) {
            problems.add(wireName + " must have at most " + elements(size) + ", but has " + value.size());
        }
        return this;
    }

    /**
     * Demands that something is given.
     *
     * @param given what is given
     * @param wireNames the fields that can be given
     * @return these checks
     */
    public Checks anyOf(Collection<String> given, String... wireNames) {
        if (given.isEmpty()) {
            problems.add("at least one of " + String.join(", ", wireNames) + " is required");
        }
        return this;
    }

    /**
     * Ends the checks.
     *
     * @throws RetellValidationException when something is wrong
     */
    public void verify() {
        if (!problems.isEmpty()) {
            throw RetellValidationException.of(type, problems);
        }
    }

    private Checks number(String wireName, @Nullable Object value, boolean wrong, String relation, double bound) {
        if (wrong && value != null) {
            String unit = value instanceof Duration ? " ms" : "";
            problems.add(wireName + " must be " + relation + " " + plain(bound) + unit + ", but is "
                    + plain(magnitude(value)) + unit);
        }
        return this;
    }

    private static double magnitude(Object value) {
        return value instanceof Duration duration
                ? duration.getSeconds() * 1e3 + duration.getNano() / 1e6
                : ((Number) value).doubleValue();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String elements(int count) {
        return count == 1 ? "1 element" : count + " elements";
    }
}
