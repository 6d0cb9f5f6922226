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
            "passphrase",
            "secret",
            "token",
            "jwt",
            "auth",
            "credential",
            "credentials",
            "authorization",
            "cookie",
            "set_cookie",
            "private_key",
            "secret_key",
            "access_key",
            "signing_key",
            "x_retell_signature");

    private static final List<String> ENDINGS = List.of(
            "_password",
            "_passphrase",
            "_secret",
            "_token",
            "_api_key",
            "_access_key",
            "_private_key",
            "_signing_key",
            "_secret_key",
            "_credential",
            "_credentials",
            "_authorization");

    /** Addresses that open without a further key to whoever knows them. */
    private static final Set<String> PRIVATE_ADDRESSES = Set.of(
            "recording_url", "recording_multi_channel_url", "public_log_url", "knowledge_base_retrieved_contents_url");

    /** What holds headers, parameters or addresses of somebody else's server: any of the values may be a secret. */
    private static final Set<String> HOLDERS = Set.of(
            "headers",
            "query_params",
            "custom_sip_headers",
            "custom_headers",
            "request_headers",
            "sip_headers",
            "webhook_urls");

    /** Headers are few and free in their names, so that a broad rule does no harm. */
    private static final List<String> HEADER_PARTS =
            List.of("auth", "key", "token", "secret", "password", "cookie", "signature", "credential");

    private SecretNames() {}

    static boolean isSecret(String name) {
        String plain = normalize(name);
        return isSecretWord(plain) || (plain.endsWith("s") && isSecretWord(plain.substring(0, plain.length() - 1)));
    }

    /** Tells whether a name is that of several values, or of their number. */
    static boolean isPlural(String name) {
        return normalize(name).endsWith("s");
    }

    private static boolean isSecretWord(String plain) {
        return EXACT.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith);
    }

    /** Tells whether the path of an address under a name may be a key. */
    static boolean isPrivateAddress(String name) {
        String plain = normalize(name);
        return PRIVATE_ADDRESSES.contains(plain)
                || isAddressOfServer(name)
                || (plain.startsWith("scrubbed_") && plain.endsWith("_url"));
    }

    /** Tells whether the path of an address under a name may be a key to somebody else's server. */
    static boolean isAddressOfServer(String name) {
        return normalize(name).endsWith("webhook_url");
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
