package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Background sound mixed into the agent's audio.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AmbientSound extends OpenEnum<AmbientSound.Known> {
    /** A busy coffee shop. Wire value: {@code coffee-shop}. */
    public static final AmbientSound COFFEE_SHOP = new AmbientSound("coffee-shop", Known.COFFEE_SHOP);

    /** A large hall full of people. Wire value: {@code convention-hall}. */
    public static final AmbientSound CONVENTION_HALL = new AmbientSound("convention-hall", Known.CONVENTION_HALL);

    /** Outdoors in summer, with cicadas. Wire value: {@code summer-outdoor}. */
    public static final AmbientSound SUMMER_OUTDOOR = new AmbientSound("summer-outdoor", Known.SUMMER_OUTDOOR);

    /** Outdoors in the mountains, with birds. Wire value: {@code mountain-outdoor}. */
    public static final AmbientSound MOUNTAIN_OUTDOOR = new AmbientSound("mountain-outdoor", Known.MOUNTAIN_OUTDOOR);

    /** A steady hiss. Wire value: {@code static-noise}. */
    public static final AmbientSound STATIC_NOISE = new AmbientSound("static-noise", Known.STATIC_NOISE);

    /** A call centre at work. Wire value: {@code call-center}. */
    public static final AmbientSound CALL_CENTER = new AmbientSound("call-center", Known.CALL_CENTER);

    private static final List<AmbientSound> KNOWN_VALUES =
            List.of(COFFEE_SHOP, CONVENTION_HALL, SUMMER_OUTDOOR, MOUNTAIN_OUTDOOR, STATIC_NOISE, CALL_CENTER);

    private static final Map<String, AmbientSound> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AmbientSound::asString, Function.identity()));

    private AmbientSound(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AmbientSound of(String value) {
        AmbientSound known = BY_TEXT.get(value);
        return known == null ? new AmbientSound(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AmbientSound> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** A busy coffee shop. Wire value: {@code coffee-shop}. */
        COFFEE_SHOP,

        /** A large hall full of people. Wire value: {@code convention-hall}. */
        CONVENTION_HALL,

        /** Outdoors in summer, with cicadas. Wire value: {@code summer-outdoor}. */
        SUMMER_OUTDOOR,

        /** Outdoors in the mountains, with birds. Wire value: {@code mountain-outdoor}. */
        MOUNTAIN_OUTDOOR,

        /** A steady hiss. Wire value: {@code static-noise}. */
        STATIC_NOISE,

        /** A call centre at work. Wire value: {@code call-center}. */
        CALL_CENTER
    }
}
