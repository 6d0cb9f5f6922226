package dev.retell4j.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentTypesTest {
    @Test
    void retellLlm_hasTagAndId() {
        assertThat(ResponseEngine.retellLlm("llm_1").toJson())
                .isEqualTo("{\"type\":\"retell-llm\",\"llm_id\":\"llm_1\"}");
    }

    @Test
    void only_givesOneAgentAllTheTraffic() {
        assertThat(AgentWeight.only("agent_1").toJson()).isEqualTo("{\"agent_id\":\"agent_1\",\"weight\":1}");
    }

    @Test
    void agentUpdate_fieldsSetClearedAndLeftAlone_areThreeDifferentThings() {
        AgentUpdate update = AgentUpdate.builder()
                .voiceSpeed(1.1)
                .clearWebhookUrl()
                .agentName("Ada")
                .build();

        assertThat(Json.parse(update.toJson()))
                .isEqualTo(Json.parse("{\"agent_name\":\"Ada\",\"voice_speed\":1.1,\"webhook_url\":null}"));
        assertThat(update.webhookUrl()).isEqualTo(Patch.ofNull());
        assertThat(update.agentName()).isEqualTo(Patch.of("Ada"));
        assertThat(update.timezone()).isEqualTo(Patch.absent());
        assertThat(update.voiceSpeed()).hasValue(1.1);
    }

    @Test
    void agentUpdate_lastWordOnAField_counts() {
        assertThat(AgentUpdate.builder()
                        .clearAgentName()
                        .agentName("Ada")
                        .build()
                        .toJson())
                .isEqualTo("{\"agent_name\":\"Ada\"}");
        assertThat(AgentUpdate.builder()
                        .agentName("Ada")
                        .clearAgentName()
                        .build()
                        .toJson())
                .isEqualTo("{\"agent_name\":null}");
        assertThat(AgentUpdate.builder()
                        .agentName("Ada")
                        .agentName(Patch.ofNull())
                        .build()
                        .toJson())
                .isEqualTo("{\"agent_name\":null}");
        assertThat(AgentUpdate.builder()
                        .agentName("Ada")
                        .agentName(Patch.absent())
                        .build()
                        .toJson())
                .isEqualTo("{}");
        assertThat(AgentUpdate.builder().agentName(Patch.of("Ada")).build().agentName())
                .isEqualTo(Patch.of("Ada"));
    }

    @Test
    void agentUpdate_emptyListAndNull_areDifferent() {
        assertThat(AgentUpdate.builder().boostedKeywords(List.of()).build().toJson())
                .isEqualTo("{\"boosted_keywords\":[]}");
        assertThat(AgentUpdate.builder().clearBoostedKeywords().build().toJson())
                .isEqualTo("{\"boosted_keywords\":null}");
    }

    @Test
    void toBuilder_ofAClearedField_setAgain_sendsTheValue() {
        AgentUpdate cleared = AgentUpdate.builder().clearAgentName().build();

        assertThat(cleared.toBuilder().build().toJson()).isEqualTo("{\"agent_name\":null}");
        assertThat(cleared.toBuilder().agentName("Ada").build().toJson()).isEqualTo("{\"agent_name\":\"Ada\"}");
    }

    @Test
    void extraProperty_ofAKnownName_replacesTheField() {
        AgentUpdate update = AgentUpdate.builder()
                .voiceSpeed(1.1)
                .extraProperty("voice_speed", "fast")
                .extraProperty("of_tomorrow", List.of(1, 2))
                .extraProperty("nothing", null)
                .build();

        assertThat(Json.parse(update.toJson()))
                .isEqualTo(Json.parse("{\"voice_speed\":\"fast\",\"of_tomorrow\":[1,2],\"nothing\":null}"));
        assertThat(update.extraProperties()).containsOnlyKeys("voice_speed", "of_tomorrow", "nothing");
        assertThat(update.toBuilder().voiceSpeed(2).build().toJson()).contains("\"voice_speed\":2");
    }

    @Test
    void extraProperties_ofAReadValue_keepTheirOrder() {
        Agent agent = Json.parse("{\"z\":1,\"agent_id\":\"a\",\"y\":null,\"voice_id\":null,\"x\":{}}")
                .as(Agent.class);

        assertThat(agent.extraProperties().keySet()).containsExactly("z", "y", "voice_id", "x");
        assertThat(agent.agentId()).isEqualTo("a");
    }

    @Test
    void durations_areMillisecondsOnTheWire() {
        AgentUpdate update = AgentUpdate.builder()
                .endCallAfterSilence(Duration.ofSeconds(15))
                .build();

        assertThat(update.toJson()).isEqualTo("{\"end_call_after_silence_ms\":15000}");
    }
}
