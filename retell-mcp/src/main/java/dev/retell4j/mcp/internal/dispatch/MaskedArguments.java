package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds masks that an assistant has read in an answer and now writes back in place of the secret. */
public final class MaskedArguments {
    private static final String STARS = Pattern.quote(Redaction.MASK);
    private static final Pattern INSIDE =
            Pattern.compile("(?i)://" + STARS + "@|://[^\\s\"'<>]*(?:=|/)" + STARS + "|\\b(?:bearer|basic) " + STARS);

    private MaskedArguments() {}

    /**
     * Finds masks.
     *
     * @param arguments what would be written
     * @return one sentence for each; nothing when there is none
     */
    public static List<String> in(Json arguments) {
        List<String> problems = new ArrayList<>();
        search(Trees.of(arguments), "", problems);
        return problems;
    }

    private static void search(JsonNode value, String place, List<String> problems) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                search(property.getValue(), FieldPath.child(place, property.getKey()), problems);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                search(value.get(i), FieldPath.element(place, i), problems);
            }
        } else if (value.isTextual() && isMasked(value.textValue())) {
            problems.add("`" + place + "` holds " + Redaction.MASK
                    + ", which stands for a hidden secret: give the real value, or leave the field out to keep it");
        }
    }

    private static boolean isMasked(String text) {
        return text.contains(Redaction.MASK)
                && (text.equals(Redaction.MASK) || INSIDE.matcher(text).find());
    }
}
