package dev.retell4j.websocket;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plays calls at random, on a clock and with tasks that are moved by hand, and compares with a model what goes over the
 * wire: no frame of an older turn after a newer request, one completion of each turn, pongs at once, a bounded queue,
 * the words of a turn in order and none of them twice, nothing left in the end.
 *
 * <p>A failure names its seed; {@code -Dretell4j.session.seed=…} plays it again.
 */
class SessionModelTest {
    private static final int STEPS = 500;

    @Test
    void session_randomCalls_keepToTheModel() {
        Long seed = Long.getLong("retell4j.session.seed");
        if (seed != null) {
            play(seed, STEPS);
            return;
        }
        for (long i = 1; i <= 240; i++) {
            play(i, STEPS);
        }
    }

    @Test
    @Tag("long")
    void session_veryManyRandomCalls_keepToTheModel() {
        for (long i = 10_001; i <= 20_000; i++) {
            play(i, STEPS);
        }
    }

    private static void play(long seed, int steps) {
        ModelWorld world = new ModelWorld(seed);
        int step = 0;
        try {
            while (step < steps) {
                world.step();
                step++;
                if (step % 100 == 0) {
                    world.settle();
                }
            }
            world.close();
        } catch (Throwable e) {
            throw new AssertionError(
                    "Seed " + seed + ", step " + step + ": " + e.getMessage() + "\n" + world.story(), e);
        }
    }
}
