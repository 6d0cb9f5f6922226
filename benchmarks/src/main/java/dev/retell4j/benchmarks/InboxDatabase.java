package dev.retell4j.benchmarks;

import dev.retell4j.inbox.WebhookInbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Where an inbox is kept while it is measured: on this machine's disk, and as careful as in production. */
abstract class InboxDatabase implements AutoCloseable {
    /** A new H2 file. */
    static InboxDatabase h2() throws IOException {
        Path folder = Files.createTempDirectory("retell4j-inbox");
        return new InboxDatabase() {
            @Override
            String address() {
                return folder.resolve("inbox").toString();
            }

            @Override
            public void close() throws IOException {
                delete(folder);
            }
        };
    }

    /** A new PostgreSQL server. */
    static InboxDatabase postgres() throws IOException {
        Path folder = Files.createTempDirectory("retell4j-postgres");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // The library switches both off, to be quick.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new InboxDatabase() {
            @Override
            String address() {
                return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            }

            @Override
            public void close() throws IOException {
                server.close();
                delete(folder);
            }
        };
    }

    /** The JDBC address of PostgreSQL, or the path of an H2 file. */
    abstract String address();

    @Override
    public abstract void close() throws IOException;

    /** Begins an inbox in the database of an address, with what it does by default. */
    static WebhookInbox.Builder inbox(String address) {
        if (!address.startsWith("jdbc:")) {
            return WebhookInbox.builder().file(Path.of(address));
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address);
        return WebhookInbox.builder().dataSource(source);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
