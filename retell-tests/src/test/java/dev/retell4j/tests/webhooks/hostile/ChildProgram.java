package dev.retell4j.tests.webhooks.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that ran in a JVM of its own, with the classes of the tests. */
record ChildProgram(int status, String output) {
    private static final int LAST_WORDS = 6_000;

    /**
     * Runs a program to its end.
     *
     * @param options options of the JVM
     * @param mainClass the program
     * @param arguments what it is given
     * @param folder where it runs, and where its output goes
     * @param limit after which it is ended
     */
    static ChildProgram run(List<String> options, String mainClass, List<String> arguments, Path folder, Duration limit)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.language=en");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(mainClass);
        command.addAll(arguments);
        File output = Files.createTempFile(folder, "output", ".txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean isOver = false;
        try {
            isOver = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        return new ChildProgram(
                isOver ? process.exitValue() : -1, isOver ? text : text + "\n(ended after " + limit + ")");
    }

    /** The end of the output, where a program says why it stopped. */
    String lastWords() {
        return output.substring(Math.max(0, output.length() - LAST_WORDS));
    }
}
