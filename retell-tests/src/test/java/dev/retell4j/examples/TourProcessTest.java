package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the tour as people do: as a program of its own, which has to come to its end by itself. */
class TourProcessTest {
    @TempDir
    private Path folder;

    private Program.Result take(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return Program.run(Tour.class, folder, environment, arguments);
    }

    @Test
    void tour_asProgram_endsByItselfWithSuccess() throws IOException, InterruptedException {
        Program.Result result = take(Map.of());

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("What came of it", "A lost answer to a dial", "steps right", "nobody was called");
        assertThat(result.out()).doesNotContain("\u001B");
    }

    @Test
    void unknownOption_asProgram_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Program.Result result = take(Map.of(), "--nope");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--nope").hasLineCount(1);
    }

    @Test
    void live_withoutKey_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Program.Result result = take(Map.of(), "--live");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("RETELL_API_KEY").hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void live_withKey_showsTheAccountAndOnlyReads() throws IOException, InterruptedException {
        try (Stage stage = new Stage()) {
            stage.call();
            stage.simulator.time().advanceToQuiet();
            stage.simulator.clearRequests();

            Program.Result result = take(Program.environment(stage.simulator, stage.simulator.apiKey()), "--live");

            assertThat(result.err()).isEmpty();
            assertThat(result.status()).isZero();
            assertThat(result.out())
                    .contains("Simulated workspace", "0 of 20", "12 voices", "hangup")
                    .doesNotContain(stage.simulator.apiKey(), Stage.OTHER_NUMBER);
            assertThat(stage.simulator.requests())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request.operationId()
                                    .flatMap(Operations::find)
                                    .map(Operation::risk))
                            .contains(Risk.READ));
        }
    }

    @Test
    void live_withWrongKey_exitsWithOneAndTheReason() throws IOException, InterruptedException {
        try (Stage stage = new Stage()) {
            Program.Result result = take(Program.environment(stage.simulator, "key_of_somebody_else"), "--live");

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("401").doesNotContain("\tat ", "key_of_somebody_else");
        }
    }
}
