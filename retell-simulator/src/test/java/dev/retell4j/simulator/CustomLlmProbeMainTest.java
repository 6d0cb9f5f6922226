package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomLlmProbeMainTest {
    private static final String URL = "ws://127.0.0.1:1/llm-websocket";

    @Test
    void settings_withAllOptions_areTaken() {
        CustomLlmProbeMain.Settings settings = CustomLlmProbeMain.settings(
                URL,
                "--patience=3",
                "--pong-limit",
                "0.5",
                "--quiet-time=0.1",
                "--time-limit=60",
                "--calls=5",
                "--say",
                "Hello",
                "--say=How are you?",
                "--say-long",
                "Tell me",
                "--say-goodbye",
                "Bye",
                "--only",
                "turn, barge-in",
                "--skip=burst",
                "--html",
                "probe.html",
                "--strict");

        assertThat(settings.builder()).isNotNull();
        assertThat(settings.page()).isAbsolute().hasFileName("probe.html");
        assertThat(settings.strict()).isTrue();
    }

    @Test
    void settings_withHelp_wantNoProbe() {
        assertThat(CustomLlmProbeMain.settings("--help").builder()).isNull();
        assertThat(CustomLlmProbeMain.settings("--scenarios").list()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--nope, Unknown option --nope",
        "--patience, --patience needs a value",
        "--patience=x, '--patience needs a number of seconds, not x'",
        "--patience=0, '--patience needs a number of seconds from 0 to 86400, not 0'",
        "--patience=NaN, '--patience needs a number of seconds from 0 to 86400, not NaN'",
        "--calls=1, 'calls must be from 2 to 1000, not 1'",
        "--calls=x, '--calls needs a whole number, not x'",
        "--only=nope, There is no scenario nope",
        "ws://other, There can be one address only"
    })
    void settings_withAWrongOption_sayWhatIsWrong(String option, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomLlmProbeMain.settings(URL, option))
                .withMessageStartingWith(message);
    }

    @Test
    void settings_withoutAnAddress_sayWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(CustomLlmProbeMain::settings)
                .withMessageStartingWith("The address of the server is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomLlmProbeMain.settings("localhost:8080"))
                .withMessageStartingWith("The address must begin with ws://");
    }

    @Test
    void run_withNobodyThere_failsAndSaysSo() throws InterruptedException {
        // Port 1 is nobody's; the probe waits half a second between its two attempts.
        assertThat(CustomLlmProbeMain.run(URL, "--only", "connect")).isEqualTo(1);
        assertThat(CustomLlmProbeMain.run(URL, "--nope")).isEqualTo(2);
        assertThat(CustomLlmProbeMain.run("--help")).isZero();
    }
}
