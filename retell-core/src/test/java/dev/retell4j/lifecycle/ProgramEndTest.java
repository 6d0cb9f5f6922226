package dev.retell4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that has used the client ends when its main method does. */
class ProgramEndTest {
    @ParameterizedTest
    @CsvSource({"answered", "waiting", "retrying"})
    void mainHasEnded_programEnds(String way) throws IOException, InterruptedException {
        Reaction[] script = switch (way) {
            case "waiting" -> new Reaction[] {Reaction.answer(200, "{}"), Reaction.bytesAndSilence("")};
            case "retrying" -> new Reaction[] {Reaction.answer(503, "{}", "Retry-After: 50")};
            default -> new Reaction[] {Reaction.answer(200, "{}")};
        };
        try (WireServer server = new WireServer(script)) {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-cp",
                            classPath,
                            ShortProgram.class.getName(),
                            server.url(),
                            way)
                    .redirectErrorStream(true)
                    .start();
            try {
                // Below the minute for which an idle thread of an ordinary pool keeps a program alive.
                assertThat(program.waitFor(50, TimeUnit.SECONDS))
                        .as("ended by itself")
                        .isTrue();
                String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said).contains("main has ended");
                assertThat(program.exitValue()).isZero();
            } finally {
                program.destroyForcibly();
            }
        }
    }
}
