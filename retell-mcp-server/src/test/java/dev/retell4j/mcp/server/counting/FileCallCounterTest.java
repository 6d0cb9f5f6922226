package dev.retell4j.mcp.server.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.CallCounter.Limit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileCallCounterTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state").resolve("calls.txt");
    }

    /** Waits for the lock as long as a loaded machine needs. */
    private FileCallCounter counter() {
        return new FileCallCounter(this::file, Duration.ofMinutes(2));
    }

    private static List<Limit> limits(int perMinute, int perDay) {
        return List.of(new Limit(perMinute, Duration.ofMinutes(1)), new Limit(perDay, DAY));
    }

    @Test
    void take_anotherProgramLater_knowsTheCount() {
        assertThat(counter().take(3, NOW, limits(3, 5))).isEmpty();
        assertThat(counter().take(1, NOW, limits(3, 5))).contains(limits(3, 5).get(0));
        assertThat(counter().take(2, NOW.plusSeconds(61), limits(3, 5))).isEmpty();

        assertThat(counter().take(1, NOW.plusSeconds(600), limits(3, 5)))
                .contains(limits(3, 5).get(1));
        assertThat(counter().used(DAY, NOW.plusSeconds(600))).isEqualTo(5);
        assertThat(counter().take(1, NOW.plusSeconds(86_461), limits(3, 5))).isEmpty();
    }

    @Test
    void take_moreThanFits_countsNone() {
        assertThat(counter().take(4, NOW, limits(100, 3))).isPresent();
        assertThat(counter().used(DAY, NOW)).isZero();
    }

    @Test
    void giveBack_makesRoom() {
        assertThat(counter().take(2, NOW, limits(2, 2))).isEmpty();
        counter().giveBack(2, NOW);

        assertThat(counter().take(2, NOW, limits(2, 2))).isEmpty();
    }

    @Test
    void used_nothingCountedYet_makesNoFile() throws IOException {
        assertThat(counter().used(DAY, NOW)).isZero();

        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void take_manyThreads_neverMoreThanAllowed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> takes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                FileCallCounter counter = counter();
                takes.add(() -> counter.take(1, NOW, limits(25, 100)).isEmpty());
            }
            int counted = 0;
            for (Future<Boolean> take : threads.invokeAll(takes)) {
                counted += take.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(25);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void take_severalProcesses_shareTheCountExactly() throws Exception {
        List<Process> processes = List.of(process(300, 3), process(300, 3), process(300, 3));
        int counted = 0;
        for (Process process : processes) {
            List<String> lines = lines(process);
            assertThat(lines).last().isEqualTo("full");
            counted += lines.size() - 1;
        }

        assertThat(counted).isEqualTo(300);
        assertThat(counter().used(DAY, Instant.now())).isEqualTo(300);
    }

    @Test
    void take_processKilledMeanwhile_countIsWholeAndNothingIsLost() throws Exception {
        int said = 0;
        for (int i = 0; i < 3; i++) {
            Process process = process(1_000_000, 1);
            BufferedReader out = process.inputReader();
            for (int j = 0; j <= 5 * i; j++) {
                assertThat(out.readLine()).isEqualTo("counted");
                said++;
            }
            process.toHandle().destroyForcibly(); // leaves what it has said to be read
            said += (int) out.lines().filter("counted"::equals).count();
            process.waitFor();
        }

        // What was counted and could not be said any more counts as well.
        assertThat(counter().used(DAY, Instant.now())).isGreaterThanOrEqualTo(said);
        assertThat(counter().take(1, Instant.now(), limits(1_000_000, 1_000_000)))
                .isEmpty();
    }

    private Process process(int limit, int threads) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CountingMain.class.getName(),
                        file().toString(),
                        Integer.toString(limit),
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> lines(Process process) throws Exception {
        try (BufferedReader out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            process.waitFor();
            return lines;
        }
    }

    @Test
    void damagedFile_isNotOverwrittenAndNothingIsCounted() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "retell-mcp calls 1\n17672");

        assertThatThrownBy(() -> counter().take(1, NOW, limits(5, 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the file of the count cannot be written")
                .hasRootCauseMessage("It is no count of calls")
                .cause()
                .hasMessageContaining("delete it to count anew");
        assertThatThrownBy(() -> counter().used(DAY, NOW)).hasMessage("the file of the count cannot be read");
        assertThat(file()).hasContent("retell-mcp calls 1\n17672");
    }

    @Test
    void folderCannotBeMade_isSaid() throws IOException {
        Files.writeString(folder.resolve("state"), "no folder");

        assertThatThrownBy(() -> counter().take(1, NOW, limits(5, 5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the file of the count cannot be written")
                .hasMessageNotContaining(folder.toString());
    }

    @Test
    void take_threadIsInterrupted_isNoFaultOfTheFile() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> counter().take(1, NOW, limits(5, 5)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the call was cancelled");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(counter().used(DAY, NOW)).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void take_whatIsMade_isForThisUserOnly() throws IOException {
        assertThat(counter().take(1, NOW, limits(5, 5))).isEmpty();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        for (String name : List.of("calls.txt", "calls.txt.lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().resolveSibling(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void take_nextFileIsALink_writesNowhereElse() throws IOException {
        Files.createDirectories(file().getParent());
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(file().resolveSibling("calls.txt.next"), elsewhere);

        assertThatThrownBy(() -> counter().take(1, NOW, limits(5, 5))).isInstanceOf(IllegalStateException.class);
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void lockHeldForLong_isSaid() throws IOException {
        Files.createDirectories(file().getParent());
        try (FileChannel channel = FileChannel.open(
                        file().resolveSibling("calls.txt.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            FileCallCounter impatient = new FileCallCounter(this::file, Duration.ofMillis(20));

            assertThatThrownBy(() -> impatient.take(1, NOW, limits(5, 5)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("another process holds the lock of " + file());
        }
        assertThat(counter().take(1, NOW, limits(5, 5))).isEmpty();
    }
}
