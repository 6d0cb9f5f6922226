package dev.retell4j.mcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ToolSelectionTest {
    private static final List<String> TOOLSETS = List.of("agents", "calls", "operations");
    private static final List<String> NAMES =
            List.of("retell_get_agent", "retell_get_call", "retell_call_operation", "agentDelete", "callRetrieve");

    @Property(seed = "20261123")
    void and_twoSelections_neverHasMoreThanEither(
            @ForAll("selections") ToolSelection one,
            @ForAll("selections") ToolSelection other,
            @ForAll("toolsets") String toolset,
            @ForAll("names") String name,
            @ForAll Risk risk) {
        boolean both = one.whyNot(toolset, List.of(name), risk).isEmpty()
                && other.whyNot(toolset, List.of(name), risk).isEmpty();

        assertThat(one.and(other).whyNot(toolset, List.of(name), risk).isEmpty())
                .isEqualTo(both);
        assertThat(other.and(one).whyNot(toolset, List.of(name), risk).isEmpty())
                .isEqualTo(both);
    }

    @Property(seed = "20261123")
    void and_twoSelections_neverLetsAnOperationThroughThatEitherStops(
            @ForAll("selections") ToolSelection one,
            @ForAll("selections") ToolSelection other,
            @ForAll("operations") Operation operation,
            @ForAll("toolsets") String toolset,
            @ForAll("names") String standIn) {
        boolean both = one.whyNot(operation, toolset, List.of(standIn)).isEmpty()
                && other.whyNot(operation, toolset, List.of(standIn)).isEmpty();

        assertThat(one.and(other).whyNot(operation, toolset, List.of(standIn)).isEmpty())
                .isEqualTo(both);
    }

    @Property(seed = "20261123")
    void readOnly_whateverElseIsSaid_leavesNothingThatWrites(
            @ForAll("selections") ToolSelection any, @ForAll("toolsets") String toolset, @ForAll("names") String name) {
        ToolSelection readOnly = any.and(ToolSelection.builder().readOnly(true).build());

        for (Risk risk : List.of(Risk.WRITE, Risk.DESTRUCTIVE, Risk.PAID)) {
            if (!toolset.equals("operations")) {
                assertThat(readOnly.whyNot(toolset, List.of(name), risk)).isPresent();
            }
        }
        assertThat(readOnly.whyNot(Operations.AGENT_DELETE, toolset, List.of())).isPresent();
        assertThat(readOnly.whyNot(Operations.CALL_CREATE_PHONE_CALL, toolset, List.of()))
                .isPresent();
    }

    @Property(seed = "20261123")
    void narrowedTo_anyPolicy_allowsNothingMore(
            @ForAll("selections") ToolSelection wide,
            @ForAll("selections") ToolSelection narrow,
            @ForAll("toolsets") String toolset,
            @ForAll("names") String name,
            @ForAll Risk risk) {
        McpPolicy policy = McpPolicy.builder().tools(wide).build();
        McpPolicy narrowed = policy.narrowedTo(narrow);

        if (policy.tools().whyNot(toolset, List.of(name), risk).isPresent()) {
            assertThat(narrowed.tools().whyNot(toolset, List.of(name), risk)).isPresent();
        }
        assertThat(narrowed.asks(risk)).isEqualTo(policy.asks(risk));
        assertThat(policy.tools().isReadOnly() && !narrowed.tools().isReadOnly())
                .isFalse();
    }

    @Provide
    Arbitrary<ToolSelection> selections() {
        Arbitrary<List<String>> toolsets = Arbitraries.of(TOOLSETS).list().ofMaxSize(2);
        Arbitrary<List<String>> names = Arbitraries.of(NAMES).list().ofMaxSize(2);
        return Combinators.combine(toolsets, names, names, Arbitraries.of(true, false))
                .as((in, tools, out, readOnly) -> ToolSelection.builder()
                        .toolsets(in.toArray(String[]::new))
                        .tools(tools.toArray(String[]::new))
                        .exclude(out.toArray(String[]::new))
                        .readOnly(readOnly)
                        .build());
    }

    @Provide
    Arbitrary<String> toolsets() {
        return Arbitraries.of(TOOLSETS);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<Operation> operations() {
        return Arbitraries.of(
                Operations.AGENT_RETRIEVE,
                Operations.AGENT_DELETE,
                Operations.CALL_RETRIEVE,
                Operations.CALL_CREATE_PHONE_CALL);
    }

    @Test
    void toolsetsAndTools_named_addUp() {
        ToolSelection selection = ToolSelection.builder()
                .toolsets("agents")
                .tools("retell_get_call")
                .build();

        assertThat(selection.whyNot("agents", List.of("retell_list_agents"), Risk.READ))
                .isEmpty();
        assertThat(selection.whyNot("calls", List.of("retell_get_call"), Risk.READ))
                .isEmpty();
        assertThat(selection.whyNot("calls", List.of("retell_list_calls"), Risk.READ))
                .contains("retell_list_calls is switched off here");
    }

    @Test
    void exclude_byAlias_leavesTheToolOut() {
        ToolSelection selection =
                ToolSelection.builder().exclude("create_voice_call").build();

        assertThat(selection.whyNot("calls", List.of("retell_create_phone_call", "create_voice_call"), Risk.PAID))
                .isPresent();
    }

    @Test
    void operations_otherToolsetsNamed_reachOnlyThose() {
        ToolSelection selection = ToolSelection.builder().toolsets("agents").build();

        assertThat(selection.whyNot("operations", List.of("retell_call_operation"), Risk.PAID))
                .isEmpty();
        assertThat(selection.whyNot(Operations.AGENT_DELETE, "agents", List.of()))
                .isEmpty();
        assertThat(selection.whyNot(Operations.CALL_CREATE_PHONE_CALL, "calls", List.of("retell_create_phone_call")))
                .isPresent();
    }

    @Test
    void operations_namedThemselves_reachAllButTheExcluded() {
        ToolSelection selection = ToolSelection.builder()
                .toolsets("operations")
                .exclude("retell_create_phone_call", "agentDelete")
                .build();

        assertThat(selection.whyNot(Operations.CALL_RETRIEVE, "calls", List.of("retell_get_call")))
                .isEmpty();
        assertThat(selection.whyNot(Operations.CALL_CREATE_PHONE_CALL, "calls", List.of("retell_create_phone_call")))
                .isPresent();
        assertThat(selection.whyNot(Operations.AGENT_DELETE, "agents", List.of()))
                .isPresent();
    }
}
