package dev.retell4j.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a.b[1]|2",
                "a.b[0]|1",
                "a.b.1|2",
                "$['a']['b'][0]|1",
                "$[\"a\"].b[1]|2",
                "$.a['x.y']|\"dot\"",
                "$|{\"a\":{\"b\":[1,2],\"x.y\":\"dot\"}}",
                "$.a.c|",
                "$.a.b[7]|",
                "$.a..b|",
                "$.a[|"
            })
    void at_path_findsTheValue(String path, String value) throws IOException {
        JsonNode json = JsonTrees.parse("{\"a\":{\"b\":[1,2],\"x.y\":\"dot\"}}");
        JsonNode found = JsonPath.at(json, path);

        assertThat(found.isMissingNode() ? null : found.toString()).isEqualTo(value);
    }
}
