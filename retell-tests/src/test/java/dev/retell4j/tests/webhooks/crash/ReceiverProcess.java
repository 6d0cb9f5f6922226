package dev.retell4j.tests.webhooks.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Receiver} in a JVM of its own, which can be killed. */
final class ReceiverProcess implements AutoCloseable {
    private static final int STOP_SECONDS = 30;

    /** Short, for where there is one receiver at a time: nobody can take a slow one for dead. */
    private static final Duration RECOVER_AFTER = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final BufferedReader output;

    private ReceiverProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a receiver; does not wait until it is ready.
     *
     * @param database the JDBC address of a PostgreSQL database, or the path of an H2 file
     * @param log where handlers write down what they do
     * @param errors takes what it prints to its error stream
     */
    static ReceiverProcess start(String name, String database, Path log, Path errors) throws IOException {
        return start(name, database, log, errors, RECOVER_AFTER);
    }

    /** Starts a receiver beside others, with the time after which they take a silent one for dead. */
    static ReceiverProcess start(String name, String database, Path log, Path errors, Duration recoverAfter)
            throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                Receiver.class.getName(),
                name,
                database,
                log.toString(),
                Long.toString(recoverAfter.toMillis()));
        return new ReceiverProcess(
                name,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                        .start());
    }

    String name() {
        return name;
    }

    /** Waits until it takes requests; returns where. */
    URI ready() throws IOException {
        String line = output.readLine();
        if (line == null || !line.startsWith("READY ")) {
            throw new IOException("Receiver " + name + " did not start, but said: " + line);
        }
        return URI.create(line.substring("READY ".length()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it without warning, wherever it is (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, which it does when its work in hand is done. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("Receiver " + name + " did not end within " + STOP_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("Receiver " + name + " ended with status " + process.exitValue());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
