package dev.retell4j.examples.webhooks;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.CallWebhookEvent;
import dev.retell4j.agents.ChatAgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.chats.ChatCompletionCreate;
import dev.retell4j.chats.ChatCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Direction;
import dev.retell4j.webhooks.WebhookSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An account on this machine in which a lot happens within a minute. */
public final class DemoAccount implements AutoCloseable {
    /** The key that signs what the account sends. */
    public static final String KEY = RetellSimulator.DEFAULT_API_KEY;

    /** A number from which no call is taken. */
    public static final String UNWANTED_NUMBER = "+14155550166";

    /** A number about which the CRM has trouble. */
    public static final String TROUBLED_NUMBER = "+14155550144";

    private static final String OWN_NUMBER = "+14155550100";
    private static final int CONVERSATIONS = 9;
    private static final double SPEED = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final RetellSimulator simulator;
    private final RetellClient retell;
    private final String url;

    private DemoAccount(RetellSimulator simulator, String url) {
        this.simulator = simulator;
        this.url = url;
        retell = RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    /**
     * Opens the account, with an agent and a number.
     *
     * @param url where it sends its webhooks
     * @param tool the tool of its agent
     * @return the account
     */
    public static DemoAccount open(String url, Tool tool) {
        DemoAccount account = new DemoAccount(
                RetellSimulator.builder().speed(SPEED).webhookUrl(url).start(), url);
        account.furnish(tool);
        return account;
    }

    private void furnish(Tool tool) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("Ask \"Which order is it?\", look it up and tell what you found.")
                        .beginMessage("Hello {{name}}, this is Harbour Bicycles.")
                        .generalTools(List.of(tool))
                        .build())
                .llmId();
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .webhookEvents(List.of(
                                CallWebhookEvent.CALL_STARTED,
                                CallWebhookEvent.CALL_ENDED,
                                CallWebhookEvent.CALL_ANALYZED,
                                CallWebhookEvent.TRANSFER_STARTED,
                                CallWebhookEvent.TRANSFER_ENDED))
                        .build());
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .inboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .inboundWebhookUrl(url)
                        .build());
    }

    /**
     * Returns the number of the person in a call.
     *
     * @param call the call
     * @return the number, or an empty text in a web call
     */
    public static String otherNumber(Call call) {
        return call instanceof PhoneCall phone
                ? phone.direction().equals(Direction.INBOUND) ? phone.fromNumber() : phone.toNumber()
                : "";
    }

    /**
     * Calls people, is called, is chatted with, and ends when all of that has been delivered.
     *
     * @param stop ends it early
     * @throws InterruptedException when the program is to stop
     */
    public void letThingsHappen(CountDownLatch stop) throws InterruptedException {
        List<Runnable> happenings = List.of(
                () -> call("+14155550141", "HB-2043", CallScript.answered()),
                () -> call("+14155550142", "HB-2043", CallScript.busy()),
                () -> simulator.inboundCall("+14155550143", OWN_NUMBER),
                () -> simulator.inboundCall(UNWANTED_NUMBER, OWN_NUMBER),
                () -> call(TROUBLED_NUMBER, "HB-2044", CallScript.answered().sentiment("Neutral")),
                this::forge,
                () -> call("+14155550145", "HB-1", CallScript.voicemail()),
                () -> call(
                        "+14155550146",
                        "HB-4711",
                        CallScript.answered()
                                .endingWith("user_hangup")
                                .sentiment("Negative")
                                .successful(false)),
                this::chat,
                () -> simulator.sendAlert(Map.of("name", "Too many calls")),
                () -> call("+14155550147", "HB-2044", CallScript.noAnswer()),
                () -> call("+14155550148", "HB-2044", CallScript.answered().transferringTo("+14155550190")));
        for (Runnable happening : happenings) {
            happening.run();
            if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        if (awaitTheLastAnalysis(stop)) {
            repeat();
        }
    }

    private void call(String number, String order, CallScript script) {
        simulator.script(number, script);
        retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(number)
                        .retellLlmDynamicVariables(Map.of("name", "dear customer", "order_no", order))
                        .build());
    }

    private void chat() {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("Ask \"When shall we call you?\"")
                        .build())
                .llmId();
        String agentId = retell.chatAgents()
                .create(ChatAgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .build())
                .agentId();
        String chatId = retell.chats()
                .create(ChatCreate.builder().agentId(agentId).build())
                .chatId();
        retell.chats()
                .createChatCompletion(ChatCompletionCreate.builder()
                        .chatId(chatId)
                        .content("Please call me back.")
                        .build());
        retell.chats().end(chatId);
    }

    /** Somebody who has the address, but not the key. */
    private void forge() {
        post(
                "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_forged\"}}".getBytes(StandardCharsets.UTF_8),
                "key_of_nobody");
    }

    /** What Retell does when it did not hear our answer. */
    private void repeat() {
        simulator.deliveries("call_ended").stream()
                .findFirst()
                .map(Delivery::body)
                .ifPresent(body -> post(body, KEY));
    }

    private void post(byte[] body, String key) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header(
                                            WebhookSigner.HEADER,
                                            WebhookSigner.of(key).sign(body))
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException("The service cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitTheLastAnalysis(CountDownLatch stop) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            if (isQuiet()) {
                return true;
            }
            if (stop.await(100, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private boolean isQuiet() {
        List<Delivery> all = simulator.deliveries();
        long ended = all.stream()
                .filter(delivery ->
                        delivery.event().endsWith("_ended") && !delivery.event().startsWith("transfer"))
                .count();
        long analysed = all.stream()
                .filter(delivery -> delivery.event().endsWith("_analyzed"))
                .count();
        return ended == CONVERSATIONS
                && analysed == CONVERSATIONS
                && all.stream().noneMatch(delivery -> delivery.outcome() == Delivery.Outcome.PENDING);
    }

    @Override
    public void close() {
        retell.close();
        simulator.close();
    }
}
