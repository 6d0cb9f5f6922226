package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows paths such as {@code $.data.slots[0].start} or {@code data['slots'][0]}. */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<name>[^.\\[\\]]+)|\\[(?<index>\\d{1,6})]|\\[(?<quote>['\"])(?<quoted>.*?)\\k<quote>]");

    private JsonPath() {}

    /** Returns what is at a path; a missing node when nothing is, or when the path is none. */
    public static JsonNode at(JsonNode json, String path) {
        String steps = path.startsWith("$") ? path.substring(1) : path;
        Matcher matcher = STEP.matcher(steps);
        JsonNode found = json;
        int end = 0;
        while (end < steps.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return MissingNode.getInstance();
            }
            String name = matcher.group("name") == null ? matcher.group("quoted") : matcher.group("name");
            String index = matcher.group("index");
            if (index == null && found.isArray() && name.matches("\\d{1,6}")) {
                index = name;
            }
            found = index == null ? found.path(name) : found.path(Integer.parseInt(index));
            end = matcher.end();
        }
        return found;
    }
}
