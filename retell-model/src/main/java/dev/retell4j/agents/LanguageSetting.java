package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.Json;
import dev.retell4j.types.MixedValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The language that an agent speaks and understands: one language, or several locales between which it follows the
 * caller. On the wire a string or an array of strings.
 */
public final class LanguageSetting extends MixedValue {
    private LanguageSetting(Json value) {
        super(value);
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
        return new LanguageSetting(value);
    }

    /**
     * Returns the one language.
     *
     * @return the language, or empty when there are several locales
     */
    public Optional<Language> language() {
        return json().asString().map(Language::of);
    }

    /**
     * Returns the locales.
     *
     * @return the locales, or an empty list when there is one language
     */
    public List<LanguageLocale> locales() {
        return json().elements().stream()
                .flatMap(element -> element.asString().stream())
                .map(LanguageLocale::of)
                .toList();
    }
}
