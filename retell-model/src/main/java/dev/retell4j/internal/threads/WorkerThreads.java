package dev.retell4j.internal.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads for code that may wait: virtual ones where the JVM has them, else a bounded pool.
 *
 * <p>They end by themselves when there is nothing to do and never keep a program from ending, so that nobody has to
 * close them. What exceeds the bound is rejected, because a caller that is told at once can try again later.
 *
 * <p>Virtual threads are taken from Java 24 on: before, one that waits while it holds a monitor keeps its carrier, and
 * as many such handlers as there are processors stop all others.
 */
public final class WorkerThreads {
    private static final int POOLED = 64;
    private static final int WAITING = 1_000;
    private static final int VIRTUAL = 10_000;
    private static final int IDLE_SECONDS = 30;
    private static final int FIRST_WITH_UNPINNED_MONITORS = 24;

    private WorkerThreads() {}

    /**
     * Makes an executor.
     *
     * @param name what the names of its threads begin with
     * @return an executor that rejects what exceeds its bound and needs no closing
     */
    public static Executor named(String name) {
        ThreadFactory virtual = areVirtual() ? virtualThreads(name) : null;
        return virtual == null ? pool(name, POOLED, WAITING) : new OneThreadEach(virtual, VIRTUAL);
    }

    /**
     * Tells whether this JVM's virtual threads are used.
     *
     * @return true from Java 24 on
     */
    public static boolean areVirtual() {
        return Runtime.version().feature() >= FIRST_WITH_UNPINNED_MONITORS;
    }

    /**
     * Makes daemon threads.
     *
     * @param name what their names begin with; a number follows
     * @return the factory
     */
    public static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    static Executor pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** {@code Thread.ofVirtual().name(name + "-", 1).factory()}, which the compiler for Java 17 does not know. */
    static @Nullable ThreadFactory virtualThreads(String name) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle start = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual));
            MethodHandle named =
                    lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            return (ThreadFactory) factory.invoke(named.invoke(start.invoke(), name + "-", 1L));
        } catch (Throwable e) {
            return null;
        }
    }

    /** Gives each task a thread of its own, up to a number. */
    static final class OneThreadEach implements Executor {
        private final ThreadFactory threads;
        private final int most;
        private final Semaphore free;

        OneThreadEach(ThreadFactory threads, int most) {
            this.threads = threads;
            this.most = most;
            free = new Semaphore(most);
        }

        @Override
        public void execute(Runnable task) {
            if (!free.tryAcquire()) {
                throw new RejectedExecutionException("All " + most + " threads are busy");
            }
            boolean started = false;
            try {
                threads.newThread(() -> {
                            try {
                                task.run();
                            } finally {
                                free.release();
                            }
                        })
                        .start();
                started = true;
            } finally {
                if (!started) {
                    free.release();
                }
            }
        }
    }
}
