package dev.retell4j.websocket;

import java.time.Duration;

/** What a {@link CustomLlm} was built with. */
record Settings(
        boolean autoReconnect,
        boolean callDetails,
        boolean transcriptWithToolCalls,
        Duration detailsLimit,
        String fallbackLine,
        Duration turnTimeout,
        Duration silenceTimeout,
        Duration sendTimeout,
        Duration reconnectGrace,
        boolean keepTurnsOnDrop,
        int maxCalls,
        int maxFrameBytes,
        int maxQueuedFrames,
        int maxQueuedChars,
        int closeOnMalformed) {}
