package dev.retell4j.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.calls.Call;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.samples.Samples;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Some megabytes of calls with their transcripts, the same in every run: the complete samples of the library, with
 * other identifiers, times and measured values in each call, and conversations of different lengths.
 */
final class CallList {
    static final Type TYPE = new TypeReference<List<Call>>() {}.getType();

    private static final int BYTES = 5_000_000;
    private static final List<String> TRANSCRIPTS =
            List.of("transcript_object", "transcript_with_tool_calls", "scrubbed_transcript_with_tool_calls");

    private final Random random = new Random(20261122);

    private CallList() {}

    /** Makes the list, as a server would send it. */
    static byte[] json() throws IOException {
        return new CallList().make();
    }

    private byte[] make() throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        for (String sample :
                List.of(Samples.phoneCall().toJson(), Samples.webCall().toJson())) {
            samples.add(JsonCodec.mapper().readTree(sample));
        }
        ArrayNode calls = JsonCodec.mapper().createArrayNode();
        for (int length = 0, index = 0; length < BYTES; index++) {
            ObjectNode call = varied(samples.get(index % samples.size()).deepCopy(), index);
            calls.add(call);
            length += JsonCodec.write(call).length;
        }
        return JsonCodec.write(calls);
    }

    private ObjectNode varied(ObjectNode call, int index) {
        call.put("call_id", String.format("call_%026x", 0x5eedL * (index + 1)));
        long start = call.get("start_timestamp").longValue() + 613_000L * index;
        long duration = 20_000L + random.nextInt(600_000);
        call.put("start_timestamp", start)
                .put("end_timestamp", start + duration)
                .put("duration_ms", duration);
        int turns = 1 + random.nextInt(4);
        for (String name : TRANSCRIPTS) {
            if (call.get(name) instanceof ArrayNode transcript) {
                call.set(name, longer(transcript, turns));
            }
        }
        if (call.get("transcript") != null) {
            call.put("transcript", call.get("transcript").textValue().repeat(turns));
        }
        call.withObject("/latency").forEach(this::vary);
        return call;
    }

    /** The same conversation several times over, each word at a time of its own. */
    private ArrayNode longer(ArrayNode transcript, int times) {
        ArrayNode result = JsonCodec.mapper().createArrayNode();
        double clock = 0.4;
        for (int i = 0; i < times; i++) {
            for (JsonNode entry : transcript.deepCopy()) {
                for (JsonNode word : entry.path("words")) {
                    double end = clock + 0.08 + random.nextInt(400) / 1000.0;
                    ((ObjectNode) word).set("start", number(clock));
                    ((ObjectNode) word).set("end", number(end));
                    clock = end + random.nextInt(200) / 1000.0;
                }
                result.add(entry);
            }
        }
        return result;
    }

    private void vary(JsonNode component) {
        if (!(component instanceof ObjectNode object) || !object.path("values").isArray()) {
            return;
        }
        double[] values = new double[20 + random.nextInt(60)];
        ArrayNode list = object.putArray("values");
        for (int i = 0; i < values.length; i++) {
            values[i] = 300 + random.nextInt(1_500_000) / 1000.0;
            list.add(number(values[i]));
        }
        Arrays.sort(values);
        object.put("num", values.length);
        object.set("min", number(values[0]));
        object.set("max", number(values[values.length - 1]));
        for (int percent : new int[] {50, 90, 95, 99}) {
            object.set("p" + percent, number(values[values.length * percent / 100]));
        }
    }

    /** Three digits behind the point, or none: like other servers, Retell writes 1 and not 1.0. */
    private static JsonNode number(double value) {
        return JsonCodec.mapper().valueToTree(Math.round(value * 1000) / 1000.0);
    }
}
