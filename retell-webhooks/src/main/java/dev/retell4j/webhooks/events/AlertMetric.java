package dev.retell4j.webhooks.events;

import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an alert rule watches. Those of chats are not documented and so not among the known ones.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AlertMetric extends OpenEnum<AlertMetric.Known> {
    /** The number of calls. Wire value: {@code call_count}. */
    public static final AlertMetric CALL_COUNT = new AlertMetric("call_count", Known.CALL_COUNT);

    /** The number of calls at the same time. Wire value: {@code concurrency_used}. */
    public static final AlertMetric CONCURRENCY_USED = new AlertMetric("concurrency_used", Known.CONCURRENCY_USED);

    /** The share of calls that were successful. Wire value: {@code call_success_rate}. */
    public static final AlertMetric CALL_SUCCESS_RATE = new AlertMetric("call_success_rate", Known.CALL_SUCCESS_RATE);

    /** The share of calls whose user was in a bad mood. Wire value: {@code negative_sentiment_rate}. */
    public static final AlertMetric NEGATIVE_SENTIMENT_RATE =
            new AlertMetric("negative_sentiment_rate", Known.NEGATIVE_SENTIMENT_RATE);

    /** How long custom functions take. Wire value: {@code custom_function_latency}. */
    public static final AlertMetric CUSTOM_FUNCTION_LATENCY =
            new AlertMetric("custom_function_latency", Known.CUSTOM_FUNCTION_LATENCY);

    /** The number of custom function calls that failed. Wire value: {@code custom_function_failure_count}. */
    public static final AlertMetric CUSTOM_FUNCTION_FAILURE_COUNT =
            new AlertMetric("custom_function_failure_count", Known.CUSTOM_FUNCTION_FAILURE_COUNT);

    /** The number of transfers that failed. Wire value: {@code transfer_call_failure_count}. */
    public static final AlertMetric TRANSFER_CALL_FAILURE_COUNT =
            new AlertMetric("transfer_call_failure_count", Known.TRANSFER_CALL_FAILURE_COUNT);

    /** The number of calls that did not pass quality assurance. Wire value: {@code qa_not_passed_count}. */
    public static final AlertMetric QA_NOT_PASSED_COUNT =
            new AlertMetric("qa_not_passed_count", Known.QA_NOT_PASSED_COUNT);

    /** What calls cost, in cents. Wire value: {@code total_call_cost}. */
    public static final AlertMetric TOTAL_CALL_COST = new AlertMetric("total_call_cost", Known.TOTAL_CALL_COST);

    /** The number of requests to the API that failed. Wire value: {@code api_error_count}. */
    public static final AlertMetric API_ERROR_COUNT = new AlertMetric("api_error_count", Known.API_ERROR_COUNT);

    private static final List<AlertMetric> KNOWN_VALUES = List.of(
            CALL_COUNT,
            CONCURRENCY_USED,
            CALL_SUCCESS_RATE,
            NEGATIVE_SENTIMENT_RATE,
            CUSTOM_FUNCTION_LATENCY,
            CUSTOM_FUNCTION_FAILURE_COUNT,
            TRANSFER_CALL_FAILURE_COUNT,
            QA_NOT_PASSED_COUNT,
            TOTAL_CALL_COST,
            API_ERROR_COUNT);

    private static final Map<String, AlertMetric> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AlertMetric::asString, Function.identity()));

    private AlertMetric(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    public static AlertMetric of(String value) {
        AlertMetric known = BY_TEXT.get(value);
        return known == null ? new AlertMetric(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AlertMetric> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The number of calls. Wire value: {@code call_count}. */
        CALL_COUNT,

        /** The number of calls at the same time. Wire value: {@code concurrency_used}. */
        CONCURRENCY_USED,

        /** The share of calls that were successful. Wire value: {@code call_success_rate}. */
        CALL_SUCCESS_RATE,

        /** The share of calls whose user was in a bad mood. Wire value: {@code negative_sentiment_rate}. */
        NEGATIVE_SENTIMENT_RATE,

        /** How long custom functions take. Wire value: {@code custom_function_latency}. */
        CUSTOM_FUNCTION_LATENCY,

        /** The number of custom function calls that failed. Wire value: {@code custom_function_failure_count}. */
        CUSTOM_FUNCTION_FAILURE_COUNT,

        /** The number of transfers that failed. Wire value: {@code transfer_call_failure_count}. */
        TRANSFER_CALL_FAILURE_COUNT,

        /** The number of calls that did not pass quality assurance. Wire value: {@code qa_not_passed_count}. */
        QA_NOT_PASSED_COUNT,

        /** What calls cost, in cents. Wire value: {@code total_call_cost}. */
        TOTAL_CALL_COST,

        /** The number of requests to the API that failed. Wire value: {@code api_error_count}. */
        API_ERROR_COUNT
    }
}
