package dev.retell4j.internal.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class WorkerThreadsTest {
    @Test
    void named_anyJvm_runsOnNamedDaemonThreads() throws Exception {
        Thread thread = threadOf(WorkerThreads.named("worker"));

        assertThat(thread.getName()).startsWith("worker-");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void named_fromJava24On_runsOnVirtualThreads() throws Exception {
        Thread thread = threadOf(WorkerThreads.named("worker"));

        assertThat(WorkerThreads.areVirtual()).isEqualTo(Runtime.version().feature() >= 24);
        assertThat(thread.toString().startsWith("VirtualThread")).isEqualTo(WorkerThreads.areVirtual());
    }

    @Test
    void virtualThreads_byVersionOfJava_areThereFrom21On() {
        assertThat(WorkerThreads.virtualThreads("worker") != null)
                .isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void pool_moreThanThreadsAndQueueHold_isRejected() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Executor pool = WorkerThreads.pool("worker", 1, 1);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> await(open), pool);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(open), pool);

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> pool.execute(() -> {}));

        open.countDown();
        running.get(60, TimeUnit.SECONDS);
        waiting.get(60, TimeUnit.SECONDS);
        CompletableFuture.runAsync(() -> {}, pool).get(60, TimeUnit.SECONDS);
    }

    @Test
    void oneThreadEach_moreThanAllowed_isRejectedUntilOneEnds() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ThreadFactory threads = WorkerThreads.daemons("worker");
        Executor workers = new WorkerThreads.OneThreadEach(threads, 1);
        CompletableFuture<Thread> running = new CompletableFuture<>();
        workers.execute(() -> {
            running.complete(Thread.currentThread());
            await(open);
            throw new IllegalStateException("frees its place also when it fails");
        });
        Thread thread = running.get(60, TimeUnit.SECONDS);
        thread.setUncaughtExceptionHandler((failed, reason) -> {});

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> workers.execute(() -> {}))
                .withMessage("All 1 threads are busy");

        open.countDown();
        thread.join();
        threadOf(workers);
    }

    @Test
    void oneThreadEach_threadThatDoesNotStart_keepsNoPlace() throws Exception {
        Thread used = new Thread(() -> {});
        used.start();
        ThreadFactory daemons = WorkerThreads.daemons("worker");
        boolean[] broken = {true};
        Executor workers = new WorkerThreads.OneThreadEach(task -> broken[0] ? used : daemons.newThread(task), 1);

        assertThatExceptionOfType(IllegalThreadStateException.class).isThrownBy(() -> workers.execute(() -> {}));

        broken[0] = false;
        threadOf(workers);
    }

    private static Thread threadOf(Executor workers) throws Exception {
        return CompletableFuture.supplyAsync(Thread::currentThread, workers).get(60, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
