package dev.retell4j.benchmarks;

import dev.retell4j.websocket.ChatTurn;
import dev.retell4j.websocket.TokenChunker;
import dev.retell4j.websocket.Transcript;
import dev.retell4j.websocket.protocol.IncomingEvent;
import dev.retell4j.websocket.protocol.Response;
import dev.retell4j.websocket.protocol.ResponseRequired;
import dev.retell4j.websocket.protocol.TranscriptEvent;
import dev.retell4j.websocket.protocol.UpdateOnly;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What happens to an event of a call with an own LLM, at the beginning of a call and late in a long one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class CallEventBenchmark {
    private static final String WORDS = "I would like to know whether my van is ready and what it will cost";
    private static final String ANSWER =
            "Good news: your van is ready. The bill is 1,249.50 euros, tax included. You can pick it up until 6 p.m.";

    /** How many utterances the transcript has. */
    @Param({"4", "200"})
    public int entries;

    private String update;
    private String request;
    private Transcript before;
    private List<String> tokens;

    /** For JMH. */
    public CallEventBenchmark() {}

    /** Makes the frames, and makes sure that they are read as what they are. */
    @Setup
    public void prepare() {
        String said = IntStream.range(0, entries)
                .mapToObj(CallEventBenchmark::utterance)
                .collect(Collectors.joining(","));
        update = "{\"interaction_type\":\"update_only\",\"transcript\":[" + said + "],\"turntaking\":\"user_turn\"}";
        request = "{\"interaction_type\":\"response_required\",\"response_id\":7,\"transcript\":[" + said + ","
                + utterance(entries) + "]}";
        tokens = List.of(ANSWER.split("(?= )"));
        before = Transcript.of((TranscriptEvent) IncomingEvent.parse(update), Transcript.empty());
        if (!(parseUpdate() instanceof UpdateOnly)
                || !(IncomingEvent.parse(request) instanceof ResponseRequired)
                || before.entries().size() != entries
                || entriesOfNextEvent() != entries + 1
                || messages().size() != entries) {
            throw new IllegalStateException("The events are not read as what they are");
        }
    }

    private static String utterance(int number) {
        String[] spoken = WORDS.split(" ", -1);
        String words = IntStream.range(0, spoken.length)
                .mapToObj(i -> "{\"word\":\"" + spoken[i] + "\",\"start\":" + (number * 7 + i * 0.25) + ",\"end\":"
                        + (number * 7 + i * 0.25 + 0.2) + "}")
                .collect(Collectors.joining(","));
        return "{\"role\":\"" + (number % 2 == 0 ? "agent" : "user") + "\",\"content\":\"" + WORDS + "\",\"words\":["
                + words + "]}";
    }

    /**
     * Reads an event, whose transcript nobody looks at.
     *
     * @return the event
     */
    @Benchmark
    public IncomingEvent parseUpdate() {
        return IncomingEvent.parse(update);
    }

    /**
     * Reads an event and its whole transcript.
     *
     * @return the number of entries
     */
    @Benchmark
    public int entriesOfFirstEvent() {
        return Transcript.of((TranscriptEvent) IncomingEvent.parse(update), Transcript.empty())
                .entries()
                .size();
    }

    /**
     * Reads an event and its transcript, of which all but one utterance is known from the event before.
     *
     * @return the number of entries
     */
    @Benchmark
    public int entriesOfNextEvent() {
        return Transcript.of((TranscriptEvent) IncomingEvent.parse(request), before)
                .entries()
                .size();
    }

    /**
     * Makes messages for a model of a transcript that was read.
     *
     * @return the messages
     */
    @Benchmark
    public List<ChatTurn> messages() {
        return before.asMessages();
    }

    /**
     * Writes a piece of an answer.
     *
     * @return the frame
     */
    @Benchmark
    public String writePiece() {
        return Response.piece(7, "Good news: your van is ready. ").toJson();
    }

    /**
     * Groups the tokens of an answer.
     *
     * @param pieces takes what is to be said
     */
    @Benchmark
    public void group(Blackhole pieces) {
        TokenChunker chunker = TokenChunker.of(TokenChunker.Style.CLAUSES);
        for (String token : tokens) {
            pieces.consume(chunker.add(token, 0));
        }
        pieces.consume(chunker.finish());
    }
}
