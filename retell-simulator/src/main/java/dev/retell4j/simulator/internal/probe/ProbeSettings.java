package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a probe is asked to do.
 *
 * @param url the server, without a call id
 * @param utterances what callers say
 * @param longUtterance what brings about a long answer
 * @param goodbye what ends a call
 * @param patience how long to wait for a turn in which nothing more comes
 * @param pongLimit how long a ping may stay unanswered
 * @param quiet how long to listen where nothing should come
 * @param timeLimit when to begin no more scenarios
 * @param calls how many at the same time
 * @param only these scenarios, or all when empty
 * @param skipped not these scenarios
 * @param listener is told of each result
 * @param sslContext whom to trust
 */
public record ProbeSettings(
        String url,
        List<String> utterances,
        String longUtterance,
        String goodbye,
        Duration patience,
        Duration pongLimit,
        Duration quiet,
        Duration timeLimit,
        int calls,
        List<String> only,
        List<String> skipped,
        Consumer<ProbeReport.Result> listener,
        @Nullable SSLContext sslContext) {}
