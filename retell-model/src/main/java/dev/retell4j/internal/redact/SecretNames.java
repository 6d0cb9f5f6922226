package dev.retell4j.internal.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names whose values are secret, in JSON, in headers and in query strings. */
final class SecretNames {
    private static final Set<String> EXACT = Set.of(
            "api_key",
            "apikey",
            "password",
            "passwd",
            "secret",
            "token",
            "credential",
            "credentials",
            "authorization",
            "cookie",
            "set_cookie",
            "private_key",
            "secret_key",
            "x_retell_signature");

    private static final List<String> ENDINGS =
            List.of("_password", "_secret", "_token", "_api_key", "_credential", "_credentials", "_authorization");

    /** Objects that hold headers or parameters of somebody else's server: any of their values may be a secret. */
    private static final Set<String> HOLDERS =
            Set.of("headers", "query_params", "custom_sip_headers", "custom_headers", "request_headers", "sip_headers");

    /** Headers are few and free in their names, so that a broad rule does no harm. */
    private static final List<String> HEADER_PARTS =
            List.of("auth", "key", "token", "secret", "password", "cookie", "signature", "credential");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String plain = normalize(name);
        return EXACT.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith);
    }

    static boolean isHolder(String name) {
        return HOLDERS.contains(normalize(name));
    }

    static boolean isSecretHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return HEADER_PARTS.stream().anyMatch(lower::contains);
    }

    /** Makes {@code apiKey}, {@code API-Key} and {@code api_key} the same. */
    private static String normalize(String name) {
        StringBuilder plain = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                if (i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
                    plain.append('_');
                }
                plain.append(Character.toLowerCase(c));
            } else {
                plain.append(c == '-' || c == '.' ? '_' : c);
            }
        }
        return plain.toString();
    }
}
