package dev.retell4j.codegen;

import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Turns names on the wire into Java names. */
final class Words {
    private Words() {}

    /**
     * {@code voice_speed}, {@code retell-llm} and {@code inputSchema} become {@code voiceSpeed}, {@code retellLlm},
     * {@code inputSchema}.
     */
    static String camel(String wireName) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (int i = 0; i < wireName.length(); i++) {
            char c = wireName.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                capital = name.length() > 0;
            } else {
                name.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return name.toString();
    }

    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code gpt-4.1} becomes {@code GPT_4_1}, {@code agentCreate} becomes {@code AGENT_CREATE}. */
    static String constant(String text) {
        return text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "")
                .toUpperCase(Locale.ROOT);
    }

    /** {@code max_call_duration_ms} as a duration is {@code maxCallDuration}. */
    static String withoutUnit(String wireName) {
        return wireName.endsWith("_ms") ? wireName.substring(0, wireName.length() - "_ms".length()) : wireName;
    }

    /** Says why a name cannot be used in Java; empty when it can. */
    static Optional<String> illegal(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)
                ? Optional.empty()
                : Optional.of(name + " is not a Java identifier");
    }
}
