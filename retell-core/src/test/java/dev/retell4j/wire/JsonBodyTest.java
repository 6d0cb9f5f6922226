package dev.retell4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.batch.BatchCallTask;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.types.Json;
import dev.retell4j.types.Patch;
import dev.retell4j.types.VersionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonBodyTest {
    private final WireServer server = new WireServer();
    private final RetellClient retell = RetellClient.builder()
            .apiKey("key_0123456789abcdef0123")
            .baseUrl(server.url())
            .build();

    @AfterEach
    void close() {
        retell.close();
        server.close();
    }

    /** The same text but for the order of properties, which JSON leaves open. */
    private static void assertSameText(String actual, String expected) {
        assertThat(Json.parse(actual)).isEqualTo(Json.parse(expected));
        assertThat(actual.chars().sorted().toArray())
                .as(actual)
                .isEqualTo(expected.chars().sorted().toArray());
    }

    private String update(AgentUpdate change) {
        retell.agents().update("agent_1", change);
        return server.arrivals().get(server.arrivals().size() - 1).text();
    }

    @Test
    void update_nothing_isAnEmptyObject() {
        assertThat(update(AgentUpdate.builder().build())).isEqualTo("{}");
    }

    @Test
    void update_valueNullAbsentEmpty_areFourThings() {
        AgentUpdate change = AgentUpdate.builder()
                .agentName("n")
                .clearWebhookUrl()
                .backchannelWords(List.of())
                .voiceEmotion(Patch.ofNull())
                .timezone(Patch.absent())
                .build();

        assertThat(Json.parse(update(change)))
                .isEqualTo(Json.parse("{\"agent_name\":\"n\",\"backchannel_words\":[],"
                        + "\"webhook_url\":null,\"voice_emotion\":null}"));
    }

    @Test
    void update_everyKindOfValue_isThisText() {
        AgentUpdate change = AgentUpdate.builder()
                .agentName("a\"b\\c/\n\t\u0001é")
                .allowUserDtmf(false)
                .ambientSoundVolume(0)
                .backchannelWords(Arrays.asList("uh", ""))
                .beginMessageDelay(Duration.ofSeconds(5))
                .dataStorageRetentionDays(30)
                .interruptionSensitivity(1)
                .responseEngine(ResponseEngine.retellLlm("llm_1"))
                .voiceSpeed(1.1)
                .clearWebhookUrl()
                .build();

        assertSameText(
                update(change),
                "{\"agent_name\":\"a\\\"b\\\\c/\\n\\t\\u0001é\",\"allow_user_dtmf\":false,"
                        + "\"ambient_sound_volume\":0,\"backchannel_words\":[\"uh\",\"\"],"
                        + "\"begin_message_delay_ms\":5000,\"data_storage_retention_days\":30,"
                        + "\"interruption_sensitivity\":1,"
                        + "\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"llm_1\"},"
                        + "\"voice_speed\":1.1,\"webhook_url\":null}");
    }

    @Test
    void update_textOutsideTheBasicPlane_isTheSameText() {
        assertThat(Json.parse(update(AgentUpdate.builder().agentName("😀 日本").build()))
                        .get("agent_name"))
                .contains(Json.of("😀 日本"));
    }

    @Test
    void extraProperties_areSentInOrderBehindTheOthers() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("z", 1);
        nested.put("a", null);
        AgentUpdate change = AgentUpdate.builder()
                .extraProperty("zeta", Json.parse("1.10"))
                .extraProperty("alpha", nested)
                .extraProperty("big", Json.parse("123456789012345678901234567890.123456789"))
                .extraProperty("none", null)
                .voiceId("v")
                .build();

        assertThat(update(change))
                .isEqualTo("{\"voice_id\":\"v\",\"zeta\":1.10,\"alpha\":{\"z\":1,\"a\":null},"
                        + "\"big\":123456789012345678901234567890.123456789,\"none\":null}");
    }

    @Test
    void clearedThenSet_isSentOnceWithTheValue() {
        assertThat(update(
                        AgentUpdate.builder().clearAgentName().agentName("back").build()))
                .isEqualTo("{\"agent_name\":\"back\"}");
        assertThat(update(
                        AgentUpdate.builder().agentName("gone").clearAgentName().build()))
                .isEqualTo("{\"agent_name\":null}");
    }

    @Test
    void phoneCall_isThisText() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("order", 12L);
        metadata.put("tags", List.of("a", "b"));
        retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber("+14155550100")
                        .toNumber("+14155550101")
                        .metadata(metadata)
                        .overrideAgentVersion(VersionRef.of(3))
                        .retellLlmDynamicVariables(Map.of("name", ""))
                        .build());

        assertThat(server.arrival().requestLine()).isEqualTo("POST /v2/create-phone-call HTTP/1.1");
        assertSameText(
                server.arrival().text(),
                "{\"from_number\":\"+14155550100\",\"to_number\":\"+14155550101\","
                        + "\"metadata\":{\"order\":12,\"tags\":[\"a\",\"b\"]},\"override_agent_version\":3,"
                        + "\"retell_llm_dynamic_variables\":{\"name\":\"\"}}");
    }

    @Test
    void batch_timestampsAreMilliseconds() {
        retell.batchCalls()
                .create(BatchCallCreate.builder()
                        .fromNumber("+1")
                        .tasks(List.of(
                                BatchCallTask.builder().toNumber("+2").build(),
                                BatchCallTask.builder().toNumber("+3").build()))
                        .triggerTimestamp(Instant.parse("2026-01-01T00:00:00.123Z"))
                        .build());

        assertThat(Json.parse(server.arrival().text()))
                .isEqualTo(
                        Json.parse("{\"from_number\":\"+1\",\"tasks\":[{\"to_number\":\"+2\"},{\"to_number\":\"+3\"}],"
                                + "\"trigger_timestamp\":1767225600123}"));
        assertThat(server.arrival().text()).contains("\"trigger_timestamp\":1767225600123");
    }

    @Test
    void create_unknownEngine_isSentAsItCame() {
        ResponseEngine engine =
                Json.parse("{\"type\":\"telepathy\",\"depth\":1.50}").as(ResponseEngine.class);

        retell.agents()
                .create(AgentCreate.builder()
                        .responseEngine(engine)
                        .voiceId("v")
                        .build());

        assertThat(server.arrival().text())
                .contains("\"response_engine\":{\"type\":\"telepathy\",\"depth\":1.50}")
                .contains("\"voice_id\":\"v\"");
    }

    @Test
    void raw_body_isSentAsWritten() {
        String text = "{\"b\":1.0,\"a\":[null,{}],\"n\":1e3,\"s\":\"é\"}";

        retell.raw().post("/v9/x", Json.parse(text)).send();

        assertThat(Json.parse(server.arrival().text())).isEqualTo(Json.parse(text));
        assertThat(server.arrival().text())
                .startsWith("{\"b\":1.0,\"a\":[null,{}],\"n\":")
                .endsWith("\"s\":\"é\"}");
    }
}
