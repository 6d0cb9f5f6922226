package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListsTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    /** A list: how one of its items is made and taken away, and where it is read. */
    record Kind(
            Function<TestClient, String> creation,
            BiConsumer<TestClient, String> deletion,
            String path,
            String idField,
            boolean post) {}

    static Stream<Arguments> lists() {
        Kind agents = new Kind(
                client -> client.create(
                        "/create-agent",
                        "{\"voice_id\":\"retell-Cimo\",\"response_engine\":"
                                + "{\"type\":\"custom-llm\",\"llm_websocket_url\":\"wss://a.example\"}}",
                        "agent_id"),
                (client, id) -> client.delete("/delete-agent/" + id),
                "/v2/list-agents",
                "agent_id",
                true);
        Kind llms = new Kind(
                client -> client.create("/create-retell-llm", "{}", "llm_id"),
                (client, id) -> client.delete("/delete-retell-llm/" + id),
                "/v2/list-retell-llms",
                "llm_id",
                false);
        Kind flows = new Kind(
                client -> client.create(
                        "/create-conversation-flow",
                        "{\"model_choice\":{\"type\":\"cascading\",\"model\":\"gpt-4.1\"},\"start_speaker\":\"user\",\"nodes\":[]}",
                        "conversation_flow_id"),
                (client, id) -> client.delete("/delete-conversation-flow/" + id),
                "/v2/list-conversation-flows",
                "conversation_flow_id",
                false);
        Kind components = new Kind(
                client -> client.create(
                        "/create-conversation-flow-component",
                        "{\"name\":\"Who\",\"nodes\":[]}",
                        "conversation_flow_component_id"),
                (client, id) -> client.delete("/delete-conversation-flow-component/" + id),
                "/v2/list-conversation-flow-components",
                "conversation_flow_component_id",
                false);
        Kind numbers = new Kind(
                client -> client.create("/create-phone-number", "{}", "phone_number"),
                (client, id) -> client.delete("/delete-phone-number/" + id),
                "/v2/list-phone-numbers",
                "phone_number",
                false);
        return Stream.of(
                        Named.of("agents", agents),
                        Named.of("llms", llms),
                        Named.of("flows", flows),
                        Named.of("components", components),
                        Named.of("numbers", numbers))
                .flatMap(kind -> Stream.of(Arguments.of(kind, true), Arguments.of(kind, false)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pages_whileItemsComeAndGo_showEachThatStaysOnce(Kind kind, boolean ascending) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            ids.add(kind.creation().apply(client));
        }
        List<String> expected = new ArrayList<>(ids);
        if (!ascending) {
            Collections.reverse(expected);
        }
        String query = "?limit=4&sort_order=" + (ascending ? "ascending" : "descending");

        JsonNode first = read(kind, query);
        String behindFirst =
                query + "&pagination_key=" + first.path("pagination_key").asText();
        assertThat(ids(kind, read(kind, behindFirst))).isEqualTo(expected.subList(4, 8));
        // The last one of the first page, one of the second page, and a new one in front of or behind everything.
        kind.deletion().accept(client, expected.get(3));
        kind.deletion().accept(client, expected.get(5));
        String late = kind.creation().apply(client);
        JsonNode second = read(kind, behindFirst);
        List<String> rest = expected.subList(4, 9);
        rest.remove(1);
        if (ascending) {
            rest.add(late);
        }

        assertThat(ids(kind, first)).hasSize(4);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(ids(kind, second)).isEqualTo(rest.subList(0, 4));
        assertThat(second.path("has_more").asBoolean()).isEqualTo(ascending);
        assertThat(second.has("pagination_key")).isEqualTo(ascending);
        assertThat(ids(kind, read(kind, ""))).hasSize(8).startsWith(late);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void limit_outOfBoundsOrWrongKey_isRefused(Kind kind, boolean ascending) {
        for (String query : List.of("limit=0", "limit=1001", "limit=x", "pagination_key=x", "sort_order=up")) {
            TestClient.Answer answer = answer(kind, "?" + query);

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.message()).contains("`" + query.substring(0, query.indexOf('=')) + "`");
        }
        assertThat(answer(kind, "?limit=1000").status()).isEqualTo(200);
    }

    @Test
    void list_withoutLimit_hasFiftyItems() {
        for (int i = 0; i < 51; i++) {
            client.create("/create-retell-llm", "{}", "llm_id");
        }

        JsonNode page = client.get("/v2/list-retell-llms").body();

        assertThat(page.path("items")).hasSize(50);
        assertThat(page.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void versions_pagedBothWays_areInOrderOfTheirNumbers() {
        String id = Fixture.agent(client, Fixture.llm(client));
        for (int i = 0; i < 4; i++) {
            client.post("/create-agent-version/" + id, "{\"base_version\":0}");
        }
        JsonNode first = client.get("/list-agent-versions/" + id + "?limit=2").body();
        client.delete("/delete-agent-version/" + id + "?version=3");

        JsonNode second = client.get("/list-agent-versions/" + id + "?limit=2&pagination_key="
                        + first.path("pagination_key").asText())
                .body();

        assertThat(first.path("items").findValuesAsText("version")).containsExactly("4", "3");
        assertThat(second.path("items").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(client.get("/list-agent-versions/" + id + "?sort_order=ascending")
                        .body()
                        .path("items")
                        .findValuesAsText("version"))
                .containsExactly("0", "1", "2", "4");
    }

    private JsonNode read(Kind kind, String query) {
        TestClient.Answer answer = answer(kind, query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private TestClient.Answer answer(Kind kind, String query) {
        return kind.post() ? client.post(kind.path() + query, "{}") : client.get(kind.path() + query);
    }

    private static List<String> ids(Kind kind, JsonNode page) {
        return page.path("items").findValuesAsText(kind.idField());
    }
}
