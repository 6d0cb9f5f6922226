package dev.retell4j.mcp.internal.retell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolHints;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients are told about the effects of a tool, beside what the operations behind it do. */
class ToolAnnotationsTest {
    /** Retell reads by POST where a filter travels in the body. */
    private static final Set<String> READ_BY_POST = Set.of("agentList", "callList", "voiceSearch");

    /** Tools that send nothing themselves, and the one that sends anything. */
    private static final Set<String> WITHOUT_OPERATION = Set.of(
            "retell_list_webhook_events",
            "retell_find_operation",
            "retell_describe_operation",
            "retell_call_operation",
            "retell_say",
            "retell_end_live_call",
            "retell_transfer_live_call");

    static Stream<Tool> tools() {
        return Listed.all().stream();
    }

    static Stream<Tool> toolsOfOperations() {
        return tools().filter(tool -> !tool.operations().isEmpty());
    }

    @Test
    void tools_exceptTheKnownOnes_standForOperations() {
        assertThat(tools().filter(tool -> tool.operations().isEmpty()).map(Tool::name))
                .isSubsetOf(WITHOUT_OPERATION);
    }

    @Test
    void tools_overTheProtocol_areWhatTheseTestsLookAt() throws IOException {
        assertThat(Listed.overTheProtocol())
                .containsExactlyElementsOf(
                        Listed.byDefault().stream().map(Listed::entry).toList());
    }

    @ParameterizedTest
    @MethodSource("toolsOfOperations")
    void hints_ofATool_agreeWithTheHttpMethods(Tool tool) {
        ToolHints hints = tool.hints();
        for (Operation operation : tool.operations()) {
            switch (operation.httpMethod()) {
                case "GET" -> {
                    // Reading may go with writing, never the other way round.
                }
                case "POST" -> {
                    if (hints.readOnly()) {
                        assertThat(READ_BY_POST).contains(operation.id());
                    }
                }
                case "PUT", "PATCH" -> {
                    assertThat(hints.readOnly()).isFalse();
                    assertThat(hints.idempotent()).isTrue();
                }
                case "DELETE" -> {
                    assertThat(hints.readOnly()).isFalse();
                    assertThat(hints.destructive()).isTrue();
                }
                default -> throw new AssertionError(operation.httpMethod());
            }
        }
        boolean readsOnly = tool.operations().stream()
                .allMatch(one -> one.httpMethod().equals("GET") || READ_BY_POST.contains(one.id()));
        assertThat(hints.readOnly()).isEqualTo(readsOnly);
    }

    @ParameterizedTest
    @MethodSource("toolsOfOperations")
    void riskAndRepetition_ofATool_areTheWorstOfItsOperations(Tool tool) {
        Risk risk = tool.operations().stream()
                .map(Operation::risk)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Repetition repetition = tool.operations().stream()
                .map(Operation::repetition)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(tool.risk()).isEqualTo(risk);
        assertThat(tool.repetition()).isEqualTo(repetition);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void hints_ofATool_areThoseOfItsRisk(Tool tool) {
        ToolHints hints = tool.hints();
        assertThat(hints.readOnly())
                .isEqualTo(tool.risk() == Risk.READ)
                .isEqualTo(tool.reading().isPresent());
        assertThat(hints.destructive())
                .isEqualTo(List.of(Risk.DESTRUCTIVE, Risk.PAID).contains(tool.risk()));
        assertThat(hints.idempotent()).isEqualTo(tool.repetition() != Repetition.UNSAFE);
        assertThat(hints.openWorld()).isEqualTo(tool.risk() == Risk.PAID);
        assertThat(tool.title()).isNotBlank().isNotEqualTo(tool.name());
    }
}
