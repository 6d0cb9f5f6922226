package dev.retell4j.mcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java that only says how it was called, and makes an archive when it is asked to. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            echo "started"
            for arg in "$@"; do
                echo "arg:$arg"
                case $arg in
                    -XX:ArchiveClassesAtExit=*) echo archive >"${arg#*=}" ;;
                    -XX:AOTCacheOutput=*) echo archive >"${arg#*=}" ;;
                esac
            done
            """;

    @TempDir
    Path folder;

    private Path cache;

    @BeforeEach
    void install() throws IOException {
        cache = folder.resolve("a cache");
        Path bin = Files.createDirectories(folder.resolve("the program/bin"));
        Files.copy(Path.of("src/main/dist/bin/retell-mcp"), bin.resolve("retell-mcp"));
        makeExecutable(bin.resolve("retell-mcp"));
        Files.writeString(
                Files.createDirectories(folder.resolve("the program/lib")).resolve("retell-mcp-server.jar"), "a jar");
    }

    @Test
    void run_withoutArchive_startsTheServerWithItsArguments() throws Exception {
        Run run = launch(java(17), Map.of("RETELL_MCP_CACHE", "off"), "--toolsets", "a b", "--read-only");

        assertThat(run.status).isZero();
        assertThat(run.args)
                .containsSubsequence("-jar", jar(), "--toolsets", "a b", "--read-only")
                .noneMatch(arg -> arg.contains("SharedArchiveFile"));
        assertThat(run.err).isEmpty();
    }

    @Test
    void run_afterPrepare_usesTheArchive() throws Exception {
        Path home = java(17);

        assertThat(launch(home, Map.of(), "prepare").err).contains("made " + cache);
        assertThat(archives()).hasSize(1);
        assertThat(launch(home, Map.of()).args)
                .contains("-XX:SharedArchiveFile=" + archives().get(0));
    }

    @Test
    void run_onJava25_usesItsOwnKindOfArchive() throws Exception {
        Path home = java(25);

        launch(home, Map.of(), "prepare");

        assertThat(launch(home, Map.of()).args)
                .contains("-XX:AOTCache=" + archives().get(0));
    }

    @Test
    void run_otherJavaOrOtherJar_doesNotUseTheArchive() throws Exception {
        Path home = java(17);
        launch(home, Map.of(), "prepare");

        assertThat(launch(java(21), Map.of()).args).noneMatch(arg -> arg.contains("SharedArchiveFile"));
        Files.writeString(Path.of(jar()), "a longer jar");
        assertThat(launch(home, Map.of()).args).noneMatch(arg -> arg.contains("SharedArchiveFile"));
        awaitArchives(3);
    }

    @Test
    void run_firstTime_makesTheArchiveInTheBackgroundAndSaysNothing() throws Exception {
        Run run = launch(java(17), Map.of());

        assertThat(run.status).isZero();
        assertThat(run.out.lines().filter("started"::equals)).hasSize(1);
        assertThat(run.err).isEmpty();
        awaitArchives(1);
    }

    /** Until then, those who make them would write into a folder that the test has left. */
    private void awaitArchives(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(files()).hasSize(count).containsExactlyElementsOf(archives()));
    }

    @Test
    void run_whereNoArchiveCanBeMade_startsWithout() throws Exception {
        // Not below the test's folder: what makes archives comes later and would make that folder again.
        Map<String, String> nowhere = Map.of("RETELL_MCP_CACHE", "/dev/null/cache");

        Run run = launch(java(17), nowhere);

        assertThat(run.status).isZero();
        assertThat(run.err).isEmpty();
        assertThat(launch(java(17), nowhere, "prepare").status).isEqualTo(1);
        assertThat(launch(java(17), Map.of("RETELL_MCP_CACHE", "off"), "prepare").status)
                .isEqualTo(1);
    }

    @Test
    void prepare_withAFolder_isFoundThereByTheJar() throws Exception {
        Path home = java(17);
        Path lib = Path.of(jar()).getParent();

        launch(home, Map.of("RETELL_MCP_CACHE", "off"), "prepare", lib.toString());

        assertThat(launch(home, Map.of("RETELL_MCP_CACHE", "off")).args)
                .anyMatch(arg -> arg.startsWith("-XX:SharedArchiveFile=" + lib));
    }

    @Test
    void prepare_whileAnotherOneDoes_leavesItAlone() throws Exception {
        Path home = java(17);
        launch(home, Map.of(), "prepare");
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.createDirectory(Path.of(archive + ".lock"));

        assertThat(launch(home, Map.of(), "prepare").status).isEqualTo(1);
        assertThat(archives()).isEmpty();
    }

    @Test
    void run_throughALink_findsItsJar() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("the program/bin/retell-mcp"));

        Run run = start(link, java(17), Map.of("RETELL_MCP_CACHE", "off"));

        assertThat(run.args).containsSubsequence("-jar", jar());
    }

    @Test
    void run_withOldJava_saysSo() throws Exception {
        Run run = launch(java(11), Map.of());

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("needs Java 17 or newer").contains("version 11");
        assertThat(run.out).isEmpty();
    }

    @Test
    void run_forTheNetwork_keepsTheCompilerOfLongRunningPrograms() throws Exception {
        assertThat(launch(java(17), Map.of("RETELL_MCP_CACHE", "off"), "http").args)
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(launch(java(17), Map.of("RETELL_MCP_CACHE", "off")).args).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void run_whateverTheJvmHasToSay_isNotOnTheStandardOutput() throws Exception {
        assertThat(launch(java(17), Map.of("RETELL_MCP_CACHE", "off")).args)
                .containsSubsequence("-Xlog:disable", "-Xlog:all=error:stderr");
    }

    @Test
    void run_ownOptions_reachTheJvm() throws Exception {
        assertThat(launch(java(17), Map.of("RETELL_MCP_CACHE", "off", "RETELL_MCP_JAVA_OPTIONS", "-Xmx64m -Da=b")).args)
                .containsSubsequence("-Xmx256m", "-Xmx64m", "-Da=b", "-jar");
    }

    private record Run(int status, String out, String err, List<String> args) {}

    private Run launch(Path javaHome, Map<String, String> environment, String... args) throws Exception {
        return start(folder.resolve("the program/bin/retell-mcp"), javaHome, environment, args);
    }

    private Run start(Path program, Path javaHome, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RETELL_"));
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("RETELL_MCP_CACHE", cache.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(out, UTF_8);
        List<String> received = said.lines()
                .filter(line -> line.startsWith("arg:"))
                .map(line -> line.substring("arg:".length()))
                .toList();
        return new Run(process.exitValue(), said, Files.readString(err, UTF_8), received);
    }

    private Path java(int version) throws IOException {
        Path home = folder.resolve("java " + version);
        if (!Files.exists(home)) {
            Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
            Files.writeString(java, JAVA);
            makeExecutable(java);
            Files.writeString(
                    home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        }
        return home;
    }

    private static void makeExecutable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String jar() {
        return folder.resolve("the program/lib/retell-mcp-server.jar").toString();
    }

    private List<Path> archives() throws IOException {
        return files().stream()
                .filter(file ->
                        file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))
                .toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }
}
