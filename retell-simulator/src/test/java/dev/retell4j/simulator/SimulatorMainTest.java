package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class SimulatorMainTest {
    @Test
    void options_portAndKey_startASimulatorThatHasThem() {
        try (RetellSimulator simulator = SimulatorMain.options("--port", "0", "--key", "key_mine", "--speed", "60")
                .start()) {
            assertThat(simulator.apiKey()).isEqualTo("key_mine");
            assertThat(new TestClient(simulator).get("/get-api-key-info").status())
                    .isEqualTo(200);

            String port = simulator.baseUrl().substring(simulator.baseUrl().lastIndexOf(':') + 1);
            assertThatThrownBy(() -> SimulatorMain.options("--port", port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void options_mistake_isNamed() {
        assertThatThrownBy(() -> SimulatorMain.options("--prot", "1")).hasMessage("Unknown option --prot");
        assertThatThrownBy(() -> SimulatorMain.options("--port")).hasMessage("--port needs a value");
        assertThatThrownBy(() -> SimulatorMain.options("--port", "x")).hasMessage("--port needs a whole number, not x");
        assertThatThrownBy(() -> SimulatorMain.options("--port", "70000")).hasMessageContaining("0 to 65535");
    }
}
