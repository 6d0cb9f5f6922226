package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void builder_timeThatFlowsAfterAll_startsNow() {
        try (RetellSimulator flowing =
                        RetellSimulator.builder().manualTime().speed(5).start();
                RetellSimulator standing =
                        RetellSimulator.builder().speed(5).manualTime().start()) {
            assertThat(flowing.time().now()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
            assertThat(standing.time().now()).isEqualTo("2026-01-05T09:00:00Z");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetellSimulator.builder()
                        .concurrencyLimit(2)
                        .reservedInboundConcurrency(2)
                        .start())
                .withMessageContaining("reservedInboundConcurrency")
                .withMessageContaining("the limit 2 that concurrencyLimit sets");
    }

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void restore_runningCall_goesOnFromWhereItWas() {
        Fixture.callingAgent(client);
        String callId = Fixture.call(client, Fixture.TO);
        simulator.time().advance(Duration.ofSeconds(10));
        Instant then = simulator.time().now();
        String halfway = call(callId);
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        simulator.time().advanceToQuiet();
        String analysed = call(callId);

        simulator.restore(snapshot);

        assertThat(simulator.time().now()).isEqualTo(then);
        assertThat(call(callId)).isEqualTo(halfway).isNotEqualTo(analysed);
        simulator.time().advanceToQuiet();
        assertThat(call(callId)).isEqualTo(analysed);
    }

    @Test
    void restore_twice_givesTheSameIdsAndForgetsWhatCameAfter() {
        String llmId = Fixture.llm(client);
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        String first = Fixture.agent(client, llmId);
        client.patch("/update-retell-llm/" + llmId, "{\"general_prompt\":\"Changed\"}");
        client.delete("/delete-retell-llm/" + llmId + "?force_delete=true");
        simulator.failNext(1, 500);

        simulator.restore(snapshot);
        assertThat(simulator.requests()).isEmpty();
        assertThat(client.get("/get-retell-llm/" + llmId).text("general_prompt"))
                .isEqualTo("You book repairs.");
        assertThat(client.get("/get-agent/" + first).status()).isEqualTo(422);
        assertThat(Fixture.agent(client, llmId)).isEqualTo(first);

        simulator.restore(snapshot);
        assertThat(Fixture.agent(client, llmId)).isEqualTo(first);
    }

    @Test
    void restore_snapshotOfAnother_isRefused() {
        try (RetellSimulator other = RetellSimulator.start()) {
            assertThatIllegalArgumentException().isThrownBy(() -> simulator.restore(other.snapshot()));
        }
    }

    private String call(String callId) {
        return client.get("/v2/get-call/" + callId).response().body();
    }
}
