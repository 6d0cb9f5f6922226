package dev.retell4j.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The results of several rounds of the same measurement. */
final class Rounds {
    private final double[] sorted;

    Rounds(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The same results in another unit. */
    Rounds times(double factor) {
        return new Rounds(Arrays.stream(sorted).map(value -> value * factor).toArray());
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /** Returns the median, and from the least to the most. */
    String text(int digits) {
        String number = "%,." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median(), least(), most());
    }
}
