package dev.retell4j.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.redact.Redaction;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions that callers see. */
final class Errors {
    private static final int LONGEST_FOREIGN_BODY = 200;

    private final String apiKey;

    Errors(String apiKey) {
        this.apiKey = apiKey;
    }

    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }

    static @Nullable String requestId(Headers headers) {
        String id = headers.get("x-request-id");
        return id != null ? id : headers.get("cf-ray");
    }

    FailedRequest facts(Outgoing outgoing, int attempts) {
        return FailedRequest.of(outgoing.operation())
                .withPath(outgoing.request().url().encodedPath())
                .withAttempts(attempts);
    }

    RetellException exception(AttemptFailure failure, int attempts, String timeLimit) {
        FailedRequest facts = facts(failure.outgoing(), attempts)
                .withStatus(failure.status())
                .withOutcomeUnknown(failure.unsafe() && failure.ambiguous());
        IOException broken = failure.broken();
        return broken == null ? answered(facts, failure) : unanswered(facts, failure, broken, timeLimit);
    }

    private RetellException answered(FailedRequest facts, AttemptFailure failure) {
        String body = Redaction.without(failure.body() == null ? "" : failure.body(), apiKey);
        return RetellApiException.of(facts.withAnswer(message(body), body)
                .withRequestId(requestId(failure.headers()))
                .withRetryAfter(failure.retryAfter()));
    }

    private static RetellException unanswered(
            FailedRequest facts, AttemptFailure failure, IOException broken, String timeLimit) {
        if (broken instanceof UploadBody.UnreadableContentException) {
            return new RetellException(
                    facts.operation().httpMethod() + " " + facts.path() + " failed: " + broken.getMessage(),
                    facts.withOutcomeUnknown(false),
                    broken.getCause());
        }
        if (broken instanceof InterruptedIOException) {
            return new RetellTimeoutException(
                    facts,
                    failure.requestLeft() ? "no complete answer within " + timeLimit : "no connection in time",
                    broken);
        }
        String what = failure.status() > 0
                ? "the answer with status " + failure.status() + " broke off"
                : failure.requestLeft()
                        ? "the connection broke before the answer came"
                        : "the connection could not be made";
        String reason = broken.getMessage();
        return new RetellConnectionException(
                facts, reason == null ? what : what + ": " + Redaction.text(reason), broken);
    }

    /** Returns the {@code message} of an error body, else what the body says as far as it fits. */
    private static @Nullable String message(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            JsonNode json = JsonCodec.mapper().readTree(text);
            JsonNode message = json.path("message");
            return message.isTextual() ? Redaction.text(message.textValue()) : shorten(Redaction.json(text));
        } catch (IOException e) {
            // JSON that broke off still has names that tell what is secret.
            boolean begun = text.startsWith("{") || text.startsWith("[");
            return "(no JSON) " + shorten(begun ? Redaction.json(text) : Redaction.text(text.replaceAll("\\s+", " ")));
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_FOREIGN_BODY ? text : text.substring(0, LONGEST_FOREIGN_BODY) + "…";
    }
}
