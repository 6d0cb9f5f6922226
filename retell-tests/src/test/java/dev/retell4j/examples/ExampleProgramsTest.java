package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.simulator.RetellSimulator;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that use an account as programs on the one that is made for them, and reads what they print. */
class ExampleProgramsTest {
    private static final RetellSimulator ACCOUNT = SimulatedAccount.start();

    private static final List<Class<?>> EXAMPLES = List.of(
            QuickStart.class,
            TunedAgent.class,
            StatesAndTools.class,
            FollowCall.class,
            ErrorsAndRetries.class,
            CallAnalytics.class,
            UploadKnowledge.class,
            UpdateAndClear.class,
            OrderLookup.class,
            LiveCoach.class,
            CrmAssistant.class,
            WebhookService.class,
            WebhookServletExample.class,
            CustomLlmService.class,
            CallLedger.class,
            SimulatedAccount.class);

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
    void simulatedAccount_inItsUsage_namesEveryExample() {
        Matcher commands = Pattern.compile("run (\\w+)").matcher(SimulatedAccount.usage(ACCOUNT, agent));

        assertThat(commands.results().map(command -> command.group(1)))
                .containsExactlyInAnyOrderElementsOf(EXAMPLES.stream()
                        .map(Class::getSimpleName)
                        .filter(name -> !name.equals("SimulatedAccount"))
                        .toList());
    }

    @Test
    void readme_inItsList_linksEveryExample() throws IOException {
        Path readme = Path.of("..", "README.md");

        assertThat(Files.readString(readme))
                .contains(EXAMPLES.stream()
                        .map(example -> "[" + example.getSimpleName()
                                + "](retell-examples/src/main/java/dev/retell4j/examples/" + example.getSimpleName()
                                + ".java)")
                        .toList());
        assertThat(Path.of("..", "retell-examples", "src/main/java/dev/retell4j/examples"))
                .isDirectoryNotContaining(file -> Files.isRegularFile(file) && !isKnown(file));
    }

    private static boolean isKnown(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return List.of("Tour", "McpSession", "Arguments", "package-info").contains(name)
                || EXAMPLES.stream().anyMatch(example -> example.getSimpleName().equals(name));
    }

    @Test
    void quickStart_asProgram_saysWhomItDials() throws IOException, InterruptedException {
        assertThat(run(QuickStart.class, SimulatedAccount.OWN_NUMBER, SimulatedAccount.CUSTOMER_NUMBER))
                .matches("Dialling \\+14155550142: call_\\w+\\R");
    }

    @Test
    void crmAssistant_asProgram_answersTheAssistantFromItsOwnSystem() throws IOException, InterruptedException {
        Path messages = Files.writeString(folder.resolve("messages"), """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{},"clientInfo":{"name":"a test","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"crm_find_contact",\
                "arguments":{"name":"ada"}}}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"retell_list_agents",\
                "arguments":{}}}
                """);

        Program.Result result =
                Program.run(CrmAssistant.class, folder, messages, Program.environment(ACCOUNT, ACCOUNT.apiKey()));

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("+14155550123").contains(agent.agentId());
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
    void orderLookup_asProgram_isAskedInTheCallAndHearsOfItsEnd() throws IOException, InterruptedException {
        String port = freePort();

        assertThat(run(
                        OrderLookup.class,
                        port,
                        "http://127.0.0.1:" + port,
                        SimulatedAccount.OWN_NUMBER,
                        SimulatedAccount.CUSTOMER_NUMBER))
                .containsSubsequence(
                        "Dialling +14155550142",
                        "find_order HB-2043 → It is repaired and can be fetched.",
                        "The call is over");
    }

    @Test
    void liveCoach_asProgram_promptsTheAgentWhileTheCallRuns() throws IOException, InterruptedException {
        String port = freePort();

        assertThat(run(
                        LiveCoach.class,
                        port,
                        "http://127.0.0.1:" + port,
                        SimulatedAccount.OWN_NUMBER,
                        SimulatedAccount.ANGRY_NUMBER))
                .containsSubsequence(
                        "Prompted the agent",
                        "User: No. The brake is loose again. I want to cancel the repair.",
                        "Agent: One more thing: We can repair it today",
                        "User: Well, let me think about it.")
                .containsOnlyOnce("Prompted the agent");
    }

    /** Below those that systems hand out by themselves, so that nobody gets it before the program binds it. */
    private static String freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return String.valueOf(socket.getLocalPort());
            } catch (BindException e) {
                // Somebody has it: another one.
            }
        }
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
