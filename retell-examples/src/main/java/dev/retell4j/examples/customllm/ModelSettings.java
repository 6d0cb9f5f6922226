package dev.retell4j.examples.customllm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers, and where: anything that speaks OpenAI's chat completions.
 *
 * @param baseUrl what stands before {@code /chat/completions}
 * @param apiKey the key; not needed by most servers of one's own
 * @param model the model's name
 * @param secondModel the model that answers when the first is late or fails
 */
public record ModelSettings(String baseUrl, Optional<String> apiKey, String model, Optional<String> secondModel) {
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String USUAL_MODEL = "gpt-4.1-mini";

    /**
     * Reads the environment.
     *
     * @param environment {@code OPENAI_API_KEY} or {@code OPENAI_BASE_URL} or both; {@code OPENAI_MODEL} and
     *     {@code OPENAI_SECOND_MODEL} if wanted
     * @return the settings, or nothing when there is neither a key nor an address
     * @throws IllegalArgumentException when they do not make sense
     */
    public static Optional<ModelSettings> from(Map<String, String> environment) {
        Optional<String> key = value(environment, "OPENAI_API_KEY");
        Optional<String> url = value(environment, "OPENAI_BASE_URL");
        if (key.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> model = value(environment, "OPENAI_MODEL");
        if (url.isPresent() && model.isEmpty()) {
            throw new IllegalArgumentException(
                    "OPENAI_BASE_URL is set, so OPENAI_MODEL must name a model that is served there.");
        }
        key.ifPresent(ModelSettings::checkKey);
        return Optional.of(new ModelSettings(
                url.map(ModelSettings::checkUrl).orElse(OPENAI),
                key,
                model.orElse(USUAL_MODEL),
                value(environment, "OPENAI_SECOND_MODEL")));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** A key with a line break or a space in it was not copied well, and is refused before it is sent anywhere. */
    private static void checkKey(String key) {
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("OPENAI_API_KEY has a space or another character that no key has.");
        }
    }

    private static String checkUrl(String text) {
        try {
            URI url = new URI(text);
            boolean isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (isHttp && url.getHost() != null && url.getUserInfo() == null) {
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (URISyntaxException e) {
            // Says the same as an address that is none.
        }
        throw new IllegalArgumentException(
                "OPENAI_BASE_URL must be an address such as http://127.0.0.1:11434/v1, without user and password.");
    }

    /** Tells all but the key. */
    @Override
    public String toString() {
        return model + secondModel.map(second -> ", else " + second + ",").orElse("") + " at " + baseUrl;
    }
}
