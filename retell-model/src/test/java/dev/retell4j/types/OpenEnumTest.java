package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.calls.CallStatus;
import dev.retell4j.chats.ChatStatus;
import dev.retell4j.internal.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpenEnumTest {
    @Test
    void of_knownText_isTheConstant() {
        assertThat(CallStatus.of("ended")).isSameAs(CallStatus.ENDED);
        assertThat(CallStatus.ENDED.known()).contains(CallStatus.Known.ENDED);
        assertThat(CallStatus.knownValues())
                .hasSize(CallStatus.Known.values().length)
                .contains(CallStatus.ENDED);
    }

    @Test
    void of_unknownText_keepsIt() throws Exception {
        CallStatus stranger = CallStatus.of("on_hold");

        assertThat(stranger.known()).isEmpty();
        assertThat(stranger).hasToString("on_hold").isEqualTo(CallStatus.of("on_hold"));
        assertThat(stranger).hasSameHashCodeAs(CallStatus.of("on_hold")).isNotEqualTo(CallStatus.ENDED);
        assertThat(JsonCodec.writeText(stranger)).isEqualTo("\"on_hold\"");
        assertThat(JsonCodec.<CallStatus>read("\"on_hold\"".getBytes(StandardCharsets.UTF_8), CallStatus.class))
                .isEqualTo(stranger);
    }

    @Test
    void equals_sameTextOfAnotherEnum_isFalse() {
        assertThat((Object) CallStatus.ENDED).isNotEqualTo(ChatStatus.ENDED);
    }

    @Test
    void read_numberOrTruthValue_fails() {
        for (String json : new String[] {"1", "true", "1.5", "[]", "{}"}) {
            assertThatThrownBy(() -> JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), CallStatus.class))
                    .as(json)
                    .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
        }
    }
}
