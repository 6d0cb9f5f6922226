package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.retell4j.internal.schema.FieldPath;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a structure that is too large for an assistant fit, so that it still fits its schema: long texts and lists lose
 * their ends, nothing changes its kind, and a property {@code truncated} tells what is missing.
 */
public final class AnswerLimit {
    private static final int[] LONGEST_TEXTS = {8_000, 2_000, 500, 120};
    private static final int NOTICES = 1_500;
    private static final int MOST_NOTICES = 8;
    private static final int DEEPEST = 100;

    /** Addresses of the page after one that was cut: following them would skip what was cut. */
    private static final List<String> CURSORS = List.of("cursor", "pagination_key", "next_cursor");

    private AnswerLimit() {}

    /**
     * A structure that fits.
     *
     * @param structure the structure
     * @param notices what is missing, a sentence each; nothing when it was not cut
     */
    public record Limited(Json structure, List<String> notices) {}

    /**
     * Cuts a structure.
     *
     * @param structure an object
     * @param bytes how long its JSON may be
     * @return the structure that fits, and what is missing
     */
    public static Limited cut(Json structure, int bytes) {
        if (structure.bytes().length <= bytes) {
            return new Limited(structure, List.of());
        }
        return new AnswerCut(Math.max(bytes - NOTICES, bytes / 2)).cut(Trees.of(structure));
    }

    /**
     * Cuts a text.
     *
     * @param text the text
     * @param characters how long it may be
     * @return the text, or its beginning and how much is missing
     */
    public static String cut(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    /**
     * Cuts a text.
     *
     * @param text the text
     * @param bytes how long it may be in UTF-8, with little more for the notice
     * @return the text, or its beginning and how much is missing
     */
    public static String cutToBytes(String text, int bytes) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return length <= bytes ? text : cut(text, (int) ((long) text.length() * bytes / length));
    }

    private static final class AnswerCut {
        private final int most;
        private final Map<String, String> notices = new LinkedHashMap<>();

        AnswerCut(int most) {
            this.most = most;
        }

        Limited cut(JsonNode tree) {
            JsonNode result = tree;
            for (int longest : LONGEST_TEXTS) {
                result = shortened(result, longest, "", 0);
                if (Trees.bytes(result) <= most) {
                    break;
                }
                cutLists(result, longest == LONGEST_TEXTS[LONGEST_TEXTS.length - 1]);
                if (Trees.bytes(result) <= most) {
                    break;
                }
            }
            if (result instanceof ObjectNode object) {
                leaveOut(object);
            }
            return told(result);
        }

        /** What is many small things in depth cannot be cut: it goes as a whole. */
        private void leaveOut(ObjectNode object) {
            while (Trees.bytes(object) > most && !object.isEmpty()) {
                String largest = "";
                int size = -1;
                for (Map.Entry<String, JsonNode> property : object.properties()) {
                    int bytes = Trees.bytes(property.getValue());
                    if (bytes > size) {
                        size = bytes;
                        largest = property.getKey();
                    }
                }
                object.remove(largest);
                notices.put(largest, "`" + AnswerLimit.cut(largest, 60) + "` is left out: it has " + size + " bytes");
            }
        }

        private Limited told(JsonNode result) {
            List<String> told = new ArrayList<>(
                    notices.values().stream().limit(MOST_NOTICES).toList());
            if (notices.size() > told.size()) {
                told.add("and " + (notices.size() - told.size()) + " more places are cut");
            }
            if (result instanceof ObjectNode object) {
                ArrayNode truncated = object.putArray("truncated");
                told.forEach(truncated::add);
            }
            return new Limited(Trees.json(result), told);
        }

        private JsonNode shortened(JsonNode value, int longest, String place, int depth) {
            if (value.isTextual() && value.textValue().length() > longest) {
                String text = value.textValue();
                notices.putIfAbsent(place, "`" + place + "` is cut: it has " + text.length() + " characters");
                return TextNode.valueOf(AnswerLimit.cut(text, longest));
            }
            if (depth > DEEPEST) {
                return value;
            }
            if (value instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> property : object.properties()) {
                    property.setValue(shortened(
                            property.getValue(), longest, FieldPath.child(place, property.getKey()), depth + 1));
                }
            } else if (value instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, shortened(array.get(i), longest, FieldPath.element(place, i), depth + 1));
                }
            }
            return value;
        }

        /** Cuts the largest list, and again, until it fits or there is no list left that can be cut. */
        private void cutLists(JsonNode root, boolean toNothing) {
            for (int round = 0; round < 20; round++) {
                int over = Trees.bytes(root) - most;
                if (over <= 0) {
                    return;
                }
                Largest largest = new Largest(toNothing ? 0 : 1);
                largest.search(root, "", 0);
                ArrayNode list = largest.list;
                if (list == null) {
                    return;
                }
                cutList(root, list, largest.place, over, toNothing ? 0 : 1);
            }
        }

        private void cutList(JsonNode root, ArrayNode list, String place, int over, int least) {
            int before = list.size();
            int gone = 0;
            while (list.size() > least && gone < over) {
                gone += Trees.bytes(list.get(list.size() - 1)) + 1;
                list.remove(list.size() - 1);
            }
            boolean isPage = false;
            if (root instanceof ObjectNode object && !place.contains(".") && !place.contains("[")) {
                for (String cursor : CURSORS) {
                    isPage |= object.remove(cursor) != null;
                }
            }
            String advice =
                    isPage ? "; ask again with `limit` " + Math.max(1, list.size()) + " to page through them" : "";
            int known = notices.getOrDefault(place, "").startsWith("`" + place + "` shows")
                    ? number(notices.get(place))
                    : before;
            notices.put(place, "`" + place + "` shows " + list.size() + " of " + known + advice);
        }

        private static int number(@Nullable String notice) {
            String digits = notice == null ? "" : notice.replaceFirst("(?s).* of (\\d+).*", "$1");
            return Integer.parseInt(digits);
        }
    }

    /** Finds the longest list. */
    private static final class Largest {
        private final int least;
        private @Nullable ArrayNode list;
        private String place = "";
        private int size;

        Largest(int least) {
            this.least = least;
        }

        void search(JsonNode value, String here, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (value instanceof ArrayNode array) {
                int bytes = array.size() > least ? Trees.bytes(array) : 0;
                if (bytes > size) {
                    size = bytes;
                    list = array;
                    place = here;
                }
                for (int i = 0; i < array.size(); i++) {
                    search(array.get(i), FieldPath.element(here, i), depth + 1);
                }
            } else if (value instanceof ObjectNode object) {
                object.properties()
                        .forEach(one -> search(one.getValue(), FieldPath.child(here, one.getKey()), depth + 1));
            }
        }
    }
}
