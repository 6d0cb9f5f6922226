package dev.retell4j.mcp.server;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A simulated Retell inside this process: an account with agents, numbers and a day of calls. Nothing is dialled. */
final class SimulatedRetell implements AutoCloseable {
    /** The number that the account calls from, with an agent of its own. */
    static final String OWN_NUMBER = "+14155550100";

    /** The second number, without an agent. */
    static final String SPARE_NUMBER = "+14155550101";

    private static final Duration PAST = Duration.ofHours(24);
    private static final int CALLS = 24;

    private final RetellSimulator simulator;
    private final List<String> agentIds = new ArrayList<>();

    private SimulatedRetell(RetellSimulator simulator) {
        this.simulator = simulator;
    }

    /**
     * Opens the account.
     *
     * @param speed simulated seconds for each second
     */
    static SimulatedRetell open(double speed) {
        SimulatedRetell account = new SimulatedRetell(RetellSimulator.builder()
                .startingAt(Instant.now().minus(PAST))
                .speed(speed)
                .start());
        try (RetellClient retell = account.client()) {
            account.furnish(retell);
        }
        return account;
    }

    RetellClient client() {
        return RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    String apiKey() {
        return simulator.apiKey();
    }

    String baseUrl() {
        return simulator.baseUrl();
    }

    /** Sends the webhooks of all agents to an address of this machine. */
    void sendWebhooksTo(String url) {
        try (RetellClient retell = client()) {
            for (String agentId : agentIds) {
                retell.agents()
                        .update(agentId, AgentUpdate.builder().webhookUrl(url).build());
            }
        }
    }

    private void furnish(RetellClient retell) {
        Agent sales = agent(
                retell,
                "Harbour Bicycles",
                "You call {{name}}. Ask \"Which day would suit you to fetch the bicycle?\"",
                "Hello {{name}}, this is Harbour Bicycles. Your bicycle is ready!");
        Agent desk = agent(
                retell,
                "Front desk",
                "Ask \"How can I help you?\" and pass urgent matters on.",
                "Harbour Bicycles, good day. How can I help you?");
        agentIds.add(sales.agentId());
        agentIds.add(desk.agentId());
        number(retell, OWN_NUMBER, sales, desk);
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(SPARE_NUMBER)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .build());
        for (int i = 0; i < CALLS; i++) {
            String customer = "+1415555020" + i % 10;
            simulator.script(customer, behaviour(i));
            retell.calls()
                    .createPhoneCall(PhoneCallCreate.builder()
                            .fromNumber(OWN_NUMBER)
                            .toNumber(customer)
                            .retellLlmDynamicVariables(Map.of("name", "customer " + i))
                            .build());
            simulator.time().advance(PAST.dividedBy(CALLS));
        }
    }

    private static Agent agent(RetellClient retell, String name, String prompt, String greeting) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt(prompt)
                        .beginMessage(greeting)
                        .build())
                .llmId();
        return retell.agents()
                .create(AgentCreate.builder()
                        .agentName(name)
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .build());
    }

    private static void number(RetellClient retell, String number, Agent outbound, Agent inbound) {
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(number)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .outboundAgents(List.of(AgentWeight.only(outbound.agentId())))
                        .inboundAgents(List.of(AgentWeight.only(inbound.agentId())))
                        .build());
    }

    private static CallScript behaviour(int number) {
        return switch (number % 8) {
            case 3 -> CallScript.noAnswer();
            case 5 -> CallScript.voicemail();
            case 6 ->
                CallScript.answered(
                                Turn.agent("Hello, this is Harbour Bicycles. Your bicycle is ready!"),
                                Turn.user("You promised it for last week. I will not wait any longer."),
                                Turn.agent("I am sorry to hear that."),
                                Turn.user("Goodbye."))
                        .endingWith("user_hangup")
                        .sentiment("Negative")
                        .successful(false);
            default -> CallScript.answered();
        };
    }

    @Override
    public void close() {
        simulator.close();
    }
}
