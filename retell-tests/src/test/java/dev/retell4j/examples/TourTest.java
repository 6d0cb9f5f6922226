package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.examples.tour.SimulatedTour;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RetellSimulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Takes the tour in this process and reads what it shows. */
class TourTest {
    private static final String TIME = "(\\d+ ms|\\d+\\.\\d s)";

    private static Visit visit;

    private record Visit(int status, String shown, String complaints) {}

    @BeforeAll
    static void takeTheTour() {
        visit = take();
    }

    private static Visit take(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Tour.run(arguments, terminal(out), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Visit(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Terminal terminal(ByteArrayOutputStream out) {
        return Terminal.plain(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void tour_againstTheSimulator_showsTheCallFromPromptToOutcome() {
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.status()).isZero();
        assertThat(visit.shown())
                .as("what was created")
                .contains("confirm → reschedule → farewell", "book_time (custom)", "(transfer_call)", "(end_call)")
                .contains("\"Nora, appointments\" with the voice retell-Cimo at speed 1.05")
                .contains("(415) 555-0100")
                .contains("about Tuesday at ten o'clock")
                .as("the way of the call")
                .containsSubsequence("registered", "tool", "ended", "analysed")
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
                .containsPattern("cost +[\\d.]+ ¢ = platform_tts [\\d.]+ \\+ gpt_4_1 [\\d.]+ \\+ us_telephony [\\d.]+")
                .as("the outcome")
                .containsPattern("success +✓ yes, mood Positive")
                .containsPattern("answers +moved true · booked_time Thursday 16:00");
    }

    @Test
    void tour_afterTheCall_showsUploadListsVersionsAndMishaps() {
        assertThat(visit.shown())
                .containsPattern("prices.txt +4.0 MB in \\d\\d+ pieces, each told: 25 % · 50 % · 75 % · 100 %")
                .contains("in_progress → complete")
                .containsSubsequence("Ben", "agent_hangup", "David", "voicemail_reached", "Emma", "dial_busy")
                .contains("1 for the first call, 3 for all 5")
                .contains("{\"voice_speed\":1.1,\"webhook_url\":null}")
                .containsSubsequence("✗ cut off: version 1, inactivity after 0:", "✓ version 0, agent_hangup after 0:")
                .containsSubsequence("429 with Retry-After: waits 400 ms", "201, dialled")
                .contains("Agent agent_of_yesterday not found")
                .contains("sent 1 time, it never dials twice");
    }

    @Test
    void tour_atItsEnd_sumsUpItsStepsAndTimes() {
        List<String> lines = visit.shown().lines().toList();
        String summary = String.join("\n", lines.subList(lines.size() - 17, lines.size()));

        assertThat(summary)
                .containsPattern("1  Start a simulator +" + TIME + " +11  Call a whole list +" + TIME)
                .containsPattern("9  How fast the agent was +" + TIME + " +19  A lost answer to a dial +" + TIME)
                .containsPattern("✓ All 19 steps right in [\\d.]+ s with \\d+ requests; nobody was called\\.");
    }

    @Test
    void tour_onAnyTerminal_fitsEightyColumnsAndNumbersItsSteps() {
        assertThat(visit.shown().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(visit.shown()).doesNotContain("\u001B");
        assertThat(visit.shown().lines()).as("as long as people read").hasSizeLessThanOrEqualTo(132);
        List<String> headings = visit.shown()
                .lines()
                .filter(line -> line.matches("[ 1]\\d  [A-Z].*"))
                .toList();
        assertThat(headings).hasSize(19);
        List<String> showThemselvesAsTheyGo =
                List.of("Teach it the price list", "Follow it to its end", "Call a whole list");
        assertThat(headings)
                .filteredOn(line -> showThemselvesAsTheyGo.stream().noneMatch(line::contains))
                .hasSize(16)
                .allMatch(line -> line.matches(".* " + TIME), "ends with how long it took");
    }

    @Test
    void tour_whenAStepGoesWrong_stopsThereAndSaysWhich() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        SimulatedTour broken = new SimulatedTour(terminal(out), () -> {
            RetellSimulator simulator = RetellSimulator.start();
            simulator.failNext(Fault.status(422).operation("agentCreate").message("No such voice"));
            return simulator;
        });

        int status = Tour.run(new String[0], terminal(out), new PrintStream(err, true, StandardCharsets.UTF_8), broken);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Step 4 went wrong (Put an agent on it): ")
                .contains("No such voice")
                .hasLineCount(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Write the prompt", "failed")
                .doesNotContain("Call a patient", "steps right");
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
