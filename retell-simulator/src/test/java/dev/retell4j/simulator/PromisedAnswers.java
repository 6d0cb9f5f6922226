package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Schemas;
import java.util.List;
import java.util.Map;

/** Checks answers against what the contract promises. */
final class PromisedAnswers {
    private static final String ADDRESS = "https://example.com/promised.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, Schemas.root().text())));

    private PromisedAnswers() {}

    /** Asserts that an answer is a success of the operation's own status and schema, and returns its body. */
    static JsonNode checked(String operationId, TestClient.Answer answer) {
        Operation operation = Operations.all().stream()
                .filter(one -> one.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        assertThat(answer.status()).as(operationId + " " + answer.body()).isBetween(200, 299);
        if (operation.responseSchema().isEmpty()) {
            assertThat(answer.status()).isEqualTo(204);
            return answer.body();
        }
        var schema = SCHEMAS.getSchema(SchemaLocation.of(
                ADDRESS + "#/$defs/" + operation.responseSchema().orElseThrow()));
        Iterable<JsonNode> bodies = operation.responseIsList() ? answer.body() : List.of(answer.body());
        for (JsonNode one : bodies) {
            assertThat(schema.validate(one)).as(operationId + " " + one).isEmpty();
        }
        return answer.body();
    }
}
