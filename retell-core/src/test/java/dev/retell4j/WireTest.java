package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private final ScriptedServer server = new ScriptedServer();
    private final RetellClient client =
            TestClients.to(server).header("x-team", "blue").build();
    private final TestApi api = TestClients.api(client);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private ScriptedServer.Received only() {
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550100, +14155550100",
        "a&b=c:d@e, a&b=c:d@e",
        "a/b, a%2Fb",
        "50%, 50%25",
        "[x], %5Bx%5D",
        "a b?c#d, a%20b%3Fc%23d",
        "grüße, gr%C3%BC%C3%9Fe",
        "a;b$c!, a;b$c!",
        "'..;', ..;",
        "%2e%2e, %252e%252e",
    })
    void path_anyValue_isOneEncodedSegment(String value, String segment) {
        api.read(value, null).send();

        assertThat(only().target()).isEqualTo("/get-agent/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void path_valueThatLeadsElsewhere_isRefused(String value) {
        assertThatThrownBy(() -> api.read(value, null))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("agent_id");
    }

    @Test
    void path_null_isRefused() {
        assertThatThrownBy(() -> api.read(null, null))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("agent_id");
        assertThatThrownBy(() -> api.dial(null)).isInstanceOf(RetellValidationException.class);
    }

    @Test
    void query_anyValue_isEncoded() {
        api.read("a", "x+y &=[ü]").send();

        assertThat(only().target()).isEqualTo("/get-agent/a?version=x%2By%20%26%3D%5B%C3%BC%5D");
    }

    @Test
    void headers_ofClientAndRequest_areSent() {
        api.read("a", null).header("x-trace", "7").header("X-Team", "red").send();

        assertThat(only().header("authorization")).isEqualTo("Bearer " + TestClients.KEY);
        assertThat(only().header("user-agent")).matches("retell4j/[0-9].* \\(java .*\\)");
        assertThat(only().header("x-trace")).isEqualTo("7");
        assertThat(only().header("x-team")).isEqualTo("red");
    }

    @Test
    void header_thatCannotBeSent_isRefusedWithoutItsValue() {
        assertThatThrownBy(() -> api.read("a", null).header("x-a", "se\ncret"))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("x-a")
                .hasMessageNotContaining("cret");
    }

    @Test
    void baseUrl_withPath_isKept() {
        try (RetellClient behindGateway = RetellClient.builder()
                .apiKey(TestClients.KEY)
                .baseUrl(server.url() + "/gateway/retell")
                .build()) {
            TestClients.api(behindGateway).read("a", null).send();
            behindGateway.raw().get("/v2/get-call/c").send();

            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::target)
                    .containsExactly("/gateway/retell/get-agent/a", "/gateway/retell/v2/get-call/c");
        }
    }

    @Test
    void raw_unknownPath_isUnsafeUntilDeclaredRepeatable() {
        ApiRequest<Json> request = client.raw().post("/v9/new-thing?x=1", Json.parse("{\"a\":null}"));
        request.send();

        assertThat(request.operation().repetition()).isEqualTo(Repetition.UNSAFE);
        assertThat(only().target()).isEqualTo("/v9/new-thing?x=1");
        assertThat(only().text()).isEqualTo("{\"a\":null}");
        assertThatThrownBy(request::send).hasMessageContaining("was sent before");
        ApiRequest<Json> repeatable =
                client.raw().post("/v9/new-thing", Json.parse("{}")).repeatable();
        repeatable.send();
        repeatable.send();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void raw_knownPath_isItsOperation() {
        assertThat(client.raw().get("/get-agent/agent_1?version=3").operation().id())
                .isEqualTo("agentRetrieve");
        assertThat(client.raw()
                        .post("/v2/create%2Dphone-call", Json.parse("{}"))
                        .operation()
                        .id())
                .isEqualTo("callCreatePhoneCall");
        assertThatThrownBy(() -> client.raw()
                        .post("/v2/create-phone-call", Json.parse("{}"))
                        .repeatable())
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("callCreatePhoneCall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "//evil.example/x", "https://evil.example/x", "/../x", "\\\\evil.example", "/{id}"})
    void raw_pathThatLeadsElsewhere_isRefused(String path) {
        assertThatThrownBy(() -> client.raw().get(path)).isInstanceOf(RetellValidationException.class);
    }

    @Test
    void raw_operationWithArguments_placesThem() {
        Operation operation = Operations.find("agentRetrieve").orElseThrow();

        client.raw().call(operation, Map.of("agent_id", "a/b", "version", 3)).send();

        assertThat(only().target()).isEqualTo("/get-agent/a%2Fb?version=3");
        assertThatThrownBy(() -> client.raw().call(operation, Map.of("version", 3)))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("agent_id");
    }

    @Test
    void multipart_allKindsOfParts_areSentAsDocumented() {
        List<Long> progress = new ArrayList<>();
        byte[] big = new byte[200_000];
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("knowledge_base_name", "kb");
        parts.put("enable_auto_refresh", true);
        parts.put("max_chunk_size", 600);
        parts.put("knowledge_base_urls", List.of("https://a.example"));
        parts.put(
                "knowledge_base_files",
                List.of(
                        Upload.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8)),
                        Upload.of("b.bin", big.length, new ByteArrayInputStream(big))
                                .onProgress((sent, total) -> progress.add(sent))));
        MultipartRequest request = () -> parts;

        api.upload(request).send();

        assertThat(only().header("content-type")).startsWith("multipart/form-data; boundary=");
        assertThat(only().text())
                .contains("Content-Disposition: form-data; name=\"knowledge_base_name\"\r\n\r\nkb\r\n")
                .contains("name=\"enable_auto_refresh\"\r\n\r\ntrue\r\n")
                .contains("name=\"max_chunk_size\"\r\n\r\n600\r\n")
                .contains("name=\"knowledge_base_urls\"\r\n\r\n[\"https://a.example\"]\r\n")
                .contains(
                        "name=\"knowledge_base_files\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n")
                .contains(
                        "name=\"knowledge_base_files\"; filename=\"b.bin\"\r\nContent-Type: application/octet-stream");
        assertThat(progress).isSorted().endsWith(200_000L).hasSizeGreaterThan(2);
    }

    @Test
    void multipart_streamThatWasRead_isNotRepeated() {
        try (ScriptedServer limited =
                        new ScriptedServer(ScriptedServer.answer(429, "{}"), ScriptedServer.answer(201, "{}"));
                RetellClient other =
                        TestClients.to(limited).timing(new FakeTiming()).build()) {
            MultipartRequest stream =
                    () -> Map.of("file", Upload.of("a.txt", -1, new ByteArrayInputStream(new byte[] {1, 2, 3})));

            assertThatThrownBy(() -> TestClients.api(other).upload(stream).send())
                    .hasMessageContaining("429");
            assertThat(limited.requests()).hasSize(1);
            assertThat(limited.requests().get(0).header("transfer-encoding")).isEqualTo("chunked");
        }
    }

    @Test
    void toCurl_secrets_areReplaced() {
        Json body = Json.parse("{\"to_number\":\"+1\",\"auth_password\":\"hunter2\",\"note\":\"it's\"}");

        String curl = api.dial(body).header("x-gateway-key", "hunter3").toCurl();

        assertThat(curl)
                .contains("curl -X POST '" + server.url() + "/v2/create-phone-call'")
                .contains("-H \"Authorization: Bearer $RETELL_API_KEY\"")
                .contains("\"to_number\":\"+1\"")
                .contains("it'\\''s")
                .doesNotContain(TestClients.KEY, "hunter2", "hunter3");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void toCurl_textOfAForm_isNoFileToCurl() {
        MultipartRequest form = () -> Map.of("knowledge_base_name", "@/etc/hosts");
        MultipartRequest file = () -> Map.of("knowledge_base_files", Upload.of("a.txt", new byte[] {1}));

        assertThat(api.upload(form).toCurl()).contains(" --form-string 'knowledge_base_name=@/etc/hosts'");
        assertThat(api.upload(file).toCurl()).contains(" -F 'knowledge_base_files=@a.txt'");
    }
}
