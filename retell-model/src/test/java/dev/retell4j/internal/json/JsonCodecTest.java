package dev.retell4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.retell4j.agents.Agent;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.filters.NumberOrRangeFilter;
import dev.retell4j.filters.UnknownNumberOrRangeFilter;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1700000000000", "1700000000000.25", "-1", "-0.5", "1700000000000.000001", "253402300800000"
            })
    void times_inMilliseconds_comeOutAsTheyWentIn(String millis) throws Exception {
        assertThat(JsonCodec.writeText(read(millis, Instant.class))).isEqualTo(millis);
        assertThat(JsonCodec.writeText(read(millis, Duration.class))).isEqualTo(millis);
    }

    @Test
    void times_haveTheirMeaning() throws Exception {
        assertThat(read("1700000000123", Instant.class)).isEqualTo(Instant.parse("2023-11-14T22:13:20.123Z"));
        assertThat(read("1500.5", Duration.class)).isEqualTo(Duration.ofNanos(1_500_500_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1700000000000\"",
                "true",
                "[]",
                "0.0000001",
                "1e40",
                "1.5e999999999",
                "\"2023-11-14T22:13:20Z\""
            })
    void times_inAnotherForm_fail(String json) {
        assertThatThrownBy(() -> read(json, Instant.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read(json, Duration.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void numbers_inAnotherForm_fail() {
        assertThatThrownBy(() -> read("1.5", Integer.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("3000000000", Integer.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("\"1\"", Integer.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("\"1.5\"", Double.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("1", Boolean.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> read("1", String.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void wholeDoubles_areWrittenWithoutFraction() {
        assertThat(JsonCodec.writeText(1.0)).isEqualTo("1");
        assertThat(JsonCodec.writeText(1.25)).isEqualTo("1.25");
        assertThat(Double.parseDouble(JsonCodec.writeText(1e300))).isEqualTo(1e300);
    }

    @Test
    void fields_areWrittenTagFirstThenRequiredOnesThenByName() {
        CustomTool tool = CustomTool.builder()
                .url("u")
                .description("d")
                .name("n")
                .argsAtRoot(true)
                .extraProperty("a", 1)
                .buildUnchecked();

        assertThat(tool.toJson())
                .isEqualTo("{\"type\":\"custom\",\"name\":\"n\",\"url\":\"u\",\"args_at_root\":true,"
                        + "\"description\":\"d\",\"a\":1}");
    }

    @Test
    void read_moreThanOneValue_fails() {
        assertThatThrownBy(() -> read("1 2", Integer.class)).isInstanceOf(JsonProcessingException.class);
    }

    private static <T> T read(String json, Class<T> type) throws Exception {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NaN\"",
                "\"Infinity\"",
                "\"-Infinity\"",
                "\"1.5\"",
                "\"\"",
                "1e400",
                "-1e400",
                "true",
                "[1]",
                "{}"
            })
    void doubles_inAnotherForm_fail(String json) {
        assertThatThrownBy(() -> read(json, Double.class)).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> Json.parse("{\"agent_id\":\"a\",\"voice_speed\":" + json + "}")
                        .as(Agent.class))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageContaining("voice_speed");
    }

    @Test
    void doubles_ofAnyNumberThatFits_areRead() throws Exception {
        assertThat(read("1", Double.class)).isEqualTo(1.0);
        assertThat(read("-1.25", Double.class)).isEqualTo(-1.25);
        assertThat(read("1e300", Double.class)).isEqualTo(1e300);
    }

    @Test
    void numberThatOverflows_inAUnion_isTheUnknownMember() throws Exception {
        String json = "{\"type\":\"number\",\"op\":\"gt\",\"value\":1E+400}";

        NumberOrRangeFilter filter = read(json, NumberOrRangeFilter.class);

        assertThat(filter).isInstanceOf(UnknownNumberOrRangeFilter.class);
        assertThat(JsonCodec.writeText(filter)).isEqualTo(json);
    }
}
