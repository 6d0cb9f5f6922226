package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StdioProcessTest {
    @Test
    void process_withGarbagePrintsAndWorkInFlight_answersEverythingAndEnds() throws Exception {
        try (StdioProgram program = StdioProgram.start(10)) {
            program.send("no JSON at all");
            assertThat(program.next().at("/error/code").asInt()).isEqualTo(-32700);
            program.call(1, "print", "not printed");
            assertThat(program.answer(1).at("/result/content/0/text").asText()).isEqualTo("not printed");
            program.call(2, "later", "finished");
            program.endInput();

            assertThat(program.answer(2).at("/result/content/0/text").asText()).isEqualTo("finished");
            assertThat(program.exit()).isZero();
        }
    }

    @Test
    @Tag("long")
    void calls_tenThousandAt64InParallelWithProgress_areAllAnsweredOnce() throws Exception {
        int calls = 10_000;
        try (StdioProgram program = StdioProgram.start(10)) {
            Semaphore free = new Semaphore(64);
            Thread sender = new Thread(() -> {
                try {
                    for (int id = 0; id < calls; id++) {
                        assertThat(free.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
                        program.call(id, "echo", "call " + id);
                    }
                } catch (Exception e) {
                    throw new AssertionError("sending failed", e);
                }
            });
            sender.setDaemon(true);
            long begin = System.nanoTime();
            sender.start();
            BitSet told = new BitSet();
            BitSet answered = new BitSet();
            while (answered.cardinality() < calls) {
                JsonNode message = program.next();
                if (message.has("method")) {
                    told.set(message.at("/params/progressToken").asInt());
                } else {
                    int id = message.get("id").asInt();
                    assertThat(answered.get(id)).as("answered twice").isFalse();
                    assertThat(told.get(id)).as("progress before the answer").isTrue();
                    assertThat(message.at("/result/content/0/text").asText()).isEqualTo("call " + id);
                    answered.set(id);
                    free.release();
                }
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.println(calls + " calls at 64 in parallel, each with progress, none lost: " + millis + " ms");
        }
    }

    @Test
    @Tag("long")
    void endOfInput_whenIdle_endsTheProcess() throws Exception {
        try (StdioProgram program = StdioProgram.start(10)) {
            program.call(1, "echo", "warm");
            program.answer(1);
            long begin = System.nanoTime();
            program.endInput();

            assertThat(program.exit()).isZero();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.println("process gone after the end of its input: " + millis + " ms");
        }
    }

    @Test
    @Tag("long")
    void endOfInput_withWorkThatNeverEnds_endsTheProcess() throws Exception {
        try (StdioProgram program = StdioProgram.start(1)) {
            program.call(1, "never", "");
            program.call(2, "echo", "");
            program.answer(2);
            program.endInput();

            assertThat(program.exit()).isZero();
        }
    }

    @Test
    @Tag("long")
    void client_thatNoLongerReads_endsTheProcess() throws Exception {
        try (StdioProgram program = StdioProgram.start(10)) {
            program.call(1, "never", "");
            program.stopReading();
            AtomicInteger id = new AtomicInteger(2);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
                if (program.hasEnded()) {
                    return true;
                }
                program.call(id.getAndIncrement(), "echo", "");
                return false;
            });

            assertThat(program.exit()).isZero();
        }
    }

    @Test
    @Tag("long")
    void client_thatIsKilled_leavesNoProcessBehind() throws Exception {
        try (StdioProgram program = StdioProgram.start(1)) {
            program.call(1, "never", "");
            // What a killed client leaves: both pipes closed, nothing said
            program.stopReading();
            program.endInput();

            program.exit();
        }
    }
}
