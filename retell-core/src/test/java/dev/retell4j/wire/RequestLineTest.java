package dev.retell4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.RetellResponseEngineType;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import dev.retell4j.types.SortOrder;
import dev.retell4j.types.VersionRef;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineTest {
    private final WireServer server = new WireServer();
    private final RetellClient retell = RetellClient.builder()
            .apiKey("key_0123456789abcdef0123")
            .baseUrl(server.url())
            .maxRetries(0)
            .build();

    @AfterEach
    void close() {
        retell.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\u0001',
            value = {
                "agent_1 → agent_1",
                "+14155550100 → +14155550100",
                "a+b&c=d:e@f → a+b&c=d:e@f",
                "100% → 100%25",
                "%2F → %252F",
                "%2e%2e → %252e%252e",
                "[x] → %5Bx%5D",
                "a b → a%20b",
                "a/b → a%2Fb",
                "../b → ..%2Fb",
                "a\\b → a%5Cb",
                "a?b=c → a%3Fb=c",
                "a#b → a%23b",
                "a;b,c!d$e'f(g)*h~i → a;b,c!d$e'f(g)*h~i",
                "{a}|^`\"<> → %7Ba%7D%7C%5E%60%22%3C%3E",
                "... → ...",
                "é → %C3%A9",
                "日本 → %E6%97%A5%E6%9C%AC",
                "😀 → %F0%9F%98%80",
            })
    void pathValue_isOneEncodedSegment(String value, String segment) {
        retell.phoneNumbers().retrieve(value);

        assertThat(server.arrival().requestLine()).isEqualTo("GET /get-phone-number/" + segment + " HTTP/1.1");
    }

    @Test
    void pathValue_controlCharacters_areEncoded() {
        retell.voices().retrieve("a\r\nX-Evil: 1\t\u0000\u007f");

        assertThat(server.arrival().requestLine()).isEqualTo("GET /get-voice/a%0D%0AX-Evil:%201%09%00%7F HTTP/1.1");
        assertThat(server.arrival().header("X-Evil")).isNull();
    }

    @Test
    void pathValue_isTheSameThroughTheCatalogue() {
        retell.raw()
                .call(
                        Operations.KNOWLEDGE_BASE_DELETE_SOURCE,
                        Map.of("knowledge_base_id", "a/+[é]%", "source_id", "s:1@x"))
                .send();

        assertThat(server.arrival().requestLine())
                .isEqualTo("DELETE /delete-knowledge-base-source/a%2F+%5B%C3%A9%5D%25/source/s:1@x HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void pathValue_thatLeadsElsewhere_isRefusedBeforeTheNetwork(String value) {
        assertThatThrownBy(() -> retell.agents().retrieve(value))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("agent_id");
        assertThatThrownBy(() -> retell.knowledgeBases().deleteSource("kb", value))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("source_id");
        assertThatThrownBy(() -> retell.raw().call(Operations.AGENT_RETRIEVE, Map.of("agent_id", value)))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("agent_id");
        assertThat(server.connections()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway")
    void pathValue_null_isRefusedBeforeTheNetwork() {
        String missing = null;

        assertThatThrownBy(() -> retell.agents().retrieve(missing)).isInstanceOf(RetellException.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void query_absentValues_areLeftOut() {
        retell.llms().list().firstPage();

        assertThat(server.arrival().requestLine()).isEqualTo("GET /v2/list-retell-llms HTTP/1.1");
    }

    @Test
    void query_numberTextEnum_standWithoutQuotes() {
        retell.phoneNumbers().list(25, "k+1/=&é", SortOrder.DESCENDING).firstPage();

        assertThat(server.arrival().requestLine())
                .isEqualTo("GET /v2/list-phone-numbers?limit=25&pagination_key=k%2B1%2F%3D%26%C3%A9"
                        + "&sort_order=descending HTTP/1.1");
    }

    @Test
    void query_unknownEnumValue_isSentAsItIs() {
        retell.exportRequests().list(null, null, SortOrder.of("by moon")).firstPage();

        assertThat(server.arrival().target()).isEqualTo("/v2/list-export-requests?sort_order=by%20moon");
    }

    @Test
    void query_boolean_isTrueOrFalse() {
        retell.llms().delete("llm_1", true);

        assertThat(server.arrival().requestLine())
                .isEqualTo("DELETE /delete-retell-llm/llm_1?force_delete=true HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "latest, latest",
        "latest_published, latest_published",
        "v 1&x=+%/é?#[], v%201%26x%3D%2B%25%2F%C3%A9%3F%23%5B%5D"
    })
    void query_versionReference_isNumberOrText(String version, String sent) {
        VersionRef reference = version.equals("3") ? VersionRef.of(3) : VersionRef.tag(version);

        retell.agents().retrieve("agent_1", reference);

        assertThat(server.arrival().target()).isEqualTo("/get-agent/agent_1?version=" + sent);
    }

    @Test
    void query_manyParameters_keepTheirOrder() {
        retell.tests()
                .listBatchTests(RetellResponseEngineType.RETELL_LLM, null, 5, "llm 1", null, 0)
                .firstPage();

        assertThat(server.arrival().target())
                .isEqualTo("/v2/list-batch-tests?type=retell-llm&limit=5&llm_id=llm%201&version=0");
    }

    @Test
    void raw_queryInThePath_isSentAsItIs() {
        retell.raw().get("/v9/things/a%2Fb?q=a%20b&x=1+1").send();

        assertThat(server.arrival().requestLine()).isEqualTo("GET /v9/things/a%2Fb?q=a%20b&x=1+1 HTTP/1.1");
    }

    @Test
    void raw_argumentOfNoParameter_isRefusedBeforeTheNetwork() {
        assertThatThrownBy(() -> retell.raw()
                        .call(Operations.AGENT_RETRIEVE, Map.of("agent_id", "a", "shiny_new", Json.parse("[1]"))))
                .isInstanceOf(RetellValidationException.class)
                .hasMessage("agentRetrieve has no parameter shiny_new, but agent_id, version");
        assertThat(server.connections()).isZero();
    }

    @Test
    void raw_jsonForMultipart_isRefusedBeforeTheNetwork() {
        Json body = Json.parse("{\"knowledge_base_name\":\"kb\"}");

        assertThatThrownBy(() -> retell.raw().call(Operations.KNOWLEDGE_BASE_CREATE, Map.of(), body))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("knowledgeBaseCreate takes multipart/form-data, not JSON");
        assertThatThrownBy(() -> retell.raw().post("/create-knowledge-base", body))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("multipart/form-data");
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example/x",
                "///evil.example/x",
                "https://evil.example/x",
                "/https://evil.example/x",
                "http:evil.example",
                "\\\\evil.example\\x",
                "/\\evil.example",
                "/a/../../x",
                "/../x",
                "/%2e%2e/x",
                "/%2E%2E/x",
                "/.%2e/x",
                "/a/%2e%2e/%2e%2e/x",
                "@evil.example/x",
                "/a#b",
                "/get-agent/{agent_id}"
            })
    void raw_pathTricks_neverLeaveTheBasePath(String path) {
        try (RetellClient below = RetellClient.builder()
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url() + "/proxy/retell")
                .maxRetries(0)
                .build()) {
            try {
                below.raw().get(path).send();
            } catch (RetellValidationException e) {
                assertThat(server.connections()).isZero();
                return;
            }
        }
        // What is not refused must at least stay here and below.
        assertThat(server.arrival().target()).startsWith("/proxy/retell/").doesNotContain("..", "%2e", "%2E");
    }

    @Test
    void baseUrl_withPath_isKept() {
        try (RetellClient below = RetellClient.builder()
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url() + "/proxy/retell")
                .build()) {
            below.calls().retrieve("c/1");
            below.raw().post("create-agent", Json.parse("{}")).send();
        }

        assertThat(server.arrivals())
                .extracting(arrival -> arrival.requestLine())
                .containsExactly(
                        "GET /proxy/retell/v2/get-call/c%2F1 HTTP/1.1", "POST /proxy/retell/create-agent HTTP/1.1");
    }
}
