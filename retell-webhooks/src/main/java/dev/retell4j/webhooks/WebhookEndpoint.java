package dev.retell4j.webhooks;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.WebhookObserver.Rejection;
import dev.retell4j.webhooks.events.InboundCall;
import dev.retell4j.webhooks.events.InboundQuestion;
import dev.retell4j.webhooks.events.InboundSms;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Takes what Retell sends to a server, whichever server that is: events, questions about inbound calls and messages,
 * calls of custom functions, alerts. A request that is not signed by Retell gets no further than the signature.
 *
 * <p>Events are kept by an {@link EventStore} and answered with 204 as soon as they are safe, or, without one, given to
 * their handlers in the order of registration and answered when these are done; when they fail or take too long, the
 * answer makes Retell deliver again. Questions and functions are answered with what their handler returns.
 *
 * <table>
 * <caption>What it answers</caption>
 * <tr><td>200</td><td>a question or a function is answered</td></tr>
 * <tr><td>204</td><td>an event is safe or handled, or nobody wants it</td></tr>
 * <tr><td>400</td><td>the body is no JSON object, or arguments of a function do not fit</td></tr>
 * <tr><td>401</td><td>the signature is missing or wrong</td></tr>
 * <tr><td>403</td><td>the sender is not on the allowlist</td></tr>
 * <tr><td>404</td><td>there is no such function</td></tr>
 * <tr><td>405</td><td>the method makes no sense</td></tr>
 * <tr><td>413</td><td>the body is too large</td></tr>
 * <tr><td>500</td><td>a handler failed</td></tr>
 * <tr><td>503</td><td>too late, too much to do, or not stored: to be sent again</td></tr>
 * </table>
 *
 * <p>Functions are told apart by the {@code name} in the body, or by the last segment of the path when it is the name
 * of a function, as tools need that are called with GET or DELETE or send their arguments alone. What Retell signs is
 * the body and the time, not the address: whoever gets to see a signed request without a body can send it with other
 * arguments to other functions for as long as the verifier's tolerance. Serve over TLS only, and prefer POST for
 * functions that change something.
 *
 * <p>No request makes it throw. Safe for use by several threads.
 *
 * <pre>{@code
 * WebhookEndpoint endpoint = WebhookEndpoint.builder()
 *         .verifier(WebhookVerifier.of(System.getenv("RETELL_API_KEY")))
 *         .onCallEnded(event -> bill(event.call()))
 *         .onInboundCall(question -> InboundCallReply.builder()
 *                 .dynamicVariable("name", nameOf(question.fromNumber()))
 *                 .build())
 *         .onFunction("find_order", FindOrder.class, call -> orders.find(call.args().orderNo()))
 *         .build();
 * }</pre>
 */
public final class WebhookEndpoint {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> METHODS_WITHOUT_BODY = Set.of("GET", "DELETE");
    private static final long MOST_BEING_COLLECTED = 64L << 20;
    private static final String EVENT_METHODS = "POST";
    private static final String FUNCTION_METHODS = "POST, PUT, PATCH, GET, DELETE";

    private final WebhookVerifier verifier;
    private final @Nullable SourceAllowlist sources;
    private final int maxBodySize;
    private final @Nullable EventStore store;
    private final EventRoutes events;
    private final QuestionRoutes<InboundCall, InboundCallReply> calls;
    private final QuestionRoutes<InboundSms, InboundSmsReply> messages;
    private final Map<String, FunctionRoute<?>> functions;
    private final Duration deadline;
    private final Duration storeDeadline;
    private final Workers workers;
    private final Workers questionWorkers;
    private final IncomingRequest.Budget budget;
    private final Witness witness;

    private WebhookEndpoint(Builder builder, WebhookVerifier verifier, EventRoutes events) {
        this.verifier = verifier;
        this.events = events;
        sources = builder.sources;
        maxBodySize = builder.maxBodySize;
        store = builder.store;
        calls = new QuestionRoutes<>(builder.calls, builder.callFallback);
        messages = new QuestionRoutes<>(builder.messages, builder.smsFallback);
        functions = Map.copyOf(builder.functions);
        deadline = builder.deadline;
        storeDeadline = builder.storeDeadline;
        budget = new IncomingRequest.Budget(MOST_BEING_COLLECTED + maxBodySize);
        workers = new Workers(builder.executor == null ? WorkerThreads.named("retell-webhook") : builder.executor);
        // Somebody is waiting on the telephone: slow events and functions must not be in the way.
        questionWorkers = builder.executor == null ? new Workers(WorkerThreads.named("retell-question")) : workers;
        witness = new Witness(builder.observer, System::nanoTime);
    }

