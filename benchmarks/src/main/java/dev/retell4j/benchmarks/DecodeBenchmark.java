package dev.retell4j.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.retell4j.calls.Call;
import dev.retell4j.internal.json.JsonCodec;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a list of calls: into the library's types, and in ways that do less or keep less. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class DecodeBenchmark {
    /** Jackson as one would set it up for trees; its numbers are doubles, which can lose digits. */
    private final ObjectMapper plain = JsonMapper.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private byte[] body;

    /** For JMH. */
    public DecodeBenchmark() {}

    /**
     * Makes the body, and makes sure that reading it loses nothing.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        body = CallList.json();
        JsonNode written = JsonCodec.mapper().readTree(JsonCodec.write(typed()));
        if (!written.equals(JsonCodec.mapper().readTree(body))) {
            throw new IllegalStateException("The calls are not written as they were read");
        }
    }

    /**
     * Looks at each token, and at no value.
     *
     * @return the number of tokens
     * @throws IOException never
     */
    @Benchmark
    public int tokens() throws IOException {
        int tokens = 0;
        try (JsonParser parser = JsonCodec.mapper().createParser(body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /**
     * Turns each value into a Java value, looks at it, and drops it.
     *
     * @return something of all values, so that none can be left out
     * @throws IOException never
     */
    @Benchmark
    public double everyValue() throws IOException {
        double sum = 0;
        try (JsonParser parser = JsonCodec.mapper().createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> sum += parser.currentName().length();
                    case VALUE_STRING -> sum += parser.getText().length();
                    case VALUE_NUMBER_INT -> sum += parser.getLongValue();
                    case VALUE_NUMBER_FLOAT -> sum += parser.getDoubleValue();
                    default -> sum += 1;
                }
            }
        }
        return sum;
    }

    /**
     * Reads Jackson's tree with Jackson's own settings.
     *
     * @return the tree
     * @throws IOException never
     */
    @Benchmark
    public JsonNode tree() throws IOException {
        return plain.readTree(body);
    }

    /**
     * Reads Jackson's tree with all digits of all numbers.
     *
     * @return the tree
     * @throws IOException never
     */
    @Benchmark
    public JsonNode exactTree() throws IOException {
        return JsonCodec.mapper().readTree(body);
    }

    /**
     * Reads the library's types, as its client does.
     *
     * @return the calls
     * @throws IOException never
     */
    @Benchmark
    public List<Call> typed() throws IOException {
        return JsonCodec.read(body, CallList.TYPE);
    }
}
