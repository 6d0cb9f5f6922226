package dev.retell4j.examples.mcp;

import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;

/** A page in Markdown. What is long is shortened, and it says so. */
final class Page {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ELEMENTS = 3;
    private static final int DEEPEST = 4;
    private static final int MOST_LINES = 16;

    private final StringBuilder text = new StringBuilder();

    Page title(String title) {
        text.append("# ").append(title).append("\n\n");
        return this;
    }

    Page step(String title) {
        text.append("## ").append(title).append("\n\n");
        return this;
    }

    Page says(String words) {
        text.append(words.strip()).append("\n\n");
        return this;
    }

    /** What somebody says or is told, line by line; what is long ends early. */
    Page quote(String words) {
        String lines = String.join("\n", shortened(words));
        text.append(lines.replace("\n", "\\\n")
                        .replace("\\\n\\\n", "\n\n")
                        .replaceAll("(?m)^", "> ")
                        .replaceAll("(?m) $", ""))
                .append("\n\n");
        return this;
    }

    /** Words as they are; what is long ends early. */
    Page block(String words) {
        text.append("```text\n").append(String.join("\n", shortened(words))).append("\n```\n\n");
        return this;
    }

    private static List<String> shortened(String words) {
        List<String> lines = words.strip().lines().toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> begun = new ArrayList<>(lines.subList(0, MOST_LINES));
        begun.add("… " + (lines.size() - MOST_LINES) + " more lines");
        return begun;
    }

    Page items(List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append('\n');
        return this;
    }

    Page table(List<String> heads, List<List<String>> rows) {
        row(heads);
        row(heads.stream().map(head -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** JSON, indented and shortened. */
    Page json(Json json) {
        return json(json, DEEPEST);
    }

    /** JSON, indented and shortened, and no deeper than that. */
    Page json(Json json, int depth) {
        text.append("```json\n");
        write(json, "", depth);
        text.append("\n```\n\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    private void write(Json json, String indent, int depth) {
        if (json.isObject() && !json.names().isEmpty()) {
            object(json, indent, depth);
        } else if (json.isArray() && !json.elements().isEmpty()) {
            array(json.elements(), indent, depth);
        } else if (json.isString()) {
            String words = json.asString().orElseThrow();
            text.append(
                    words.length() <= LONGEST_TEXT
                            ? json.text()
                            : Json.of(words.substring(0, LONGEST_TEXT) + "…").text());
        } else {
            text.append(json.text());
        }
    }

    private void object(Json object, String indent, int depth) {
        if (depth == 0) {
            text.append("{ … }");
            return;
        }
        String separator = "{\n";
        for (String name : object.names()) {
            text.append(separator)
                    .append(indent)
                    .append("  ")
                    .append(Json.of(name).text())
                    .append(": ");
            write(object.get(name).orElseThrow(), indent + "  ", depth - 1);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private void array(List<Json> elements, String indent, int depth) {
        boolean isPlain = elements.stream().noneMatch(element -> element.isObject() || element.isArray());
        if (isPlain && Json.of(elements).text().length() < 80) {
            text.append(Json.of(elements).text().replace(",", ", "));
            return;
        }
        String separator = "[\n";
        for (Json element : elements.subList(0, Math.min(MOST_ELEMENTS, elements.size()))) {
            text.append(separator).append(indent).append("  ");
            write(element, indent + "  ", depth - 1);
            separator = ",\n";
        }
        if (elements.size() > MOST_ELEMENTS) {
            text.append(separator).append(indent).append("  … ");
            text.append(elements.size() - MOST_ELEMENTS).append(" more");
        }
        text.append('\n').append(indent).append(']');
    }
}
