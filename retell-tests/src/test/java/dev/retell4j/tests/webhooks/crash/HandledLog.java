package dev.retell4j.tests.webhooks.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in which handlers without a transaction write down when they begin and when they are done. Each line goes to
 * the disk before the handler goes on. All receivers of a test write into one.
 */
final class HandledLog {
    private final FileChannel file;
    private final String receiver;

    /** Opens the log for a receiver, whose name must be another in each process. */
    HandledLog(Path path, String receiver) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        this.receiver = receiver;
    }

    void begun(String event) throws IOException {
        write("begun", event);
    }

    void done(String event) throws IOException {
        write("done", event);
        file.force(false);
    }

    private void write(String what, String event) throws IOException {
        file.write(ByteBuffer.wrap((what + " " + receiver + " " + event + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns what receivers wrote, in its order; a line that one of them did not finish is left out. */
    static List<Entry> read(Path path) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(path)) {
            String text = Files.readString(path);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] parts = line.split(" ", 3);
                entries.add(new Entry(parts[0].equals("done"), parts[1], parts[2]));
            }
        }
        return entries;
    }

    /** A line: whether the handler was done, in which receiver, with which event. */
    record Entry(boolean done, String receiver, String event) {}
}
