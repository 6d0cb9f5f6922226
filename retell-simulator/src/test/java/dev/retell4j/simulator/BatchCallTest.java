package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatchCallTest {
    @Test
    void create_timeWindow_callsOnlyInIt() {
        // A Friday afternoon in Oslo.
        try (RetellSimulator simulator = at("2026-01-09T15:30:00Z", 2)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            simulator.scriptAll(CallScript.answered(Turn.agent("Hello."), Turn.silence(Duration.ofMinutes(9))));

            batch(
                    client,
                    5,
                    "\"call_time_window\":{\"timezone\":\"Europe/Oslo\",\"day\":[\"Monday\",\"Friday\"],"
                            + "\"windows\":[{\"start\":540,\"end\":600},{\"start\":990,\"end\":1000}]}");
            simulator.time().advanceToQuiet();

            // Two at 16:30, when the window opens; the others have to wait until Monday at 9.
            assertThat(starts(client))
                    .extracting(start -> start.toString().substring(0, 16))
                    .containsExactly(
                            "2026-01-09T15:30",
                            "2026-01-09T15:30",
                            "2026-01-09T15:39",
                            "2026-01-09T15:39",
                            "2026-01-12T08:00");
        }
    }

    @Test
    void create_nightOfChangingClocks_followsTheClockOnTheWall() {
        try (RetellSimulator simulator = at("2026-03-28T20:00:00Z", 20)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);

            // Half past two does not exist on the 29th: the clocks go from 2 to 3.
            batch(client, 1, window("Europe/Oslo", "Sunday", 150, 240));
            batch(client, 1, window("Europe/Oslo", "Sunday", 600, 660));
            batch(client, 1, window("America/Los_Angeles", "Monday", 600, 660));
            simulator.time().advanceToQuiet();

            assertThat(starts(client))
                    .extracting(start -> start.toString().substring(0, 16))
                    .containsExactly("2026-03-29T01:30", "2026-03-29T08:00", "2026-03-30T17:00");
        }
    }

    @Test
    void create_triggerTimestamp_beginsThen() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 20)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            long at = Instant.parse("2026-01-10T08:00:00Z").toEpochMilli();

            JsonNode answer = batch(client, 2, "\"name\":\"Spring\",\"trigger_timestamp\":" + at);
            simulator.time().advance(Duration.ofHours(19));
            assertThat(starts(client)).isEmpty();
            RetellSimulator.Snapshot before = simulator.snapshot();
            simulator.time().advanceToQuiet();
            List<Instant> first = starts(client);
            simulator.restore(before);
            assertThat(starts(client)).isEmpty();
            simulator.time().advanceToQuiet();

            assertThat(answer.path("scheduled_timestamp").asLong()).isEqualTo(at);
            assertThat(answer.path("name").asText()).isEqualTo("Spring");
            assertThat(starts(client)).isEqualTo(first).hasSize(2).allMatch(start -> start.toEpochMilli() >= at);
        }
    }

    @Test
    void create_triggerTimestampWhileTimeFlows_beginsExactlyThen() {
        Duration standing;
        try (RetellSimulator simulator = RetellSimulator.builder().manualTime().start()) {
            standing = untilStart(simulator, at -> simulator.time().advanceToQuiet());
        }
        try (RetellSimulator simulator = RetellSimulator.builder().speed(1_000).start()) {
            // A reading of the clock all the while must not put anything off.
            assertThat(untilStart(simulator, at -> {
                        while (simulator.time().now().isBefore(at.plusSeconds(60))) {
                            Thread.onSpinWait();
                        }
                    }))
                    .isEqualTo(standing);
        }
    }

    /** Places a batch of one call and returns how long after its time the call was answered. */
    private static Duration untilStart(RetellSimulator simulator, Consumer<Instant> passing) {
        TestClient client = new TestClient(simulator);
        Fixture.callingAgent(client);
        // Far enough away that it is not over before the batch arrives, even where time flows quickly.
        Instant at = simulator.time().now().plus(Duration.ofMinutes(45));
        batch(client, 1, "\"trigger_timestamp\":" + at.toEpochMilli());
        passing.accept(at);
        return Duration.between(at, starts(client).get(0));
    }

    @Test
    void create_tasks_haveTheirOwnWishes() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 20)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            String other = Fixture.agent(client, Fixture.llm(client));
            String tasks = "{\"to_number\":\"1234\",\"ignore_e164_validation\":true,\"metadata\":{\"n\":1}},"
                    + "{\"to_number\":\"" + Fixture.TO + "\",\"override_agent_id\":\"" + other
                    + "\",\"retell_llm_dynamic_variables\":{\"name\":\"Grace\"},"
                    + "\"agent_override\":{\"retell_llm\":{\"begin_message\":\"Batch for {{name}}\"}}}";

            client.create("/create-batch-call", body(tasks, "\"name\":\"x\""), "batch_call_id");
            simulator.time().advanceToQuiet();

            JsonNode items = client.post("/v3/list-calls", "{\"sort_order\":\"ascending\"}")
                    .body()
                    .path("items");
            assertThat(items.get(0).path("to_number").asText()).isEqualTo("1234");
            assertThat(items.get(0).path("metadata").toString()).isEqualTo("{\"n\":1}");
            assertThat(items.get(1).path("agent_id").asText()).isEqualTo(other);
            assertThat(client.get("/v2/get-call/" + items.get(1).path("call_id").asText())
                            .body()
                            .path("transcript")
                            .asText())
                    .startsWith("Agent: Batch for Grace\n");
        }
    }

    @Test
    void create_twoBatches_shareThePlaces() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 3)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);

            batch(client, 6, "\"reserved_concurrency\":2");
            batch(client, 3, "\"reserved_concurrency\":1");
            simulator.time().advance(Duration.ofSeconds(2));
            assertThat(client.get("/get-concurrency")
                            .body()
                            .path("current_concurrency")
                            .asInt())
                    .isEqualTo(2);
            simulator.time().advanceToQuiet();
            assertThat(starts(client)).hasSize(9);
        }
    }

    @Test
    void create_whatCannotBe_isRefusedAndNamed() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 3)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            String task = "{\"to_number\":\"" + Fixture.TO + "\"}";

            assertThat(refusal(client, task + ",{\"to_number\":\"12\"}", "\"name\":\"x\""))
                    .contains("tasks[1]", "to_number", "12");
            assertThat(refusal(client, task, "\"reserved_concurrency\":3")).contains("reserved_concurrency", "3");
            assertThat(refusal(client, task, window("Europe/Oslo", "Monday", 600, 540)))
                    .contains("call_time_window.windows[0]");
            assertThat(refusal(client, task, window("Nowhere/Land", "Monday", 540, 600)))
                    .contains("call_time_window.timezone", "Nowhere/Land");
            client.patch("/update-phone-number/" + Fixture.FROM, "{\"allowed_outbound_country_list\":[\"NO\"]}");
            assertThat(refusal(client, task, "\"name\":\"x\"")).contains("tasks[0]", "allowed_outbound_country_list");
        }
    }

    @Test
    void create_withoutPaymentMethod_answers402() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 3)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            simulator.setPaymentMethod(false);

            TestClient.Answer answer =
                    client.post("/create-batch-call", body("{\"to_number\":\"" + Fixture.TO + "\"}", "\"name\":\"x\""));

            assertThat(answer.status()).isEqualTo(402);
            assertThat(refusal(client, "{\"to_number\":\"12\"}", "\"name\":\"x\""))
                    .contains("to_number");
        }
    }

    @Test
    void create_reservedPlacesThatLeaveNone_isRefusedWithWhatIsAllowed() {
        try (RetellSimulator simulator = RetellSimulator.builder()
                .manualTime()
                .concurrencyLimit(5)
                .reservedInboundConcurrency(2)
                .start()) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            String task = "{\"to_number\":\"" + Fixture.TO + "\"}";

            assertThat(refusal(client, task, "\"reserved_concurrency\":3"))
                    .contains("`reserved_concurrency`", "less than 3", "2 reserved for inbound calls leave of 5");
            assertThat(refusal(client, task, "\"reserved_concurrency\":4294967296"))
                    .contains("`reserved_concurrency`", "4294967296");
            batch(client, 3, "\"reserved_concurrency\":2");
            simulator.time().advanceToQuiet();
            assertThat(starts(client)).hasSize(3);
        }
    }

    @Test
    void create_windowWithoutAWholeMinute_isRefused() {
        try (RetellSimulator simulator = at("2026-01-09T12:00:00Z", 3)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);

            assertThat(
                            refusal(
                                    client,
                                    "{\"to_number\":\"" + Fixture.TO + "\"}",
                                    "\"call_time_window\":{\"timezone\":\"Europe/Oslo\",\"windows\":[{\"start\":0.2,\"end\":0.8}]}"))
                    .contains("call_time_window.windows[0]", "whole minutes", "0.8");
        }
    }

    @Test
    void advanceToQuiet_batchThatWaitedForAPlaceInItsWindow_endsWithItsLastCall() {
        try (RetellSimulator simulator = at("2026-01-09T08:00:00Z", 1)) {
            TestClient client = new TestClient(simulator);
            Fixture.callingAgent(client);
            simulator.scriptAll(CallScript.answered(Turn.agent("Hello."), Turn.silence(Duration.ofMinutes(2))));

            batch(client, 2, window("Europe/Oslo", "Friday", 540, 1020));
            RetellSimulator.Snapshot before = simulator.snapshot();
            simulator.time().advanceToQuiet();
            Instant quiet = simulator.time().now();
            simulator.restore(before);
            simulator.time().advanceToQuiet();

            assertThat(starts(client)).hasSize(2);
            assertThat(quiet)
                    .isBefore("2026-01-09T08:10:00Z")
                    .isEqualTo(simulator.time().now());
        }
    }

    private static RetellSimulator at(String start, int limit) {
        return RetellSimulator.builder()
                .manualTime()
                .startingAt(Instant.parse(start))
                .concurrencyLimit(limit)
                .start();
    }

    private static String window(String zone, String day, int start, int end) {
        return "\"call_time_window\":{\"timezone\":\"" + zone + "\",\"day\":[\"" + day + "\"],\"windows\":[{\"start\":"
                + start + ",\"end\":" + end + "}]}";
    }

    private static String body(String tasks, String more) {
        return "{\"from_number\":\"" + Fixture.FROM + "\"," + more + ",\"tasks\":[" + tasks + "]}";
    }

    private static JsonNode batch(TestClient client, int size, String more) {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tasks.add("{\"to_number\":\"+1415555020" + i + "\"}");
        }
        TestClient.Answer answer = client.post("/create-batch-call", body(String.join(",", tasks), more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private static String refusal(TestClient client, String tasks, String more) {
        TestClient.Answer answer = client.post("/create-batch-call", body(tasks, more));
        assertThat(answer.status()).isEqualTo(400);
        return answer.message();
    }

    private static List<Instant> starts(TestClient client) {
        List<Instant> starts = new ArrayList<>();
        client.post("/v3/list-calls", "{\"sort_order\":\"ascending\"}")
                .body()
                .path("items")
                .forEach(item -> starts.add(
                        Instant.ofEpochMilli(item.path("start_timestamp").asLong())));
        return starts;
    }
}
