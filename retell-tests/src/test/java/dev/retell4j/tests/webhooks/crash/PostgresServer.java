package dev.retell4j.tests.webhooks.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on this machine that is as careful with data as one in production, and that can be stopped, killed
 * and frozen.
 *
 * <p>Its programs come as a library, for Linux on AMD64 only; on other systems the tests that need it are skipped. They
 * refuse to run as root; as root, the library starts them in a user namespace ({@code unshare -U}).
 */
final class PostgresServer implements AutoCloseable {
    private static final Path PROGRAMS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/postgres");

    static {
        // Otherwise it tells every step of every start.
        System.setProperty("org.slf4j.simpleLogger.log.io.zonky", "warn");
    }

    private final Path data;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.running = running;
    }

    static PostgresServer start() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(
                system.equals("Linux amd64"),
                "PostgreSQL comes with the tests for Linux on AMD64 only, and this is " + system);
        try {
            Files.createDirectories(PROGRAMS);
            Path data = Files.createTempDirectory("retell4j-postgres");
            return new PostgresServer(data, start(data, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(PROGRAMS.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    // The library switches both off, to be quick.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "PostgreSQL does not start. As root it needs user namespaces: \"unshare -U id -u\" must work. "
                            + "Otherwise run the tests as another user.",
                    e);
        }
    }

    /** Makes an empty database; returns its JDBC address. */
    String database(String name) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return "jdbc:postgresql://localhost:" + running.getPort() + "/" + name + "?user=postgres";
    }

    /** Ends it as an operator does: connections are cut, what is written stays. */
    void stop() throws IOException {
        running.close();
    }

    /** Starts it again where it was. */
    void startAgain() throws IOException {
        running = start(data, running.getPort());
    }

    /** Lets none of its processes do anything more: connections stay open, and nothing answers. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        long main = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(main)));
        ProcessHandle.of(main).orElseThrow().descendants().forEach(child -> command.add(Long.toString(child.pid())));
        // Its status says nothing: one of the processes may have ended meanwhile.
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Override
    public void close() throws IOException {
        running.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
