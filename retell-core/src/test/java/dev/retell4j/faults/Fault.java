package dev.retell4j.faults;

import static dev.retell4j.faults.Expected.doubt;
import static dev.retell4j.faults.Expected.failure;
import static dev.retell4j.faults.Expected.success;

import dev.retell4j.fakes.Reaction;

/**
 * Everything that can go wrong with one request, and what must come of it when the next attempt would succeed.
 *
 * <p>Each has two expectations: for operations that may arrive twice, and for those that must not. The third is for
 * operations without a body in the answer, which do not care how that body ends.
 */
@SuppressWarnings("ImmutableEnumChecker") // reactions have no state
enum Fault {
    CONNECT_REFUSED("connect refused", Reaction.close(), success(1), success(1)),

    RESET_BEFORE_ANSWER("reset before the answer", Reaction.bytesAndReset(""), success(2), doubt(1, "Connection")),
    RESET_IN_STATUS_LINE(
            "reset in the status line", Reaction.bytesAndReset("HTTP/1.1 20"), success(2), doubt(1, "Connection")),
    RESET_IN_HEADERS(
            "reset in the headers",
            Reaction.bytesAndReset("HTTP/1.1 200 OK\r\nContent-Le"),
            success(2),
            doubt(1, "Connection")),
    RESET_IN_BODY(
            "reset in the body",
            Reaction.bytesAndReset("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"a\":"),
            success(2),
            doubt(1, "Connection"),
            success(1)),
    CLOSED_BEFORE_ANSWER("closed before the answer", Reaction.close(), success(2), doubt(1, "Connection")),
    CLOSED_IN_STATUS_LINE(
            "closed in the status line", Reaction.bytes("HTTP/1.1 20"), success(2), doubt(1, "Connection")),
    CLOSED_IN_HEADERS(
            "closed in the headers",
            Reaction.bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"),
            success(2),
            doubt(1, "Connection")),
    TRUNCATED_BODY(
            "body shorter than its Content-Length",
            Reaction.bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}"),
            success(2),
            doubt(1, "Connection"),
            success(1)),
    TRUNCATED_CHUNKS(
            "chunked body without its end",
            Reaction.bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"),
            success(2),
            doubt(1, "Connection"),
            success(1)),
    GARBAGE("no HTTP at all", Reaction.bytes("SSH-2.0-OpenSSH_9.9\r\n"), success(2), doubt(1, "Connection")),

    TIMEOUT_BEFORE_ANSWER("timeout before the answer", Reaction.bytesAndSilence(""), success(2), doubt(1, "Timeout")),
    TIMEOUT_IN_HEADERS(
            "timeout in the headers",
            Reaction.bytesAndSilence("HTTP/1.1 200 OK\r\nContent-"),
            success(2),
            doubt(1, "Timeout")),
    TIMEOUT_IN_BODY(
            "timeout in the body",
            Reaction.bytesAndSilence("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"a\":"),
            success(2),
            doubt(1, "Timeout"),
            success(1)),

    DROPPED_WHILE_IDLE("idle connection dropped", Reaction.answer(200, "{}"), success(1), doubt(0, "Connection")),
    DROPPED_AFTER_REQUEST(
            "used connection dropped after the request",
            Reaction.bytesAndReset(""),
            success(2),
            doubt(1, "Connection")),
    CLOSED_AFTER_REQUEST(
            "used connection closed after the request", Reaction.close(), success(2), doubt(1, "Connection")),
    REQUEST_TIMEOUT_ON_USED(
            "408 on a used connection",
            Reaction.answer(408, "{}", "Connection: close"),
            success(2),
            doubt(1, "RetellApi")),

    STATUS_408("408", Reaction.answer(408, "{}"), success(2), doubt(1, "RetellApi")),
    STATUS_408_CLOSE(
            "408, Connection: close",
            Reaction.answerAndDrop(408, "{}", "Connection: close"),
            success(2),
            doubt(1, "RetellApi")),
    STATUS_409("409", Reaction.answer(409, "{}"), success(2), failure(1, "Conflict")),
    STATUS_429("429", Reaction.answer(429, "{}"), success(2), success(2)),
    STATUS_429_LATER("429, Retry-After: 7", Reaction.answer(429, "{}", "Retry-After: 7"), success(2), success(2)),
    STATUS_429_MILLIS(
            "429, retry-after-ms: 20", Reaction.answer(429, "{}", "retry-after-ms: 20"), success(2), success(2)),
    STATUS_429_MUCH_LATER(
            "429, Retry-After: 61",
            Reaction.answer(429, "{}", "Retry-After: 61"),
            failure(1, "RateLimit"),
            failure(1, "RateLimit")),
    STATUS_500("500", Reaction.answer(500, "{}"), success(2), doubt(1, "Server")),
    STATUS_500_LATER(
            "500, Retry-After: 1", Reaction.answer(500, "{}", "Retry-After: 1"), success(2), doubt(1, "Server")),
    STATUS_502("502", Reaction.answer(502, "<html>"), success(2), doubt(1, "Server")),
    STATUS_503("503", Reaction.answer(503, "{}"), success(2), doubt(1, "Server")),
    STATUS_503_LATER("503, Retry-After: 3", Reaction.answer(503, "{}", "Retry-After: 3"), success(2), success(2)),
    STATUS_503_NOW("503, Retry-After: 0", Reaction.answer(503, "{}", "Retry-After: 0"), success(2), success(2)),
    STATUS_503_DATE(
            "503, Retry-After: a date",
            Reaction.answer(503, "{}", "Retry-After: Thu, 01 Jan 2026 00:00:05 GMT"),
            success(2),
            success(2)),
    STATUS_504("504", Reaction.answer(504, "{}"), success(2), doubt(1, "Server")),
    STATUS_500_RETRY(
            "500, x-should-retry: true", Reaction.answer(500, "{}", "x-should-retry: true"), success(2), success(2)),
    STATUS_400_RETRY(
            "400, x-should-retry: true", Reaction.answer(400, "{}", "x-should-retry: true"), success(2), success(2)),
    STATUS_500_NO_RETRY(
            "500, x-should-retry: false",
            Reaction.answer(500, "{}", "x-should-retry: false"),
            failure(1, "Server"),
            doubt(1, "Server")),
    STATUS_503_NO_RETRY(
            "503, Retry-After: 0, x-should-retry: false",
            Reaction.answer(503, "{}", "Retry-After: 0", "x-should-retry: false"),
            failure(1, "Server"),
            failure(1, "Server")),
    STATUS_429_NO_RETRY(
            "429, x-should-retry: false",
            Reaction.answer(429, "{}", "x-should-retry: false"),
            failure(1, "RateLimit"),
            failure(1, "RateLimit")),

    STATUS_400("400", Reaction.answer(400, "{}"), failure(1, "BadRequest"), failure(1, "BadRequest")),
    STATUS_401("401", Reaction.answer(401, "{}"), failure(1, "Authentication"), failure(1, "Authentication")),
    // OkHttp takes a 407 without a proxy for a broken connection.
    STATUS_407("407", Reaction.answer(407, "{}"), success(2), doubt(1, "Connection")),
    STATUS_421("421", Reaction.answer(421, "{}"), failure(1, "RetellApi"), failure(1, "RetellApi")),
    STATUS_422("422", Reaction.answer(422, "{}"), failure(1, "Unprocessable"), failure(1, "Unprocessable")),
    STATUS_307(
            "307 to somewhere",
            Reaction.answer(307, "{}", "Location: /elsewhere"),
            failure(1, "RetellApi"),
            failure(1, "RetellApi")),
    NO_JSON(
            "200 with a page of HTML",
            Reaction.answer(200, "<html>"),
            failure(1, "RetellDecode"),
            doubt(1, "RetellDecode"),
            success(1)),
    NO_BODY(
            "200 without a body",
            Reaction.answer(200, ""),
            failure(1, "RetellDecode"),
            doubt(1, "RetellDecode"),
            success(1));

    final String title;
    final Reaction reaction;
    private final Expected repeatable;
    private final Expected unsafe;
    private final Expected bodiless;

    Fault(String title, Reaction reaction, Expected repeatable, Expected unsafe) {
        this(title, reaction, repeatable, unsafe, repeatable);
    }

    Fault(String title, Reaction reaction, Expected repeatable, Expected unsafe, Expected bodiless) {
        this.title = title;
        this.reaction = reaction;
        this.repeatable = repeatable;
        this.unsafe = unsafe;
        this.bodiless = bodiless;
    }

    Expected expected(Target target) {
        if (target.unsafe()) {
            return unsafe;
        }
        return target.readsBody ? repeatable : bodiless;
    }

    /** Tells whether a request over the same connection comes first. */
    boolean needsUsedConnection() {
        return this == DROPPED_WHILE_IDLE
                || this == DROPPED_AFTER_REQUEST
                || this == CLOSED_AFTER_REQUEST
                || this == REQUEST_TIMEOUT_ON_USED;
    }

    boolean isTimeout() {
        return name().startsWith("TIMEOUT");
    }
}
