package dev.retell4j.mcp.internal.retell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.mcp.tools.Tool;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much of a model's context the list of tools takes, at four bytes for a token. */
class ToolBudgetTest {
    private static final int BYTES_PER_TOKEN = 4;

    @Test
    void list_byDefault_takesAtMost8000Tokens() {
        List<Tool> tools = Listed.byDefault();
        assertThat(tokens(tools)).as(sizes(tools)).isLessThanOrEqualTo(8_000);
    }

    @Test
    void list_ofAllToolsets_takesAtMost25000Tokens() {
        List<Tool> tools = Listed.all();
        assertThat(tokens(tools)).as(sizes(tools)).isLessThanOrEqualTo(25_000);
    }

    private static int tokens(List<Tool> tools) {
        return (Listed.bytes(tools) + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }

    private static String sizes(List<Tool> tools) {
        return tools.stream()
                .map(tool -> Listed.entry(tool).bytes().length + " bytes " + tool.name())
                .collect(Collectors.joining("\n", "tokens of the list, whose tools have\n", "\n"));
    }
}
