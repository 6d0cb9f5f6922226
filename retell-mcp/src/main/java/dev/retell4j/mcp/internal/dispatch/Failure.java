package dev.retell4j.mcp.internal.dispatch;

import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words that a model can act on, and the same as facts for programs.
 *
 * @param kind {@code arguments}, {@code refused}, {@code api}, {@code connection}, {@code answer}, {@code busy},
 *     {@code cancelled} or {@code internal}
 * @param text cause, whether trying again helps, and what to do next
 * @param facts the property {@code error} of the structure
 */
public record Failure(String kind, String text, Json facts) {
    private static final String UNKNOWN = "outcome_unknown";
    private static final String NOTHING = "Nothing was done: ";

    /**
     * Tells whether the call was not allowed.
     *
     * @return true when nothing went wrong but was forbidden or declined
     */
    public boolean isRefusal() {
        return kind.equals("refused");
    }

    /**
     * Tells whether the call was not wanted any more.
     *
     * @return true when it was cancelled
     */
    public boolean isCancellation() {
        return kind.equals("cancelled");
    }

    /**
     * Tells whether it may have been carried out all the same.
     *
     * @return true when that cannot be ruled out
     */
    public boolean isUnknown() {
        return facts.get(UNKNOWN).flatMap(Json::asBoolean).orElse(false);
    }

    /**
     * Takes back that nothing was done, which nobody can know of an action that had begun.
     *
     * @return the same failure without those words
     */
    public Failure afterTheStart() {
        return text.startsWith(NOTHING)
                ? new Failure(kind, "Failed: " + text.substring(NOTHING.length()), facts)
                : this;
    }

    /**
     * Adds what to do next.
     *
     * @param sentence a sentence
     * @return the same failure with it
     */
    public Failure withNext(String sentence) {
        return new Failure(kind, text + " " + sentence, facts);
    }

    /**
     * Makes a failure.
     *
     * @param kind the kind
     * @param text the words
     * @return the failure, for which trying again does not help
     */
    public static Failure of(String kind, String text) {
        return new Failure(kind, text, facts(kind, false, Map.of()));
    }

    /**
     * Makes a failure that may pass.
     *
     * @param text the words
     * @param wait how long to wait first
     * @return the failure
     */
    public static Failure busy(String text, Duration wait) {
        return new Failure("busy", text, facts("busy", true, Map.of("wait_ms", wait.toMillis())));
    }

    /**
     * Makes the failure of a tool that broke.
     *
     * @param tool the tool's name
     * @param incident under what the log says more
     * @param begun whether its request had been sent, so that it may have been carried out
     * @return the failure
     */
    public static Failure internal(String tool, String incident, boolean begun) {
        String text = begun
                ? tool + " failed inside the server after its request had been sent: it may have been carried out, and"
                        + " must not be repeated before you have looked."
                : tool + " failed inside the server; the arguments are not to blame.";
        return new Failure(
                "internal",
                text + " The server's log says more under " + incident + ".",
                facts("internal", false, Map.of(UNKNOWN, begun)));
    }

    /**
     * Makes the failure of arguments that do not fit.
     *
     * @param tool the tool's name
     * @param problems a sentence each
     * @return the failure
     */
    public static Failure arguments(String tool, List<String> problems) {
        String text = problems.size() == 1
                ? NOTHING + problems.get(0) + (problems.get(0).endsWith(".") ? "" : ".")
                : NOTHING + "these arguments of " + tool + " are wrong:\n- " + String.join("\n- ", problems);
        return new Failure("arguments", text, facts("arguments", false, Map.of("problems", problems)));
    }

    /**
     * Describes what a tool has thrown.
     *
     * @param tool the tool's name
     * @param thrown what was thrown
     * @return the failure, or null when it is none that a caller may hear the words of
     */
    public static @Nullable Failure of(String tool, Throwable thrown) {
        Throwable cause = cause(thrown);
        if (cause instanceof RetellValidationException wrong) {
            return arguments(tool, wrong.problems());
        }
        if (cause instanceof RetellPolicyException refused) {
            return of("refused", refused.getMessage() + " This limit is set by whoever runs this server.");
        }
        if (cause instanceof RetellApiException api) {
            return api(api);
        }
        if (cause instanceof RetellInterruptedException || cause instanceof CancellationException) {
            return of("cancelled", "The call was cancelled.");
        }
        if (cause instanceof RetellCircuitOpenException) {
            return new Failure(
                    "connection",
                    "Retell failed several times in a row, so nothing was sent. Try again in half a minute.",
                    facts("connection", true, Map.of("wait_ms", 30_000)));
        }
        if (cause instanceof RetellConnectionException connection) {
            return connection(connection);
        }
        if (cause instanceof RetellDecodeException decode && decode.request().isPresent()) {
            return unreadable(decode);
        }
        return cause instanceof RetellException retell && retell.request().isPresent()
                ? of("api", String.valueOf(retell.getMessage()))
                : null;
    }

