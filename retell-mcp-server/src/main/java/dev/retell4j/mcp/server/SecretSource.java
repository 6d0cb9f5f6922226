package dev.retell4j.mcp.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a secret is; never the secret itself, which therefore stands in no file of settings and on no command line.
 *
 * @param place a variable of the environment, or a file
 * @param isFile whether it is a file
 */
record SecretSource(String place, boolean isFile) {
    static SecretSource variable(String name) {
        return new SecretSource(name, false);
    }

    static SecretSource file(String path) {
        return new SecretSource(path, true);
    }

    /** Reads the secret. */
    String read(Map<String, String> environment, String what) {
        String secret = isFile ? content(what) : environment.get(place);
        if (secret == null || secret.isBlank()) {
            throw new UsageException(
                    isFile
                            ? "The file " + place + " with " + what + " is empty."
                            : "The environment variable " + place + " with " + what + " is not set.");
        }
        return secret.strip();
    }

    private String content(String what) {
        try {
            return Files.readString(Path.of(place), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("The file " + place + " with " + what + " cannot be read.");
        }
    }

    @Override
    public String toString() {
        return isFile ? "file " + place : place;
    }
}
