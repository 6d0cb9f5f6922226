package dev.retell4j.examples.tour;

import dev.retell4j.errors.RetellException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until something has come true, but not for ever. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /**
     * Waits in real time.
     *
     * @param what what is waited for, for the complaint when it does not come
     * @param question asks for the state of things
     * @param enough tells whether that is what was waited for
     * @return the last answer
     */
    static <T> T until(String what, Supplier<T> question, Predicate<T> enough) {
        return until(what, question, enough, () -> sleep(what));
    }

    /** Does something else than sleeping between two questions. */
    static <T> T until(String what, Supplier<T> question, Predicate<T> enough, Runnable pause) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            T answer = question.get();
            if (enough.test(answer)) {
                return answer;
            }
            pause.run();
        }
        throw new TourException("Waited " + LIMIT.toSeconds() + " s in vain for " + what);
    }

    private static void sleep(String what) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetellException("Interrupted while waiting for " + what, e);
        }
    }
}
