package dev.retell4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A process that answers in lines. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    ChildProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Starts a program of this package in a JVM like this one. */
    static ChildProcess java(String program, String... args) throws IOException {
        return java(List.of("-Xms512m", "-Xmx512m"), program, args);
    }

    /** The same with other options of the JVM. */
    static ChildProcess java(List<String> options, String program, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaCommand());
        command.addAll(options);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getPackageName() + "." + program));
        command.addAll(Arrays.asList(args));
        return new ChildProcess(command);
    }

    /** Returns the command that started this JVM. */
    static String javaCommand() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "A process ended: " + process.info().commandLine().orElse("unknown"));
        }
        return line;
    }

    String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return read();
    }

    /** Waits until the process ends by itself, which it must do without a failure. */
    void await() throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("A process ended with status " + status);
        }
    }

    /** Closes its input, and waits until it ends. */
    void end() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
