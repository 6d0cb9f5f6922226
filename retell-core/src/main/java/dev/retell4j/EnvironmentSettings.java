package dev.retell4j;

import dev.retell4j.errors.RetellValidationException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads settings from the environment variables that Retell's own libraries use. */
final class EnvironmentSettings {
    private EnvironmentSettings() {}

    static void apply(RetellClientBuilder builder, UnaryOperator<@Nullable String> environment) {
        String key = environment.apply("RETELL_API_KEY");
        if (isSet(key)) {
            builder.apiKey(key);
        }
        String baseUrl = environment.apply("RETELL_BASE_URL");
        if (isSet(baseUrl)) {
            builder.baseUrl(baseUrl);
        }
        String headers = environment.apply("RETELL_CUSTOM_HEADERS");
        if (isSet(headers)) {
            headers(builder, headers.lines().toList());
        }
    }

    private static void headers(RetellClientBuilder builder, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (!line.isBlank() && colon < 1) {
                throw new RetellValidationException(
                        "Line " + (i + 1) + " of RETELL_CUSTOM_HEADERS must have the form Name: value");
            }
            if (colon > 0) {
                builder.header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
