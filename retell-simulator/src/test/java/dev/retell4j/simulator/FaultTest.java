package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String CREATE = "/create-retell-llm";

    private RetellSimulator simulator;
    private TestClient client;
    private RawConnection connection;

    @BeforeEach
    void start() throws IOException {
        simulator = RetellSimulator.builder().manualTime().start();
        client = new TestClient(simulator);
        connection = new RawConnection(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        simulator.close();
    }

    @Test
    void operation_thatDoesNotExist_isRefusedNamingNearOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.requests("callCreatePhonecall"))
                .withMessageContaining("callCreatePhonecall; near it are callCreatePhoneCall, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.failNext("createPhoneCall", 1, 503))
                .withMessageContaining("near it are callCreatePhoneCall, ");
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void delay_request_isCarriedOutAtOnceAndAnsweredLater() throws IOException {
        simulator.failNext(Fault.delay(Duration.ofMillis(400)).operation("llmCreate"));
        long start = System.nanoTime();

        connection.post(CREATE, "{}");
        awaitRecorded("llmCreate");
        assertThat(llms()).isEqualTo(1);
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(399));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains("llm_id");
        assertThat(last().toString()).isEqualTo("POST /create-retell-llm -> 201 (fault: delay PT0.4S)");
    }

    @Test
    void delay_ofManyRequests_holdsNoThreads() throws IOException {
        int many = 40;
        simulator.failNext(
                Fault.delay(Duration.ofHours(1)).operation("llmCreate").times(many));
        List<RawConnection> waiting = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            RawConnection one = new RawConnection(simulator);
            one.post(CREATE, "{}");
            waiting.add(one);
        }

        connection.get("/list-voices");
        assertThat(connection.readAnswer().status()).isEqualTo(200);

        simulator.close();
        for (RawConnection one : waiting) {
            assertThatThrownBy(one::readAnswer).isInstanceOf(IOException.class);
            one.close();
        }
    }

    @Test
    void reset_request_doesNothingAndResetsTheConnection() throws IOException {
        simulator.failNext(Fault.reset().operation("llmCreate"));

        connection.post(CREATE, "{}");

        assertThatThrownBy(connection::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(llms()).isZero();
        assertThat(last().status()).isZero();
        assertThat(last().fault()).map(Fault::kind).hasValue(Fault.Kind.RESET);
        assertThat(last().toString()).isEqualTo("POST /create-retell-llm -> no answer (fault: reset)");
    }

    @Test
    void lostResponse_request_isCarriedOutAndTheConnectionReset() throws IOException {
        simulator.failNext(Fault.lostResponse().after(Duration.ofMillis(50)));

        connection.post(CREATE, "{}");

        assertThatThrownBy(connection::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(llms()).isEqualTo(1);
        assertThat(simulator.requests("llmCreate").get(0).toString())
                .isEqualTo("POST /create-retell-llm -> 201 (fault: lost response after PT0.05S)");
    }

    @Test
    void truncatedBody_answer_endsHalfWay() throws IOException {
        simulator.failNext(Fault.truncatedBody());

        connection.post(CREATE, "{\"general_prompt\":\"Be brief.\"}");
        RawConnection.Answer answer = connection.readAnswer();

        int length = Integer.parseInt(answer.headers().get("content-length"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).hasSize(length / 2).startsWith("{");
        assertThat(connection.read()).isEqualTo(-1);
        assertThat(llms()).isEqualTo(1);
    }

    @Test
    void slowBody_answer_comesInPiecesOverTheTime() throws IOException {
        simulator.failNext(Fault.slowBody(Duration.ofMillis(500)));
        long start = System.nanoTime();

        connection.post(CREATE, "{\"general_prompt\":\"Be brief.\"}");
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains("Be brief.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(499));
        connection.get("/v2/list-retell-llms");
        assertThat(connection.readAnswer().body()).contains("Be brief.");
    }

    @Test
    void slowBody_beforeItsEnd_hasArrivedInPart() throws IOException {
        simulator.failNext(Fault.slowBody(Duration.ofMinutes(2)));

        connection.post(CREATE, "{\"general_prompt\":\"Be brief.\"}");
        RawConnection.Answer head = connection.readHead();
        int length = Integer.parseInt(head.headers().get("content-length"));
        int read = 0;
        int pauses = 0;
        while (pauses < 3) {
            if (!connection.hasAnswer()) {
                pauses++;
            }
            assertThat(connection.read()).isNotNegative();
            read++;
        }

        assertThat(read).isLessThan(length);
    }

    @Test
    void slowBody_noBody_isTheAnswerLater() throws IOException {
        String id = Fixture.llm(client);
        simulator.failNext(Fault.slowBody(Duration.ofMillis(50)));

        connection.write(connection.head("DELETE /delete-retell-llm/" + id));

        assertThat(connection.readAnswer().status()).isEqualTo(204);
    }

    @Test
    void status_afterSomeTime_isAnsweredLater() throws IOException {
        simulator.failNext(Fault.status(503).after(Duration.ofMillis(300)).retryAfter(Duration.ofSeconds(2)));
        long start = System.nanoTime();

        connection.post(CREATE, "{}");
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "2");
        assertThat(llms()).isZero();
    }

    @Test
    void dropAfterAnswer_connection_endsWithoutNotice() throws IOException {
        simulator.failNext(Fault.dropAfterAnswer().times(2));

        connection.get("/list-voices");
        RawConnection.Answer answer = connection.readAnswer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("connection");
        assertThat(connection.read()).isEqualTo(-1);
        try (RawConnection second = new RawConnection(simulator)) {
            second.get("/get-nothing");
            assertThat(second.readAnswer().status()).isEqualTo(404);
            assertThat(second.read()).isEqualTo(-1);
        }
        assertThat(client.get("/list-voices").status()).isEqualTo(200);
    }

    @Test
    void dropConnections_idleOnes_areClosedAndBusyOnesAreNot() throws IOException {
        connection.get("/list-voices");
        assertThat(connection.readAnswer().status()).isEqualTo(200);
        simulator.failNext(Fault.delay(Duration.ofSeconds(3)));
        try (RawConnection busy = new RawConnection(simulator)) {
            busy.post(CREATE, "{}");
            awaitRecorded("llmCreate");

            simulator.dropConnections();

            assertThat(connection.read()).isEqualTo(-1);
            assertThat(busy.readAnswer().status()).isEqualTo(201);
            busy.get("/list-voices");
            assertThat(busy.readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void severalFaults_happenInOrderToTheRequestsTheyAreFor() throws IOException {
        simulator.failNext(Fault.truncatedBody().operation("voiceList"));
        simulator.failNext(Fault.status(500).times(2));
        simulator.failNext(Fault.status(429).operation("llmCreate"));
        simulator.failNext(Fault.status(402));
        simulator.clearFaults();
        simulator.failNext(Fault.status(502).operation("llmCreate"));
        simulator.failNext(Fault.status(500).times(2));
        simulator.failNext(Fault.status(429));

        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of("/list-voices", CREATE, CREATE, CREATE, CREATE)) {
            if (path.equals(CREATE)) {
                connection.post(path, "{}");
            } else {
                connection.get(path);
            }
            statuses.add(connection.readAnswer().status());
        }

        assertThat(statuses).containsExactly(500, 502, 500, 429, 201);
    }

    @Test
    void modifiers_outOfRange_areRefused() {
        assertThatThrownBy(() -> Fault.status(200)).hasMessage("status must be 400 to 599, not 200");
        assertThatThrownBy(() -> Fault.reset().times(0)).hasMessage("times must be 1 or more, not 0");
        assertThatThrownBy(() -> Fault.delay(Duration.ofMillis(-1)))
                .hasMessage("delay must not be negative, not PT-0.001S");
        assertThatThrownBy(() -> Fault.slowBody(Duration.ofMillis(-1)))
                .hasMessage("duration must not be negative, not PT-0.001S");
        assertThatThrownBy(() -> simulator.failNext(Fault.reset().operation("llmCreat")))
                .hasMessageContaining("llmCreat");
    }

    private int llms() {
        return client.get("/v2/list-retell-llms").body().path("items").size();
    }

    private RecordedRequest last() {
        List<RecordedRequest> creations = simulator.requests("llmCreate");
        return creations.get(creations.size() - 1);
    }

    private void awaitRecorded(String operationId) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !simulator.requests(operationId).isEmpty());
    }
}
