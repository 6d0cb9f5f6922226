package dev.retell4j.simulator.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    private final Reach reach = new Reach(List.of("Hooks.Example.com", "10.0.0.7", "[fd00::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/hook",
                "https://LOCALHOST/",
                "http://127.0.0.1",
                "http://127.8.9.10:1/x?y=z",
                "http://[::1]:8080/hook",
                "https://hooks.example.com/retell",
                "http://10.0.0.7:9000/",
                "http://[fd00::1]/"
            })
    void covers_thisMachineAndNamedHosts(String url) {
        assertThat(reach.covers(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hook",
                "https://other.hooks.example.com/",
                "http://localhost.example.com/",
                "http://127.0.0.1.example.com/",
                "http://127.0.0.1@example.com/",
                "http://10.0.0.8/",
                "ftp://localhost/",
                "localhost:8080",
                "/hook",
                "http://{{host}}/",
                "http:///x",
                ""
            })
    void covers_nothingElse(String url) {
        assertThat(reach.covers(url)).isFalse();
        assertThat(reach.problem(url)).isNotBlank();
    }
}
