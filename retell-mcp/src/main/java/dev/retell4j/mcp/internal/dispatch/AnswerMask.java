package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of answers: keys, passwords and tokens by name, headers and parameters of other people's servers,
 * keys inside texts and addresses.
 *
 * <p>Logs are stricter ({@link Redaction}). An answer goes to somebody who may read the data: prompts keep their links,
 * except for parameters that open doors, and recordings their addresses.
 */
public final class AnswerMask {
    private static final int DEEPEST_TEXT = 3;
    private static final Pattern ADDRESS = Pattern.compile("\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s\"'<>\\\\]+");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#@\\s]*@");
    private static final Pattern SIP_USER = Pattern.compile("(?i)\\b(sips?:)([^\\s@:\"'<>\\\\/]+):[^\\s@\"'<>\\\\]+@");
    private static final Pattern PARAMETER = Pattern.compile("([?&#;])([^=&#;]+)=([^&#;]*)");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:key_[A-Za-z0-9_-]{16,}|sk-[A-Za-z0-9_-]{16,}|xox[abpr]-[A-Za-z0-9-]{10,}"
                    + "|gh[pousr]_[A-Za-z0-9]{20,}|AKIA[A-Z0-9]{16}|whsec_[A-Za-z0-9+/=_-]{16,}"
                    + "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,})");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(api[_-]?key|password|passwd|secret|access[_-]?token|refresh[_-]?token|authorization)"
                    + "([\"']?\\s*[:=]\\s*[\"']?)(?=[^\\s,;\"'&]*[0-9]|[^\\s,;\"'&]{20})(?!\\{)([^\\s,;\"'&*]{6,})");
    private static final List<String> KEY_BEGINNINGS =
            List.of("key_", "sk-", "xox", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "AKIA", "whsec_", "eyJ");
    private static final List<String> NAMES = List.of("key", "passw", "secret", "token", "authorization");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)(sig|signature|x-amz-.*|x-goog-.*|key|key-pair-id|policy|code|hash|hmac)");

    private AnswerMask() {}

    /**
     * Masks JSON.
     *
     * @param json the JSON
     * @return the same without secrets
     */
    public static Json mask(Json json) {
        return mask(json, Set.of());
    }

    /**
     * Masks JSON except for some names.
     *
     * @param json the JSON
     * @param shown names of properties that are there to hand over a secret
     * @return the same without other secrets
     */
    public static Json mask(Json json, Set<String> shown) {
        return Trees.json(value(Trees.of(json), shown, false, 0));
    }

    /**
     * Masks free text.
     *
     * @param text any text
     * @return the text without what looks like a secret
     */
    public static String mask(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String result = text;
        if (lower.contains("://")) {
            result = ADDRESS.matcher(result).replaceAll(found -> Matcher.quoteReplacement(address(found.group())));
        }
        if (lower.contains("sip")) {
            result = SIP_USER.matcher(result).replaceAll("$1$2:" + Redaction.MASK + "@");
        }
        if (lower.contains("bearer") || lower.contains("basic")) {
            result = BEARER.matcher(result).replaceAll("$1 " + Redaction.MASK);
        }
        if (holdsOne(text, KEY_BEGINNINGS)) {
            result = KEY.matcher(result).replaceAll(Redaction.MASK);
        }
        return holdsOne(lower, NAMES) ? NAMED.matcher(result).replaceAll("$1$2" + Redaction.MASK) : result;
    }

    /** Most texts hold nothing of the kind, which is seen quicker without a pattern. */
    private static boolean holdsOne(String text, List<String> parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Masks a text that may be JSON.
     *
     * @param text any text
     * @return the text without secrets
     */
    public static String maskJson(String text) {
        return text(text, Set.of(), 0);
    }

    private static JsonNode value(JsonNode value, Set<String> shown, boolean hidden, int depth) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                property.setValue(property(property.getKey(), property.getValue(), shown, hidden, depth));
            }
            return object;
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, value(array.get(i), shown, hidden, depth));
            }
            return array;
        }
        if (value.isNull()) {
            return value;
        }
        if (hidden) {
            return TextNode.valueOf(Redaction.MASK);
        }
        return value.isTextual() ? TextNode.valueOf(text(value.textValue(), shown, depth)) : value;
    }

    private static JsonNode property(String name, JsonNode value, Set<String> shown, boolean hidden, int depth) {
        if (value.isNull() || value.isBoolean() || shown.contains(name)) {
            return value;
        }
        if (Redaction.isSecret(name) && !(value.isNumber() && name.endsWith("s"))) {
            return value.isContainerNode() && value.isEmpty() ? value : TextNode.valueOf(Redaction.MASK);
        }
        if (value.isTextual() && !hidden && Redaction.isAddressOfServer(name)) {
            return TextNode.valueOf(Redaction.host(value.textValue()));
        }
        return value(value, shown, hidden || Redaction.isHolder(name), depth);
    }

    /** JSON in a text, as the arguments of a tool call are, is masked by its names. */
    private static String text(String text, Set<String> shown, int depth) {
        String start = text.stripLeading();
        if ((start.startsWith("{") && !start.startsWith("{{")) || start.startsWith("[")) {
            if (depth >= DEEPEST_TEXT) {
                return Redaction.MASK;
            }
            try {
                Json parsed = Json.parse(text);
                JsonNode masked = value(Trees.of(parsed), shown, false, depth + 1);
                // What holds no secret keeps its line breaks.
                return Trees.json(masked).equals(parsed) ? text : masked.toString();
            } catch (RetellDecodeException e) {
                return mask(text);
            }
        }
        return mask(text);
    }

    private static String address(String address) {
        String result = USER_INFO.matcher(address).replaceFirst("$1" + Redaction.MASK + "@");
        return PARAMETER.matcher(result).replaceAll(found -> {
            boolean secret = Redaction.isSecret(found.group(2))
                    || SIGNATURE.matcher(found.group(2)).matches();
            return Matcher.quoteReplacement(
                    secret ? found.group(1) + found.group(2) + "=" + Redaction.MASK : found.group());
        });
    }
}
