package dev.retell4j.mcp.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PolicyGuardTest {
    private static final Tool GET = Tool.builder("retell_get_call")
            .toolset("calls")
            .operation(Operations.CALL_RETRIEVE)
            .reads(ReadingHandler.blocking(call -> ToolResult.text("ok")));
    private static final Tool WAIT = Tool.builder("retell_wait_for_call")
            .toolset("calls")
            .operation(Operations.CALL_RETRIEVE)
            .reads(ReadingHandler.blocking(call -> ToolResult.text("ok")));
    private static final Tool DIAL = acting("retell_create_phone_call", "calls", Risk.PAID, "create_voice_call");
    private static final Tool ANY = acting("retell_call_operation", "operations", Risk.PAID, "any");

    private static Tool acting(String name, String toolset, Risk risk, String alias) {
        Tool.Builder builder = Tool.builder(name).toolset(toolset).alias(alias);
        if (name.equals("retell_create_phone_call")) {
            builder.operation(Operations.CALL_CREATE_PHONE_CALL);
        }
        return builder.acts(
                risk,
                Repetition.UNSAFE,
                call -> Plan.action(risk, "Does it", () -> CompletableFuture.completedFuture(ToolResult.text("done"))));
    }

    private static PolicyGuard guard(ToolSelection selection) {
        McpPolicy policy = McpPolicy.builder().tools(selection).build();
        return new PolicyGuard(policy, policy.newLimits(), List.of(GET, WAIT, DIAL, ANY));
    }

    @Test
    void names_unknownToolset_saysWhatThereIs() {
        assertThatThrownBy(() -> guard(ToolSelection.builder().toolsets("cals").build()))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("There is no toolset cals, but account, agents, calls");
    }

    @Test
    void names_unknownTool_saysWhatThereIs() {
        assertThatThrownBy(() ->
                        guard(ToolSelection.builder().exclude("retell_dial").build()))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("retell_dial")
                .hasMessageContaining("retell_create_phone_call");
    }

    @Test
    void names_aliasesAndOperations_areKnown() {
        guard(ToolSelection.builder()
                .tools("create_voice_call", "callRetrieve")
                .exclude("agentDelete")
                .build());
    }

    @Test
    void excludedTool_byCallOperation_isNotReached() {
        PolicyGuard guard = guard(
                ToolSelection.builder().exclude("retell_create_phone_call").build());

        assertThat(guard.whyHidden(DIAL, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(ANY, Caller.LOCAL)).isEmpty();
        assertThat(guard.whyHidden(Operations.CALL_CREATE_PHONE_CALL, Caller.LOCAL))
                .isPresent();
        assertThat(guard.whyHidden(Operations.CALL_RETRIEVE, Caller.LOCAL)).isEmpty();
    }

    @Test
    void excludedTool_byItsAlias_takesTheOperationWithIt() {
        PolicyGuard guard =
                guard(ToolSelection.builder().exclude("create_voice_call").build());

        assertThat(guard.whyHidden(DIAL, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(Operations.CALL_CREATE_PHONE_CALL, Caller.LOCAL))
                .isPresent();
        assertThat(guard.whyHidden(Operations.CALL_RETRIEVE, Caller.LOCAL)).isEmpty();
    }

    @Test
    void excludedOperation_withTwoIds_isRefusedUnderBoth() {
        Operation one = Operations.find("agentDeleteVersion").orElseThrow();
        Operation other = Operations.find("chatAgentDeleteVersion").orElseThrow();
        PolicyGuard guard = guard(ToolSelection.builder().exclude(one.id()).build());

        assertThat(other.path()).isEqualTo(one.path());
        assertThat(guard.whyHidden(one, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(other, Caller.LOCAL)).isPresent();
    }

    @Test
    void excludedTool_oneOfTwoForTheSameOperation_leavesTheOperation() {
        PolicyGuard guard =
                guard(ToolSelection.builder().exclude("retell_wait_for_call").build());

        assertThat(guard.whyHidden(WAIT, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(Operations.CALL_RETRIEVE, Caller.LOCAL)).isEmpty();
    }

    @Test
    void excludedOperation_sameEndpointOfAnotherResource_isRefusedTogetherWithItsTool() {
        Operation sameEndpoint = Operation.builder("callDialAgain", "POST", "/v2/create-phone-call")
                .resource("calls", "again")
                .build();
        PolicyGuard guard = guard(
                ToolSelection.builder().exclude("retell_create_phone_call").build());

        assertThat(guard.whyHidden(sameEndpoint, Caller.LOCAL)).isPresent();
    }

    @Test
    void excludedOperation_takesItsToolsWithIt() {
        PolicyGuard guard =
                guard(ToolSelection.builder().exclude("callCreatePhoneCall").build());

        assertThat(guard.whyHidden(DIAL, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(Operations.CALL_CREATE_PHONE_CALL, Caller.LOCAL))
                .isPresent();
        assertThat(guard.whyHidden(GET, Caller.LOCAL)).isEmpty();
    }

    @Test
    void readOnly_callOperation_isThereForReadingOnly() {
        PolicyGuard guard = guard(ToolSelection.builder().readOnly(true).build());

        assertThat(guard.whyHidden(DIAL, Caller.LOCAL))
                .contains("retell_create_phone_call is switched off here: only reading is allowed");
        assertThat(guard.whyHidden(ANY, Caller.LOCAL)).isEmpty();
        assertThat(guard.whyHidden(Operations.AGENT_DELETE, Caller.LOCAL)).isPresent();
        assertThat(guard.whyHidden(Operations.AGENT_LIST, Caller.LOCAL)).isEmpty();
        assertThat(guard.whyRefused(Risk.WRITE, Caller.LOCAL)).isPresent();
        assertThat(guard.whyRefused(Risk.READ, Caller.LOCAL)).isEmpty();
    }

    @Test
    void caller_withFewerTools_getsNoMoreThanTheServerHas() {
        PolicyGuard guard =
                guard(ToolSelection.builder().exclude("retell_get_call").build());
        Caller caller = Caller.of("narrow")
                .withTools(ToolSelection.builder().tools("retell_get_call").build());

        assertThat(guard.whyHidden(GET, caller)).isPresent();
        assertThat(guard.whyHidden(DIAL, caller)).isPresent();
        assertThat(guard.whyHidden(DIAL, Caller.LOCAL)).isEmpty();
    }

    @Test
    void everyOperation_hasAToolsetThatCanBeNamed() {
        for (Operation operation : Operations.all()) {
            assertThat(Toolsets.ALL).contains(PolicyGuard.toolset(operation));
        }
    }
}
