package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import dev.retell4j.types.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PagedTest {
    private static final Json REQUEST = Json.parse("{\"limit\":2,\"skip\":1,\"filter_criteria\":{\"a\":[1.50]}}");

    private static ScriptedServer.Reply page(String items, String key) {
        String next = key == null ? "\"has_more\":false" : "\"has_more\":true,\"pagination_key\":\"" + key + "\"";
        return ScriptedServer.answer(200, "{\"items\":[" + items + "]," + next + ",\"total\":3}");
    }

    private static List<String> numbers(Iterable<Json> items) {
        List<String> numbers = new ArrayList<>();
        items.forEach(item -> numbers.add(item.text()));
        return numbers;
    }

    @Test
    void iteration_cursorInBody_rewritesTheBodyAndFetchesEachPageOnce() {
        try (ScriptedServer server = new ScriptedServer(page("1,2", "k+1"), page("", "k2"), page("3", null));
                RetellClient client = TestClients.to(server).build()) {
            assertThat(numbers(TestClients.api(client).calls(REQUEST))).containsExactly("1", "2", "3");

            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::text)
                    .containsExactly(
                            "{\"limit\":2,\"skip\":1,\"filter_criteria\":{\"a\":[1.50]}}",
                            "{\"limit\":2,\"filter_criteria\":{\"a\":[1.50]},\"pagination_key\":\"k+1\"}",
                            "{\"limit\":2,\"filter_criteria\":{\"a\":[1.50]},\"pagination_key\":\"k2\"}");
        }
    }

    @Test
    void iteration_cursorInQuery_rewritesTheQuery() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k+1"), page("2", null));
                RetellClient client = TestClients.to(server).build()) {
            assertThat(numbers(TestClients.api(client).llms(null, null).pageSize(50)))
                    .containsExactly("1", "2");

            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::target)
                    .containsExactly(
                            "/v2/list-retell-llms?limit=50", "/v2/list-retell-llms?limit=50&pagination_key=k%2B1");
        }
    }

    @Test
    void stream_limited_fetchesNoPageTooMany() {
        try (ScriptedServer server = new ScriptedServer(page("1,2", "k1"), page("3,4", "k2"), page("5", null));
                RetellClient client = TestClients.to(server).build()) {
            assertThat(TestClients.api(client).calls(REQUEST).stream().limit(2)).hasSize(2);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void iteration_sameKeyTwice_throwsAfterTheItems() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), page("2", "k1"));
                RetellClient client = TestClients.to(server).build()) {
            Iterator<Json> items = TestClients.api(client).calls(REQUEST).iterator();
            items.next();
            items.next();

            assertThatThrownBy(items::hasNext)
                    .isInstanceOf(RetellDecodeException.class)
                    .hasMessageContaining("the same pagination_key came twice");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void pages_moreWithoutKey_throws() {
        try (ScriptedServer server =
                        new ScriptedServer(ScriptedServer.answer(200, "{\"items\":[],\"has_more\":true}"));
                RetellClient client = TestClients.to(server).build()) {
            assertThatThrownBy(() -> numbers(TestClients.api(client).calls(REQUEST)))
                    .isInstanceOf(RetellException.class)
                    .hasMessageContaining("pagination_key is missing");
        }
    }

    @Test
    void pages_oneByOne_canBeFetched() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), page("2", null));
                RetellClient client = TestClients.to(server).build()) {
            Paged<Json> calls = TestClients.api(client).calls(REQUEST);
            Page<Json> first = calls.firstPage();
            Page<Json> second = calls.nextPageAsync(first).join().orElseThrow();

            assertThat(first.total()).hasValue(3);
            assertThat(second.items()).containsExactly(Json.of(2));
            assertThat(calls.nextPage(second)).isEmpty();
        }
    }

    @Test
    void forEachAsync_allPages_inOrder() {
        try (ScriptedServer server = new ScriptedServer(page("1,2", "k1"), page("3", null));
                RetellClient client = TestClients.to(server).build()) {
            List<String> seen = new ArrayList<>();
            TestClients.api(client)
                    .calls(REQUEST)
                    .forEachAsync(item -> seen.add(item.text()))
                    .join();

            assertThat(seen).containsExactly("1", "2", "3");
        }
    }

    @Test
    void forEachAsync_failures_endIt() {
        try (ScriptedServer server = new ScriptedServer(page("1,2", "k1"), ScriptedServer.answer(404, "{}"));
                RetellClient client = TestClients.to(server).build()) {
            Paged<Json> calls = TestClients.api(client).calls(REQUEST);

            assertThat(calls.forEachAsync(item -> {}))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withCauseInstanceOf(NotFoundException.class);
            assertThat(Paged.of(1, 2).forEachAsync(item -> {
                        throw new IllegalStateException("stop");
                    }))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withMessageContaining("stop");
        }
    }

    @Test
    void forEachAsync_cancelled_stopsFetching() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), ScriptedServer.silence());
                RetellClient client = TestClients.to(server).build()) {
            CompletableFuture<Void> all = TestClients.api(client).calls(REQUEST).forEachAsync(item -> {});
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 2);

            all.cancel(false);

            assertThat(all).isCancelled();
        }
    }

    @Test
    void of_manyPreparedPages_needNoServerAndNoStack() {
        Integer[] items = new Integer[20_000];
        java.util.Arrays.setAll(items, i -> i);
        List<Integer> seen = new ArrayList<>();

        Paged.of(items).pageSize(1).forEachAsync(seen::add).join();

        assertThat(seen).containsExactly(items);
        assertThat(Paged.of(1, 2, 3).pageSize(2).pages()).hasSize(2);
        assertThatThrownBy(() -> Paged.failed(new IllegalStateException("x")).firstPage())
                .hasMessage("x");
    }

    @Test
    void pageSize_zero_isRefused() {
        assertThatThrownBy(() -> Paged.of(1).pageSize(0))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void withEachRequest_options_reachEveryPage() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), page("2", null));
                RetellClient client = TestClients.to(server).build()) {
            numbers(TestClients.api(client).calls(REQUEST).withEachRequest(page -> page.header("x-trace", "7")));

            assertThat(server.requests()).hasSize(2).allMatch(request -> "7".equals(request.header("x-trace")));
        }
    }

    @Test
    void forEachAsync_errorInTheAction_endsItOnEveryPage() {
        for (int failing = 1; failing <= 2; failing++) {
            String bad = Integer.toString(failing);
            try (ScriptedServer server = new ScriptedServer(page("1", "k1"), page("2", null));
                    RetellClient client = TestClients.to(server).build()) {
                assertThat(TestClients.api(client).calls(REQUEST).forEachAsync(item -> {
                            if (item.text().equals(bad)) {
                                throw new AssertionError("item " + bad);
                            }
                        }))
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableThat()
                        .withMessageContaining("item " + bad);
            }
        }
    }

    @Test
    void forEachAsync_requestThatCannotBeBuilt_endsItOnEveryPage() {
        for (int failing = 1; failing <= 2; failing++) {
            int bad = failing;
            AtomicInteger built = new AtomicInteger();
            try (ScriptedServer server = new ScriptedServer(page("1", "k1"), page("2", null));
                    RetellClient client = TestClients.to(server).build()) {
                Paged<Json> calls = TestClients.api(client).calls(REQUEST).withEachRequest(request -> {
                    if (built.incrementAndGet() == bad) {
                        throw new IllegalStateException("page " + bad);
                    }
                    return request;
                });

                assertThat(calls.forEachAsync(item -> {}))
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableThat()
                        .withMessageContaining("page " + bad);
            }
        }
    }

    @Test
    void nextPageAsync_cancelled_closesTheSocket() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), ScriptedServer.silence())) {
            List<RetellObserver.RequestEvent> ends = new CopyOnWriteArrayList<>();
            RetellObserver observer = new RetellObserver() {
                @Override
                public void onRequest(RequestEvent request) {
                    ends.add(request);
                }
            };
            try (RetellClient client = TestClients.to(server).observer(observer).build()) {
                Paged<Json> calls = TestClients.api(client).calls(REQUEST);
                CompletableFuture<?> next = calls.nextPageAsync(calls.firstPage());
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> server.requests().size() == 2);

                next.cancel(false);

                await().atMost(Duration.ofMinutes(1)).until(() -> ends.size() == 2);
                assertThat(ends.get(1).failure()).containsInstanceOf(RetellInterruptedException.class);
            }
        }
    }

    @Test
    void nextPageAsync_failure_isNotWrapped() {
        try (ScriptedServer server = new ScriptedServer(page("1", "k1"), ScriptedServer.answer(404, "{}"));
                RetellClient client = TestClients.to(server).build()) {
            Paged<Json> calls = TestClients.api(client).calls(REQUEST);
            AtomicReference<Throwable> seen = new AtomicReference<>();

            CompletableFuture<?> unused =
                    calls.nextPageAsync(calls.firstPage()).whenComplete((page, failure) -> seen.set(failure));

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(seen.get()).isInstanceOf(NotFoundException.class));
        }
    }

    @Test
    void contradiction_isToldWithoutAnotherRequest() {
        AtomicInteger built = new AtomicInteger();
        try (ScriptedServer server =
                        new ScriptedServer(ScriptedServer.answer(200, "{\"items\":[],\"has_more\":true}"));
                RetellClient client = TestClients.to(server).build()) {
            Paged<Json> calls = TestClients.api(client).calls(REQUEST).withEachRequest(request -> {
                built.incrementAndGet();
                return request;
            });

            assertThatThrownBy(() -> calls.nextPage(calls.firstPage())).hasMessageContaining("POST /v3/list-calls");
            assertThat(built).hasValue(1);
        }
    }
}
