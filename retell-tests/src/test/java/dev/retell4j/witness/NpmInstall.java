package dev.retell4j.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Installs what a folder's lock file names, once for all tests: {@code npm ci} empties {@code node_modules}, from which
 * another test may be running.
 */
final class NpmInstall {
    private static final int SECONDS = 300;

    /** A refused or lost download is no finding. */
    private static final int TRIES = 3;

    private NpmInstall() {}

    /**
     * Installs, unless the same is installed already. Fails without npm.
     *
     * @param folder where {@code package-lock.json} is
     * @param results where it writes down what npm says
     */
    static synchronized void in(Path folder, Path results) throws Exception {
        Files.createDirectories(results);
        Path lock = folder.resolve("package-lock.json");
        Path installed = folder.resolve("node_modules/.installed-lock.json");
        // Other tests may run in another process.
        try (FileChannel channel = FileChannel.open(
                        results.resolve("npm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
                return;
            }
            Path log = results.resolve("npm.log");
            boolean isDone = false;
            for (int i = 0; i < TRIES && !isDone; i++) {
                isDone = run(folder, log);
            }
            assertThat(isDone)
                    .as("npm ci in %s; it said: %s", folder, Files.readString(log))
                    .isTrue();
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean run(Path folder, Path log) throws IOException, InterruptedException {
        Process npm;
        try {
            npm = new ProcessBuilder("npm", "ci", "--fetch-retries=5")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return fail("Node and npm are needed: " + e.getMessage(), e);
        }
        try {
            return npm.waitFor(SECONDS, TimeUnit.SECONDS) && npm.exitValue() == 0;
        } finally {
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
        }
    }
}
