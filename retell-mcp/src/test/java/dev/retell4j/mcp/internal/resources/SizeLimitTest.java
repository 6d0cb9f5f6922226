package dev.retell4j.mcp.internal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeLimitTest {
    @Test
    void write_small_isAsItIs() {
        assertThat(SizeLimit.write(Json.parse("{\"b\":1,\"a\":[2]}"))).isEqualTo("{\"b\":1,\"a\":[2]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "\"", "😀", "\u0001"})
    void write_longText_keepsItsBeginningAndFits(String letter) {
        Json json = Json.of(Map.of("prompt", letter.repeat(100_000)));

        String text = SizeLimit.write(json);

        assertThat(SizeLimit.size(text)).isLessThanOrEqualTo(SizeLimit.BYTES);
        assertThat(Json.parse(text).get("truncated")).isPresent();
    }

    @Test
    void write_manyLargeParts_cutsTheLargestOnly() {
        List<String> states = Collections.nCopies(3_000, "state of a long conversation");
        Json json = Json.of(Map.of("states", states, "id", "llm_1", "prompt", "p".repeat(2_000)));

        Json cut = Json.parse(SizeLimit.write(json));

        assertThat(cut.get("id").flatMap(Json::asString)).contains("llm_1");
        assertThat(cut.get("prompt").flatMap(Json::asString)).contains("p".repeat(2_000));
        assertThat(cut.get("states").flatMap(Json::asString))
                .hasValueSatisfying(text -> assertThat(text).contains("3000 elements"));
    }
}
