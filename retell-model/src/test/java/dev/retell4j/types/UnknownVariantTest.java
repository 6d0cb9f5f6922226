package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.UnknownCall;
import org.junit.jupiter.api.Test;

class UnknownVariantTest {
    private static Call call(String fields) {
        Call call = Json.parse("{\"call_type\":\"of_tomorrow\"," + fields + "}").as(Call.class);
        assertThat(call).isInstanceOf(UnknownCall.class);
        return call;
    }

    @Test
    void list_withANull_keepsIt() {
        Call call = call("\"transcript_object\":[null,{\"role\":\"user\",\"content\":\"Hi\",\"words\":[]}]");

        assertThat(call.transcriptObject()).hasSize(2).startsWith((dev.retell4j.transcripts.Utterance) null);
        assertThat(call.renderTranscript()).isEqualTo("[empty entry]\nUser: Hi");
    }

    @Test
    void map_ofACommonField_isUnmodifiableAndKeepsNull() {
        Call call = call("\"collected_dynamic_variables\":{\"a\":\"x\",\"b\":null}");

        assertThat(call.collectedDynamicVariables()).containsEntry("a", "x").containsEntry("b", null);
        assertThatThrownBy(() -> call.collectedDynamicVariables().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
