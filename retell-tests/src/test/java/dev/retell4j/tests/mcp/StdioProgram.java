package dev.retell4j.tests.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A {@link StdioToolsMain} as a process, and a client that writes and reads its lines by hand. */
final class StdioProgram implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Process process;
    private final OutputStream in;

    private StdioProgram(Process process) {
        this.process = process;
        in = process.getOutputStream();
        Thread reader = new Thread(this::read, "lines of the process");
        reader.setDaemon(true);
        reader.start();
    }

    static StdioProgram start(int drainSeconds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StdioToolsMain.class.getName(),
                String.valueOf(drainSeconds));
        StdioProgram program = new StdioProgram(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        program.send("""
                {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        program.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        program.answer("init");
        return program;
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The test has closed the stream
        }
    }

    void call(int id, String tool, String text) throws IOException {
        send("""
                {"jsonrpc":"2.0","id":%1$d,"method":"tools/call","params":{"name":"%2$s",\
                "arguments":{"text":"%3$s"},"_meta":{"progressToken":%1$d}}}""".formatted(id, tool, text));
    }

    synchronized void send(String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    JsonNode answer(Object id) throws IOException {
        JsonNode wanted = JSON.valueToTree(id);
        return next(message -> wanted.equals(message.get("id")));
    }

    JsonNode next(Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            JsonNode message = next();
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    /** The next line; fails when it is no JSON. */
    JsonNode next() throws IOException {
        try {
            return JSON.readTree(Objects.requireNonNull(lines.poll(60, TimeUnit.SECONDS), "no line in 60 seconds"));
        } catch (InterruptedException e) {
            throw new AssertionError("no line", e);
        }
    }

    void endInput() throws IOException {
        in.close();
    }

    void stopReading() throws IOException {
        process.getInputStream().close();
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Waits for the end of the process. */
    int exit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the process is still there");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
