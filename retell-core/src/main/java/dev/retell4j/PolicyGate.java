package dev.retell4j;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.internal.http.SendGate;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.operations.Operation;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls in a request and asks the policies. It goes by the end of the path, so that a newer version of an
 * endpoint is guarded as well.
 */
final class PolicyGate implements SendGate {
    /** A body that says a thing twice could mean another number to the server than to us. */
    private static final ObjectReader STRICT =
            JsonCodec.mapper().readerFor(Json.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final List<OutwardCallPolicy> policies;

    PolicyGate(List<OutwardCallPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    @Override
    public Runnable check(Operation operation, String path, byte[] body, boolean preview) {
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        boolean batch = plain.endsWith("/create-batch-call");
        boolean web = plain.endsWith("/create-web-call");
        if (!batch && !web && !plain.endsWith("/create-phone-call") && !plain.endsWith("/create-sms-chat")) {
            return () -> {};
        }
        FailedRequest facts = FailedRequest.of(operation).withPath(path).withAttempts(0);
        int count = web ? 1 : judged(facts, operation, body, batch);
        if (preview) {
            policies.forEach(policy -> refuseFor(facts, policy.full(count)));
            return () -> {};
        }
        return spend(facts, count);
    }

    /** Refuses calls to numbers that may not be called, and returns how many calls there are. */
    private int judged(FailedRequest facts, Operation operation, byte[] body, boolean batch) {
        Json request = read(facts, body);
        List<Json> targets = batch ? request.get("tasks").orElse(Json.NULL).elements() : List.of(request);
        List<OutwardCall> calls =
                targets.stream().map(target -> call(facts, operation, target)).toList();
        for (OutwardCallPolicy policy : policies) {
            refuseFor(facts, policy.judge(calls));
        }
        return calls.size();
    }

    /** Counts in all policies, or in none; returns what takes it back. */
    private Runnable spend(FailedRequest facts, int calls) {
        List<Runnable> counted = new ArrayList<>();
        for (OutwardCallPolicy policy : policies) {
            Instant now = policy.now();
            String full = policy.spend(calls, now);
            if (full != null) {
                counted.forEach(Runnable::run);
                refuseFor(facts, full);
            }
            counted.add(() -> policy.giveBack(calls, now));
        }
        return () -> counted.forEach(Runnable::run);
    }

    private static void refuseFor(FailedRequest facts, @Nullable String reason) {
        if (reason != null) {
            throw new RetellPolicyException(facts, reason);
        }
    }

    private static Json read(FailedRequest facts, byte[] body) {
        try {
            return STRICT.readValue(body);
        } catch (IOException e) {
            throw new RetellPolicyException(facts, "its body is not JSON that the policy can judge");
        }
    }

    private static OutwardCall call(FailedRequest facts, Operation operation, Json target) {
        String number = target.get("to_number")
                .flatMap(Json::asString)
                .orElseThrow(() -> new RetellPolicyException(facts, "to_number is missing or no text"));
        return new OutwardCall(operation, number, target);
    }
}
