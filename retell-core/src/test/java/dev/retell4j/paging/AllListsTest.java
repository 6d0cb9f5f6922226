package dev.retell4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.BuilderAccess;
import dev.retell4j.Paged;
import dev.retell4j.RetellClient;
import dev.retell4j.agents.RetellResponseEngineType;
import dev.retell4j.api.Resources;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.fakes.Arrival;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.operations.Cursor;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import dev.retell4j.types.Page;
import dev.retell4j.types.SortOrder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllListsTest {
    private static final String[] PAGES = {
        "{\"items\":[{\"n\":1},{\"n\":2}],\"has_more\":true,\"pagination_key\":\"k/1+=\",\"total\":5}",
        "{\"items\":[],\"has_more\":true,\"pagination_key\":\"k2\"}",
        "{\"items\":[{\"n\":3},{\"n\":4},{\"n\":5}],\"has_more\":false,\"pagination_key\":\"ignored\"}"
    };

    private static WireServer server(String... bodies) {
        return new WireServer(
                Stream.of(bodies).map(body -> Reaction.answer(200, body)).toArray(Reaction[]::new));
    }

    private static RetellClient client(WireServer server) {
        return BuilderAccess.with(new InstantTiming())
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url())
                .build();
    }

    /** A list method of a resource, with the shortest arguments that it takes. */
    record ListMethod(Method resource, Method method) {
        Paged<?> call(RetellClient retell) throws ReflectiveOperationException {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == String.class ? "id_1" : RetellResponseEngineType.RETELL_LLM)
                    .toArray();
            return (Paged<?>) method.invoke(resource.invoke(retell), arguments);
        }

        @Override
        public String toString() {
            return resource.getName() + "." + method.getName();
        }
    }

    static List<ListMethod> lists() {
        List<ListMethod> lists = new ArrayList<>();
        for (Method resource : Resources.class.getMethods()) {
            if (resource.getParameterCount() > 0) {
                continue;
            }
            for (Method method : resource.getReturnType().getMethods()) {
                if (method.getReturnType() == Paged.class && method.isDefault()) {
                    lists.add(new ListMethod(resource, method));
                }
            }
        }
        return lists;
    }

    @Test
    void lists_areAsManyAsTheCatalogueHasPagedOperations() {
        long paged = Operations.all().stream()
                .filter(operation -> operation.cursor() != Cursor.NONE)
                .count();

        assertThat(lists()).hasSize((int) paged);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyList_followsTheCursorToItsPlace(ListMethod list) throws ReflectiveOperationException {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            List<Object> items = new ArrayList<>();
            Paged<?> paged = list.call(retell);
            Cursor cursor = paged.firstRequest().operation().cursor();
            for (Object item : paged.pageSize(7)) {
                items.add(item);
            }

            assertThat(items).hasSize(5);
            assertThat(server.arrivals()).hasSize(3);
            assertThat(keys(server, cursor)).containsExactly(null, "k/1+=", "k2");
            assertThat(server.arrivals()).allSatisfy(arrival -> {
                assertThat(limit(arrival, cursor)).isEqualTo("7");
                assertThat(arrival.method())
                        .isEqualTo(paged.firstRequest().operation().httpMethod());
                assertThat(path(arrival)).isEqualTo(path(server.arrivals().get(0)));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyList_asynchronously(ListMethod list) throws ReflectiveOperationException {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            List<Object> items = new CopyOnWriteArrayList<>();
            Paged<?> paged = list.call(retell);

            paged.forEachAsync(items::add).join();

            assertThat(items).hasSize(5);
            assertThat(keys(server, paged.firstRequest().operation().cursor())).containsExactly(null, "k/1+=", "k2");
        }
    }

    private static String path(Arrival arrival) {
        return arrival.target().replaceAll("\\?.*", "");
    }

    private static HttpUrl url(Arrival arrival) {
        return HttpUrl.get("http://x" + arrival.target());
    }

    private static String limit(Arrival arrival, Cursor cursor) {
        return cursor == Cursor.QUERY
                ? url(arrival).queryParameter("limit")
                : Json.parse(arrival.text()).get("limit").orElseThrow().text();
    }

    private static List<String> keys(WireServer server, Cursor cursor) {
        return server.arrivals().stream()
                .map(arrival -> cursor == Cursor.QUERY
                        ? url(arrival).queryParameter("pagination_key")
                        : Json.parse(arrival.text())
                                .get("pagination_key")
                                .flatMap(Json::asString)
                                .orElse(null))
                .collect(Collectors.toList());
    }

    @Test
    void cursorInTheQuery_isEncodedAndKeepsTheRest() {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            assertThat(retell.llms().list(2, null, SortOrder.ASCENDING).stream())
                    .hasSize(5);

            assertThat(server.arrivals())
                    .extracting(Arrival::target)
                    .containsExactly(
                            "/v2/list-retell-llms?limit=2&sort_order=ascending",
                            "/v2/list-retell-llms?limit=2&sort_order=ascending&pagination_key=k%2F1%2B%3D",
                            "/v2/list-retell-llms?limit=2&sort_order=ascending&pagination_key=k2");
        }
    }

    @Test
    void cursorInTheBody_keepsTheRestAndDropsSkip() {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            CallListRequest request = CallListRequest.builder()
                    .limit(2)
                    .skip(10)
                    .includeTotal(true)
                    .extraProperty("shiny", 1)
                    .build();

            assertThat(retell.calls().list(request).stream()).hasSize(5);

            assertThat(server.arrivals())
                    .extracting(arrival -> Json.parse(arrival.text()))
                    .containsExactly(
                            Json.parse("{\"limit\":2,\"skip\":10,\"include_total\":true,\"shiny\":1}"),
                            Json.parse("{\"limit\":2,\"include_total\":true,\"shiny\":1,\"pagination_key\":\"k/1+=\"}"),
                            Json.parse("{\"limit\":2,\"include_total\":true,\"shiny\":1,\"pagination_key\":\"k2\"}"));
        }
    }

    @Test
    void startingKey_isWhereItBegins() {
        try (WireServer server = server(PAGES[2]);
                RetellClient retell = client(server)) {
            assertThat(retell.llms().list(null, "start", null).stream()).hasSize(3);
            assertThat(server.arrival().target()).isEqualTo("/v2/list-retell-llms?pagination_key=start");
        }
    }

    @Test
    void firstPage_hasItemsKeyAndTotal() {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            Page<?> page = retell.calls().list().firstPage();

            assertThat(page.items()).hasSize(2);
            assertThat(page.hasMore()).isTrue();
            assertThat(page.paginationKey()).contains("k/1+=");
            assertThat(page.total()).hasValue(5);
        }
    }

    @Test
    void eachIteration_startsAfresh() {
        try (WireServer server = server(PAGES[2]);
                RetellClient retell = client(server)) {
            Paged<?> list = retell.llms().list();
            assertThat(list.stream()).hasSize(3);
            assertThat(list.stream()).hasSize(3);
            assertThat(server.count()).isEqualTo(2);
        }
    }

    @Test
    void limitedStream_fetchesNoPageTooMany() {
        try (WireServer server = server(PAGES);
                RetellClient retell = client(server)) {
            assertThat(retell.llms().list().stream().limit(2)).hasSize(2);
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void circleOfKeys_isFoundInsteadOfWalkedForEver() {
        String a = "{\"items\":[{}],\"has_more\":true,\"pagination_key\":\"a\"}";
        String b = "{\"items\":[{}],\"has_more\":true,\"pagination_key\":\"b\"}";
        try (WireServer server = server(a, b, a, b, a, b);
                RetellClient retell = client(server)) {
            List<Object> seen = new ArrayList<>();
            RetellDecodeException failure = catchThrowableOfType(
                    RetellDecodeException.class, () -> retell.llms().list().forEach(item -> addUpTo20(seen, item)));

            assertThat(failure).hasMessageContaining("the same pagination_key came twice");
            assertThat(seen).hasSize(3);
            assertThat(server.count()).isEqualTo(3);

            List<Object> again = new CopyOnWriteArrayList<>();
            assertThatThrownBy(() -> retell.llms()
                            .list()
                            .forEachAsync(item -> addUpTo20(again, item))
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RetellDecodeException.class);
        }
    }

    private static void addUpTo20(List<Object> items, Object item) {
        assertThat(items).as("in circles").hasSizeLessThan(20);
        items.add(item);
    }

    @Test
    void moreWithoutKey_isSaid() {
        try (WireServer server = server("{\"items\":[{}],\"has_more\":true}");
                RetellClient retell = client(server)) {
            List<Object> seen = new ArrayList<>();

            assertThatThrownBy(() -> retell.llms().list().forEach(seen::add))
                    .isInstanceOf(RetellDecodeException.class)
                    .hasMessageContaining("has_more is true, but pagination_key is missing");
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void failureInTheMiddle_surfacesAfterTheItemsBefore() {
        try (WireServer server = new WireServer(Reaction.answer(200, PAGES[0]), Reaction.answer(500, "{}"));
                RetellClient retell = client(server)) {
            List<Object> seen = new ArrayList<>();

            assertThatThrownBy(() -> retell.llms().list().forEach(seen::add)).isInstanceOf(ServerException.class);
            assertThat(seen).hasSize(2);
            // The page that failed is a reading request and was repeated.
            assertThat(server.count()).isEqualTo(4);
        }
    }

    @Test
    void oneBadPage_isRepeatedAlone() {
        try (WireServer server = new WireServer(
                        Reaction.answer(200, PAGES[0]),
                        Reaction.close(),
                        Reaction.answer(200, PAGES[1]),
                        Reaction.answer(429, "{}"),
                        Reaction.answer(200, PAGES[2]));
                RetellClient retell = client(server)) {
            assertThat(retell.calls().list().stream()).hasSize(5);
            assertThat(keys(server, Cursor.BODY)).containsExactly(null, "k/1+=", "k/1+=", "k2", "k2");
        }
    }

    @Test
    void missingItems_areSaid() {
        try (WireServer server = server("{}");
                RetellClient retell = client(server)) {
            assertThatThrownBy(() -> retell.llms().list().forEach(item -> {}))
                    .isInstanceOf(RetellDecodeException.class)
                    .hasMessageContaining("has no items");
        }
    }

    @Test
    void prepared_needNoServer() {
        Paged<String> prepared = Paged.of("a", "b", "c");

        assertThat(prepared).containsExactly("a", "b", "c");
        assertThat(prepared.pageSize(2).firstPage().items()).containsExactly("a", "b");
        assertThat(prepared.pageSize(2).stream()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> Paged.<String>failed(new RetellException("no")).firstPage())
                .hasMessage("no");
        assertThatThrownBy(() -> Paged.<String>failed(new RetellException("no"))
                        .forEachAsync(item -> {})
                        .join())
                .hasRootCauseMessage("no");
    }
}
