package dev.retell4j.mcp.server;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * How this program is started, for configurations of assistants.
 *
 * @param command the program
 * @param arguments its arguments, before those of {@code retell-mcp}
 */
record Launch(String command, List<String> arguments) {
    /** The launcher tells its own path. */
    static final String LAUNCHER = "retell.mcp.launcher";

    static Launch current() {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher != null && !launcher.isBlank()) {
            return new Launch(launcher, List.of());
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path program = program();
        return program.toString().endsWith(".jar")
                ? new Launch(java, List.of("-jar", program.toString()))
                : new Launch(java, List.of("-cp", classPath(), RetellMcpMain.class.getName()));
    }

    /** The jar that holds this class, or a folder of classes. */
    static Path program() {
        CodeSource source = Launch.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Path.of("retell-mcp-server.jar")
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not know where it is", e);
        }
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator, System.getProperty("java.class.path", "").split(File.pathSeparator));
    }
}
