package dev.retell4j.mcp.server.counting;

import dev.retell4j.CallCounter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls in a small file, for all processes of one machine that use it. Nothing is touched before the first call.
 *
 * <p>Who changes the count holds the lock of a second file, and puts a whole new file in the place of the old one: a
 * process that dies meanwhile leaves the count as it was before or after.
 */
public final class FileCallCounter implements CallCounter {
    /** Where closing a file ends the locks that the whole process has on it, threads must not even open it together. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** Far more than a count of a day has. */
    private static final long MOST_BYTES = 1_000_000;

    private final Supplier<Path> place;
    private final Duration patience;

    /**
     * Makes a counter.
     *
     * @param place says where the count is, when it is needed; made, with its folder, when the first call is counted
     */
    public FileCallCounter(Supplier<Path> place) {
        this(place, PATIENCE);
    }

    FileCallCounter(Supplier<Path> place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public Optional<Limit> take(int calls, Instant at, List<Limit> limits) {
        return locked(file -> {
            Tally tally = read(file);
            tally.shrink(at);
            for (Limit limit : limits) {
                if (tally.used(limit.window(), at) + calls > limit.calls()) {
                    return Optional.of(limit);
                }
            }
            tally.add(calls, at);
            write(file, tally);
            return Optional.empty();
        });
    }

    @Override
    public void giveBack(int calls, Instant at) {
        boolean unused = locked(file -> {
            Tally tally = read(file);
            tally.giveBack(calls, at);
            write(file, tally);
            return true;
        });
    }

    /** Without the lock of processes, since the file is always whole; so that looking makes nothing. */
    @Override
    public long used(Duration window, Instant at) {
        try {
            return inTurn(() -> read(place.get()).used(window, at));
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    private interface Work<T> {
        T run(Path file) throws IOException;
    }

    private interface Turn<T> {
        T run() throws IOException, InterruptedException;
    }

    private <T> T locked(Work<T> work) {
        try {
            return inTurn(() -> alone(place.get(), work));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /** One thread after the other; also reading, during which Windows may not let the file be replaced. */
    private <T> T inTurn(Turn<T> turn) throws IOException {
        try {
            if (!IN_THIS_PROCESS.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("another call is being counted for too long");
            }
            try {
                return turn.run();
            } finally {
                IN_THIS_PROCESS.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the call was cancelled", e);
        } catch (ClosedByInterruptException e) {
            throw new IllegalStateException("the call was cancelled", e);
        }
    }

    private <T> T alone(Path file, Work<T> work) throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(file.getParent(), "folder");
        Files.createDirectories(folder, ownersOnly(folder, "rwx------"));
        Path lock = beside(file, ".lock");
        try (FileChannel channel = FileChannel.open(
                        lock,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        ownersOnly(folder, "rw-------"));
                FileLock held = hold(channel, file)) {
            Objects.requireNonNull(held, "held");
            return work.run(file);
        }
    }

    /** Where files have such permissions; elsewhere the user's own folder has to be enough. */
    private static FileAttribute<?>[] ownersOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(Objects.requireNonNull(file.getFileName(), "name") + ending);
    }

    /** Tries for a while, and no longer: the process that has the lock may hang. */
    private FileLock hold(FileChannel channel, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock held = tryLock(channel);
            if (held != null) {
                return held;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException("another process holds the lock of " + file);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // something else in this process holds it
        }
    }

    private static Tally read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(file + " is too large for a count of calls");
            }
            return Tally.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return new Tally();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new IOException(file + " is damaged, or something else; delete it to count anew", e);
        }
    }

    private static void write(Path file, Tally tally) throws IOException {
        Path next = beside(file, ".next");
        ByteBuffer text = ByteBuffer.wrap(tally.text().getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                next,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                ownersOnly(next, "rw-------"))) {
            while (text.hasRemaining()) {
                int unused = channel.write(text);
            }
            channel.force(true);
        }
        Path unused = Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The path stays in the cause, which is logged: the sentence may reach callers elsewhere. */
    private static IllegalStateException unusable(String what, IOException cause) {
        return new IllegalStateException("the file of the count cannot be " + what, cause);
    }
}
