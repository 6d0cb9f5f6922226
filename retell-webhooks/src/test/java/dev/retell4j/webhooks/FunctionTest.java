package dev.retell4j.webhooks;

import static dev.retell4j.webhooks.Requests.endpoint;
import static dev.retell4j.webhooks.Requests.post;
import static dev.retell4j.webhooks.Requests.signed;
import static dev.retell4j.webhooks.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.retell4j.calls.Call;
import dev.retell4j.chats.Chat;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.Requests.Notes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class FunctionTest {
    private static final String CALL =
            "{\"call_type\":\"web_call\",\"call_id\":\"call_1\",\"transcript\":\"User: where is it\\n\"}";

    private final Notes notes = new Notes();

    enum Size {
        @JsonProperty("small")
        SMALL,
        @JsonProperty("large")
        LARGE
    }

    record Item(String name, int count) {}

    record Order(
            @JsonProperty("order_no") String orderNo,
            int count,
            Double price,
            boolean urgent,
            Size size,
            List<String> tags,
            Item item) {}

    static final class Bean {
        private String name = "nobody";
        private long age;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public long getAge() {
            return age;
        }

        public void setAge(long age) {
            this.age = age;
        }
    }

    record Found(@JsonProperty("order_no") String orderNo, String state) {}

    /** Takes one word only. */
    public record Picky(String word) {
        public Picky {
            if (!word.equals("please")) {
                throw new IllegalStateException("secret");
            }
        }
    }

    /** Cannot be written. */
    public static final class Odd {
        public Odd getSelf() {
            return this;
        }
    }

    private static String named(String name, String args) {
        return "{\"name\":\"" + name + "\",\"call\":" + CALL + ",\"args\":" + args + "}";
    }

    @Test
    void handle_functionInItsEnvelope_getsTypedArgumentsAndTheCall() {
        AtomicReference<FunctionCall<Order>> seen = new AtomicReference<>();
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("find_order", Order.class, Found.class, call -> {
                    seen.set(call);
                    return new Found(call.args().orderNo(), "sent");
                })
                .build();

        WebhookReply reply = endpoint.handle(post(named("find_order", """
                {"order_no": "77", "count": 2, "price": 1.5, "urgent": true, "size": "large", "tags": ["a"], \
                "item": {"name": "x", "count": 1}, "unheard_of": 1}""")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
        assertThat(text(reply)).isEqualTo("{\"order_no\":\"77\",\"state\":\"sent\"}");
        FunctionCall<Order> call = seen.get();
        assertThat(call.args()).isEqualTo(new Order("77", 2, 1.5, true, Size.LARGE, List.of("a"), new Item("x", 1)));
        assertThat(call.name()).isEqualTo("find_order");
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.call().map(Call::callId)).contains("call_1");
        assertThat(call.call().orElseThrow().transcript()).contains("User: where is it\n");
        assertThat(call.chat()).isEmpty();
        assertThat(call.rawArgs().get("unheard_of")).contains(Json.of(1));
        assertThat(call).hasToString("FunctionCall[POST find_order]");
        assertThat(notes.lines).endsWith("functionAnswered find_order");
    }

    @Test
    void handle_functionInAChat_getsTheChat() {
        AtomicReference<Optional<Chat>> seen = new AtomicReference<>();
        WebhookEndpoint endpoint = endpoint()
                .onFunction("find", Json.class, call -> {
                    seen.set(call.chat());
                    return call.call().isPresent();
                })
                .build();

        WebhookReply reply = endpoint.handle(post("{\"name\":\"find\",\"chat\":{\"chat_id\":\"chat_1\"},\"args\":{}}"));

        assertThat(text(reply)).isEqualTo("false");
        assertThat(seen.get().map(Chat::chatId)).contains("chat_1");
    }

    @Test
    void handle_resultsOfAllKinds_areWrittenAsTheyAre() {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("text", Json.class, String.class, call -> "Zoë \"quoted\"")
                .onFunction("json", Json.class, call -> Json.parse("{\"a\":[1,null]}"))
                .onFunction("list", Json.class, call -> List.of(1, "b"))
                .onFunction("nothing", Json.class, call -> null)
                .build();

        WebhookReply text = endpoint.handle(post(named("text", "{}")));
        assertThat(text(text)).isEqualTo("Zoë \"quoted\"");
        assertThat(text.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(text(endpoint.handle(post(named("json", "{}"))))).isEqualTo("{\"a\":[1,null]}");
        assertThat(text(endpoint.handle(post(named("list", "{}"))))).isEqualTo("[1,\"b\"]");
        assertThat(endpoint.handle(post(named("nothing", "{}"))).status()).isEqualTo(204);
    }

    @Test
    @SuppressWarnings("rawtypes")
    void handle_beansAndMapsAndMissingArgs_areRead() {
        WebhookEndpoint endpoint = endpoint()
                .onFunction(
                        "bean",
                        Bean.class,
                        call -> call.args().getName() + call.args().getAge())
                .onFunction("map", Map.class, call -> call.args().toString())
                .build();

        assertThat(text(endpoint.handle(post(named("bean", "{\"name\":\"Ada\",\"age\":36}")))))
                .isEqualTo("Ada36");
        assertThat(text(endpoint.handle(post(named("bean", "null"))))).isEqualTo("nobody0");
        assertThat(text(endpoint.handle(post("{\"name\":\"bean\",\"call\":{}}"))))
                .isEqualTo("nobody0");
        assertThat(text(endpoint.handle(post("/retell/bean", "{\"name\":\"bean\",\"call\":{}}"))))
                .isEqualTo("nobody0");
        assertThat(text(endpoint.handle(post(named("map", "{\"a\":1}"))))).isEqualTo("{a=1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void handle_argumentsAlone_areFoundByThePath(String method) {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("find_order", Json.class, call -> call.rawArgs())
                .onFunction("other", Json.class, call -> "other")
                .build();

        for (String args : List.of(
                "{}",
                "{\"order_no\":\"77\"}",
                "{\"name\":\"Ada\"}",
                "{\"name\":\"other\",\"args\":{}}",
                "{\"event\":\"call_ended\"}",
                "{\"call\":{\"a\":1},\"chat\":{}}",
                "{\"args\":[1]}")) {
            WebhookReply reply =
                    endpoint.handle(signed(method, "/retell/find_order", args).build());

            assertThat(text(reply)).isEqualTo(args);
        }
    }

    @Test
    void handle_envelopeAtThePathOfAFunction_goesToThatFunction() {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("find_order", Json.class, call -> call.name() + call.rawArgs())
                .onFunction("other", Json.class, call -> "other")
                .build();

        assertThat(text(endpoint.handle(post("/retell/find_order", named("other", "{\"a\":1}")))))
                .startsWith("find_order")
                .contains("{\"a\":1}");
        assertThat(text(endpoint.handle(post("/retell/find_order/", "{\"name\":\"find_order\",\"args\":{\"a\":1}}"))))
                .startsWith("find_order")
                .contains("{\"a\":1}");
        assertThat(text(endpoint.handle(post("/retell", named("other", "{}"))))).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void handle_argumentsInTheQuery_becomeNumbersAndTruthValues(String method) {
        AtomicReference<Order> seen = new AtomicReference<>();
        WebhookEndpoint endpoint = endpoint()
                .onFunction("find_order", Order.class, call -> {
                    seen.set(call.args());
                    return call.rawArgs();
                })
                .build();

        WebhookReply reply = endpoint.handle(signed(method, "/retell/find_order", "")
                .query("order_no=7%207&count=2&price=1.50&urgent=true&size=small&tags=a&tags=b&&x")
                .build());

        assertThat(text(reply))
                .isEqualTo("{\"order_no\":\"7 7\",\"count\":\"2\",\"price\":\"1.50\",\"urgent\":\"true\","
                        + "\"size\":\"small\",\"tags\":[\"a\",\"b\"],\"x\":\"\"}");
        assertThat(seen.get()).isEqualTo(new Order("7 7", 2, 1.5, true, Size.SMALL, List.of("a", "b"), null));
    }

    @Test
    void handle_oneValueForAListInTheQuery_isAListOfOne() {
        record Tags(List<String> tags) {}
        WebhookEndpoint endpoint = endpoint()
                .onFunction("tag", Tags.class, call -> call.args().tags())
                .build();

        assertThat(text(endpoint.handle(
                        signed("GET", "/tag", "").query("tags=a").build())))
                .isEqualTo("[\"a\"]");
        assertThat(endpoint.handle(post(named("tag", "{\"tags\":\"a\"}"))).status())
                .isEqualTo(400);
    }

    @Test
    void handle_getWithoutQuery_hasNoArguments() {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("ping", Json.class, call -> call.rawArgs())
                .build();

        assertThat(text(endpoint.handle(signed("GET", "/ping", "").build()))).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\":\"2\"} | count must be a whole number",
                "{\"count\":2.5} | count must be a whole number",
                "{\"count\":99999999999} | count must be a whole number that is not so large",
                "{\"count\":1e999999999} | count must be a whole number",
                "{\"count\":null} | count must be a whole number",
                "{\"count\":1,\"urgent\":1} | urgent must be true or false",
                "{} | count must be a whole number",
                "{\"count\":1,\"urgent\":true,\"order_no\":77} | order_no must be a text",
                "{\"count\":1,\"urgent\":true,\"order_no\":{}} | order_no must be a text",
                "{\"count\":1,\"urgent\":true,\"price\":\"x\"} | price must be a number",
                "{\"count\":1,\"urgent\":true,\"size\":\"huge\"} | size must be one of small, large",
                "{\"count\":1,\"urgent\":true,\"tags\":\"a\"} | tags must be a list",
                "{\"count\":1,\"urgent\":true,\"tags\":[1]} | tags[0] must be a text",
                "{\"count\":1,\"urgent\":true,\"item\":[]} | item must be an object",
                "{\"count\":1,\"urgent\":true,\"item\":{\"count\":\"1\"}} | item.count must be a whole number",
                "[] | args must be an object",
                "\"x\" | args must be an object",
            })
    void handle_wrongArguments_answers400NamingTheFieldAndWhatIsAllowed(String args, String problem) {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("find_order", Order.class, call -> "found")
                .build();

        WebhookReply reply = endpoint.handle(post(named("find_order", args)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.parse(reply.body())).isEqualTo(Json.of(Map.of("error", problem)));
        assertThat(notes.lines).endsWith("rejected WRONG_ARGUMENTS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count=x&urgent=true | count must be a whole number",
                "count=1e999999999&urgent=true | count must be a whole number",
                "count=99999999999&urgent=true | count must be a whole number",
                "count=&urgent=true | count must be a whole number",
                "count=1.5&urgent=true | count must be a whole number",
                "count=1&count=2&urgent=true | count must be a whole number",
                "count=1&urgent=yes | urgent must be true or false",
                "count=1&urgent= | urgent must be true or false",
                "count=1&urgent=true&price=much | price must be a number",
                "count=1&urgent=true&size=huge | size must be one of small, large",
                "count=%zz | The query has a percent sign that is not followed by two hex digits",
                "count=1% | The query has a percent sign that is not followed by two hex digits",
            })
    void handle_wrongArgumentsInTheQuery_answers400(String query, String problem) {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("find_order", Order.class, call -> "found")
                .build();

        WebhookReply reply =
                endpoint.handle(signed("GET", "/find_order", "").query(query).build());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.parse(reply.body())).isEqualTo(Json.of(Map.of("error", problem)));
    }

    @Test
    void handle_argumentsThatTheTypeRefuses_answers400WithoutItsWords() {
        WebhookEndpoint endpoint = endpoint()
                .onFunction("ask", Picky.class, call -> call.args().word())
                .build();

        WebhookReply reply = endpoint.handle(post(named("ask", "{\"word\":\"now\"}")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).isEqualTo("{\"error\":\"args has a value that is not allowed\"}");
        assertThat(text(endpoint.handle(post(named("ask", "{\"word\":\"please\"}")))))
                .isEqualTo("please");
    }

    @Test
    void handle_argumentsAloneThatAreNoObject_answers400() {
        WebhookEndpoint endpoint =
                endpoint().onFunction("find", Json.class, call -> "found").build();

        assertThat(text(endpoint.handle(post("/find", "[]"))))
                .isEqualTo("{\"error\":\"The body must be a JSON object\"}");
        assertThat(endpoint.handle(post("/find", "")).status()).isEqualTo(400);
        assertThat(endpoint.handle(post("/find", "{")).status()).isEqualTo(400);
    }

    @Test
    void handle_unknownFunction_answers404NamingIt() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("find", Json.class, call -> "found")
                .build();

        WebhookReply byName = endpoint.handle(post(named("lose", "{}")));
        WebhookReply byPath = endpoint.handle(signed("GET", "/retell/lose", "").build());
        WebhookReply nowhere = endpoint().build().handle(post(named("lose", "{}")));

        for (WebhookReply reply : List.of(byName, byPath, nowhere)) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(text(reply)).isEqualTo("{\"error\":\"There is no function lose\"}");
        }
        assertThat(notes.lines).contains("rejected UNKNOWN_FUNCTION");
    }

    @Test
    void handle_functionThatThrows_answers500WithoutItsWords() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("find", Json.class, call -> {
                    throw new IllegalStateException("secret");
                })
                .onFunction("odd", Json.class, call -> new Odd())
                .build();

        WebhookReply reply = endpoint.handle(post(named("find", "{}")));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(reply)).isEqualTo("{\"error\":\"find failed\"}");
        assertThat(notes.lines).endsWith("functionFailed find secret");
        assertThat(text(endpoint.handle(post(named("odd", "{}"))))).isEqualTo("{\"error\":\"odd failed\"}");
    }

    @Test
    void handle_functionThatHangs_answersItsFallbackOr503() {
        FunctionOptions quick = FunctionOptions.defaults().deadline(Duration.ofMillis(500));
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("bare", Json.class, String.class, quick, FunctionTest::hang)
                .onFunction("text", Json.class, String.class, quick.fallback("Try later"), FunctionTest::hang)
                .onFunction("json", Json.class, String.class, quick.fallback(Map.of("late", true)), FunctionTest::hang)
                .build();

        WebhookReply bare = endpoint.handle(post(named("bare", "{}")));
        WebhookReply text = endpoint.handle(post(named("text", "{}")));

        assertThat(bare.status()).isEqualTo(503);
        assertThat(text(bare)).isEqualTo("{\"error\":\"bare took too long\"}");
        assertThat(text.status()).isEqualTo(200);
        assertThat(text(text)).isEqualTo("Try later");
        assertThat(text(endpoint.handle(post(named("json", "{}"))))).isEqualTo("{\"late\":true}");
        assertThat(notes.lines).contains("functionOverran bare PT0.5S", "functionOverran text PT0.5S");
    }

    private static String hang(FunctionCall<Json> call) throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    @Test
    void handle_resultOverRetellsLimit_isCutVisibly() {
        WebhookEndpoint endpoint = endpoint()
                .observer(notes)
                .onFunction("fits", Json.class, call -> "x".repeat(15_000))
                .onFunction("long", Json.class, call -> "x".repeat(15_001))
                .onFunction("pairs", Json.class, call -> "x" + "😀".repeat(10_000))
                .onFunction("json", Json.class, call -> List.of("x".repeat(20_000)))
                .onFunction("umlauts", Json.class, call -> List.of("ä".repeat(14_000)))
                .build();

        assertThat(text(endpoint.handle(post(named("fits", "{}"))))).isEqualTo("x".repeat(15_000));
        assertThat(text(endpoint.handle(post(named("long", "{}")))))
                .hasSizeLessThanOrEqualTo(15_000)
                .matches("x{14900,}… \\[cut: 15001 characters in all]");
        assertThat(text(endpoint.handle(post(named("pairs", "{}")))))
                .hasSizeLessThanOrEqualTo(15_000)
                .endsWith("😀… [cut: 20001 characters in all]");
        WebhookReply json = endpoint.handle(post(named("json", "{}")));
        assertThat(text(json)).hasSizeLessThanOrEqualTo(15_000).endsWith("… [cut: 20004 characters in all]");
        assertThat(json.headers()).as("no JSON any more").containsEntry("Content-Type", "text/plain; charset=utf-8");
        assertThat(text(endpoint.handle(post(named("umlauts", "{}"))))).isEqualTo("[\"" + "ä".repeat(14_000) + "\"]");
        assertThat(notes.lines)
                .filteredOn(line -> line.startsWith("resultCut"))
                .containsExactly("resultCut long 15001", "resultCut pairs 20001", "resultCut json 20004");
    }

    @Test
    void handle_functionBesideAnInbox_isCarriedOutAndNotStored() {
        WebhookEndpoint endpoint = endpoint()
                .inbox((event, body) -> CompletableFuture.failedFuture(new AssertionError("stored")))
                .onFunction("find", Json.class, call -> "found")
                .build();

        assertThat(text(endpoint.handle(post(named("find", "{}"))))).isEqualTo("found");
    }

    @Test
    void handle_eventWithNameAndArgs_isAnEventAllTheSame() {
        WebhookEndpoint endpoint =
                endpoint().onFunction("find", Json.class, call -> "found").build();

        assertThat(endpoint.handle(post("{\"event\":\"new_kind\",\"name\":\"find\",\"args\":{}}"))
                        .status())
                .isEqualTo(204);
        assertThat(endpoint.handle(post("{\"name\":\"find\",\"args\":{},\"event\":\"new_kind\"}"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void handle_functionByUnsignedGet_answers401() {
        WebhookEndpoint endpoint =
                endpoint().onFunction("find", Json.class, call -> "found").build();

        assertThat(endpoint.handle(WebhookRequest.builder()
                                .method("GET")
                                .path("/find")
                                .build())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onFunction_whatCannotWork_isRefusedAtOnce() {
        interface Faceless {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint().onFunction("find order", Json.class, call -> ""))
                .withMessage("The name of a function has 1 to 64 letters, digits, _ and -, unlike find order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint()
                        .onFunction("find", Json.class, call -> "")
                        .onFunction("find", Json.class, call -> ""))
                .withMessage("There is a function find already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint().onFunction("find", Faceless.class, call -> ""))
                .withMessageContaining("Faceless cannot be made of JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunctionOptions.defaults().deadline(Duration.ofHours(1)))
                .withMessage("deadline must be from 1 ms to PT10M, but is PT1H");
    }
}
