package dev.retell4j.analytics;

/**
 * How long one part of the answering took, in milliseconds.
 *
 * <p>Percentiles of percentiles mean nothing. So the values that Retell has measured in all calls are put together, and
 * the percentiles are those of all of them. Only when no call came with its values, {@code p50} is the median of the
 * calls' medians and {@code p90} the 90th percentile of the calls' 90th percentiles; {@code isOverCalls} then says so.
 *
 * @param calls number of calls with this part
 * @param values number of values that the percentiles are made of
 * @param isOverCalls whether a value is a call; otherwise it is a measurement, and long calls count more
 * @param p50 median
 * @param p90 90th percentile
 * @param max greatest value that any call has reported
 */
public record LatencyFigures(int calls, int values, boolean isOverCalls, double p50, double p90, double max) {}
