package dev.retell4j.mcp.tools;

import dev.retell4j.ApiRequest;
import dev.retell4j.mcp.internal.dispatch.AnswerLimit;
import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what a plan would do: to the assistant, which asked for a dry run, and to the person who has to agree. */
final class DryRun {
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_FACT = 500;
    private static final int LONGEST_QUESTION = 4_000;

    private DryRun() {}

    static ToolResult answer(Plan plan, Optional<String> refused, boolean asks, boolean canAsk) {
        Map<String, Object> structure = new LinkedHashMap<>();
        structure.put("would", line(plan.what(), LONGEST_SENTENCE));
        structure.put("risk", plan.risk().name());
        String next = next(refused, asks, canAsk);
        structure.put("then", next);
        StringBuilder text = new StringBuilder("Dry run, nothing was sent. It would: ")
                .append(line(plan.what(), LONGEST_SENTENCE))
                .append(". ")
                .append(next);
        Optional<ApiRequest<?>> request = plan.request();
        if (request.isPresent()) {
            structure.put("operation", request.get().operation().id());
            structure.put("method", request.get().operation().httpMethod());
            structure.put("path", request.get().operation().path());
            structure.put("curl", request.get().toCurl());
            text.append('\n').append(request.get().toCurl());
        }
        if (!plan.facts().isEmpty()) {
            structure.put("facts", plan.facts());
        }
        plan.preview().ifPresent(preview -> structure.put("preview", preview));
        return ToolResult.of(text.toString(), Json.of(Map.of("dry_run", structure)));
    }

    private static String next(Optional<String> refused, boolean asks, boolean canAsk) {
        if (refused.isPresent()) {
            return "It would be refused: " + refused.get();
        }
        if (!asks) {
            return "Nobody would be asked first.";
        }
        return canAsk
                ? "A person would be asked first."
                : "It would be refused, because a person has to agree and this client cannot ask one.";
    }

    /** Makes the question to the person; the same plan gives the same text. */
    static String question(Plan plan, String workspace) {
        StringBuilder text = new StringBuilder(line(plan.what(), LONGEST_SENTENCE)).append('?');
        plan.facts()
                .forEach((name, value) ->
                        text.append('\n').append(line(name, 60)).append(": ").append(line(value, LONGEST_FACT)));
        if (!workspace.isEmpty()) {
            text.append("\nWorkspace: ").append(line(workspace, 100));
        }
        if (plan.risk() == Risk.PAID && !plan.facts().containsKey("Cost")) {
            text.append("\nCost: this spends money of the Retell account.");
        }
        if (plan.risk() == Risk.DESTRUCTIVE) {
            text.append("\nThis cannot be undone.");
        }
        return AnswerLimit.cut(AnswerMask.mask(text.toString()), LONGEST_QUESTION);
    }

    /** What comes from a model must not look like a line of its own. */
    private static String line(String text, int longest) {
        return AnswerLimit.cut(
                text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip(), longest);
    }
}
