package dev.retell4j.analytics;

/**
 * How values are spread. Percentiles are exact, by nearest rank: the smallest value that at least so many of a hundred
 * values do not exceed.
 *
 * @param count number of values; 0 makes all other numbers 0
 * @param sum sum of the values
 * @param mean arithmetic mean
 * @param p50 median
 * @param p90 90th percentile
 * @param max greatest value
 */
public record Distribution(int count, double sum, double mean, double p50, double p90, double max) {
    static final Distribution NONE = new Distribution(0, 0, 0, 0, 0, 0);
}
