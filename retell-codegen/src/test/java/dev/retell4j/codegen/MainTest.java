package dev.retell4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line in a process of its own, as users do. */
class MainTest {
    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int status, String out, String err) {}

    @Test
    void main_noOrWrongArguments_showsUsage() throws Exception {
        for (String[] arguments : new String[][] {{}, {"diff"}, {"generate", "x"}, {"nonsense"}}) {
            Outcome outcome = run(arguments);

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("Usage:").contains("generate", "diff OTHER-OPENAPI");
            assertThat(outcome.out()).isEmpty();
        }
    }

    @Test
    void diff_withTheContractItself_saysThatThereIsNoDifference() throws Exception {
        Outcome outcome = run("diff", ProjectCopy.in(folder).openApi().toString());

        assertThat(outcome).isEqualTo(new Outcome(0, "No difference.\n", ""));
    }

    @Test
    void diff_fileRelativeToTheProject_isFound() throws Exception {
        ProjectCopy.in(folder);

        assertThat(run("diff", "contract/openapi.yaml").status()).isZero();
    }

    @Test
    void diff_fileThatIsNotThere_namesIt() throws Exception {
        ProjectCopy.in(folder);

        complains(run("diff", "missing.yaml"), 2, "There is no file", "missing.yaml");
    }

    @Test
    void diff_fileThatIsNoYaml_saysSo() throws Exception {
        ProjectCopy.in(folder);
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "paths: [\n  - {");

        complains(run("diff", broken.toString()), 1, "broken.yaml");
    }

    @Test
    void diff_fileThatIsNoOpenApi_saysSo() throws Exception {
        ProjectCopy.in(folder);
        Path text = folder.resolve("text.yaml");
        Files.writeString(text, "just a text");

        complains(run("diff", text.toString()), 1, "text.yaml");
    }

    @Test
    void generate_contractThatContradictsTheDocs_saysWhat() throws Exception {
        ProjectCopy.in(folder)
                .changeDocs(docs -> ProjectCopy.at(docs, "operations").remove("agentCreate"));

        complains(run("generate"), 1, "operations has no agentCreate");
    }

    @Test
    void generate_noContract_saysThatThereIsNone() throws Exception {
        complains(run("generate"), 2, "There is no file", "openapi.yaml");
    }

    private static void complains(Outcome outcome, int status, String... words) {
        assertThat(outcome.err()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dretell4j.root=" + folder,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int status = process.waitFor();
        return new Outcome(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
