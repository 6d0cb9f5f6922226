package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.simulator.RetellSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each example as a program on the account that is made for them, and reads what it prints. */
class ExampleProgramsTest {
    private static final RetellSimulator ACCOUNT = SimulatedAccount.start(0);

    private static Agent agent;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillTheAccount() {
        agent = SimulatedAccount.fill(ACCOUNT);
    }

    @AfterAll
    static void close() {
        ACCOUNT.close();
    }

    private String run(Class<?> example, String... arguments) throws IOException, InterruptedException {
        Program.Result result = Program.run(example, folder, Program.environment(ACCOUNT, ACCOUNT.apiKey()), arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        return result.out();
    }

    @Test
    void simulatedAccount_onceFilled_holdsAWeekOfCallsOfTwoVersions() {
        try (RetellClient retell = RetellClient.builder()
                .apiKey(ACCOUNT.apiKey())
                .baseUrl(ACCOUNT.baseUrl())
                .build()) {
            assertThat(retell.calls().list().stream()
                            .filter(call -> call.agentId().equals(agent.agentId())))
                    .hasSizeGreaterThanOrEqualTo(60)
                    .anyMatch(call -> call.agentVersion() == 0)
                    .anyMatch(call -> call.agentVersion() == 1);
        }
    }

    @Test
    void quickStart_asProgram_saysWhomItDials() throws IOException, InterruptedException {
        assertThat(run(QuickStart.class, SimulatedAccount.OWN_NUMBER, SimulatedAccount.CUSTOMER_NUMBER))
                .matches("Dialling \\+14155550142: call_\\w+\\R");
    }

    @Test
    void followCall_asProgram_tellsTheCallToItsEnd() throws IOException, InterruptedException {
        assertThat(run(FollowCall.class, SimulatedAccount.OWN_NUMBER, SimulatedAccount.CUSTOMER_NUMBER))
                .containsSubsequence("Dialling", "Over: ENDED", "Agent: Hello Ada", "Cost $0.", "Mood: Positive");
    }

    @Test
    void errorsAndRetries_asProgram_dials() throws IOException, InterruptedException {
        assertThat(run(ErrorsAndRetries.class, SimulatedAccount.OWN_NUMBER, SimulatedAccount.CUSTOMER_NUMBER, "HB-1"))
                .startsWith("Dialling: call_");
    }

    @Test
    void tunedAgent_asProgram_showsTheAgent() throws IOException, InterruptedException {
        assertThat(run(TunedAgent.class)).contains("version 0: Harbour Bicycles, repairs", "openai-Echo");
    }

    @Test
    void statesAndTools_asProgram_showsStatesAndAgent() throws IOException, InterruptedException {
        assertThat(run(StatesAndTools.class, "https://booking.example.com", SimulatedAccount.OWN_NUMBER))
                .containsSubsequence("begins with find_fault", "anywhere: to_workshop", "Spoken by agent_");
    }

    @Test
    void uploadKnowledge_asProgram_countsTheBytesAndWaits() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("hours.txt"), "Open from nine to six.");
        assertThat(run(UploadKnowledge.class, file.toString()))
                .containsSubsequence("22 of 22 bytes", ": in_progress", "Now complete");
    }

    @Test
    void updateAndClear_asProgram_showsWhatIsSentAndWhatIsLeft() throws IOException, InterruptedException {
        assertThat(run(UpdateAndClear.class, agent.agentId()))
                .contains(
                        "{\"voice_speed\":1.1,\"webhook_url\":null}",
                        "Speed 1.1, webhook of the account, voice still retell-Cimo");
    }

    @Test
    void callAnalytics_asProgram_comparesTheVersions() throws IOException, InterruptedException {
        String table = run(CallAnalytics.class);
        assertThat(table)
                .containsSubsequence("calls", "end to end", "speech synthesis", "us_telephony", "mood", "ended by")
                .containsPattern("Harbour Bicycles v0 +2\\d +\\d+% +\\d+ +\\d+\\.\\d\\d")
                .containsPattern("Harbour Bicycles v1 +\\d+ +\\d+% +\\d+ +\\d+\\.\\d\\d");
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void anyExample_withoutItsArguments_exitsWithTwoAndSaysWhatItNeeds() throws IOException, InterruptedException {
        Program.Result result = Program.run(QuickStart.class, folder, Map.of());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("a number to call from, a number to call", "RETELL_API_KEY")
                .hasLineCount(1);
    }
}
