package dev.retell4j.mcp.internal.operations;

import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds operations by what they do; shows those that the caller may use. */
final class OperationSearch implements ReadingHandler.Blocking {
    private static final int USUAL_LIMIT = 10;

    /** What people say, and what the API says. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("remove", List.of("delete")),
            Map.entry("erase", List.of("delete")),
            Map.entry("drop", List.of("delete")),
            Map.entry("make", List.of("create")),
            Map.entry("new", List.of("create")),
            Map.entry("add", List.of("create", "add")),
            Map.entry("edit", List.of("update")),
            Map.entry("change", List.of("update")),
            Map.entry("modify", List.of("update")),
            Map.entry("set", List.of("update")),
            Map.entry("rename", List.of("update")),
            Map.entry("read", List.of("retrieve", "get")),
            Map.entry("show", List.of("retrieve", "get")),
            Map.entry("get", List.of("retrieve", "get")),
            Map.entry("fetch", List.of("retrieve", "get")),
            Map.entry("view", List.of("retrieve", "get")),
            Map.entry("all", List.of("list")),
            Map.entry("search", List.of("search", "list")),
            Map.entry("dial", List.of("call", "phone")),
            Map.entry("ring", List.of("call", "phone")),
            Map.entry("hang", List.of("stop", "end")),
            Map.entry("hangup", List.of("stop", "end")),
            Map.entry("buy", List.of("create")),
            Map.entry("purchase", List.of("create")),
            Map.entry("text", List.of("sms")),
            Map.entry("message", List.of("sms", "chat")),
            Map.entry("prompt", List.of("llm")),
            Map.entry("greeting", List.of("llm")),
            Map.entry("instruction", List.of("llm")),
            Map.entry("document", List.of("knowledge")),
            Map.entry("kb", List.of("knowledge")),
            Map.entry("rag", List.of("knowledge")),
            Map.entry("campaign", List.of("batch")),
            Map.entry("flow", List.of("conversation", "flow")),
            Map.entry("version", List.of("version")),
            Map.entry("upload", List.of("upload", "file", "asset")),
            Map.entry("billing", List.of("cost", "concurrency")),
            Map.entry("bill", List.of("cost")),
            Map.entry("spend", List.of("cost")),
            Map.entry("spent", List.of("cost")),
            Map.entry("spending", List.of("cost")),
            Map.entry("expense", List.of("cost")),
            Map.entry("money", List.of("cost")),
            Map.entry("price", List.of("cost")),
            Map.entry("analytic", List.of("analyze", "figure")),
            Map.entry("statistic", List.of("analyze", "figure")),
            Map.entry("report", List.of("analyze", "figure")),
            Map.entry("people", List.of("contact")),
            Map.entry("customer", List.of("contact")));

    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "of", "for", "to", "in", "on", "with", "my", "i", "how", "do", "and", "or", "is", "did",
            "does", "we", "our", "much", "many", "what", "was", "are");

    private final Map<String, String> tools;
    private final List<Tool> others;

    /**
     * Makes a search.
     *
     * @param tools the direct tools by the ids of the operations that they stand for
     * @param others the direct tools that no operation leads to
     */
    OperationSearch(Map<String, String> tools, List<Tool> others) {
        this.tools = tools;
        this.others = List.copyOf(others);
    }

    private record Hit(Operation operation, int score) {}

