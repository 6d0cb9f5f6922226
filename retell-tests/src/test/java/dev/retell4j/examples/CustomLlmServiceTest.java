package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.examples.customllm.OpenAiStub;
import dev.retell4j.examples.customllm.OpenAiStub.Reply;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The service as it runs for somebody who has a model. */
class CustomLlmServiceTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void run_withAddressOfAModel_letsItAnswerAndPrintsWhatIsSaidUntilItIsStopped() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        AtomicInteger status = new AtomicInteger(-1);
        try (OpenAiStub stub = OpenAiStub.start(Reply.says("Come ", "on Friday."))) {
            Map<String, String> environment = Map.of(
                    "OPENAI_BASE_URL", stub.baseUrl(), "OPENAI_API_KEY", OpenAiStub.KEY, "OPENAI_MODEL", "large");
            Thread service = new Thread(() -> {
                try {
                    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
                    String[] options = {"--port", "0", "--secret", "a-secret-of-this-test"};
                    status.set(CustomLlmService.run(options, environment, Terminal.plain(out), out, stop));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            service.start();
            try {
                String address = await().atMost(LIMIT).until(this::address, found -> found != null);

                call(address.replace("http:", "ws:") + "/llm-websocket/a-secret-of-this-test");
            } finally {
                stop.countDown();
                service.join(LIMIT.toMillis());
            }
            assertThat(stub.asked()).hasSize(1);
        }
        assertThat(status).hasValue(0);
        assertThat(text())
                .contains(
                        "Answering: large at http://127.0.0.1",
                        "wss://YOUR-HOST/llm-websocket/a-secret-of-this-test",
                        "← When may I come?",
                        "→ Come on Friday.",
                        "1 call: 1 turn, 0 cut off, 0 fallbacks, 0 reconnects")
                .doesNotContain(OpenAiStub.KEY);
    }

    private void call(String url) {
        try (RetellSimulator simulator = RetellSimulator.builder()
                        .manualTime()
                        .customLlmPatience(LIMIT)
                        .start();
                RetellClient retell = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(simulator.baseUrl())
                        .build()) {
            Agent agent = retell.agents()
                    .create(AgentCreate.builder()
                            .responseEngine(ResponseEngine.customLlm(url))
                            .voiceId("retell-Cimo")
                            .build());
            simulator.script(agent.agentId(), CallScript.answered(Turn.user("When may I come?")));
            retell.calls()
                    .createWebCall(
                            WebCallCreate.builder().agentId(agent.agentId()).build());
            simulator.time().advanceToQuiet();
            // A simulator that is closed before it has hung up is a connection that is lost.
            await().atMost(LIMIT).until(() -> text().contains("ended"));
        }
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private @Nullable String address() {
        Matcher address = Pattern.compile("Listening on (http://\\S+)\\. ").matcher(text());
        return address.find() ? address.group(1) : null;
    }
}
