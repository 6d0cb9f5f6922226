package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.examples.tour.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Takes the tour in this process and reads what it shows. */
class TourTest {
    private static Visit visit;

    private record Visit(int status, String shown, String complaints) {}

    @BeforeAll
    static void takeTheTour() {
        visit = take();
    }

    private static Visit take(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Tour.run(
                arguments,
                Terminal.plain(new PrintStream(out, true, StandardCharsets.UTF_8)),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Visit(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void tour_againstTheSimulator_showsTheCallFromPromptToOutcome() {
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.status()).isZero();
        assertThat(visit.shown())
                .as("what was created")
                .containsPattern("llm +llm_\\w+, gpt-4.1")
                .contains("confirm → reschedule → farewell", "book_time (custom)", "(transfer_call)", "(end_call)")
                .containsPattern("agent +agent_\\w+")
                .contains("(415) 555-0100")
                .containsPattern("patient_name +Ada")
                .as("the way of the call")
                .containsSubsequence("registered", "ongoing", "tool", "ended", "analysed")
                .as("the conversation, with resolved variables")
                .containsSubsequence(
                        "Agent  Hello Ada, this is Nora",
                        "User",
                        "moves to state reschedule",
                        "calls find_free_times {\"after\":\"Tuesday\"}",
                        "gets [\"Wednesday 9:30\"",
                        "calls end_call")
                .as("figures")
                .containsSubsequence("p50", "p90", "max")
                .containsPattern("end to end +\\d+ ms +\\d+ ms +\\d+ ms")
                .containsPattern("language model +\\d+ ms +\\d+ ms +\\d+ ms")
                .containsPattern("us_telephony +[\\d.]+ ¢ +[\\d.]+ ¢")
                .containsPattern("total, \\d+ seconds of talk +[\\d.]+ ¢ +[\\d.]+ ¢")
                .as("the outcome")
                .containsPattern("reason +agent_hangup, in the category \"ended\"")
                .containsPattern("success +✓ yes")
                .containsPattern("sentiment +Positive")
                .containsPattern("booked_time +Thursday 16:00");
    }

    @Test
    void tour_onAnyTerminal_fitsEightyColumnsAndNumbersItsSteps() {
        assertThat(visit.shown().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(visit.shown()).doesNotContain("\u001B");
        assertThat(visit.shown().lines().filter(line -> line.matches(" ?\\d+  \\w.*")))
                .hasSize(10)
                .filteredOn(line -> !line.contains("Follow it"))
                .allMatch(line -> line.matches(".* (\\d+ ms|\\d+\\.\\d s)"), "ends with how long it took");
    }

    @Test
    void help_whenAskedFor_explainsTheOptions() {
        Visit help = take("--help");

        assertThat(help.status()).isZero();
        assertThat(help.shown()).contains("--live", "RETELL_API_KEY", "NO_COLOR");
    }

    @Test
    void unknownOption_ofAnyKind_isRefusedByName() {
        Visit refused = take("--nope");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.complaints()).contains("--nope").hasLineCount(1);
        assertThat(refused.shown()).isEmpty();
    }
}
