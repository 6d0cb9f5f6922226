package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that need no account as programs, and reads what they print. */
class ExampleServicesTest {
    @TempDir
    private Path folder;

    @Test
    void callLedger_asProgram_booksOnceWhatCameTwiceAndFailedOnce() throws IOException, InterruptedException {
        Program.Result result = Program.run(
                CallLedger.class, folder, Map.of(), folder.resolve("ledger").toString());

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .containsSubsequence("Delivered: 204", "Delivered once more: 204", "Attempts: 2")
                .containsOnlyOnce("In the ledger: call_1 12.50 ¢");
    }

    @Test
    void webhookService_asProgramWithoutKey_showsWhatComesInAndEndsByItself() throws IOException, InterruptedException {
        Program.Result result = Program.run(WebhookService.class, folder, Map.of());

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains(
                        "signature mismatch",
                        "HB-2043 → found",
                        "HB-4711 → not found",
                        "+14155550143  welcome, Ada",
                        "+14155550166  rejected",
                        "CRM is down, again in",
                        "came before; not handled again",
                        " 1 came twice, 1 refused; 0 wait, 0 given up");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void webhookService_withWrongOption_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Program.Result result = Program.run(WebhookService.class, folder, Map.of(), "--port", "many");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("--port must be a number from 0 to 65535")
                .hasLineCount(1);
    }

    @Test
    void webhookService_onTakenPort_exitsWithOneAndOneSentence() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program.Result result = Program.run(
                    WebhookService.class,
                    folder,
                    Map.of("RETELL_API_KEY", "key_of_this_test"),
                    "--port",
                    String.valueOf(taken.getLocalPort()),
                    "--inbox",
                    folder.resolve("inbox").toString());

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("is in use").hasLineCount(1);
        }
    }

    @Test
    void customLlmService_asDemo_showsACallAndEndsByItself() throws IOException, InterruptedException {
        Program.Result result = Program.run(CustomLlmService.class, folder, Map.of(), "--demo");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .containsSubsequence(
                        "What was heard",
                        "When are you open?",
                        "From Monday to Friday",
                        "Is my bicycle ready?",
                        "Are you still there?",
                        "find_repair",
                        "Goodbye!",
                        "agent_hangup, nothing against the protocol")
                .doesNotContain("July"); // the caller has cut in before
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void customLlmService_withAddressOfAModelAndNoName_exitsWithTwoAndOneSentence()
            throws IOException, InterruptedException {
        Program.Result result =
                Program.run(CustomLlmService.class, folder, Map.of("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1"));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("OPENAI_MODEL").hasLineCount(1);
    }

    @Test
    void customLlmService_withShortSecret_exitsWithTwoAndOneSentence() throws IOException, InterruptedException {
        Program.Result result =
                Program.run(CustomLlmService.class, folder, Map.of(), "--secret", "short", "--port", "0");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("secret must have 16").hasLineCount(1);
    }

    @Test
    void customLlmService_onTakenPort_exitsWithOneAndOneSentence() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program.Result result = Program.run(
                    CustomLlmService.class, folder, Map.of(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("is in use").hasLineCount(1);
        }
    }

    @Test
    void webhookServlet_withoutKey_exitsWithTwoAndSaysWhichIsMeant() throws IOException, InterruptedException {
        Program.Result result = Program.run(WebhookServletExample.class, folder, Map.of(), "8080");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("RETELL_API_KEY", "webhook badge").hasLineCount(1);
    }
}
