package dev.retell4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.agents.ConversationFlowEngine;
import dev.retell4j.agents.CustomLlmEngine;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.agents.UnknownResponseEngine;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.flows.AlwaysPromptCondition;
import dev.retell4j.flows.AlwaysTransitionCondition;
import dev.retell4j.flows.PromptCondition;
import dev.retell4j.llms.Llm;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.EndCallTool;
import dev.retell4j.tools.UnknownTool;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UnionReaderTest {
    @Test
    void read_tagAnywhere_isTheMember() throws Exception {
        assertThat(engine("{\"type\":\"retell-llm\",\"llm_id\":\"l\"}")).isInstanceOf(RetellLlmEngine.class);
        assertThat(engine("{\"llm_id\":\"l\",\"type\":\"retell-llm\"}")).isInstanceOf(RetellLlmEngine.class);
        assertThat(engine("{\"x\":[{\"type\":\"custom-llm\"}],\"type\":\"retell-llm\",\"llm_id\":\"l\"}"))
                .isInstanceOf(RetellLlmEngine.class);
        assertThat(engine("{\"type\":\"custom-llm\"}")).isInstanceOf(CustomLlmEngine.class);
        assertThat(engine("{\"type\":\"conversation-flow\"}")).isInstanceOf(ConversationFlowEngine.class);
    }

    @Test
    void read_noKnownTag_isTheUnknownMember() throws Exception {
        for (String json : new String[] {
            "{\"type\":\"of-tomorrow\",\"x\":1.50}",
            "{\"llm_id\":\"l\"}",
            "{\"type\":5}",
            "{\"type\":null,\"llm_id\":\"l\"}",
            "{}",
            "[1]",
            "\"text\"",
            "5"
        }) {
            assertThat(engine(json)).as(json).isInstanceOf(UnknownResponseEngine.class);
            assertThat(JsonCodec.writeText(engine(json))).isEqualTo(json);
        }
    }

    @Test
    void read_numberThatNoDecimalCanHold_failsAsOtherJsonDoes() {
        for (String json :
                new String[] {"{\"x\":1e99999999999}", "{\"x\":1e99999999999,\"type\":\"retell-llm\"}", "1e99999999999"
                }) {
            assertThatThrownBy(() -> engine(json)).as(json).isInstanceOf(IOException.class);
        }
    }

    @Test
    void unknownMember_commonField_isReadFromItsJson() throws Exception {
        assertThat(engine("{\"type\":\"of-tomorrow\"}").type()).isEqualTo("of-tomorrow");
        assertThatThrownBy(() -> engine("{}").type())
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageContaining("type");
    }

    @Test
    void read_memberThatDoesNotFit_isUnknownButItsNeighboursAreNot() throws Exception {
        String json = "{\"llm_id\":\"l\",\"general_tools\":["
                + "{\"type\":\"end_call\",\"name\":\"end\"},"
                + "{\"type\":\"custom\",\"name\":\"c\",\"url\":\"u\",\"speak_after_execution\":\"yes\"},"
                + "{\"type\":\"custom\",\"name\":\"d\",\"url\":\"u\"}]}";

        Llm llm = JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), Llm.class);

        assertThat(llm.generalTools()).hasSize(3);
        assertThat(llm.generalTools().get(0)).isInstanceOf(EndCallTool.class);
        assertThat(llm.generalTools().get(1)).isInstanceOf(UnknownTool.class);
        assertThat(llm.generalTools().get(2)).isInstanceOf(CustomTool.class);
        assertThat(Json.parse(llm.toJson())).isEqualTo(Json.parse(json));
    }

    @Test
    void read_wrongTypeOutsideTheUnion_failsAtItsPlace() {
        String json = "{\"llm_id\":[],\"general_tools\":[{\"type\":\"end_call\",\"name\":5}]}";

        assertThatThrownBy(() -> JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), Llm.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
    }

    @Test
    void read_unionWithoutTag_takesTheMoreSpecialMember() throws Exception {
        assertThat(condition("{\"type\":\"prompt\",\"prompt\":\"When bored\"}")).isInstanceOf(PromptCondition.class);
        assertThat(condition("{\"type\":\"prompt\",\"prompt\":\"Always\"}")).isInstanceOf(AlwaysPromptCondition.class);
    }

    @Test
    void read_unionWithoutTag_fieldWithAnEmptyName_changesNothing() throws Exception {
        String json = "{\"\":\"x\",\"type\":\"prompt\",\"prompt\":\"When bored\"}";

        assertThat(condition(json)).isInstanceOf(PromptCondition.class);
    }

    private static ResponseEngine engine(String json) throws Exception {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), ResponseEngine.class);
    }

    private static AlwaysTransitionCondition condition(String json) throws Exception {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), AlwaysTransitionCondition.class);
    }
}
