package dev.retell4j.simulator.internal.state;

import java.util.random.RandomGenerator;

/** Makes ids: the same ones in the same order for the same seed. Used under the workspace's lock. */
public final class Ids implements State {
    private static final String HEX = "0123456789abcdef";

    private final SplitMix random;

    public Ids(long seed) {
        random = new SplitMix(seed);
    }

    /** Returns an id such as {@code agent_5f2c…}. */
    public String next(String prefix) {
        return prefix + "_" + hex(24);
    }

    /** Returns random hexadecimal digits. */
    public String hex(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(HEX.charAt(random.nextInt(16)));
        }
        return digits.toString();
    }

    /** Returns a seed for something that draws its own random numbers. */
    public long seed() {
        return random.nextLong();
    }

    /** Returns a number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public Runnable capture() {
        long state = random.state;
        return () -> random.state = state;
    }

    /** The SplitMix64 generator; unlike the JDK's, its state can be read and set. */
    private static final class SplitMix implements RandomGenerator {
        private long state;

        SplitMix(long seed) {
            state = seed;
        }

        @Override
        public long nextLong() {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