    /**
     * Starts an endpoint.
     *
     * @return a builder without verifier and handlers
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how large a body may be.
     *
     * @return the size in bytes
     */
    public int maxBodySize() {
        return maxBodySize;
    }

    /**
     * Answers a POST without an address, which is enough for events, questions, and functions in their usual form.
     *
     * @param headers name to values; names in upper or lower case
     * @param body the bytes as they came
     * @return the answer, when it is there
     */
    public WebhookReply handle(Map<String, List<String>> headers, byte[] body) {
        return handle(WebhookRequest.builder().headers(headers).body(body).build());
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer, when it is there
     */
    public WebhookReply handle(WebhookRequest request) {
        try {
            return answer(request).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WebhookReply.later("Interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer never fails", e);
        }
    }

    /**
     * Answers a request without keeping the calling thread while a handler or the store works. It is verified and
     * parsed on the calling thread.
     *
     * @param request the request
     * @return completes with the answer, never with a failure
     */
    public CompletionStage<WebhookReply> handleAsync(WebhookRequest request) {
        return answer(request);
    }

    private CompletableFuture<WebhookReply> answer(WebhookRequest request) {
        Objects.requireNonNull(request, "request");
        CompletableFuture<WebhookReply> answer;
        try {
            witness.tell(to -> to.received(request.method(), request.body().length));
            answer = checked(request);
        } catch (Throwable e) {
            return now(broken(e));
        }
        return answer.isDone() && !answer.isCompletedExceptionally() ? answer : answer.exceptionally(this::broken);
    }

    private WebhookReply broken(Throwable cause) {
        witness.broken(cause);
        return WebhookReply.error(500, "The request could not be answered");
    }

    private static CompletableFuture<WebhookReply> now(WebhookReply reply) {
        return CompletableFuture.completedFuture(reply);
    }

    private WebhookReply refused(Rejection reason, WebhookReply reply) {
        return refused(reason, null, reply);
    }

    private WebhookReply refused(Rejection reason, @Nullable Object detail, WebhookReply reply) {
        witness.rejected(reason, detail);
        return reply;
    }

    /**
     * Begins to take a request whose body is still on its way. For whoever builds an endpoint into a server; everybody
     * else gives the whole request to one of the other methods.
     *
     * @param request everything but the body
     * @param announcedLength how many bytes the sender announces; less than 0 when it does not
     * @return what collects the body
     */
    public IncomingRequest incoming(WebhookRequest.Builder request, long announcedLength) {
        return new IncomingRequest(this, request, announcedLength, budget);
    }

    /** Returns the answer to a request that needs no body to be refused, or null when the body decides. */
    @Nullable
    WebhookReply refusal(WebhookRequest head) {
        WebhookReply refusal = refusedUnread(head);
        if (refusal == null) {
            List<String> signatures = head.headers(WebhookSigner.HEADER);
            refusal = refusedBySignature(
                    signatures.size() > 1
                            ? SignatureVerdict.MALFORMED
                            : verifier.verifyWithoutBody(signatures.isEmpty() ? null : signatures.get(0)));
        }
        if (refusal != null) {
            witness.tell(to -> to.received(head.method(), 0));
        }
        return refusal;
    }

    WebhookReply tooManyBodies() {
        return refused(Rejection.TOO_MANY_BODIES, WebhookReply.later("Too much to do"));
    }

    private CompletableFuture<WebhookReply> checked(WebhookRequest request) {
        WebhookReply refusal = refusedUnread(request);
        if (refusal == null) {
            refusal = refusedBySignature(verdict(request));
        }
        if (refusal != null) {
            return now(refusal);
        }
        witness.tell(WebhookObserver::verified);
        return METHODS_WITH_BODY.contains(request.method()) ? withBody(request) : withoutBody(request);
    }

    private @Nullable WebhookReply refusedUnread(WebhookRequest request) {
        if (sources != null) {
            IpAddress sender = sources.sender(request.remoteAddress().orElse(null), request.headers(FORWARDED_FOR));
            if (sender == null || !sources.contains(sender)) {
                return refused(Rejection.SOURCE, sender, WebhookReply.error(403, "Forbidden"));
            }
        }
        boolean hasBody = METHODS_WITH_BODY.contains(request.method());
        boolean isUsual = request.method().equals("POST");
        boolean isForFunctions = hasBody || METHODS_WITHOUT_BODY.contains(request.method());
        if (!isUsual && (functions.isEmpty() || !isForFunctions)) {
            return wrongMethod();
        }
        if (request.isBodyTooLong() || request.body().length > maxBodySize) {
            return refused(
                    Rejection.BODY_TOO_LARGE,
                    WebhookReply.error(413, "The body is larger than " + maxBodySize + " bytes"));
        }
        return null;
    }

    private @Nullable WebhookReply refusedBySignature(SignatureVerdict verdict) {
        return verdict.isValid()
                ? null
                : refused(reason(verdict), hint(verdict), WebhookReply.error(401, "Not signed by Retell"));
    }

    private WebhookReply wrongMethod() {
        return refused(
                Rejection.METHOD, WebhookReply.notAllowed(functions.isEmpty() ? EVENT_METHODS : FUNCTION_METHODS));
    }

    private SignatureVerdict verdict(WebhookRequest request) {
        List<String> signatures = request.headers(WebhookSigner.HEADER);
        if (signatures.size() > 1) {
            // Whoever sends two has a plan for the case that another reader takes the other one.
            return SignatureVerdict.MALFORMED;
        }
        return verifier.verify(request.body(), signatures.isEmpty() ? null : signatures.get(0));
    }

    private static Rejection reason(SignatureVerdict verdict) {
        return switch (verdict) {
            case MISSING -> Rejection.SIGNATURE_MISSING;
            case MALFORMED -> Rejection.SIGNATURE_MALFORMED;
            case STALE -> Rejection.SIGNATURE_STALE;
            case FROM_THE_FUTURE -> Rejection.SIGNATURE_FROM_THE_FUTURE;
            case MISMATCH, VALID -> Rejection.SIGNATURE_MISMATCH;
        };
    }

    /** For the log alone: what to look at when these are requests of Retell after all. */
    private static @Nullable String hint(SignatureVerdict verdict) {
        return switch (verdict) {
            case MISMATCH ->
                "(is the key the one with the webhook badge, and does nothing change the body on its way?)";
            case STALE, FROM_THE_FUTURE -> "(is the clock of this machine right?)";
            case MISSING, MALFORMED, VALID -> null;
        };
    }

    private CompletableFuture<WebhookReply> withBody(WebhookRequest request) {
        FunctionRoute<?> addressed = functions.isEmpty() ? null : functions.get(lastSegment(request.path()));
        String name = addressed == null ? BodyKind.function(request.body()) : addressed.name();
        try {
            if (name != null) {
                FunctionRoute<?> route = functions.get(name);
                return route == null
                        ? unknownFunction(name)
                        : function(route, request.method(), FunctionInput.ofBody(name, Json.parse(request.body())));
            }
            if (!request.method().equals("POST")) {
                return now(wrongMethod());
            }
            WebhookEvent event = WebhookEvent.parse(request.body());
            return event instanceof InboundQuestion question ? question(question) : event(event, request.body());
        } catch (RetellDecodeException e) {
            return now(refused(Rejection.UNREADABLE, WebhookReply.error(400, "The body is not one JSON object")));
        } catch (WrongArguments e) {
            return now(refused(Rejection.WRONG_ARGUMENTS, name, WebhookReply.error(400, e.reason())));
        }
    }

    private CompletableFuture<WebhookReply> withoutBody(WebhookRequest request) {
        String name = lastSegment(request.path());
        FunctionRoute<?> route = functions.get(name);
        if (route == null) {
            return unknownFunction(name);
        }
        try {
            return function(
                    route,
                    request.method(),
                    FunctionInput.ofQuery(request.query().orElse(null)));
        } catch (WrongArguments e) {
            return now(refused(Rejection.WRONG_ARGUMENTS, name, WebhookReply.error(400, e.reason())));
        }
    }

    /** Names of functions are of letters, digits, {@code _} and {@code -}: nothing that could be escaped. */
    private static String lastSegment(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private CompletableFuture<WebhookReply> event(WebhookEvent event, byte[] body) {
        if (store != null) {
            return stored(store, event, body);
        }
        List<EventHandler<? super WebhookEvent>> handlers = events.handlersOf(event);
        if (handlers.isEmpty()) {
            witness.tell(to -> to.unhandled(event.event()));
            return now(WebhookReply.NO_CONTENT);
        }
        return workers.run(new EventJob(event, handlers, witness), deadline);
    }

    private CompletableFuture<WebhookReply> stored(EventStore into, WebhookEvent event, byte[] body) {
        Storing storing = new Storing(event.event());
        try {
            into.store(event, body).whenComplete(storing::stored);
        } catch (Throwable e) {
            storing.failed(e);
        }
        if (!storing.answer.isDone()) {
            Workers.whenLate(
                    storing.answer,
                    storeDeadline,
                    () -> storing.failed(new TimeoutException("Not stored within " + storeDeadline)));
        }
        return storing.answer;
    }

    /** An event on its way into the store; what is heard of it first counts. */
    private final class Storing {
        private final CompletableFuture<WebhookReply> answer = new CompletableFuture<>();
        private final AtomicBoolean isSettled = new AtomicBoolean();
        private final long start = witness.now();
        private final String name;

        Storing(String name) {
            this.name = name;
        }

        void stored(EventStore.@Nullable Storage storage, @Nullable Throwable failure) {
            if (storage == null) {
                failed(failure == null ? new NullPointerException("storage") : failure);
            } else if (isSettled.compareAndSet(false, true)) {
                witness.tell(to -> {
                    if (storage == EventStore.Storage.DUPLICATE) {
                        to.duplicate(name);
                    } else {
                        to.stored(name, since(start));
                    }
                });
                answer.complete(WebhookReply.NO_CONTENT);
            }
        }

        void failed(Throwable cause) {
            if (isSettled.compareAndSet(false, true)) {
                witness.notStored(name, cause);
                answer.complete(WebhookReply.later("Not stored"));
            }
        }
    }

    private CompletableFuture<WebhookReply> question(InboundQuestion question) {
        return question instanceof InboundCall call ? question(calls, call) : question(messages, (InboundSms) question);
    }

    private <Q extends InboundQuestion, R extends InboundReply> CompletableFuture<WebhookReply> question(
            QuestionRoutes<Q, R> routes, Q question) {
        InboundHandler<Q, R> handler = routes.handlerOf(question);
        if (handler == null) {
            witness.tell(to -> to.unhandled(question.event()));
            return now(QuestionJob.reply(routes.fallback()));
        }
        return questionWorkers.run(new QuestionJob<>(question, handler, routes.fallback(), witness), deadline);
    }

    private CompletableFuture<WebhookReply> unknownFunction(String name) {
        return now(refused(Rejection.UNKNOWN_FUNCTION, WebhookReply.error(404, "There is no function " + name)));
    }

    private <A> CompletableFuture<WebhookReply> function(FunctionRoute<A> route, String method, FunctionInput input) {
        FunctionCall<A> call = route.call(method, input);
        return workers.run(
                new FunctionJob<>(route, call, witness), route.options().deadline());
    }

    private Duration since(long start) {
        return Duration.ofNanos(witness.now() - start);
    }

    /** Says what it is, not which keys it has. */
    @Override
    public String toString() {
        return "WebhookEndpoint[" + verifier + ", functions " + functions.keySet() + "]";
    }

    /**
     * Configures a {@link WebhookEndpoint}; not safe for use by several threads.
     *
     * <p>Handlers of events, also those for {@link WebhookEvent} as a whole, do not get questions: these go to the
     * first handler of questions in whose scope they are.
     */
    public static final class Builder extends EventHandling<Builder> {
        private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(10);

        private final List<QuestionRoutes.Route<InboundCall, InboundCallReply>> calls = new ArrayList<>();
        private final List<QuestionRoutes.Route<InboundSms, InboundSmsReply>> messages = new ArrayList<>();
        private final Map<String, FunctionRoute<?>> functions = new LinkedHashMap<>();
        private @Nullable WebhookVerifier verifier;
        private @Nullable SourceAllowlist sources;
        private @Nullable EventStore store;
        private @Nullable Executor executor;
        private WebhookObserver observer = new WebhookObserver() {};
        private int maxBodySize = 10 << 20;
        private Duration deadline = Duration.ofSeconds(8);
        private Duration storeDeadline = Duration.ofSeconds(5);
        private InboundCallReply callFallback = InboundCallReply.empty();
        private InboundSmsReply smsFallback = InboundSmsReply.empty();

        private Builder() {}

        /**
         * Sets what tells requests of Retell from all others. There is no endpoint without: tests sign with
         * {@link WebhookSigner}.
         *
         * @param verifier the verifier
         * @return this builder
         */
        public Builder verifier(WebhookVerifier verifier) {
            this.verifier = Objects.requireNonNull(verifier, "verifier");
            return this;
        }

        /**
         * Takes requests from certain addresses only; others get 403.
         *
         * @param sources the addresses; by default all
         * @return this builder
         */
        public Builder allowSources(SourceAllowlist sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /**
         * Limits the size of bodies; larger ones get 413 and are not read to their end.
         *
         * @param bytes from 1 to 1 GiB; 10 MiB by default. A long call with its transcript has a few megabytes
         * @return this builder
         */
        public Builder maxBodySize(int bytes) {
            if (bytes < 1 || bytes > 1 << 30) {
                throw new IllegalArgumentException("maxBodySize must be from 1 byte to 1 GiB, but is " + bytes);
            }
            maxBodySize = bytes;
            return this;
        }

        /**
         * Stores events before they are acknowledged. Whoever handles them registers with the store, not here;
         * questions and functions are answered here all the same.
         *
         * @param store where events are kept; its {@code store} method is called by the server's threads and must not
         *     wait. None by default
         * @return this builder
         */
        public Builder inbox(EventStore store) {
            this.store = Objects.requireNonNull(store, "store");
            return this;
        }

        /**
         * Limits how long an event may take to be stored; then the answer is 503, and Retell delivers it again.
         *
         * @param deadline from 1 ms to 10 minutes; 5 seconds by default. Retell waits 10 seconds
         * @return this builder
         */
        public Builder storeDeadline(Duration deadline) {
            storeDeadline = Limits.checked("storeDeadline", deadline, LONGEST_DEADLINE);
            return this;
        }

        /**
         * Limits how long all handlers of an event together, or the handler of a question, may take. Then the handler's
         * thread is interrupted; an event is answered with 503 so that Retell delivers it again, a question with the
         * fallback.
         *
         * @param deadline from 1 ms to 10 minutes; 8 seconds by default. Retell waits 10 seconds unless the agent's
         *     {@code webhook_timeout_ms} says otherwise
         * @return this builder
         */
        public Builder deadline(Duration deadline) {
            this.deadline = Limits.checked("deadline", deadline, LONGEST_DEADLINE);
            return this;
        }

        /**
         * Sets on which threads handlers run.
         *
         * @param executor where each handler takes a thread for as long as it works. When it rejects work, Retell is
         *     asked to send it again. By default virtual threads from Java 24 on, else a pool of up to 64 daemon
         *     threads
         * @return this builder
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Sets who is told what happens.
         *
         * @param observer the observer; nobody by default
         * @return this builder
         */
        public Builder observer(WebhookObserver observer) {
            this.observer = Objects.requireNonNull(observer, "observer");
            return this;
        }

        /**
         * Answers the question before each inbound call.
         *
         * @param handler gives the answer
         * @return this builder
         */
        public Builder onInboundCall(InboundHandler<InboundCall, InboundCallReply> handler) {
            return onInboundCall(EventScope.any(), handler);
        }

        /**
         * Answers the question before inbound calls of a scope. The first handler in whose scope the question is
         * answers.
         *
         * @param scope which questions it is for
         * @param handler gives the answer
         * @return this builder
         */
        public Builder onInboundCall(EventScope scope, InboundHandler<InboundCall, InboundCallReply> handler) {
            calls.add(new QuestionRoutes.Route<>(
                    Objects.requireNonNull(scope, "scope"), Objects.requireNonNull(handler, "handler")));
            return this;
        }

        /**
         * Sets the answer when no handler answers an inbound call: there is none, it fails, it takes too long, or there
         * is no thread for it. A caller is waiting, so that Retell is not made to ask again.
         *
         * @param reply the answer; by default the empty one, with which the number's own agent takes the call
         * @return this builder
         */
        public Builder inboundCallFallback(InboundCallReply reply) {
            callFallback = Objects.requireNonNull(reply, "reply");
            return this;
        }

        /**
         * Answers the question before each inbound message that begins a chat.
         *
         * @param handler gives the answer
         * @return this builder
         */
        public Builder onInboundSms(InboundHandler<InboundSms, InboundSmsReply> handler) {
            return onInboundSms(EventScope.any(), handler);
        }

        /**
         * Answers the question before inbound messages of a scope. The first handler in whose scope the question is
         * answers.
         *
         * @param scope which questions it is for
         * @param handler gives the answer
         * @return this builder
         */
        public Builder onInboundSms(EventScope scope, InboundHandler<InboundSms, InboundSmsReply> handler) {
            messages.add(new QuestionRoutes.Route<>(
                    Objects.requireNonNull(scope, "scope"), Objects.requireNonNull(handler, "handler")));
            return this;
        }

        /**
         * Sets the answer when no handler answers an inbound message.
         *
         * @param reply the answer; by default the empty one, with which the number's own agent answers
         * @return this builder
         */
        public Builder inboundSmsFallback(InboundSmsReply reply) {
            smsFallback = Objects.requireNonNull(reply, "reply");
            return this;
        }

        /**
         * Registers a custom function.
         *
         * @param name the tool's name: up to 64 letters, digits, {@code _} and {@code -}
         * @param args what its arguments are read as: a record, a bean, {@code Map} or {@link Json}. A property has the
         *     name of the tool's parameter, or is given it by Jackson's {@code @JsonProperty}; one of a primitive type
         *     is required
         * @param handler carries it out
         * @param <A> the type of the arguments
         * @return this builder
         * @throws IllegalArgumentException when the name is none, there is such a function already, or the type cannot
         *     be made of JSON
         */
        public <A> Builder onFunction(String name, Class<A> args, FunctionHandler<A, ?> handler) {
            return add(name, args, FunctionOptions.defaults(), handler);
        }

        /**
         * Registers a custom function whose type of result is written down.
         *
         * @param name the tool's name: up to 64 letters, digits, {@code _} and {@code -}
         * @param args what its arguments are read as
         * @param result what it returns
         * @param handler carries it out
         * @param <A> the type of the arguments
         * @param <R> the type of the result
         * @return this builder
         * @throws IllegalArgumentException as in {@link #onFunction(String, Class, FunctionHandler)}
         */
        public <A, R> Builder onFunction(String name, Class<A> args, Class<R> result, FunctionHandler<A, R> handler) {
            return onFunction(name, args, result, FunctionOptions.defaults(), handler);
        }

        /**
         * Registers a custom function with options.
         *
         * @param name the tool's name: up to 64 letters, digits, {@code _} and {@code -}
         * @param args what its arguments are read as
         * @param result what it returns
         * @param options how long it may take, and what is answered then
         * @param handler carries it out
         * @param <A> the type of the arguments
         * @param <R> the type of the result
         * @return this builder
         * @throws IllegalArgumentException as in {@link #onFunction(String, Class, FunctionHandler)}
         */
        public <A, R> Builder onFunction(
                String name, Class<A> args, Class<R> result, FunctionOptions options, FunctionHandler<A, R> handler) {
            Objects.requireNonNull(result, "result");
            return add(name, args, options, handler);
        }

        private <A> Builder add(String name, Class<A> args, FunctionOptions options, FunctionHandler<A, ?> handler) {
            FunctionRoute<A> route = new FunctionRoute<>(name, args, options, handler);
            if (functions.putIfAbsent(name, route) != null) {
                throw new IllegalArgumentException("There is a function " + name + " already");
            }
            return this;
        }

        /**
         * Makes the endpoint.
         *
         * @return the endpoint
         * @throws IllegalStateException when there is no verifier, or when there are handlers of events beside an inbox
         */
        public WebhookEndpoint build() {
            if (verifier == null) {
                throw new IllegalStateException("An endpoint needs a verifier, such as WebhookVerifier.of(key)");
            }
            EventRoutes routes = routes();
            if (store != null && !routes.isEmpty()) {
                throw new IllegalStateException("With an inbox, events are handled by the inbox:"
                        + " register their handlers on its builder, not on that of the endpoint");
            }
            return new WebhookEndpoint(this, verifier, routes);
        }
    }
}
