package dev.retell4j.simulator.internal.call;

import java.util.random.RandomGenerator;

/** The choices of one call; unlike those of the JDK, the generator can be copied, and it is small. */
final class CallRandom implements RandomGenerator {
    private long state;

    CallRandom(long seed) {
        state = seed;
    }

    CallRandom copy() {
        return new CallRandom(state);
    }

    @Override
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns hexadecimal digits. */
    String hex(int length) {
        StringBuilder digits = new StringBuilder(length);
        while (digits.length() < length) {
            digits.append(String.format("%016x", nextLong()));
        }
        digits.setLength(length);
        return digits.toString();
    }
}
