package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language that an agent speaks and understands: one language, or several locales between which it follows the
 * caller. On the wire a string or an array of strings.
 */
public final class LanguageSetting {
    private final Json value;

    private LanguageSetting(Json value) {
        this.value = value;
    }

    /**
     * Sets one language.
     *
     * @param language the language
     * @return the setting
     */
    public static LanguageSetting of(Language language) {
        return new LanguageSetting(Json.of(Objects.requireNonNull(language, "language")));
    }

    /**
     * Sets several locales.
     *
     * @param locales the locales
     * @return the setting
     */
    public static LanguageSetting of(List<LanguageLocale> locales) {
        return new LanguageSetting(Json.of(List.copyOf(locales)));
    }

    /**
     * Reads a value as it stands on the wire.
     *
     * @param value a string or an array of strings; anything else is kept as it is
     * @return the setting
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageSetting of(Json value) {
        return new LanguageSetting(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns the one language.
     *
     * @return the language, or empty when there are several locales
     */
    public Optional<Language> language() {
        return value.asString().map(Language::of);
    }

    /**
     * Returns the locales.
     *
     * @return the locales, or an empty list when there is one language
     */
    public List<LanguageLocale> locales() {
        return value.elements().stream()
                .flatMap(element -> element.asString().stream())
                .map(LanguageLocale::of)
                .toList();
    }

    /**
     * Returns the value as it stands on the wire.
     *
     * @return a string or an array of strings
     */
    @JsonValue
    public Json json() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LanguageSetting that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the value as text; for logs. */
    @Override
    public String toString() {
        return value.toString();
    }
}
