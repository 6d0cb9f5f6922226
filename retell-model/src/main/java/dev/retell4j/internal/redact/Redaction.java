package dev.retell4j.internal.redact;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes JSON, headers, addresses and free text fit for logs and exceptions. */
public final class Redaction {
    /** What stands in place of a secret. */
    public static final String MASK = "***";

    private static final Pattern URL = Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s\"'<>\\\\]+");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#@]*@");
    private static final Pattern SIP_USER = Pattern.compile("(?i)\\b(sips?:)(?!//)[^\\s@\"'<>\\\\]+@");
    private static final Pattern HOST =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://)(?:[^/?#@]*@)?([^/?#@]*)(.*)", Pattern.DOTALL);
    private static final Pattern QUERY_VALUE = Pattern.compile("([?&#;][^=&#;]*=)[^&#;]*");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern API_KEY = Pattern.compile("\\bkey_[A-Za-z0-9_-]{16,}");

    private Redaction() {}

    /**
     * Tells whether values under a name are secret.
     *
     * @param name the name of a JSON property or query parameter, in any spelling
     * @return true for {@code api_key}, {@code clientSecret}, {@code access_token} and the like
     */
    public static boolean isSecret(String name) {
        return SecretNames.isSecret(name);
    }

    /**
     * Tells whether what is under a name belongs to somebody else's server, so that any value in it may be a secret.
     *
     * @param name the name of a JSON property
     * @return true for {@code headers}, {@code query_params} and the like
     */
    public static boolean isHolder(String name) {
        return SecretNames.isHolder(name);
    }

    /**
     * Tells whether the address under a name may be a key to somebody else's server by its path.
     *
     * @param name the name of a JSON property
     * @return true for {@code webhook_url} and the like
     */
    public static boolean isAddressOfServer(String name) {
        return SecretNames.isAddressOfServer(name);
    }

    /**
     * Redacts JSON by property name, also JSON inside its texts, and addresses and keys inside its texts.
     *
     * @param json JSON text, possibly cut off
     * @return the JSON up to where it ends or breaks; something that is no JSON at all is not shown
     */
    public static String json(String json) {
        return json.isEmpty() ? "" : JsonRedactor.redact(json);
    }

    /**
     * Redacts JSON by property name, also JSON inside its texts, and addresses and keys inside its texts.
     *
     * @param json JSON in UTF-8, possibly cut off
     * @return the JSON up to where it ends or breaks; something that is no JSON at all is not shown
     */
    public static String json(byte[] json) {
        return json(new String(json, StandardCharsets.UTF_8));
    }

    /**
     * Redacts the value of a header.
     *
     * @param name the header's name
     * @param value the header's value
     * @return the value, or the mask
     */
    public static String header(String name, String value) {
        return SecretNames.isSecretHeader(name) ? MASK : text(value);
    }

    /**
     * Redacts an address: user info and all query values, since signed addresses are keys.
     *
     * @param url the address
     * @return the address without anything that opens a door
     */
    public static String url(String url) {
        String withoutUser = withoutSipUser(USER_INFO.matcher(url).replaceFirst("$1" + MASK + "@"));
        return QUERY_VALUE.matcher(withoutUser).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }

    /**
     * Redacts an address whose path may be a key by itself, as those of recordings and webhooks are.
     *
     * @param url the address
     * @return scheme and host; something that is no address is not shown
     */
    public static String host(String url) {
        Matcher matcher = HOST.matcher(url);
        if (!matcher.matches()) {
            return url.isEmpty() ? "" : MASK;
        }
        return matcher.group(1) + matcher.group(2) + (matcher.group(3).isEmpty() ? "" : "/" + MASK);
    }

    /**
     * Redacts free text: addresses, authorization values, API keys.
     *
     * @param text any text
     * @return the text without what looks like a secret
     */
    public static String text(String text) {
        String result = withoutSipUser(text);
        if (result.contains("://")) {
            result = URL.matcher(result).replaceAll(found -> Matcher.quoteReplacement(url(found.group())));
        }
        result = BEARER.matcher(result).replaceAll("$1 " + MASK);
        return result.contains("key_") ? API_KEY.matcher(result).replaceAll(MASK) : result;
    }

    private static String withoutSipUser(String text) {
        return SIP_USER.matcher(text).replaceAll("$1" + MASK + "@");
    }

    /**
     * Removes a known secret from free text.
     *
     * @param text any text
     * @param secret the secret; nothing happens when it is empty
     * @return the text without it
     */
    public static String without(String text, String secret) {
        return secret.isEmpty() ? text : text.replace(secret, MASK);
    }
}
