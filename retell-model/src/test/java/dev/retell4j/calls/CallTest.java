package dev.retell4j.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {
    @ParameterizedTest
    @CsvSource({
        "registered, false",
        "ongoing, false",
        "ended, true",
        "error, true",
        "not_connected, true",
        "of_tomorrow, false"
    })
    void isFinished_dependsOnTheStatus(String status, boolean finished) {
        String fields = ",\"call_status\":\"" + status + "\"}";

        assertThat(call("{\"call_type\":\"phone_call\"" + fields).isFinished()).isEqualTo(finished);
        assertThat(call("{\"call_type\":\"web_call\"" + fields).isFinished()).isEqualTo(finished);
        assertThat(call("{\"call_type\":\"of_tomorrow\"" + fields).isFinished()).isEqualTo(finished);
        assertThat(Json.parse("{\"call_type\":\"phone_call\"" + fields)
                        .as(CallListItem.class)
                        .isFinished())
                .isEqualTo(finished);
    }

    @Test
    void isAnalysed_withAndWithoutAnalysis_tellsThem() {
        assertThat(call("{\"call_type\":\"phone_call\",\"call_analysis\":{}}").isAnalysed())
                .isTrue();
        assertThat(call("{\"call_type\":\"phone_call\",\"call_analysis\":null}").isAnalysed())
                .isFalse();
        assertThat(call("{\"call_type\":\"phone_call\"}").isAnalysed()).isFalse();
    }

    @Test
    void renderTranscript_takesTheFullerOfTheTwo() {
        String plain = "\"transcript_object\":[{\"role\":\"agent\",\"content\":\"plain\",\"words\":[]}]";
        String full = "\"transcript_with_tool_calls\":[{\"role\":\"dtmf\",\"digit\":\"1\"}]";

        assertThat(call("{\"call_type\":\"phone_call\"," + plain + "}").renderTranscript())
                .isEqualTo("Agent: plain");
        assertThat(call("{\"call_type\":\"phone_call\"," + plain + "," + full + "}")
                        .renderTranscript())
                .isEqualTo("[presses 1]");
        assertThat(call("{\"call_type\":\"web_call\"}").renderTranscript()).isEmpty();
    }

    private static Call call(String json) {
        return Json.parse(json).as(Call.class);
    }
}
