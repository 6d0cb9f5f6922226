package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;

/** One text or several, for example the addresses of an ICE server. */
public final class StringOrList extends MixedValue {
    private StringOrList(Json value) {
        super(value);
    }

    /**
     * Holds a text.
     *
     * @param text the text
     * @return the value
     */
    public static StringOrList of(String text) {
        return new StringOrList(Json.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * Holds several texts.
     *
     * @param texts the texts
     * @return the value
     */
    public static StringOrList of(List<String> texts) {
        return new StringOrList(Json.of(List.copyOf(texts)));
    }

    /**
     * Reads a value as it stands on the wire.
     *
     * @param value a string or an array of strings; anything else is kept as it is
     * @return the value
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StringOrList of(Json value) {
        return new StringOrList(value);
    }

    /**
     * Returns all texts.
     *
     * @return the one text or the several
     */
    public List<String> texts() {
        return json().isString()
                ? List.of(json().asString().orElseThrow())
                : json().elements().stream()
                        .flatMap(element -> element.asString().stream())
                        .toList();
    }
}
