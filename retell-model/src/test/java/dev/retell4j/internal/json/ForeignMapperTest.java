package dev.retell4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.agents.UnknownResponseEngine;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users put the types into their own records and let their own mapper read and write those. */
class ForeignMapperTest {
    private static final String AGENT = "{\"agent_id\":\"a\",\"last_modification_timestamp\":1700000000000,"
            + "\"response_engine\":{\"llm_id\":\"l\",\"type\":\"retell-llm\",\"x\":null},"
            + "\"voice_speed\":1,\"of_tomorrow\":{\"y\":[]},\"webhook_url\":null}";

    /** Set up as differently from the codec as a web framework might. */
    private final ObjectMapper foreign = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    record Holder(Agent agent, ResponseEngine engine, List<CallStatus> statuses, Map<String, Json> more) {}

    @Test
    void read_byForeignMapper_isWhatTheCodecReads() throws Exception {
        Agent agent = foreign.readValue(AGENT, Agent.class);

        assertThat(agent).isEqualTo(Json.parse(AGENT).as(Agent.class));
        assertThat(agent.responseEngine()).isInstanceOf(RetellLlmEngine.class);
        assertThat(Json.parse(foreign.writeValueAsString(agent))).isEqualTo(Json.parse(agent.toJson()));
    }

    @Test
    void holder_writtenAndReadByForeignMapper_isTheSame() throws Exception {
        Holder holder = new Holder(
                Json.parse(AGENT).as(Agent.class),
                Json.parse("{\"type\":\"of-tomorrow\",\"z\":1}").as(ResponseEngine.class),
                List.of(CallStatus.ENDED, CallStatus.of("of_tomorrow")),
                Map.of("a", Json.parse("[1,null]")));

        String json = foreign.writeValueAsString(holder);

        assertThat(json).contains("\"agent_id\":\"a\"", "\"of_tomorrow\":{\"y\":[]}", "\"webhook_url\":null");
        Holder read = foreign.readValue(json, Holder.class);
        assertThat(read).isEqualTo(holder);
        assertThat(read.engine()).isInstanceOf(UnknownResponseEngine.class);
    }

    @Test
    void generics_readByForeignMapper_areTheirTypes() throws Exception {
        List<Agent> agents = foreign.readValue("[" + AGENT + "]", new TypeReference<>() {});

        assertThat(agents).singleElement().extracting(Agent::agentId).isEqualTo("a");
        assertThat(foreign.readValue("{\"type\":\"retell-llm\"}", ResponseEngine.class))
                .isInstanceOf(RetellLlmEngine.class);
    }

    @Test
    void wrongType_readByForeignMapper_fails() {
        assertThatThrownBy(() -> foreign.readValue("{\"agent_id\":[]}", Agent.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
    }

    @Test
    void wrongType_readByForeignMapper_isReportedWithoutValuesAndHiddenClasses() {
        for (String json : List.of(
                "{\"agent_id\":\"a\",\"voice_speed\":\"planted\"}",
                "{\"agent_id\":[\"planted\"]}",
                "{\"response_engine\":{\"type\":\"retell-llm\"},\"last_modification_timestamp\":\"planted\"}",
                "[\"planted\"]")) {
            Throwable thrown =
                    catchThrowable(() -> foreign.readValue("[" + json + "]", new TypeReference<List<Agent>>() {}));

            assertThat(thrown)
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("The JSON is not an Agent");
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                assertThat(cause).message().doesNotContain("planted", "Immutable", "Builder");
            }
        }
    }

    @Test
    void numbers_readByForeignMapper_keepTheirDigits() throws Exception {
        String digits = "3.14159265358979323846264338327950288";
        String json = "{\"agent_id\":\"a\",\"of_tomorrow\":[" + digits + ",1.50,12345678901234567890123]}";

        assertThat(foreign.readValue(json, Agent.class).extraProperties().get("of_tomorrow"))
                .hasToString("[" + digits + ",1.50,12345678901234567890123]");
        assertThat(foreign.readValue(digits, Json.class)).hasToString(digits);
        assertThat(foreign.readValue("{\"a\":1.50,\"b\":[7,null]}", new TypeReference<Map<String, Json>>() {}))
                .isEqualTo(Map.of("a", Json.parse("1.50"), "b", Json.parse("[7,null]")));
    }
}
