package dev.retell4j.simulator.internal.state;

import java.util.Random;

/** Makes ids: the same ones in the same order for the same seed. Used under the workspace's lock. */
public final class Ids {
    private static final String HEX = "0123456789abcdef";

    private final Random random;

    public Ids(long seed) {
        random = new Random(seed);
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
}
