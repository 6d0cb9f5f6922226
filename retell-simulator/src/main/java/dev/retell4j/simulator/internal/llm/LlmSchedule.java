package dev.retell4j.simulator.internal.llm;

import java.time.Duration;

/**
 * How long Retell waits, and how often it tries.
 *
 * @param connectAttempts how often the first connection is tried
 * @param connectLimit how long one handshake may take
 * @param connectPause how long it waits between two tries of the first connection
 * @param pingInterval how often it pings a server that has asked for {@code auto_reconnect}
 * @param pongLimit how long a ping may stay unanswered
 * @param silenceReconnects how often it connects again after unanswered pings
 * @param lossReconnects how often it connects again after a lost connection
 * @param settle how long a server has, after it has provably received a newer request, to stop talking about the older
 *     one; not a rule of Retell but of fairness
 */
public record LlmSchedule(
        int connectAttempts,
        Duration connectLimit,
        Duration connectPause,
        Duration pingInterval,
        Duration pongLimit,
        int silenceReconnects,
        int lossReconnects,
        Duration settle) {
    /** What is known of Retell's own. */
    public static final LlmSchedule RETELL = new LlmSchedule(
            3,
            Duration.ofSeconds(7),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            2,
            4,
            Duration.ofMillis(250));

    /** Returns the same with other pings. */
    public LlmSchedule withPings(Duration interval, Duration limit) {
        return new LlmSchedule(
                connectAttempts,
                connectLimit,
                connectPause,
                interval,
                limit,
                silenceReconnects,
                lossReconnects,
                settle);
    }

    /** Returns the same with another first connection. */
    public LlmSchedule withConnect(int attempts, Duration limit, Duration pause) {
        return new LlmSchedule(
                attempts, limit, pause, pingInterval, pongLimit, silenceReconnects, lossReconnects, settle);
    }
}
