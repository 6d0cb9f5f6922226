package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.AgentListItem;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.agents.ChatAgent;
import dev.retell4j.agents.ChatAgentCreate;
import dev.retell4j.agents.ChatAgentUpdate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.VoiceOrChatAgent;
import dev.retell4j.types.VersionRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatAgentOperationsTest extends Performed {
    @Test
    @Performs("chatAgentCreate")
    void create_settings_areThoseThatWereSent() {
        ChatAgent agent = retell.chatAgents()
                .create(ChatAgentCreate.builder()
                        .agentName("Desk")
                        .responseEngine(ResponseEngine.retellLlm(llm()))
                        .autoCloseMessage("Goodbye.")
                        .endChatAfterSilence(Duration.ofHours(1))
                        .build());

        assertThat(agent.agentName()).hasValue("Desk");
        assertThat(agent.autoCloseMessage()).hasValue("Goodbye.");
        assertThat(agent.endChatAfterSilence()).hasValue(Duration.ofHours(1));
    }

    @Test
    @Performs("chatAgentRetrieve")
    void retrieve_latestAndNumber_giveTheSame() {
        ChatAgent agent = chatAgent();

        assertThat(retell.chatAgents().retrieve(agent.agentId())).isEqualTo(agent);
        assertThat(retell.chatAgents().retrieve(agent.agentId(), VersionRef.of(0)))
                .isEqualTo(agent);
    }

    @Test
    @Performs("chatAgentUpdate")
    void update_changesAndClears() {
        String agentId = chatAgent().agentId();

        ChatAgent changed = retell.chatAgents()
                .update(
                        agentId,
                        ChatAgentUpdate.builder()
                                .clearAgentName()
                                .autoCloseMessage("Bye.")
                                .build());

        assertThat(changed.agentName()).isEmpty();
        assertThat(changed.autoCloseMessage()).hasValue("Bye.");
    }

    @Test
    @Performs("chatAgentList")
    void list_showsTheAgent() {
        String agentId = chatAgent().agentId();

        assertThat(retell.chatAgents().list().stream().map(AgentListItem::agentId))
                .containsExactly(agentId);
    }

    @Test
    @Performs("chatAgentDelete")
    void delete_agentIsGone() {
        String agentId = chatAgent().agentId();

        retell.chatAgents().delete(agentId);

        isGone(422, () -> retell.chatAgents().retrieve(agentId));
    }

    @Test
    @Performs("chatAgentCreateVersion")
    void createVersion_ofAPublishedOne_isADraft() {
        String agentId = published();

        VoiceOrChatAgent draft = newVersion(agentId);

        assertThat(draft).isInstanceOf(ChatAgent.class);
        assertThat(draft.isPublished()).hasValue(false);
        assertThat(draft.baseVersion()).hasValue(0);
    }

    @Test
    @Performs("chatAgentDeleteVersion")
    void deleteVersion_leavesTheOthers() {
        String agentId = published();
        newVersion(agentId);

        retell.chatAgents().deleteVersion(agentId, 1);

        assertThat(retell.agents().listVersions(agentId).stream()).hasSize(1);
    }

    @Test
    @Performs("chatAgentGetVersions")
    @SuppressWarnings("deprecation")
    void getVersions_showsEachWholly() {
        String agentId = published();
        newVersion(agentId);

        assertThat(retell.chatAgents().getVersions(agentId))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.agentName()).hasValue("Desk"));
    }

    @Test
    @Performs("chatAgentPublish")
    void publish_versionGetsATitle() {
        String agentId = published();

        ChatAgent agent = retell.chatAgents().retrieve(agentId, VersionRef.latestPublished());

        assertThat(agent.isPublished()).hasValue(true);
        assertThat(agent.versionTitle()).hasValue("First");
    }

    private String published() {
        String agentId = chatAgent().agentId();
        retell.chatAgents()
                .publish(
                        agentId,
                        AgentPublish.builder().version(0).versionTitle("First").build());
        return agentId;
    }

    private VoiceOrChatAgent newVersion(String agentId) {
        return retell.chatAgents()
                .createVersion(
                        agentId, AgentVersionCreate.builder().baseVersion(0).build());
    }
}