    @Override
    public ToolResult handle(ToolCall call) {
        Set<String> words = words(call.text("query").orElse(""));
        String area = call.text("area").orElse("").toLowerCase(Locale.ROOT);
        int limit = (int) call.arguments()
                .get("limit")
                .map(Json::asLong)
                .map(given -> given.orElse(USUAL_LIMIT))
                .orElse((long) (words.isEmpty() ? Operations.all().size() : USUAL_LIMIT))
                .longValue();
        List<Hit> hits = new ArrayList<>();
        Set<String> areas = new TreeSet<>();
        for (Operation operation : Operations.all()) {
            if (call.whyNot(operation).isPresent()) {
                continue;
            }
            areas.add(PolicyGuard.toolset(operation));
            if (!area.isEmpty() && !isIn(operation, area)) {
                continue;
            }
            int score = words.isEmpty() ? 1 : Index.score(operation, words);
            if (score > 0) {
                hits.add(new Hit(operation, score));
            }
        }
        // The order of the catalogue decides between equals.
        hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score()));
        int best = hits.isEmpty() ? 1 : hits.get(0).score();
        return answer(fitting(call, words, area, best), hits, limit, areas);
    }

    /** The other tools that fit best, when no operation fits better. */
    private List<Tool> fitting(ToolCall call, Set<String> words, String area, int least) {
        List<Tool> fitting = new ArrayList<>();
        int best = least;
        for (Tool tool : words.isEmpty() ? List.<Tool>of() : others) {
            int score = Words.of(tool).score(words);
            if (score < best
                    || !(area.isEmpty() || tool.toolset().equals(area))
                    || call.whyNot(tool).isPresent()) {
                continue;
            }
            if (score > best) {
                fitting.clear();
                best = score;
            }
            fitting.add(tool);
        }
        return fitting;
    }

    private ToolResult answer(List<Tool> direct, List<Hit> hits, int limit, Set<String> areas) {
        List<Object> shown = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Hit hit : hits.subList(0, Math.min(limit, hits.size()))) {
            Operation operation = hit.operation();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", operation.id());
            one.put("does", operation.summary());
            one.put("risk", operation.risk().name());
            String tool = tools.get(operation.id());
            if (tool != null) {
                one.put("tool", tool);
            }
            shown.add(one);
            text.append("\n- ").append(operation.id()).append(": ").append(operation.summary());
            if (operation.risk() != Risk.READ) {
                text.append(" [").append(operation.risk().name()).append(']');
            }
            if (operation.deprecated()) {
                text.append(" [deprecated]");
            }
            if (tool != null) {
                text.append(" → better: ").append(tool);
            }
        }
        Map<String, Object> structure = new LinkedHashMap<>();
        StringBuilder before = new StringBuilder();
        if (!direct.isEmpty()) {
            List<Object> named = new ArrayList<>();
            before.append(direct.size() == 1 ? "A tool for it:" : "Tools for it:");
            for (Tool tool : direct) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("tool", tool.name());
                one.put("does", tool.description());
                named.add(one);
                before.append("\n- ").append(tool.name()).append(": ").append(tool.description());
            }
            before.append(hits.isEmpty() ? "" : "\n");
            structure.put("tools", named);
        }
        structure.put("operations", shown);
        structure.put("found", hits.size());
        String first;
        if (hits.isEmpty() && !direct.isEmpty()) {
            first = "";
        } else if (hits.isEmpty()) {
            structure.put("areas", areas);
            first = "Nothing found. Use other words, or one of the areas: " + String.join(", ", areas) + ".";
        } else {
            first = hits.size() > shown.size()
                    ? "The best " + shown.size() + " of " + hits.size() + " operations:"
                    : shown.size() + (shown.size() == 1 ? " operation:" : " operations:");
        }
        return ToolResult.of(before + first + text, Json.of(structure));
    }

    private static boolean isIn(Operation operation, String area) {
        return PolicyGuard.toolset(operation).equals(area)
                || operation.resource().toLowerCase(Locale.ROOT).startsWith(area.replaceAll("[^a-z]", ""));
    }

    /** The words of an operation or tool. */
    private record Words(Set<String> name, Set<String> path, Set<String> resource, Set<String> summary) {
        static Words of(Operation operation) {
            return new Words(
                    stems(operation.id() + " " + operation.name()),
                    stems(operation.path()),
                    stems(operation.resource()),
                    stems(operation.summary()));
        }

        static Words of(Tool tool) {
            return new Words(
                    stems(tool.name()),
                    Set.of(),
                    stems(tool.toolset()),
                    stems(tool.title() + " " + tool.description()));
        }

        int score(Set<String> words) {
            int score = 0;
            int matched = 0;
            for (String word : words) {
                int best = 0;
                best = Math.max(best, weight(word, name, 8));
                best = Math.max(best, weight(word, resource, 6));
                best = Math.max(best, weight(word, path, 5));
                best = Math.max(best, weight(word, summary, 4));
                for (String also : ALSO.getOrDefault(word, List.of())) {
                    best = Math.max(best, weight(also, name, 6));
                    best = Math.max(best, weight(also, summary, 3));
                }
                score += best;
                matched += best > 0 ? 1 : 0;
            }
            if (matched == 0) {
                return 0;
            }
            // Whatever matches all words is better than what matches one word well; short names are what is meant.
            return score * 10 + (matched == words.size() ? 100 : 0) - Math.min(9, name.size());
        }
    }

    /** The words of all operations, split when they are first searched. */
    private static final class Index {
        private static final Map<String, Words> WORDS = new HashMap<>();

        static {
            for (Operation operation : Operations.all()) {
                WORDS.put(operation.id(), Words.of(operation));
            }
        }

        static int score(Operation operation, Set<String> words) {
            int score = Objects.requireNonNull(WORDS.get(operation.id())).score(words);
            return score == 0 || !operation.deprecated() ? score : score - 30;
        }
    }

    private static int weight(String word, Set<String> words, int weight) {
        if (words.contains(word)) {
            return weight;
        }
        for (String one : words) {
            if (word.length() > 3 && one.startsWith(word)) {
                return weight / 2;
            }
        }
        return 0;
    }

    private static Set<String> words(String query) {
        Set<String> words = stems(query.length() > 300 ? query.substring(0, 300) : query);
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        String split = text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        for (String word : split.split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                stems.add(
                        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return stems;
    }
}
