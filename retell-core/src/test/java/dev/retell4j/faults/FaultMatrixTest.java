package dev.retell4j.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.fakes.Mode;
import dev.retell4j.faults.Cell.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Never dials twice: every fault meets every operation, blocking and asynchronous, and the requests that arrive are
 * counted on the other side of the socket. {@code target/fault-matrix.txt} shows the result.
 *
 * <p>All cells are tried out beforehand, many at a time, because some of them wait for a timeout.
 */
class FaultMatrixTest {
    private static final Map<Cell, Future<Observation>> SEEN = new LinkedHashMap<>();
    private static ExecutorService pool;

    @BeforeAll
    static void observe() {
        pool = Executors.newFixedThreadPool(64);
        // Those that wait come first, so that the others fill the time.
        Cell.all().stream()
                .sorted((a, b) ->
                        Boolean.compare(b.fault().isTimeout(), a.fault().isTimeout()))
                .forEach(cell -> SEEN.put(cell, pool.submit(cell::observe)));
    }

    @AfterAll
    static void report() throws IOException {
        pool.shutdownNow();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "fault-matrix.txt"), table());
    }

    static List<Cell> cells() {
        return Cell.all();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anyFault_arrivesAsOftenAsAllowed(Cell cell) throws Exception {
        Observation observation = SEEN.get(cell).get();

        assertThat(observation.seen()).isEqualTo(cell.fault().expected(cell.target()));
    }

    /** A repeat that OkHttp makes behind our back has no wait before it, and the client does not know of it. */
    @ParameterizedTest
    @MethodSource("cells")
    void anyFault_isRepeatedByNobodyElse(Cell cell) throws Exception {
        Observation observation = SEEN.get(cell).get();

        assertThat(observation.waits()).isEqualTo(observation.attempts() - 1);
        if (cell.fault() != Fault.CONNECT_REFUSED && cell.fault() != Fault.DROPPED_WHILE_IDLE) {
            assertThat(observation.seen().arrived()).isEqualTo(observation.attempts());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET_BEFORE_ANSWER", "CLOSED_BEFORE_ANSWER", "STATUS_408", "STATUS_500", "STATUS_503_NOW"})
    void endlessFault_stopsAfterTwoRepeats(Fault fault) throws IOException {
        for (Target target : Target.values()) {
            for (Mode mode : Mode.values()) {
                Cell cell = new Cell(fault, target, mode);
                Observation observation = cell.observeEndless();

                boolean once = target.unsafe() && fault != Fault.STATUS_503_NOW;
                assertThat(observation.seen().arrived()).as(cell.toString()).isEqualTo(once ? 1 : 3);
                assertThat(observation.attempts()).as(cell.toString()).isEqualTo(once ? 1 : 3);
                assertThat(observation.seen().outcome().endsWith("outcome unknown"))
                        .as(cell.toString())
                        .isEqualTo(once);
            }
        }
    }

    @Test
    void targets_areClassifiedAsTheMatrixSays() {
        try (RetellClient retell = RetellClient.builder().apiKey("key_1").build()) {
            for (Target target : Target.values()) {
                assertThat(target.request(retell).operation().repetition())
                        .as(target.title)
                        .isEqualTo(target.repetition);
            }
        }
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                Requests that arrived and what the caller saw, when the next attempt would have succeeded.
                Blocking and asynchronous sending behave alike unless both are shown. "?" marks an unknown outcome.

                """);
        text.append(String.format(Locale.ROOT, "%-44s", ""));
        for (Target target : Target.values()) {
            text.append(String.format(Locale.ROOT, "%-19s", target.title));
        }
        text.append('\n').append(String.format(Locale.ROOT, "%-44s", ""));
        for (Target target : Target.values()) {
            text.append(
                    String.format(Locale.ROOT, "%-19s", target.repetition.name().toLowerCase(Locale.ROOT)));
        }
        text.append("\n\n");
        for (Fault fault : Fault.values()) {
            text.append(String.format(Locale.ROOT, "%-44s", fault.title));
            for (Target target : Target.values()) {
                text.append(String.format(Locale.ROOT, "%-19s", both(fault, target)));
            }
            text.append('\n');
        }
        return text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String both(Fault fault, Target target) {
        String blocking = seen(new Cell(fault, target, Mode.BLOCKING));
        String async = seen(new Cell(fault, target, Mode.ASYNC));
        return blocking.equals(async) ? blocking : blocking + " / " + async;
    }

    private static String seen(Cell cell) {
        try {
            return SEEN.get(cell).get().seen().toString().replace("Retell", "").replace(", outcome unknown", "?");
        } catch (ExecutionException e) {
            return "failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
