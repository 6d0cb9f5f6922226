package dev.retell4j.simulator.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmAddressTest {
    @ParameterizedTest
    @CsvSource({
        "wss://example.com/llm, wss://example.com/llm/call_1",
        "https://example.com/llm/, wss://example.com/llm/call_1",
        "http://example.com:8080, ws://example.com:8080/call_1",
        "WS://example.com//, ws://example.com/call_1",
        "ws://[::1]:8080/llm, ws://[::1]:8080/llm/call_1",
        "wss://example.com/a%20b/?plan=gold&x=%2F, wss://example.com/a%20b/call_1?plan=gold&x=%2F",
        "wss://example.com/llm#x, wss://example.com/llm/call_1"
    })
    void of_anAddress_addsTheCallBeforeTheQuery(String base, String dialled) {
        assertThat(LlmAddress.of(base, "call_1")).hasToString(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com/llm", "localhost:8080", "ftp://example.com", "wss:///llm", "wss://a b"})
    void of_whatIsNoAddress_isRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LlmAddress.of(base, "call_1"))
                .withMessageStartingWith("The address");
    }

    @Test
    void of_anUnresolvedVariable_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LlmAddress.of("wss://example.com/{{plan}}", "call_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "wss://example.com/llm, wss://example.com/llm",
        "ws://127.0.0.1:8080/llm-websocket/, ws://127.0.0.1:8080/llm-websocket",
        "wss://user:pass@example.com/llm/secret, wss://example.com/llm/…",
        "wss://example.com/llm?key=secret, wss://example.com/llm/…",
        "wss://example.com, wss://example.com"
    })
    void shown_ofAnAddress_holdsNoSecret(String address, String shown) {
        assertThat(LlmAddress.shown(address)).isEqualTo(shown);
    }
}
