package dev.retell4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Writes a list of calls: from the library's types and from Jackson's tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class EncodeBenchmark {
    private final ObjectMapper plain = new ObjectMapper();
    private List<Call> calls;
    private JsonNode tree;

    /** For JMH. */
    public EncodeBenchmark() {}

    /**
     * Makes the calls.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        byte[] body = CallList.json();
        calls = JsonCodec.read(body, CallList.TYPE);
        tree = plain.readTree(body);
    }

    /**
     * Writes the library's types.
     *
     * @return JSON
     */
    @Benchmark
    public byte[] writeTyped() {
        return JsonCodec.write(calls);
    }

    /**
     * Writes Jackson's tree.
     *
     * @return JSON
     * @throws IOException never
     */
    @Benchmark
    public byte[] writeTree() throws IOException {
        return plain.writeValueAsBytes(tree);
    }
}
