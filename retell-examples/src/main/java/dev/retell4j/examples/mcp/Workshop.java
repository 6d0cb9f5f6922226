package dev.retell4j.examples.mcp;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.util.Map;

/** A bicycle workshop's account on this machine: a number, an agent and a morning of calls. Its time stands. */
final class Workshop implements AutoCloseable {
    /** The number of somebody whose bicycle is ready. */
    static final String CUSTOMER = "+14155550142";

    private static final String OWN_NUMBER = "+14155550100";
    private static final int CALLS = 12;
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(15);

    private final RetellSimulator simulator;
    private final RetellClient retell;

    Workshop(String webhookUrl) {
        simulator =
                RetellSimulator.builder().manualTime().webhookUrl(webhookUrl).start();
        retell = RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    RetellSimulator simulator() {
        return simulator;
    }

    RetellClient retell() {
        return retell;
    }

    /** What has happened before the session begins, and what the customer will say in it. */
    void open() {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("You are at the desk of Harbour Bicycles. Ask \"How can I help?\"")
                        .build())
                .llmId();
        String agentId = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Front desk")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .build())
                .agentId();
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .build());
        for (int i = 0; i < CALLS; i++) {
            String number = "+141555502%02d".formatted(i);
            simulator.script(number, behaviour(i));
            retell.calls()
                    .createPhoneCall(PhoneCallCreate.builder()
                            .fromNumber(OWN_NUMBER)
                            .toNumber(number)
                            .overrideAgentId(agentId)
                            .retellLlmDynamicVariables(Map.of("name", "customer " + i))
                            .build());
            simulator.time().advance(BETWEEN_CALLS);
        }
        simulator.script(CUSTOMER, confusion(), agreement());
    }

    @Override
    public void close() {
        retell.close();
        simulator.close();
    }

    private static CallScript behaviour(int number) {
        return switch (number % 6) {
            case 3 -> CallScript.noAnswer();
            case 5 -> CallScript.voicemail();
            default -> CallScript.answered();
        };
    }

    private static CallScript confusion() {
        return CallScript.answered(
                        Turn.agent("Hello Ada, this is Harbour Bicycles. Your bicycle is ready!"),
                        Turn.user("Which one? I brought you two."),
                        Turn.agent("I am sorry, I cannot see that from here."),
                        Turn.user("Then please call again when you know. Goodbye."))
                .endingWith("user_hangup")
                .sentiment("Negative")
                .successful(false)
                .summary("The customer had brought two bicycles. The agent could not say which one is ready, and the"
                        + " customer hung up.");
    }

    private static CallScript agreement() {
        return CallScript.answered(
                        Turn.agent("Hello Ada, this is Harbour Bicycles. Your red touring bike is ready!"),
                        Turn.user("Great. I will fetch it on Friday."),
                        Turn.agent("Friday it is. Goodbye!"))
                .endingWith("agent_hangup")
                .sentiment("Positive")
                .successful(true)
                .summary("The customer fetches the red touring bike on Friday.");
    }
}
