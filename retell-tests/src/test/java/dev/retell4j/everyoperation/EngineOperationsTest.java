package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.flows.ConversationFlow;
import dev.retell4j.flows.ConversationFlowUpdate;
import dev.retell4j.flows.FlowComponent;
import dev.retell4j.flows.FlowNode;
import dev.retell4j.flows.SharedFlowComponent;
import dev.retell4j.flows.SharedFlowComponentUpdate;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.tools.EndCallTool;
import dev.retell4j.tools.McpServer;
import dev.retell4j.tools.McpToolDefinition;
import dev.retell4j.tools.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Retell LLMs, conversation flows with their components, and the tools of MCP servers. */
class EngineOperationsTest extends Performed {
    @Test
    @Performs("llmCreate")
    void createLlm_settings_areThoseThatWereSent() {
        Llm llm = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt(PROMPT)
                        .beginMessage("Hello {{name}}.")
                        .defaultDynamicVariables(Map.of("name", "Ada"))
                        .generalTools(List.of(Tool.endCall("hang_up")))
                        .build());

        assertThat(llm.generalPrompt()).hasValue(PROMPT);
        assertThat(llm.defaultDynamicVariables()).containsExactly(Map.entry("name", "Ada"));
        assertThat(llm.generalTools()).hasOnlyElementsOfType(EndCallTool.class);
    }

    @Test
    @Performs("llmRetrieve")
    void retrieveLlm_latestAndNumber_giveTheSame() {
        String llmId = llm();

        Llm llm = retell.llms().retrieve(llmId);

        assertThat(llm.generalPrompt()).hasValue(PROMPT);
        assertThat(retell.llms().retrieve(llmId, 0)).isEqualTo(llm);
    }

    @Test
    @Performs("llmUpdate")
    void updateLlm_changesAndClears() {
        String llmId = llm();

        Llm changed = retell.llms()
                .update(
                        llmId,
                        LlmRequest.builder()
                                .beginMessage("Hello.")
                                .clearGeneralPrompt()
                                .build());

        assertThat(changed.beginMessage()).hasValue("Hello.");
        assertThat(changed.generalPrompt()).isEmpty();
    }

    @Test
    @Performs("llmList")
    void listLlms_pages_showAll() {
        String first = llm();
        String second = llm();

        assertThat(retell.llms().list().pageSize(1).stream().map(Llm::llmId)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("llmDelete")
    void deleteLlm_isGone() {
        String llmId = llm();

        retell.llms().delete(llmId);

        isGone(422, () -> retell.llms().retrieve(llmId));
    }

    @Test
    @Performs("conversationFlowCreate")
    void createFlow_settings_areThoseThatWereSent() {
        ConversationFlow flow = retell.conversationFlows()
                .create(flowWish().globalPrompt("Be brief.").build());

        assertThat(flow.globalPrompt()).hasValue("Be brief.");
        assertThat(flow.nodes()).extracting(FlowNode::id).containsExactly("start", "end");
        assertThat(flow.startNodeId()).hasValue("start");
    }

    @Test
    @Performs("conversationFlowRetrieve")
    void retrieveFlow_latestAndNumber_giveTheSame() {
        ConversationFlow flow = flow();

        assertThat(retell.conversationFlows().retrieve(flow.conversationFlowId()))
                .isEqualTo(flow);
        assertThat(retell.conversationFlows().retrieve(flow.conversationFlowId(), 0))
                .isEqualTo(flow);
    }

    @Test
    @Performs("conversationFlowUpdate")
    void updateFlow_changesAndClears() {
        ConversationFlow flow = retell.conversationFlows()
                .create(flowWish().globalPrompt("Be brief.").build());

        ConversationFlow changed = retell.conversationFlows()
                .update(
                        flow.conversationFlowId(),
                        ConversationFlowUpdate.builder()
                                .clearGlobalPrompt()
                                .defaultDynamicVariables(Map.of("name", "Ada"))
                                .build());

        assertThat(changed.globalPrompt()).isEmpty();
        assertThat(changed.defaultDynamicVariables()).containsKey("name");
        assertThat(changed.nodes()).isEqualTo(flow.nodes());
    }

    @Test
    @Performs("conversationFlowList")
    void listFlows_pages_showAll() {
        String first = flow().conversationFlowId();
        String second = flow().conversationFlowId();

        assertThat(retell.conversationFlows().list().pageSize(1).stream().map(ConversationFlow::conversationFlowId))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("conversationFlowDelete")
    void deleteFlow_isGone() {
        String flowId = flow().conversationFlowId();

        retell.conversationFlows().delete(flowId);

        isGone(404, () -> retell.conversationFlows().retrieve(flowId));
    }

    @Test
    @Performs("conversationFlowComponentCreate")
    void createComponent_settings_areThoseThatWereSent() {
        SharedFlowComponent component = component();

        assertThat(component.name()).isEqualTo("Goodbye");
        assertThat(component.nodes()).extracting(FlowNode::id).containsExactly("start", "end");
    }

    @Test
    @Performs("conversationFlowComponentRetrieve")
    void retrieveComponent_isTheOneThatWasCreated() {
        SharedFlowComponent component = component();

        assertThat(retell.conversationFlowComponents().retrieve(component.conversationFlowComponentId()))
                .isEqualTo(component);
    }

    @Test
    @Performs("conversationFlowComponentUpdate")
    void updateComponent_changes() {
        SharedFlowComponent component = component();

        SharedFlowComponent changed = retell.conversationFlowComponents()
                .update(
                        component.conversationFlowComponentId(),
                        SharedFlowComponentUpdate.builder().name("Farewell").build());

        assertThat(changed.name()).isEqualTo("Farewell");
        assertThat(changed.nodes()).isEqualTo(component.nodes());
    }

    @Test
    @Performs("conversationFlowComponentList")
    void listComponents_showsAll() {
        String first = component().conversationFlowComponentId();
        String second = component().conversationFlowComponentId();

        assertThat(retell.conversationFlowComponents().list().pageSize(1).stream()
                        .map(SharedFlowComponent::conversationFlowComponentId))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("conversationFlowComponentDelete")
    void deleteComponent_isGone() {
        String componentId = component().conversationFlowComponentId();

        retell.conversationFlowComponents().delete(componentId);

        isGone(404, () -> retell.conversationFlowComponents().retrieve(componentId));
    }

    @Test
    @Performs("mcpToolGetMcpTools")
    void listMcpTools_ofAnAgentsServer_areDescribed() {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt(PROMPT)
                        .mcps(List.of(McpServer.builder()
                                .name("orders")
                                .url("https://example.com/mcp")
                                .build()))
                        .build())
                .llmId();
        String agentId = retell.agents()
                .create(AgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .build())
                .agentId();

        List<McpToolDefinition> tools = retell.mcpTools().list(agentId, "orders");

        assertThat(tools).isNotEmpty().allSatisfy(tool -> {
            assertThat(tool.name()).isNotEmpty();
            assertThat(tool.inputSchema()).containsKey("type");
        });
    }

    private SharedFlowComponent component() {
        return retell.conversationFlowComponents()
                .create(FlowComponent.builder()
                        .name("Goodbye")
                        .nodes(nodes())
                        .startNodeId("start")
                        .build());
    }
}