    /**
     * Finds what lies behind the wrappers of futures.
     *
     * @param thrown what was thrown
     * @return the cause
     */
    public static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Failure api(RetellApiException api) {
        int status = api.status();
        Operation operation = api.operation();
        boolean unknown = api.outcomeUnknown();
        boolean repeatable = operation.repetition() != Repetition.UNSAFE;
        boolean retryable = !unknown && (status == 429 || (status >= 500 && repeatable) || status == 408 && repeatable);
        Duration wait = api instanceof RateLimitException limited
                ? limited.retryAfter().orElse(Duration.ofSeconds(5))
                : retryable ? Duration.ofSeconds(5) : null;
        String said = api.serverMessage()
                .map(message -> ": " + AnswerLimit.cut(message.strip(), 500))
                .orElse("");
        List<String> text = new ArrayList<>();
        text.add(words(status) + " (" + status + ", " + operation.id() + ")" + said + (said.endsWith(".") ? "" : "."));
        text.add(next(isMissing(status, said) ? 404 : status, operation, unknown, wait));
        api.requestId().ifPresent(id -> text.add("Request id: " + id + "."));
        Map<String, Object> facts = facts(api.request().orElse(null), retryable, wait, unknown);
        return new Failure("api", String.join(" ", text), facts("api", retryable, facts));
    }

    /** Retell says of most things that it does not know with 422, and of some with 404. */
    private static boolean isMissing(int status, String said) {
        return status == 422 && said.contains("not found");
    }

    private static String words(int status) {
        return switch (status) {
            case 400, 422 -> "Retell says the request is wrong";
            case 401 -> "Retell does not accept the API key of this workspace";
            case 402 -> "Retell wants to be paid first";
            case 403 -> "Retell does not allow this for the API key of this workspace";
            case 404 -> "Retell knows no such thing";
            case 409 -> "Something else is happening to it at the same time, or it exists already";
            case 412 -> "It is not in the state that this needs";
            case 429 -> "Too many requests or calls at a time";
            default -> status >= 500 ? "Retell has a problem of its own" : "Retell refused the request";
        };
    }

    private static String next(int status, Operation operation, boolean unknown, @Nullable Duration wait) {
        if (unknown) {
            return look(operation);
        }
        return switch (status) {
            case 400, 422 ->
                "Correct the arguments; retell_describe_operation tells what " + operation.id() + " takes.";
            case 401, 403 -> "Trying again does not help; whoever runs this server has to look at the key.";
            case 402 -> "Trying again does not help; a person has to look at the account's billing.";
            case 404 -> "Check the id, and the workspace if there are several; list what there is first.";
            case 409, 412 -> "Read its present state before trying again.";
            default ->
                wait == null
                        ? "Trying again unchanged is not safe or does not help."
                        : "Try again after " + Math.max(1, (wait.toMillis() + 999) / 1000) + " s.";
        };
    }

    /** Says how to find out what became of something that must not be done twice. */
    private static String look(Operation operation) {
        String path = operation.path();
        String where;
        if (path.contains("phone-call") || path.contains("batch-call")) {
            where = "retell_list_calls with the same to_number and a start time since then";
        } else if (path.contains("web-call")) {
            where = "retell_list_calls with the same agent and a start time since then";
        } else {
            where = "a list or get operation of " + (operation.resource().isEmpty() ? "it" : operation.resource())
                    + " (retell_find_operation)";
        }
        return "The outcome is unknown: Retell may have carried it out. It was not repeated, and must not be before you"
                + " have looked: use " + where + ".";
    }

    private static Failure connection(RetellConnectionException connection) {
        FailedRequest request = connection.request().orElse(null);
        boolean unknown = connection.outcomeUnknown();
        boolean repeatable = request != null && request.operation().repetition() != Repetition.UNSAFE;
        boolean retryable = !unknown;
        String what = connection instanceof RetellTimeoutException
                ? "Retell did not answer in time"
                : "The connection to Retell failed";
        String which = request == null ? "" : " (" + request.operation().id() + ")";
        String next = unknown && request != null
                ? look(request.operation())
                : repeatable ? "It is safe to try again." : "Nothing has happened; it is safe to try again.";
        return new Failure(
                "connection",
                what + which + ". " + next,
                facts("connection", retryable, facts(request, retryable, null, unknown)));
    }

    private static Failure unreadable(RetellDecodeException decode) {
        FailedRequest request = decode.request().orElseThrow();
        boolean unknown = decode.outcomeUnknown();
        String where = decode.location().map(place -> " at " + place).orElse("");
        String next = unknown
                ? "Retell accepted the request: do not send it again; list what there is instead."
                : "Trying again does not help; retell_call_operation shows the answer as it is.";
        return new Failure(
                "answer",
                "The answer of Retell to " + request.operation().id() + " could not be understood" + where + ". "
                        + next,
                facts("answer", false, facts(request, false, null, unknown)));
    }

    private static Map<String, Object> facts(
            @Nullable FailedRequest request, boolean retryable, @Nullable Duration wait, boolean unknown) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (request != null) {
            facts.put("operation", request.operation().id());
            request.status().ifPresent(status -> facts.put("status", status));
            request.requestId().ifPresent(id -> facts.put("request_id", id));
            facts.put("attempts", request.attempts());
        }
        if (retryable && wait != null) {
            facts.put("wait_ms", wait.toMillis());
        }
        facts.put(UNKNOWN, unknown);
        return facts;
    }

    private static Json facts(String kind, boolean retryable, Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind);
        facts.put("retryable", retryable);
        facts.putAll(more);
        return Json.of(facts);
    }
}
