package dev.retell4j.webhooks;

import static dev.retell4j.webhooks.Requests.bytes;
import static dev.retell4j.webhooks.Requests.endpoint;
import static dev.retell4j.webhooks.Requests.event;
import static dev.retell4j.webhooks.Requests.headers;
import static dev.retell4j.webhooks.Requests.post;
import static dev.retell4j.webhooks.Requests.signed;
import static dev.retell4j.webhooks.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.Requests.Notes;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class WebhookEndpointTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Notes notes = new Notes();

    @Test
    void handle_eventWithHandlers_runsThemInOrderAndAnswers204() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .on(WebhookEvent.class, event -> seen.add("any " + event.event()))
                .onCallEnded(event -> seen.add("ended " + event.callId()))
                .on(CallEvent.class, event -> seen.add("call " + event.callId()))
                .onCallStarted(event -> seen.add("started"))
                .build();

        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(seen).containsExactly("any call_ended", "ended call_1", "call call_1");
        assertThat(notes.lines).containsExactly("received POST 73", "verified", "handled call_ended");
    }

    @Test
    void handle_headersAndBodyAlone_isAPost() {
        CompletableFuture<CallEnded> seen = new CompletableFuture<>();
        WebhookEndpoint endpoint = endpoint().onCallEnded(seen::complete).build();
        byte[] body = bytes(event("call_ended", "call_1"));

        assertThat(endpoint.handle(headers(body), body).status()).isEqualTo(204);
        assertThat(seen.join().callId()).isEqualTo("call_1");
    }

    @Test
    void handle_eventNobodyWants_answers204() {
        WebhookEndpoint endpoint =
                endpoint().observer(notes).onCallStarted(event -> {}).build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(204);
        assertThat(endpoint.handle(post("{\"event\":\"moon_phase\"}")).status()).isEqualTo(204);
        assertThat(notes.lines).contains("unhandled call_ended", "unhandled moon_phase");
    }

    @Test
    void handle_eventOutOfScope_isNotHandled() {
        AtomicInteger count = new AtomicInteger();
        WebhookEndpoint endpoint = endpoint()
                .on(CallEnded.class, EventScope.any().direction(Direction.INBOUND), event -> count.incrementAndGet())
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(204);
        assertThat(count).hasValue(0);
    }

    @Test
    void handle_handlerThatThrows_answers500WithoutSayingWhy() {
        AtomicInteger later = new AtomicInteger();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onCallEnded(event -> {
                    throw new IllegalStateException("secret");
                })
                .onCallEnded(event -> later.incrementAndGet())
                .build();

        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(reply)).isEqualTo("{\"error\":\"The handler failed\"}");
        assertThat(later).hasValue(0);
        assertThat(notes.lines).contains("failed call_ended secret").doesNotContain("handled call_ended");
    }

    @Test
    void handle_handlerThatThrowsAnError_answers500() {
        WebhookEndpoint endpoint = endpoint()
                .onCallEnded(event -> {
                    throw new StackOverflowError();
                })
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(500);
    }

    @Test
    void handle_handlerWhoseFailureCannotBeLogged_answers500AllTheSame() {
        WebhookEndpoint endpoint = endpoint()
                .onCallEnded(event -> {
                    throw new IllegalStateException() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public String getMessage() {
                            throw new IllegalStateException("no message");
                        }
                    };
                })
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(500);
    }

    @Test
    void handle_questionWhileAllThreadsForEventsAreTaken_isAnswered() {
        CountDownLatch open = new CountDownLatch(1);
        WebhookEndpoint endpoint = endpoint()
                .onCallEnded(event -> open.await())
                .onInboundCall(question -> InboundCallReply.reject())
                .build();
        for (int i = 0; i < 200; i++) {
            endpoint.handleAsync(post(event("call_ended", "call_" + i)));
        }

        WebhookReply reply = endpoint.handle(post("{\"event\":\"call_inbound\",\"call_inbound\":{}}"));

        assertThat(text(reply)).isEqualTo("{\"call_inbound\":{\"reject\":true}}");
        open.countDown();
    }

    @Test
    void handle_handlerThatHangs_isInterruptedAndAnswers503() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .deadline(SHORT)
                .onCallEnded(event -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        end.complete("interrupted");
                        throw e;
                    }
                })
                .build();

        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(notes.lines).contains("overran call_ended PT1S");
    }

    @Test
    void handle_handlerThatReturnsAfterTheLimit_changesNothingAnyMore() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .deadline(SHORT)
                .executor(task -> new Thread(() -> {
                            task.run();
                            flag.complete(Thread.currentThread().isInterrupted());
                        })
                        .start())
                .onCallEnded(event -> awaitUninterruptibly(open))
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(503);
        open.countDown();

        assertThat(flag.get(60, TimeUnit.SECONDS))
                .as("the interruption does not reach what the thread does next")
                .isFalse();
        assertThat(notes.lines).containsExactly("received POST 73", "verified", "overran call_ended PT1S");
    }

    @Test
    void handle_eventStillWaitingForAThreadAtTheLimit_isNeverHandled() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger count = new AtomicInteger();
        ExecutorService single = Executors.newSingleThreadExecutor();
        single.execute(() -> awaitUninterruptibly(open));
        WebhookEndpoint endpoint = endpoint()
                .deadline(SHORT)
                .executor(single)
                .onCallEnded(event -> count.incrementAndGet())
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(503);
        open.countDown();
        single.shutdown();

        assertThat(single.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(count).hasValue(0);
    }

    @Test
    void handle_executorThatRejects_answers503() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .executor(task -> {
                    throw new RejectedExecutionException("full");
                })
                .onCallEnded(event -> {})
                .onFunction("find", Json.class, call -> "found")
                .onInboundCall(question -> InboundCallReply.reject())
                .inboundCallFallback(
                        InboundCallReply.builder().overrideAgentId("agent_2").build())
                .build();

        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));
        WebhookReply function = endpoint.handle(post("{\"name\":\"find\",\"args\":{}}"));
        WebhookReply question = endpoint.handle(post("{\"event\":\"call_inbound\",\"call_inbound\":{}}"));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
        assertThat(function.status()).isEqualTo(503);
        assertThat(question.status()).isEqualTo(200);
        assertThat(text(question)).isEqualTo("{\"call_inbound\":{\"override_agent_id\":\"agent_2\"}}");
        assertThat(notes.lines).contains("overloaded call_ended", "overloaded find", "overloaded call_inbound");
    }

    @Test
    void handle_executorThatRunsInTheCallingThread_answersToo() {
        WebhookEndpoint endpoint =
                endpoint().executor(Runnable::run).onCallEnded(event -> {}).build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(204);
    }

    @Test
    void handle_callerInterruptedWhileWaiting_answers503AndStaysInterrupted() {
        CountDownLatch open = new CountDownLatch(1);
        WebhookEndpoint endpoint = endpoint().onCallEnded(event -> open.await()).build();

        Thread.currentThread().interrupt();
        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(reply.status()).isEqualTo(503);
        open.countDown();
    }

    @Test
    void handleAsync_handlerThatWorks_doesNotKeepTheCaller() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        WebhookEndpoint endpoint = endpoint().onCallEnded(event -> open.await()).build();

        CompletableFuture<WebhookReply> reply =
                endpoint.handleAsync(post(event("call_ended", "call_1"))).toCompletableFuture();

        assertThat(reply).isNotDone();
        open.countDown();
        assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(204);
    }

    @Test
    void handleAsync_manyAtOnce_areAllHandledOnce() throws Exception {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        WebhookEndpoint endpoint = endpoint()
                .onCallEnded(event -> seen.merge(event.callId(), 1, Integer::sum))
                .build();
        List<CompletableFuture<WebhookReply>> replies = new ArrayList<>();

        for (int i = 0; i < 500; i++) {
            replies.add(
                    endpoint.handleAsync(post(event("call_ended", "call_" + i))).toCompletableFuture());
        }

        for (CompletableFuture<WebhookReply> reply : replies) {
            assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(204);
        }
        assertThat(seen)
                .hasSize(500)
                .allSatisfy((id, count) -> assertThat(count).isOne());
    }

    // --- who may ask -------------------------------------------------------------------------------------------------

    @Test
    void handle_withoutSignature_answers401() {
        assertRefused(
                WebhookRequest.builder()
                        .body(bytes(event("call_ended", "call_1")))
                        .build(),
                401,
                "SIGNATURE_MISSING");
    }

    @Test
    void handle_withMalformedSignature_answers401() {
        assertRefused(
                WebhookRequest.builder()
                        .header("X-Retell-Signature", "v=1,d=zz")
                        .body(bytes("{}"))
                        .build(),
                401,
                "SIGNATURE_MALFORMED");
    }

    @Test
    void handle_withTwoSignatures_answers401() {
        String good = Requests.SIGNER.sign(bytes("{}"));

        assertRefused(
                WebhookRequest.builder()
                        .header("X-Retell-Signature", good)
                        .header("x-retell-signature", good)
                        .body(bytes("{}"))
                        .build(),
                401,
                "SIGNATURE_MALFORMED");
    }

    @Test
    void handle_withOldSignature_answers401() {
        assertRefused(signedAt(Instant.now().minusSeconds(301)), 401, "SIGNATURE_STALE");
    }

    @Test
    void handle_withSignatureFromTheFuture_answers401() {
        assertRefused(signedAt(Instant.now().plusSeconds(330)), 401, "SIGNATURE_FROM_THE_FUTURE");
    }

    @Test
    void handle_withSignatureOfAnotherBody_answers401() {
        assertRefused(
                WebhookRequest.builder()
                        .header("X-Retell-Signature", Requests.SIGNER.sign(bytes("{}")))
                        .body(bytes(event("call_ended", "call_1")))
                        .build(),
                401,
                "SIGNATURE_MISMATCH");
    }

    @Test
    void handle_withClockOfTheVerifier_judgesTheAgeByIt() {
        Instant then = Instant.ofEpochMilli(1_700_000_000_000L);
        WebhookEndpoint endpoint = WebhookEndpoint.builder()
                .verifier(WebhookVerifier.builder()
                        .key(Requests.KEY)
                        .clock(Clock.fixed(then, ZoneOffset.UTC))
                        .build())
                .build();

        assertThat(endpoint.handle(signedAt(then)).status()).isEqualTo(204);
        assertThat(endpoint.handle(post("{}")).status()).isEqualTo(401);
    }

    private static WebhookRequest signedAt(Instant time) {
        return WebhookRequest.builder()
                .header("X-Retell-Signature", Requests.SIGNER.sign(bytes("{}"), time))
                .body(bytes("{}"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"call_ended\"", "{", "{}{}", "{\"event\":\"call_ended\",}", "\u0000"})
    void handle_signedBodyThatIsNoObject_answers400(String body) {
        assertRefused(post(body), 400, "UNREADABLE");
    }

    @Test
    void handle_bodyThatIsNestedWithoutEnd_answers400() {
        assertRefused(post("{\"a\":" + "[".repeat(100_000)), 400, "UNREADABLE");
        assertRefused(post("{\"event\":\"x\",\"a\":" + "[".repeat(100_000)), 400, "UNREADABLE");
    }

    @Test
    void handle_bodyLargerThanAllowed_answers413BeforeLookingAtIt() {
        WebhookEndpoint endpoint = endpoint().observer(notes).maxBodySize(10).build();

        WebhookReply reply =
                endpoint.handle(WebhookRequest.builder().body(new byte[11]).build());
        WebhookReply unread =
                endpoint.handle(WebhookRequest.builder().bodyTooLong().build());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(text(reply)).isEqualTo("{\"error\":\"The body is larger than 10 bytes\"}");
        assertThat(unread.status()).isEqualTo(413);
        assertThat(notes.lines).containsSubsequence("rejected BODY_TOO_LARGE", "rejected BODY_TOO_LARGE");
    }

    @Test
    void handle_bodyAsLargeAsAllowed_isTaken() {
        assertThat(endpoint().maxBodySize(2).build().handle(post("{}")).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "post", ""})
    void handle_otherMethodForEvents_answers405(String method) {
        WebhookEndpoint endpoint = endpoint().observer(notes).build();

        WebhookReply reply = endpoint.handle(signed(method, "/retell", "{}").build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("Allow", "POST");
        assertThat(notes.lines).contains("rejected METHOD");
    }

    @Test
    void handle_eventByPutBesideFunctions_answers405() {
        WebhookEndpoint endpoint =
                endpoint().onFunction("find", Json.class, call -> "").build();

        WebhookReply reply = endpoint.handle(
                signed("PUT", "/retell", event("call_ended", "call_1")).build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("Allow", "POST, PUT, PATCH, GET, DELETE");
    }

    @Test
    void handle_senderThatIsNotAllowed_answers403BeforeAnythingElse() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .allowSources(SourceAllowlist.retell())
                .build();

        assertThat(endpoint.handle(post("{}")).status()).as("unknown sender").isEqualTo(403);
        assertThat(endpoint.handle(signed("TRACE", "/", "{}")
                                .remoteAddress("10.0.0.1")
                                .bodyTooLong()
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(endpoint.handle(signed("POST", "/", "{}")
                                .remoteAddress("10.0.0.1")
                                .header("X-Forwarded-For", "100.20.5.228")
                                .build())
                        .status())
                .isEqualTo(403);
        assertThat(endpoint.handle(signed("POST", "/", "{}")
                                .remoteAddress("100.20.5.228")
                                .build())
                        .status())
                .isEqualTo(204);
        assertThat(notes.lines).contains("rejected SOURCE");
    }

    @Test
    void handle_allowedSenderBehindTrustedProxy_passes() {
        WebhookEndpoint endpoint = endpoint()
                .allowSources(SourceAllowlist.retell().trustProxy("10.0.0.0/8"))
                .build();

        assertThat(endpoint.handle(signed("POST", "/", "{}")
                                .remoteAddress("10.1.2.3")
                                .header("x-forwarded-for", "6.6.6.6, 100.20.5.228")
                                .build())
                        .status())
                .isEqualTo(204);
    }

    private void assertRefused(WebhookRequest request, int status, String reason) {
        AtomicInteger count = new AtomicInteger();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .on(WebhookEvent.class, event -> count.incrementAndGet())
                .build();

        WebhookReply reply = endpoint.handle(request);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(text(reply))
                .isEqualTo(
                        status == 401
                                ? "{\"error\":\"Not signed by Retell\"}"
                                : "{\"error\":\"The body is not one JSON object\"}");
        assertThat(notes.lines).contains("rejected " + reason);
        assertThat(count).hasValue(0);
    }

    // --- the store ---------------------------------------------------------------------------------------------------

    @Test
    void handle_withStore_answers204WhenTheEventIsSafe() throws Exception {
        CompletableFuture<EventStore.Storage> storage = new CompletableFuture<>();
        List<WebhookEvent> events = new ArrayList<>();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .inbox((event, body) -> {
                    events.add(event);
                    assertThat(body).isEqualTo(bytes(event("call_ended", "call_1")));
                    return storage;
                })
                .build();

        CompletableFuture<WebhookReply> reply =
                endpoint.handleAsync(post(event("call_ended", "call_1"))).toCompletableFuture();

        assertThat(reply).isNotDone();
        assertThat(events).singleElement().isInstanceOf(CallEnded.class);
        storage.complete(EventStore.Storage.STORED);
        assertThat(reply.get(60, TimeUnit.SECONDS).status()).isEqualTo(204);
        assertThat(notes.lines).endsWith("stored call_ended");
    }

    @Test
    void handle_duplicate_answers204() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .inbox((event, body) -> CompletableFuture.completedFuture(EventStore.Storage.DUPLICATE))
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(204);
        assertThat(notes.lines).endsWith("duplicate call_ended");
    }

    @Test
    void handle_storeThatFails_answers503() {
        assertNotStored((event, body) -> CompletableFuture.failedFuture(new IllegalStateException("down")));
    }

    @Test
    void handle_storeThatThrows_answers503() {
        assertNotStored((event, body) -> {
            throw new IllegalStateException("down");
        });
    }

    @Test
    void handle_storeThatReturnsNothing_answers503() {
        assertNotStored((event, body) -> null);
    }

    @Test
    void handle_storeThatCompletesWithNothing_answers503() {
        assertNotStored((event, body) -> CompletableFuture.completedFuture(null));
    }

    @Test
    void handle_storeThatTakesTooLong_answers503AndIgnoresWhatComesLater() {
        CompletableFuture<EventStore.Storage> storage = new CompletableFuture<>();

        assertNotStored((event, body) -> storage);

        assertThat(storage).as("the store's own future is left alone").isNotDone();
        storage.complete(EventStore.Storage.STORED);
        assertThat(notes.lines).doesNotContain("stored call_ended");
    }

    private void assertNotStored(EventStore store) {
        WebhookEndpoint endpoint =
                endpoint().observer(notes).storeDeadline(SHORT).inbox(store).build();

        WebhookReply reply = endpoint.handle(post(event("call_ended", "call_1")));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("Retry-After");
        assertThat(notes.lines)
                .filteredOn(line -> line.startsWith("notStored call_ended"))
                .hasSize(1);
    }

    @Test
    void build_handlersBesideAnInbox_saysWhereTheyBelong() {
        WebhookEndpoint.Builder builder = endpoint()
                .inbox((event, body) -> CompletableFuture.completedFuture(EventStore.Storage.STORED))
                .onCallEnded(event -> {});

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessageContaining("register their handlers on its builder");
    }

    @Test
    void build_withoutVerifier_saysWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WebhookEndpoint.builder().build())
                .withMessageContaining("verifier");
    }

    @Test
    void builder_settingsOutOfRange_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint().maxBodySize(0))
                .withMessageContaining("maxBodySize must be from 1 byte to 1 GiB, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint().deadline(Duration.ZERO))
                .withMessage("deadline must be from 1 ms to PT10M, but is PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> endpoint().deadline(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint().storeDeadline(Duration.ofHours(1)))
                .withMessageContaining("storeDeadline");
    }

    // --- the observer ------------------------------------------------------------------------------------------------

    @Test
    void handle_observerThatThrowsAlways_harmsNoAnswer() {
        WebhookObserver hostile = (WebhookObserver) Proxy.newProxyInstance(
                WebhookObserver.class.getClassLoader(),
                new Class<?>[] {WebhookObserver.class},
                (proxy, method, args) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return "hostile";
                    }
                    throw new AssertionError("hostile " + method.getName());
                });
        WebhookEndpoint endpoint = endpoint()
                .observer(hostile)
                .onCallEnded(event -> {})
                .onCallStarted(event -> {
                    throw new IllegalStateException();
                })
                .onFunction("find", Json.class, call -> "x".repeat(20_000))
                .build();

        assertThat(endpoint.handle(post(event("call_ended", "call_1"))).status())
                .isEqualTo(204);
        assertThat(endpoint.handle(post(event("call_started", "call_1"))).status())
                .isEqualTo(500);
        assertThat(endpoint.handle(post("nonsense")).status()).isEqualTo(400);
        assertThat(endpoint.handle(post("{\"name\":\"find\",\"args\":{}}")).status())
                .isEqualTo(200);
        assertThat(endpoint.handle(WebhookRequest.builder().build()).status()).isEqualTo(401);
    }

    @Test
    void toString_ofAllKinds_showNoSecrets() {
        WebhookRequest request = signed("POST", "/retell", "{\"secret\":1}")
                .header("Authorization", "secret")
                .build();
        WebhookEndpoint endpoint = endpoint().build();

        assertThat(request).hasToString("WebhookRequest[POST /retell, 12 bytes]");
        assertThat(endpoint.handle(request)).hasToString("WebhookReply[204, 0 bytes]");
        assertThat(endpoint.toString()).doesNotContain(Requests.KEY);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean isInterrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
