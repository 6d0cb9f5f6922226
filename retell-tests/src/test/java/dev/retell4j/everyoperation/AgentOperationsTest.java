package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentChannel;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentListItem;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.AgentVersion;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.agents.VoiceOrChatAgent;
import dev.retell4j.types.VersionRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentOperationsTest extends Performed {
    @Test
    @Performs("agentCreate")
    void create_settings_areThoseThatWereSent() {
        String llmId = llm();

        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Workshop")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("11labs-Adrian")
                        .maxCallDuration(Duration.ofMinutes(10))
                        .boostedKeywords(List.of("derailleur"))
                        .build());

        assertThat(agent.agentName()).hasValue("Workshop");
        assertThat(agent.responseEngine())
                .isInstanceOfSatisfying(
                        RetellLlmEngine.class,
                        engine -> assertThat(engine.llmId()).isEqualTo(llmId));
        assertThat(agent.maxCallDuration()).hasValue(Duration.ofMinutes(10));
        assertThat(agent.boostedKeywords()).containsExactly("derailleur");
        assertThat(agent.version()).isZero();
    }

    @Test
    @Performs("agentRetrieve")
    void retrieve_latestAndNumber_giveTheSame() {
        Agent agent = agent();

        assertThat(retell.agents().retrieve(agent.agentId())).isEqualTo(agent);
        assertThat(retell.agents().retrieve(agent.agentId(), VersionRef.of(0))).isEqualTo(agent);
    }

    @Test
    @Performs("agentUpdate")
    void update_changesAndClears() {
        Agent agent = agent();

        Agent changed = retell.agents()
                .update(
                        agent.agentId(),
                        AgentUpdate.builder()
                                .clearAgentName()
                                .webhookUrl("https://example.com/hook")
                                .build());

        assertThat(changed.agentName()).isEmpty();
        assertThat(changed.webhookUrl()).hasValue("https://example.com/hook");
        assertThat(changed.voiceId()).isEqualTo(agent.voiceId());
        assertThat(retell.agents().retrieve(agent.agentId())).isEqualTo(changed);
    }

    @Test
    @Performs("agentList")
    void list_showsAgentsOfBothChannels() {
        Agent voice = agent();
        String chat = chatAgent().agentId();

        List<AgentListItem> all = retell.agents().list().stream().toList();

        assertThat(all).extracting(AgentListItem::agentId).containsExactlyInAnyOrder(voice.agentId(), chat);
        assertThat(all).extracting(AgentListItem::channel).contains(AgentChannel.VOICE, AgentChannel.CHAT);
    }

    @Test
    @Performs("agentDelete")
    void delete_agentIsGone() {
        String agentId = agent().agentId();

        retell.agents().delete(agentId);

        isGone(422, () -> retell.agents().retrieve(agentId));
    }

    @Test
    @Performs("agentCreateVersion")
    void createVersion_ofAPublishedOne_isADraft() {
        String agentId = agent().agentId();
        publish(agentId);

        VoiceOrChatAgent draft = newVersion(agentId);

        assertThat(draft).isInstanceOf(Agent.class);
        assertThat(draft.isPublished()).hasValue(false);
        assertThat(draft.baseVersion()).hasValue(0);
    }

    @Test
    @Performs("agentDeleteVersion")
    void deleteVersion_leavesTheOthers() {
        String agentId = agent().agentId();
        publish(agentId);
        newVersion(agentId);

        retell.agents().deleteVersion(agentId, 1);

        assertThat(retell.agents().listVersions(agentId).stream().map(AgentVersion::version))
                .containsExactly(0.0);
    }

    @Test
    @Performs("agentGetVersions")
    @SuppressWarnings("deprecation")
    void getVersions_showsEachWholly() {
        Agent agent = agent();
        publish(agent.agentId());
        newVersion(agent.agentId());

        List<Agent> versions = retell.agents().getVersions(agent.agentId());

        assertThat(versions).extracting(Agent::version).containsExactlyInAnyOrder(0, 1);
        assertThat(versions).extracting(Agent::voiceId).containsOnly(agent.voiceId());
    }

    @Test
    @Performs("agentListVersions")
    void listVersions_pages_showEachInShort() {
        String agentId = agent().agentId();
        publish(agentId);
        newVersion(agentId);

        List<AgentVersion> versions =
                retell.agents().listVersions(agentId).pageSize(1).stream().toList();

        assertThat(versions).extracting(AgentVersion::version).containsExactlyInAnyOrder(0.0, 1.0);
        assertThat(versions).extracting(AgentVersion::isPublished).contains(true, false);
    }

    @Test
    @Performs("agentPublish")
    void publish_versionGetsATitleAndStaysAsItIs() {
        String agentId = agent().agentId();

        publish(agentId);

        Agent published = retell.agents().retrieve(agentId, VersionRef.latestPublished());
        assertThat(published.isPublished()).hasValue(true);
        assertThat(published.versionTitle()).hasValue("First");
    }

    @Test
    @Performs("agentRepair")
    void repair_draft_isTheAgent() {
        String agentId = agent().agentId();

        VoiceOrChatAgent repaired = retell.agents().repair(agentId);

        assertThat(repaired.agentId()).isEqualTo(agentId);
    }

    private void publish(String agentId) {
        retell.agents()
                .publish(
                        agentId,
                        AgentPublish.builder().version(0).versionTitle("First").build());
    }

    private VoiceOrChatAgent newVersion(String agentId) {
        return retell.agents()
                .createVersion(
                        agentId, AgentVersionCreate.builder().baseVersion(0).build());
    }
}
