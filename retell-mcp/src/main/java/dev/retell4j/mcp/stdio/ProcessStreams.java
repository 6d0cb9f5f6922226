package dev.retell4j.mcp.stdio;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The standard streams of a process, kept for the protocol: nothing but messages may go to the standard output, and
 * nothing else may read the standard input.
 *
 * @param in the process's standard input
 * @param out the process's standard output
 */
public record ProcessStreams(InputStream in, OutputStream out) {
    /**
     * Takes the streams of this process. From then on {@link System#out} writes to the standard error and
     * {@link System#in} is empty. To be called before anything else in {@code main}, and by nothing but a {@code main}.
     *
     * @return the streams
     */
    public static ProcessStreams take() {
        ProcessStreams streams =
                new ProcessStreams(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        return streams;
    }
}
