package dev.retell4j.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.ToolHttpMethod;
import dev.retell4j.tools.ToolParameters;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.FunctionCall;
import dev.retell4j.webhooks.FunctionOptions;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A function that the agent calls in the middle of a conversation: it looks an order up.
 *
 * <p>What the handler returns is what the model reads next, so an order that is not there is an answer too, and says
 * how to go on. An exception would only tell the model that the tool is broken.
 */
public final class OrderLookup {
    /** The tool's name: the endpoint finds the function by it. */
    static final String FUNCTION = "find_order";

    private static final Map<String, Answer> ORDERS = Map.of(
            "HB-2043", new Answer(true, "It is repaired and can be fetched."),
            "HB-2044", new Answer(true, "A spare part is missing until Friday."));

    private static final String PARAMETERS = """
            {"type": "object",
             "properties": {"order_no": {"type": "string", "description": "As HB-2043"}},
             "required": ["order_no"]}
            """;

    /**
     * The arguments.
     *
     * @param orderNo what the caller said; null when the model left it out
     */
    record Question(@JsonProperty("order_no") @Nullable String orderNo) {}

    /**
     * The result, which the model reads as JSON.
     *
     * @param found whether there is such an order
     * @param say what the agent may tell
     */
    record Answer(boolean found, String say) {}

    private OrderLookup() {}

    /**
     * Serves the function, creates an agent that has it as a tool, and calls somebody who asks. Against the real
     * service, this really dials.
     *
     * @param args the port to listen on; the address under which Retell reaches that port; a number of your account;
     *     the number to call
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Arguments.expect(args, "a port", "the public URL of that port", "a number to call from", "a number to call");
        CountDownLatch ended = new CountDownLatch(1);
        WebhookEndpoint endpoint = with(WebhookEndpoint.builder(), OrderLookup::print)
                .verifier(WebhookVerifier.of(Arguments.apiKey()))
                .onCallEnded(event -> ended.countDown())
                .build();
        try (RetellServer server = RetellServer.builder()
                        .port(Integer.parseInt(args[0]))
                        .webhooks("/retell", endpoint)
                        .start();
                RetellClient retell = RetellClient.fromEnv()) {
            System.out.println("Listening on " + server.uri() + "/retell");
            PhoneCall call = call(retell, args[1] + "/retell", args[2], args[3]);
            System.out.println("Dialling " + call.toNumber() + ": " + call.callId());
            System.out.println(ended.await(10, TimeUnit.MINUTES) ? "The call is over" : "The call goes on without us");
        }
    }

    /** Adds the function to whatever else an endpoint does. */
    static WebhookEndpoint.Builder with(
            WebhookEndpoint.Builder endpoint, BiConsumer<FunctionCall<Question>, Answer> print) {
        FunctionOptions options = FunctionOptions.defaults()
                .deadline(Duration.ofSeconds(5)) // somebody is waiting on the phone
                .fallback(new Answer(false, "The list of orders does not answer. Offer to call back."));
        return endpoint.onFunction(FUNCTION, Question.class, Answer.class, options, call -> {
            Answer answer = find(call.args());
            print.accept(call, answer);
            return answer;
        });
    }

    private static void print(FunctionCall<Question> call, Answer answer) {
        System.out.println(call.name() + " " + call.args().orderNo() + " → " + answer.say());
    }

    static Answer find(Question question) {
        String orderNo = question.orderNo();
        if (orderNo == null || orderNo.isBlank()) {
            return new Answer(false, "Ask for the number of the order.");
        }
        // What was heard comes in many forms: "hb 2043", "HB-2043."
        String number =
                orderNo.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^HB", "HB-");
        return ORDERS.getOrDefault(
                number, new Answer(false, "There is no order " + number + ". Ask for the number once more."));
    }

    /** The tool as it usually is: name, conversation and arguments come in the body of a POST. */
    static CustomTool tool(String url) {
        return CustomTool.builder()
                .name(FUNCTION)
                .description("Finds out how far an order is.")
                .url(url)
                .parameters(Json.parse(PARAMETERS).as(ToolParameters.class))
                .timeout(Duration.ofSeconds(10)) // longer than the handler's own limit
                .maxRetry(1) // the handler only reads, so asking twice does no harm
                .build();
    }

    /** The same with the arguments alone in the body. The function is then found by the end of the address. */
    static CustomTool toolWithArgumentsOnly(String url) {
        return tool(url + "/" + FUNCTION).toBuilder().argsAtRoot(true).build();
    }

    /** The same by GET, with what the call knows in the address: the model chooses nothing here. */
    static CustomTool toolOverGet(String url) {
        return CustomTool.builder()
                .name(FUNCTION)
                .description("Finds out how far the caller's order is.")
                .url(url + "/" + FUNCTION)
                .method(ToolHttpMethod.GET)
                .queryParams(Map.of("order_no", "{{order_no}}"))
                .build();
    }

    private static PhoneCall call(RetellClient retell, String url, String from, String to) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("Ask \"Which order is it?\", look it up and tell what you found.")
                        .beginMessage("Hello, this is Harbour Bicycles.")
                        .generalTools(List.of(tool(url)))
                        .build())
                .llmId();
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles, orders")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .webhookUrl(url)
                        .build());
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(from)
                        .toNumber(to)
                        .overrideAgentId(agent.agentId())
                        .retellLlmDynamicVariables(Map.of("order_no", "HB-2043"))
                        .build());
    }
}
