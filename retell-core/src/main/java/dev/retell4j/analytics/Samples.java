package dev.retell4j.analytics;

import java.util.Arrays;

/** Measured values, all kept, since percentiles of a few ten thousand are had exactly by sorting. */
final class Samples {
    private double[] values = new double[16];
    private int count;
    private boolean isSorted = true;
    private double sum;

    void add(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
        sum += value;
        isSorted = false;
    }

    int count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double max() {
        return percentile(100);
    }

    /** Returns the smallest value that at least so many of a hundred values do not exceed; 0 without values. */
    double percentile(int percent) {
        if (count == 0) {
            return 0;
        }
        if (!isSorted) {
            Arrays.sort(values, 0, count);
            isSorted = true;
        }
        long rank = ((long) percent * count + 99) / 100;
        return values[(int) Math.max(0, rank - 1)];
    }

    Distribution distribution() {
        return count == 0
                ? Distribution.NONE
                : new Distribution(count, sum, sum / count, percentile(50), percentile(90), max());
    }
}
