package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the tour as people do: as a program of its own, which has to come to its end by itself. */
class TourProcessTest {
    private record Result(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Result take(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Tour.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RETELL_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("the program ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void tour_asProgram_endsByItselfWithSuccess() throws IOException, InterruptedException {
        Result result = take(Map.of());

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("What came of it", "Nobody was called, nothing was spent");
        assertThat(result.out()).doesNotContain("\u001B");
    }

    @Test
    void unknownOption_asProgram_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Result result = take(Map.of(), "--nope");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--nope").hasLineCount(1);
    }

    @Test
    void live_withoutKey_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Result result = take(Map.of(), "--live");

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

            Result result = take(environment(stage, stage.simulator.apiKey()), "--live");

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
            Result result = take(environment(stage, "key_of_somebody_else"), "--live");

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("401").doesNotContain("\tat ", "key_of_somebody_else");
        }
    }

    private static Map<String, String> environment(Stage stage, String key) {
        return Map.of("RETELL_API_KEY", key, "RETELL_BASE_URL", stage.simulator.baseUrl());
    }
}
