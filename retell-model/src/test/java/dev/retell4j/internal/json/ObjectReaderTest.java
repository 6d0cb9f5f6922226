package dev.retell4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.transcripts.UtteranceWord;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {
    /** Names that are prefixes of each other or need escapes, so that a name taken for another one shows. */
    private static final List<String> FIELDS = List.of(
            "\"word\":\"w\"",
            "\"start\":1.25",
            "\"end\":2",
            "\"wor\":1",
            "\"words\":[{\"word\":\"inner\"}]",
            "\"starts\":null",
            "\"e\\u006ed2\":{}",
            "\"\":\"empty\"",
            "\"$extra\":{\"a\":1}");

    @Test
    void read_fieldsInAnyOrderAndChoice_loseNothing() throws Exception {
        Random random = new Random(3);
        // More than it takes to go over to direct calls, each after an object that raised other expectations.
        for (int i = 0; i < 5000; i++) {
            List<String> fields = new ArrayList<>(FIELDS);
            Collections.shuffle(fields, random);
            String json = "{" + String.join(",", fields.subList(0, random.nextInt(FIELDS.size() + 1))) + "}";

            UtteranceWord word = read(json, UtteranceWord.class);

            assertThat(Json.parse(word.toJson())).as(json).isEqualTo(Json.parse(json));
            assertThat(word.word().isPresent()).isEqualTo(json.contains(FIELDS.get(0)));
            assertThat(word.start().isPresent()).isEqualTo(json.contains(FIELDS.get(1)));
            assertThat(word.end().isPresent()).isEqualTo(json.contains(FIELDS.get(2)));
        }
    }

    @Test
    void read_fieldGivenTwice_hasTheLastValue() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(read("{\"word\":\"a\",\"word\":\"b\"}", UtteranceWord.class)
                            .word())
                    .contains("b");
        }
    }

    @Test
    void read_fieldGivenTwiceOnceAsNull_hasTheLastValueInBothWays() throws Exception {
        UtteranceWord cleared = read("{\"word\":\"a\",\"word\":null}", UtteranceWord.class);
        UtteranceWord given = read("{\"word\":null,\"word\":\"b\"}", UtteranceWord.class);

        assertThat(cleared.word()).isEmpty();
        assertThat(cleared.toJson()).isEqualTo("{\"word\":null}");
        assertThat(given.word()).contains("b");
        assertThat(given.toJson()).isEqualTo("{\"word\":\"b\"}");
    }

    @Test
    void read_nameThatIsNoText_failsAndHarmsNoOtherObject() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> read("{\"word\":\"a\",\"\\ud83d\":1,\"start\":1.5}", UtteranceWord.class))
                    .isInstanceOf(JsonProcessingException.class);
            assertThat(read("{\"word\":\"b\",\"end\":2}", UtteranceWord.class).end())
                    .hasValue(2);
        }
    }

    @Test
    void read_valueOfAnotherType_failsAlsoAfterManyObjects() throws Exception {
        for (int i = 0; i < 2000; i++) {
            read("{\"word\":\"w\",\"start\":1.5}", UtteranceWord.class);
        }

        assertThatThrownBy(() -> read("{\"word\":5,\"start\":1.5}", UtteranceWord.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("word");
    }

    @Test
    void read_fieldsAroundTheTag_keepTheirOrder() throws Exception {
        String json = "{\"b\":1,\"llm_id\":\"l\",\"a\":2,\"type\":\"retell-llm\",\"d\":3,\"version\":4,\"c\":null}";

        RetellLlmEngine engine = (RetellLlmEngine) read(json, ResponseEngine.class);

        assertThat(engine.llmId()).isEqualTo("l");
        assertThat(engine.extraProperties().keySet()).containsExactly("b", "a", "d", "c");
        assertThat(Json.parse(engine.toJson())).isEqualTo(Json.parse(json));
    }

    private static <T> T read(String json, Class<T> type) throws Exception {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
