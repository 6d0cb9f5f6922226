package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Names a version of an agent, LLM or flow: by number, by tag, as the latest, or as the latest published one. On the
 * wire an integer or a string.
 */
public final class VersionRef extends MixedValue {
    private static final VersionRef LATEST = new VersionRef(Json.of("latest"));
    private static final VersionRef LATEST_PUBLISHED = new VersionRef(Json.of("latest_published"));

    private VersionRef(Json value) {
        super(value);
    }

    /**
     * Names a version by its number.
     *
     * @param number the number, from 0
     * @return the reference
     */
    public static VersionRef of(int number) {
        return new VersionRef(Json.of(number));
    }

    /**
     * Names the version that carries a tag.
     *
     * @param tag the tag's name
     * @return the reference
     */
    public static VersionRef tag(String tag) {
        return new VersionRef(Json.of(Objects.requireNonNull(tag, "tag")));
    }

    /**
     * Names the latest version, published or draft.
     *
     * @return the reference
     */
    public static VersionRef latest() {
        return LATEST;
    }

    /**
     * Names the latest published version.
     *
     * @return the reference
     */
    public static VersionRef latestPublished() {
        return LATEST_PUBLISHED;
    }

    /**
     * Reads a reference as it stands on the wire.
     *
     * @param value an integer or a string; anything else is kept as it is
     * @return the reference
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VersionRef of(Json value) {
        return new VersionRef(value);
    }

    /**
     * Returns the number of the version.
     *
     * @return the number, or empty when the reference is a text
     */
    public OptionalInt number() {
        long number = json().asLong().orElse(-1);
        return number < 0 || number > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) number);
    }

    /**
     * Returns the text of the reference.
     *
     * @return a tag, {@code latest} or {@code latest_published}, or empty when the reference is a number
     */
    public Optional<String> text() {
        return json().asString();
    }

    /** Returns the reference as it stands in a query. */
    @Override
    public String toString() {
        return json().asString().orElseGet(json()::text);
    }
}
