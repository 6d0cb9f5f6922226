package dev.retell4j.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {
    private final Workers workers = new Workers(4);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void wanted_slowHandlers_isOneForEachThread() {
        assertThat(workers.wanted()).isEqualTo(4);
    }

    @Test
    void wanted_quickHandlers_growsToManyForEachThread() {
        for (int i = 0; i < 1_000; i++) {
            workers.took(10_000);
        }

        assertThat(workers.wanted()).isEqualTo(4 * Workers.MOST_PER_THREAD);
    }

    @Test
    void wanted_threadsAreBusy_isWhatTheOthersCanDo() throws Exception {
        CountDownLatch started = new CountDownLatch(3);
        CountDownLatch goOn = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            workers.execute(() -> {
                started.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        started.await();

        assertThat(workers.wanted()).isEqualTo(1);
        goOn.countDown();
    }

    @Test
    void writeOff_moreAndMoreThreads_endsInStoppingUntilOneComesBack() {
        for (int i = 0; i < 39; i++) {
            workers.writeOff();
        }
        assertThat(workers.wanted()).isPositive();

        workers.writeOff();
        assertThat(workers.wanted()).isZero();
        workers.cameBack();
        assertThat(workers.wanted()).isPositive();
    }

    @Test
    void stopPicking_always_wantsNothingMore() {
        workers.stopPicking();

        assertThat(workers.wanted()).isZero();
    }
}
