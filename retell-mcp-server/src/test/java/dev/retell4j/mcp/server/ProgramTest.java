package dev.retell4j.mcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.CallCounter;
import dev.retell4j.mcp.http.AccessToken;
import dev.retell4j.mcp.server.counting.FileCallCounter;
import dev.retell4j.mcp.stdio.ProcessStreams;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private static final String KEY = "key_0123456789abcdef";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void run_unknownOption_saysOneSentenceAndEndsWith2() {
        assertThat(run(Map.of(), "--nonsense")).isEqualTo(2);
        assertThat(err()).isEqualTo("retell-mcp: Unknown option --nonsense; --help lists what there is.\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void run_withoutKey_saysWhatIsMissingAndEndsWith2() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err())
                .isEqualTo("retell-mcp: The environment variable RETELL_API_KEY with the API key is not set."
                        + " Set it, or try --simulator, which needs none.\n");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--toolsets nonsense",
                "--tools retell_nonsense",
                "--exclude nonsense",
                "--allow-without-asking everything",
                "--number-prefixes abc",
                "--calls-per-day -1",
                "--calls-per-day 0",
                "--calls-per-minute 0",
                "--calls-per-minute 0",
                "--log loud"
            })
    void run_settingsThatCannotBe_sayOneSentenceAndEndWith2(String options) {
        assertThat(run(Map.of("RETELL_API_KEY", KEY), options.split(" "))).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).startsWith("retell-mcp: ").doesNotContain("Exception").doesNotContain(KEY);
    }

    @Test
    void run_mistypedTool_suggestsTheNearest() {
        assertThat(run(Map.of("RETELL_API_KEY", KEY), "--tools", "retell_list_cals"))
                .isEqualTo(2);
        assertThat(err()).contains("did you mean retell_list_calls?");
    }

    @Test
    void run_unknownToolNearNone_saysWhereTheyAreListed() {
        assertThat(run(Map.of(), "tools", "weather")).isEqualTo(2);
        assertThat(err()).contains("\"retell-mcp tools\" lists");
    }

    @Test
    void run_help_namesTheAssistants() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out().replaceAll("\\s+", " ")).contains(String.join(", ", Assistant.words()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "ftp://example.com", "not a url"})
    void run_wrongAddress_isToldBeforeTheFirstCall(String address) {
        assertThat(run(Map.of("RETELL_API_KEY", KEY, "RETELL_BASE_URL", address)))
                .isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void run_keyWithBlanksInside_isToldWithoutTheKey() {
        assertThat(run(Map.of("RETELL_API_KEY", "key_01 23"))).isEqualTo(2);
        assertThat(err()).contains("RETELL_API_KEY").doesNotContain("key_01");
    }

    @Test
    void run_version_isTheVersion() {
        assertThat(run(Map.of(), "--version")).isZero();
        assertThat(out()).matches("retell-mcp \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void run_tools_listsEachWithItsSizeWithoutAKey() {
        assertThat(run(Map.of(), "tools")).isZero();
        assertThat(out())
                .contains("retell_list_agents")
                .contains("retell_call_operation")
                .contains("BYTES");
    }

    @Test
    void run_toolsReadOnly_listsNothingThatPaysOrDeletes() {
        assertThat(run(Map.of(), "tools", "--read-only")).isZero();
        assertThat(out()).contains("retell_list_agents").doesNotContain("retell_create_phone_call");
    }

    @Test
    void run_oneTool_isItsSchema() throws Exception {
        assertThat(run(Map.of(), "tools", "retell_get_call")).isZero();
        JsonNode tool = new ObjectMapper().readTree(out());

        assertThat(tool.path("name").asText()).isEqualTo("retell_get_call");
        assertThat(tool.at("/inputSchema/properties/call_id").isObject()).isTrue();
    }

    @Test
    void run_unknownTool_suggestsTheNearest() {
        assertThat(run(Map.of(), "tools", "retell_get_cal")).isEqualTo(2);
        assertThat(err()).contains("did you mean retell_get_call?");
    }

    @Test
    void run_token_givesItOnceAndItsHash() throws Exception {
        assertThat(run(Map.of(), "token", "--name", "desk", "--toolsets", "calls", "--read-only"))
                .isZero();
        String secret = out().lines().findFirst().orElseThrow();
        JsonNode entry = new ObjectMapper().readTree(out().substring(secret.length()));

        assertThat(entry.path("sha256").asText()).isEqualTo(AccessToken.hashOf(secret));
        assertThat(TokensFile.parse("t.json", ("{\"tokens\": [" + entry + "]}").getBytes(UTF_8)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Assistant.class)
    void run_install_printsSomethingThatTheAssistantCanRead(Assistant assistant) throws Exception {
        assertThat(run(
                        Map.of("RETELL_API_KEY", KEY),
                        "install",
                        "--client",
                        assistant.word(),
                        "--print",
                        "--toolsets",
                        "agents,calls",
                        "--read-only"))
                .isZero();
        assertThat(out())
                .contains("--read-only")
                .contains("agents,calls")
                .contains("RETELL_API_KEY")
                .doesNotContain(KEY);
        if (assistant != Assistant.CODEX) {
            assertThat(new ObjectMapper().readTree(out()).findValue("retell").isObject())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Assistant.class, mode = EnumSource.Mode.EXCLUDE, names = "CLAUDE_DESKTOP")
    void run_installOfAServerElsewhere_namesItsAddress(Assistant assistant) {
        assertThat(run(
                        Map.of(),
                        "install",
                        "--client",
                        assistant.word(),
                        "--print",
                        "--url",
                        "https://mcp.example.com/mcp"))
                .isZero();
        assertThat(out()).contains("https://mcp.example.com/mcp").containsIgnoringCase("token");
    }

    @ParameterizedTest
    @EnumSource(Assistant.class)
    void run_installWithWorkspaces_handsTheirKeysOn(Assistant assistant) {
        assertThat(run(
                        Map.of("PRODUCTION_KEY", KEY),
                        "install",
                        "--client",
                        assistant.word(),
                        "--print",
                        "--workspace",
                        "production=PRODUCTION_KEY"))
                .isZero();
        assertThat(out())
                .containsSubsequence("production=PRODUCTION_KEY", "PRODUCTION_KEY")
                .doesNotContain("\"RETELL_API_KEY\"")
                .doesNotContain(KEY);
    }

    @Test
    void run_installWithAStateFolder_namesItForAnyWorkingDirectory() {
        assertThat(run(Map.of(), "install", "--client", "cursor", "--print", "--state-dir", "counts"))
                .isZero();
        assertThat(out()).contains(Path.of("counts").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @EnumSource(Assistant.class)
    void run_installWithWorkspacesInAFile_handsTheirKeysOn(Assistant assistant) throws Exception {
        Path config = folder.resolve("retell.json");
        Files.writeString(config, """
                {"workspaces": {"production": {"api_key_env": "PRODUCTION_KEY"},
                                "staging": {"api_key_file": "staging.key"}}}""");

        assertThat(run(Map.of(), "install", "--client", assistant.word(), "--print", "--config", config.toString()))
                .isZero();
        assertThat(out()).containsSubsequence("retell.json", "PRODUCTION_KEY").doesNotContain("RETELL_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config there-is-none.json",
                "--number-prefixes abc",
                "--calls-per-day 0",
                "--toolsets nonsense",
                "--workspace nonsense"
            })
    void run_installOfWhatWouldNotStart_saysSoNow(String options) {
        assertThat(run(Map.of(), ("install --client cursor --print " + options).split(" ")))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--toolsets nonsense", "--calls-per-day 5", "--allow-without-asking paid"})
    void run_tokenWithWhatWouldNotHold_isNotMade(String options) {
        assertThat(run(Map.of(), ("token --name desk " + options).split(" "))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void run_installWithoutPrint_touchesNothing() {
        assertThat(run(Map.of(), "install", "--client", "cursor")).isEqualTo(2);
        assertThat(err()).contains("--print").contains("~/.cursor/mcp.json");
    }

    @Test
    void run_doctorWithoutKey_saysWhatToDoAndEndsWith1() {
        assertThat(run(Map.of(), "doctor")).isEqualTo(1);
        assertThat(out()).contains("✗ no key").contains("✓").contains("One thing is wrong.");
    }

    @Test
    void run_doctorWithoutNetwork_saysSoAndKeepsTheKey() {
        assertThat(run(Map.of("RETELL_API_KEY", KEY, "RETELL_BASE_URL", "http://127.0.0.1:1"), "doctor"))
                .isEqualTo(1);
        assertThat(out()).contains("✗ Retell cannot be reached").doesNotContain(KEY);
    }

    @Test
    void run_doctorWithLimits_saysWhatIsUsedAndMakesNothing() throws IOException {
        Path state = folder.resolve("state");
        String[] doctor = {"doctor", "--calls-per-minute", "2", "--calls-per-day", "9", "--state-dir", state.toString()
        };
        Map<String, String> environment = Map.of("RETELL_API_KEY", KEY, "RETELL_BASE_URL", "http://127.0.0.1:1");
        run(environment, doctor);

        assertThat(out())
                .contains("· at most 2 calls in any minute, 0 of them used now")
                .contains("· at most 9 calls in any 24 hours, 0 of them used now")
                .contains("✓ calls are counted in " + state)
                .doesNotContain(KEY);
        assertThat(state).doesNotExist();

        Path file = CallCounting.file(Settings.of(CommandLine.parse(doctor), environment));
        Instant now = Instant.now();
        assertThat(new FileCallCounter(() -> file)
                        .take(4, now.minusSeconds(3_600), List.of(new CallCounter.Limit(9, Duration.ofDays(1)))))
                .isEmpty();
        out.reset();
        run(environment, doctor);
        assertThat(out())
                .contains("2 calls in any minute, 0 of them used now")
                .contains("9 calls in any 24 hours, 4 of them used now");

        Files.writeString(file, "something else");
        out.reset();
        run(environment, doctor);
        assertThat(out())
                .contains("✗ calls are limited and cannot be counted, so that none will be made")
                .contains(file + " is damaged, or something else; delete it to count anew");
    }

    @Test
    void run_doctorWithAFolderThatCannotBe_saysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        run(
                Map.of(
                        "RETELL_API_KEY",
                        KEY,
                        "RETELL_BASE_URL",
                        "http://127.0.0.1:1",
                        "RETELL_MCP_CALLS_PER_DAY",
                        "9",
                        "RETELL_MCP_STATE_DIR",
                        file.resolve("below").toString()),
                "doctor");

        assertThat(out()).contains("✗ calls are limited and cannot be counted").contains("--state-dir");
    }

    @Test
    void run_limitsWithAnEmptyStateFolder_isRefused() {
        assertThat(run(Map.of("RETELL_API_KEY", KEY), "--calls-per-day", "9", "--state-dir", ""))
                .isEqualTo(2);
        assertThat(err()).contains("--state-dir is no path of a folder.");
    }

    @Test
    void countFile_tellsAccountsApartWithoutTheirKeys() {
        Path one = countFile(Map.of("RETELL_API_KEY", KEY));
        Path another = countFile(Map.of("RETELL_API_KEY", "key_another"));
        Path elsewhere = countFile(Map.of("RETELL_API_KEY", KEY, "RETELL_BASE_URL", "http://127.0.0.1:1"));

        assertThat(one).isEqualTo(countFile(Map.of("RETELL_API_KEY", KEY))).isNotIn(another, elsewhere);
        assertThat(one.toString()).doesNotContain(KEY);
    }

    private Path countFile(Map<String, String> environment) {
        return CallCounting.file(
                Settings.of(CommandLine.parse(new String[] {"--state-dir", folder.toString()}), environment));
    }

    @ParameterizedTest
    @CsvSource({"0, ✓ the clock is right", "600, ✗ this machine's clock differs", "-600, ✗ this machine's clock differs"
    })
    void run_doctor_comparesTheClocks(long secondsAhead, String finding) throws Exception {
        try (ServerSocket retell = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(secondsAhead));
            Thread answers = new Thread(() -> answerOnce(retell, date));
            answers.start();

            int status = run(
                    Map.of("RETELL_API_KEY", KEY, "RETELL_BASE_URL", "http://127.0.0.1:" + retell.getLocalPort()),
                    "doctor");

            assertThat(out()).contains(finding).contains("3 calls run now, at most 20 can");
            assertThat(status).isEqualTo(secondsAhead == 0 ? 0 : 1);
            answers.join();
        }
    }

    private static void answerOnce(ServerSocket port, String date) {
        String body = "{\"current_concurrency\":3,\"concurrency_limit\":20}";
        try (Socket socket = port.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                // only where the head ends is of interest
            }
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nDate: " + date
                                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void run_httpForOtherMachinesWithoutAuthentication_isRefused() {
        assertThat(run(Map.of("RETELL_API_KEY", KEY), "http", "--host", "0.0.0.0", "--port", "0"))
                .isEqualTo(2);
        assertThat(err()).startsWith("retell-mcp: --host").contains("--tokens");
        assertThat(err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http --inbox events | --inbox does nothing without --webhooks.",
                "http --webhooks --inbox events --database jdbc:postgresql://db.example.com/retell"
                        + " | --inbox cannot be used with --database, where webhooks are kept then.",
                "http --simulator-speed 2 | --simulator-speed does nothing without --simulator.",
                "--simulator-speed 2 | --simulator-speed does nothing without --simulator.",
                "install --client cursor --print --url https://mcp.example.com/mcp --read-only"
                        + " | --read-only belongs to the server itself and does nothing with --url."
            })
    void run_optionThatWouldDoNothing_isRefusedInOneSentence(String line, String sentence) {
        assertThat(run(Map.of("RETELL_API_KEY", KEY), line.split(" "))).isEqualTo(2);
        assertThat(err()).isEqualTo("retell-mcp: " + sentence + "\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void run_inboxOfTheEnvironmentWithoutWebhooks_isToldByItsName() {
        assertThat(run(Map.of("RETELL_API_KEY", KEY, "RETELL_MCP_INBOX", "events"), "http"))
                .isEqualTo(2);
        assertThat(err()).isEqualTo("retell-mcp: RETELL_MCP_INBOX does nothing without --webhooks.\n");
    }

    @Test
    void run_simulatorSwitchedOffOverAFile_takesItsSpeedAlong() throws IOException {
        Path config = folder.resolve("retell.json");
        Files.writeString(config, "{\"simulator\": true, \"simulator_speed\": 20}");

        assertThat(run(Map.of("RETELL_MCP_SIMULATOR", "false"), "tools", "--config", config.toString()))
                .isZero();
    }

    @Test
    void run_doctorWithAnInboxWithoutWebhooks_saysSo() {
        assertThat(run(Map.of(), "doctor", "--inbox", "events")).isEqualTo(1);
        assertThat(out()).contains("✗ the settings of http cannot be used").contains("--inbox does nothing without");
    }

    private int run(Map<String, String> environment, String... args) {
        return new Program(
                        environment,
                        new ProcessStreams(new ByteArrayInputStream(new byte[0]), out),
                        new PrintStream(err, true, UTF_8))
                .run(args);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
