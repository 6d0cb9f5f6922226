package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.simulator.RetellSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a main class as people do: as a process of its own, with an environment of its own. */
final class Program {
    record Result(int status, String out, String err) {}

    private Program() {}

    static Result run(Class<?> main, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(main, folder, Files.writeString(folder.resolve("nothing"), ""), environment, arguments);
    }

    static Result run(Class<?> main, Path folder, Path input, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // starts quicker
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> Stream.of("RETELL_", "OPENAI_", "JAVA_TOOL").anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("the program ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    static Map<String, String> environment(RetellSimulator simulator, String key) {
        return Map.of("RETELL_API_KEY", key, "RETELL_BASE_URL", simulator.baseUrl());
    }
}
