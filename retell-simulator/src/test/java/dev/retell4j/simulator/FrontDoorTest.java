package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at a server beside what well-behaved clients send. */
class FrontDoorTest {
    private RetellSimulator simulator;
    private RawConnection connection;

    @BeforeEach
    void start() throws IOException {
        simulator = RetellSimulator.builder().manualTime().start();
        connection = new RawConnection(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /create-agent           | 405 | POST",
                "DELETE /v2/list-agents      | 405 | POST",
                "BREW /get-agent/x           | 405 | GET",
                "HEAD /create-agent          | 405 | POST",
                "OPTIONS /create-agent       | 204 | POST",
                "POST /get-nothing           | 404 | ''",
                "OPTIONS /get-nothing        | 404 | ''",
                "GET /                       | 404 | ''",
                "GET /get-agent/             | 404 | ''",
                "GET //get-agent/x           | 404 | ''",
                "GET /get-agent/a/b          | 404 | ''"
            })
    void request_noSuchRoute_isRefusedNamingWhatThereIs(String request, int status, String allow) throws IOException {
        connection.write(connection.head(request, "Content-Length: 0"));
        RawConnection.Answer answer = request.startsWith("HEAD") ? connection.readHead() : connection.readAnswer();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().getOrDefault("allow", "")).isEqualTo(allow);
        if (!answer.body().isEmpty()) {
            assertThat(answer.headers()).containsEntry("content-type", "application/json; charset=utf-8");
            assertThat(json(answer).path("status").asText()).isEqualTo("error");
            assertThat(json(answer).path("message").asText()).startsWith("Cannot " + request.trim());
        }
        assertThatItGoesOn();
    }

    @Test
    void head_ofSomethingToGet_hasItsHeadersOnly() throws IOException {
        connection.write(connection.head("HEAD /list-voices"));
        RawConnection.Answer answer = connection.readHead();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Integer.parseInt(answer.headers().get("content-length"))).isPositive();
        assertThatItGoesOn();
    }

    @ParameterizedTest
    @CsvSource({
        "/get-agent/agent%5Fnone, 422, agent_none",
        "/get-agent/a%2Fb, 422, a/b",
        "/get-agent/%C3%A9, 422, é",
        "/get-agent/a+b, 422, a+b",
        "/get-agent/..%2F..%2Fetc, 422, ../../etc",
        "/list-voices?x=%zz, 400, %zz"
    })
    void path_percentEncoded_isDecodedOnce(String path, int status, String named) throws IOException {
        connection.get(path);
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(json(answer).path("message").asText()).contains(named);
        assertThatItGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /get-agent/%zz", "GET /get-agent/%", "GET get-agent", "GET /list-voices HTTP/9.9"})
    void request_malformed_isRefusedInJson(String request) throws IOException {
        connection.write(connection.head(request));
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isBetween(400, 505);
        assertThat(json(answer).path("status").asText()).isEqualTo("error");
        assertThat(json(answer).path("message").asText()).startsWith("The request is malformed");
    }

    @Test
    void header_tooLarge_isRefusedInJson() throws IOException {
        connection.write(connection.head("GET /list-voices", "X-Large: " + "x".repeat(10_000)));
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(431);
        assertThat(json(answer).path("message").asText()).startsWith("The request is malformed");
    }

    @Test
    void body_notUtf8_answers400() throws IOException {
        byte[] body = "{\"general_prompt\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        connection.write(connection.head("POST /create-retell-llm", "Content-Length: " + body.length));
        connection.write(body);
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).startsWith("The body is not JSON: Invalid UTF-8");
        assertThatItGoesOn();
    }

    @Test
    void body_compressed_answers415() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        connection.write(connection.head(
                "POST /create-retell-llm", "Content-Encoding: gzip", "Content-Length: " + compressed.size()));
        connection.write(compressed.toByteArray());
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(json(answer).path("message").asText()).contains("gzip");
        assertThatItGoesOn();
    }

    @Test
    void body_tooLargeByItsAnnouncement_answers413BeforeItArrives() throws IOException {
        connection.write(connection.head("POST /create-retell-llm", "Content-Length: " + (17 << 20)));
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(json(answer).path("message").asText()).isEqualTo("The body is larger than 16777216 bytes");
        assertThat(answer.headers()).containsEntry("connection", "close");
        assertThat(connection.read()).isEqualTo(-1);
    }

    @Test
    void body_tooLargeInChunks_answers413() throws IOException {
        connection.write(connection.head("POST /create-retell-llm", "Transfer-Encoding: chunked"));
        byte[] chunk = "100000\r\n".concat(" ".repeat(1 << 20)).concat("\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 16; i++) {
            connection.write(chunk);
        }
        connection.write("1\r\n \r\n0\r\n\r\n");
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void body_inSmallChunks_isPutTogether() throws IOException {
        connection.write(connection.head("POST /create-retell-llm", "Transfer-Encoding: chunked"));
        String body = "{\"general_prompt\":\"In pieces.\"}";
        for (int i = 0; i < body.length(); i++) {
            connection.write("1\r\n" + body.charAt(i) + "\r\n");
        }
        connection.write("0\r\n\r\n");
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(json(answer).path("general_prompt").asText()).isEqualTo("In pieces.");
        assertThat(simulator.requests("llmCreate").get(0).bodyText()).isEqualTo(body);
    }

    @Test
    void expectContinue_isAskedForTheBody() throws IOException {
        connection.write(connection.head("POST /create-retell-llm", "Expect: 100-continue", "Content-Length: 2"));
        assertThat(connection.readHead().status()).isEqualTo(100);
        connection.write("{}");

        assertThat(connection.readAnswer().status()).isEqualTo(201);
        assertThatItGoesOn();
    }

    @Test
    void caller_goesAwayInTheBody_isRecordedWithoutAnAnswer() throws IOException {
        connection.write(connection.head("POST /create-retell-llm", "Content-Length: 100"));
        connection.write("{");
        connection.close();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> simulator.requests("llmCreate").stream().anyMatch(request -> request.status() == 0));
    }

    @Test
    void requests_sentWithoutWaiting_areAnsweredInOrder() throws IOException {
        connection.write(connection.head("GET /list-voices")
                + connection.head("GET /get-agent/x")
                + connection.head("GET /get-nothing"));

        assertThat(connection.readAnswer().status()).isEqualTo(200);
        assertThat(connection.readAnswer().status()).isEqualTo(422);
        assertThat(connection.readAnswer().status()).isEqualTo(404);
    }

    @Test
    void manyCallers_atOnce_loseNothing() throws Exception {
        int threads = 32;
        int each = 25;
        Set<String> ids = ConcurrentHashMap.newKeySet();
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> createAndRead(each, ids));
            }
            int listed = 0;
            for (Future<Integer> one : callers.invokeAll(work, 240, TimeUnit.SECONDS)) {
                listed += one.get();
            }

            assertThat(listed).isEqualTo(threads * each);
        } finally {
            callers.shutdownNow();
        }
        assertThat(ids).hasSize(threads * each);
        connection.get("/v2/list-retell-llms?limit=1000");
        assertThat(json(connection.readAnswer()).path("items")).hasSize(threads * each);
        assertThat(simulator.requests()).hasSize(threads * each * 3 + 1);
    }

    /** Creates LLMs on a connection of its own; returns how many of them it read and listed. */
    private int createAndRead(int count, Set<String> ids) throws IOException {
        int seen = 0;
        try (RawConnection own = new RawConnection(simulator)) {
            for (int i = 0; i < count; i++) {
                own.post("/create-retell-llm", "{\"general_prompt\":\"Be brief.\"}");
                String id = json(own.readAnswer()).path("llm_id").asText();
                ids.add(id);
                own.get("/get-retell-llm/" + id);
                boolean read = json(own.readAnswer()).path("llm_id").asText().equals(id);
                own.get("/v2/list-retell-llms?limit=1000");
                boolean listed = json(own.readAnswer())
                        .path("items")
                        .findValuesAsText("llm_id")
                        .contains(id);
                seen += read && listed ? 1 : 0;
            }
        }
        return seen;
    }

    private void assertThatItGoesOn() throws IOException {
        connection.get("/list-voices");
        assertThat(connection.readAnswer().status()).isEqualTo(200);
    }

    private static JsonNode json(RawConnection.Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
