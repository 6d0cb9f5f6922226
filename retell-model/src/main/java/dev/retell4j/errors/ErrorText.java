package dev.retell4j.errors;

import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.operations.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Words of the exceptions: what failed, with what, which request it was, and what to do about it. */
final class ErrorText {
    private static final int LONGEST_SERVER_MESSAGE = 500;

    private ErrorText() {}

    static String subject(FailedRequest request) {
        return request.operation().httpMethod() + " " + request.path();
    }

    static String trace(FailedRequest request) {
        List<String> parts = new ArrayList<>();
        request.requestId().ifPresent(id -> parts.add("request id " + id));
        if (request.attempts() > 0) {
            parts.add("attempt " + request.attempts());
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    static String answered(FailedRequest request, String advice) {
        String said = request.serverMessage()
                .map(message -> ": " + shorten(Redaction.text(message)))
                .orElse("");
        return subject(request) + " failed with " + request.status().orElse(0) + said + trace(request) + ". "
                + withOutcome(request, advice);
    }

    static String unanswered(FailedRequest request, String what) {
        return subject(request) + " failed: " + what + trace(request) + "." + outcome(request);
    }

    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }

    private static String withOutcome(FailedRequest request, String advice) {
        return request.outcomeUnknown() ? outcome(request).strip() : advice;
    }

    private static String outcome(FailedRequest request) {
        if (!request.outcomeUnknown()) {
            return "";
        }
        return " The outcome is unknown: Retell may have carried the request out. Before sending it again, "
                + howToFindOut(request.operation()) + ".";
    }

    private static String howToFindOut(Operation operation) {
        String path = operation.path();
        if (path.contains("create-phone-call")) {
            return "list the calls with the same to_number and a start time since then";
        }
        if (path.contains("create-batch-call")) {
            return "list the calls to the tasks' numbers with a start time since then";
        }
        if (path.contains("sms-chat")) {
            return "list the chats with the same number that started since then";
        }
        if (path.contains("phone-number")) {
            return "list the phone numbers of the account";
        }
        return operation.resource().isEmpty()
                ? "read the state that it would have changed"
                : "look for its effect among the " + operation.resource();
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_SERVER_MESSAGE ? text : text.substring(0, LONGEST_SERVER_MESSAGE) + "…";
    }
}
