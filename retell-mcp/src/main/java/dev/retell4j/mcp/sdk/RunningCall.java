package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.internal.wire.OpenQuestions;
import dev.retell4j.mcp.tools.CallLink;
import dev.retell4j.mcp.tools.Cancellation;
import dev.retell4j.mcp.tools.Question;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A tool call that runs: the way back to its client. Silent as soon as it is answered or cancelled. */
final class RunningCall implements CallLink {
    private static final Logger log = LoggerFactory.getLogger(RunningCall.class);

    /** Clients give up on a call after about 60 seconds without a sign. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    /** What progress grows by when the tool itself reports none. */
    private static final double SMALLEST_STEP = 0.001;

    private static final String ANSWER = "confirm";

    private final Peer peer;
    private final @Nullable Object token;
    private double reported = Double.NEGATIVE_INFINITY;
    private boolean over;
    private volatile OpenQuestions.@Nullable Question asked;

    RunningCall(Peer peer, @Nullable Object token) {
        this.peer = peer;
        this.token = token;
    }

    @Override
    public boolean canAsk() {
        ClientCapabilities client = peer.capabilities();
        if (client == null || client.elicitation() == null) {
            return false;
        }
        // Clients from before there were two modes announce neither and have the form
        return client.elicitation().form() != null || client.elicitation().url() == null;
    }

    @Override
    public synchronized void progress(double done, @Nullable Double total, String message) {
        if (token == null || over || cancellation().isCancelled()) {
            return;
        }
        reported = done > reported ? done : reported + SMALLEST_STEP;
        // Sent inside the lock: the numbers must arrive in this order, and none after the answer
        peer.tell(new ProgressNotification(token, reported, total, message, null));
    }

    /** Ends the progress; what is reported from now on is dropped. */
    synchronized void end() {
        over = true;
    }

    /**
     * Asks the person at the client.
     *
     * @param question what to ask
     * @return true only when the person agreed; false also when nobody answered in time or asking failed
     */
    Mono<Boolean> ask(Question question) {
        if (!canAsk()) {
            return Mono.just(false);
        }
        Mono<Boolean> answer = Mono.defer(() -> asked(form(question)))
                .map(RunningCall::isConsent)
                .onErrorResume(e -> {
                    log.info("Nobody answered a question: {}", e.getClass().getSimpleName());
                    return Mono.just(false);
                })
                .defaultIfEmpty(false);
        if (token == null) {
            return answer;
        }
        AtomicBoolean isAnswered = new AtomicBoolean();
        return answer.doFirst(() -> signOfLife(isAnswered)).doFinally(signal -> isAnswered.set(true));
    }

    private Mono<ElicitResult> asked(ElicitFormRequest form) {
        return Mono.using(() -> opened(form), open -> answer(form, open), OpenQuestions.Question::close);
    }

    private OpenQuestions.Question opened(ElicitFormRequest form) {
        OpenQuestions.Question open = peer.request().questions().open(form);
        asked = open;
        if (cancellation().isCancelled()) {
            withdraw();
        }
        return open;
    }

    private Mono<ElicitResult> answer(ElicitFormRequest form, OpenQuestions.Question open) {
        // Telling a client that does not read takes its time, which the SDK's timer has not
        return peer.ask(form)
                .onErrorResume(
                        TimeoutException.class,
                        e -> Later.start(() -> {
                            open.withdraw("Nobody answered in time");
                            return CompletableFuture.failedFuture(e);
                        }));
    }

    /** Takes back what the person is being asked, for the call is cancelled. */
    void withdraw() {
        OpenQuestions.Question open = asked;
        if (open == null) {
            return;
        }
        try {
            open.withdraw("The call was cancelled");
        } catch (RuntimeException e) {
            // The call has to end all the same
            log.debug("A question could not be withdrawn: {}", e.getClass().getSimpleName());
        }
    }

    /** Never disposed of: that would interrupt a thread that may be writing to the client. */
    private void signOfLife(AtomicBoolean isAnswered) {
        if (!isAnswered.get() && !cancellation().isCancelled()) {
            stillWaiting();
            Schedulers.boundedElastic()
                    .schedule(() -> signOfLife(isAnswered), SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void stillWaiting() {
        double next = reported == Double.NEGATIVE_INFINITY ? 0 : reported + SMALLEST_STEP;
        progress(next, null, "Waiting for a person's answer");
    }

    private static ElicitFormRequest form(Question question) {
        Json schema = Json.parse("{\"type\":\"object\",\"properties\":{\"" + ANSWER
                + "\":{\"type\":\"boolean\",\"title\":"
                + Json.of(question.action()).text()
                + ",\"description\":\"Yes, go ahead\",\"default\":false}},\"required\":[\"" + ANSWER + "\"]}");
        return new ElicitFormRequest(question.message(), SdkContent.map(schema), null);
    }

    private static boolean isConsent(ElicitResult result) {
        Map<String, Object> content = result.content();
        return result.action() == ElicitResult.Action.ACCEPT
                && content != null
                && Boolean.TRUE.equals(content.get(ANSWER));
    }

    @Override
    public Cancellation cancellation() {
        return peer.request().cancellation();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type.isInstance(peer.exchange()) ? Optional.of(type.cast(peer.exchange())) : Optional.empty();
    }
}
