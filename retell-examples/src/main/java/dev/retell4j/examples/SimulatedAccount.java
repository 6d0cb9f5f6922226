package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentPublish;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.analysis.PostCallAnalysisData;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An account on this machine on which the other examples run: an agent, a number, and a week of calls. */
public final class SimulatedAccount {
    /** The number that the account calls from. */
    static final String OWN_NUMBER = "+14155550100";

    /** The number of somebody who answers. */
    static final String CUSTOMER_NUMBER = "+14155550142";

    /** The number of somebody who is not content. */
    static final String ANGRY_NUMBER = "+14155550143";

    private static final int CALLS = 60;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration BETWEEN_CALLS = WEEK.dividedBy(CALLS + 1);

    private SimulatedAccount() {}

    /**
     * Runs until it is stopped.
     *
     * @param args nothing
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Arguments.expect(args);
        try (RetellSimulator simulator = start()) {
            Agent agent = fill(simulator);
            System.out.println(usage(simulator, agent));
            new CountDownLatch(1).await();
        }
    }

    /** A week ago, and faster than real: what follows takes a few seconds and ends today. */
    static RetellSimulator start() {
        return RetellSimulator.builder()
                .startingAt(Instant.now().minus(WEEK))
                .speed(10)
                .start();
    }

    static Agent fill(RetellSimulator simulator) {
        try (RetellClient retell = RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build()) {
            Agent agent = agentWithNumber(retell);
            for (int i = 0; i < CALLS; i++) {
                if (i == CALLS / 2) {
                    improve(retell, agent);
                }
                String customer = "+141555502%02d".formatted(i);
                simulator.script(customer, behaviour(i));
                retell.calls()
                        .createPhoneCall(PhoneCallCreate.builder()
                                .fromNumber(OWN_NUMBER)
                                .toNumber(customer)
                                .retellLlmDynamicVariables(Map.of("name", "customer " + i))
                                .build());
                simulator.time().advance(BETWEEN_CALLS);
            }
            simulator.script(ANGRY_NUMBER, complaint());
            return agent;
        }
    }

    private static Agent agentWithNumber(RetellClient retell) {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("You call {{name}}. Ask \"Which day would suit you to fetch the bicycle?\"")
                        .beginMessage("Hello {{name}}, this is Harbour Bicycles. Your bicycle is ready!")
                        .build())
                .llmId();
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles")
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .webhookUrl("https://harbour-bicycles.example/retell")
                        .postCallAnalysisData(
                                List.of(PostCallAnalysisData.stringData("The day of the visit.", "pick_up_day")))
                        .build());
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
        return agent;
    }

    /** A second version, which is the one that the number takes from now on. */
    private static void improve(RetellClient retell, Agent agent) {
        retell.agents().publish(agent.agentId(), AgentPublish.of(agent.version()));
        retell.agents().createVersion(agent.agentId(), AgentVersionCreate.of(agent.version()));
        retell.agents()
                .update(
                        agent.agentId(),
                        AgentUpdate.builder().interruptionSensitivity(0.6).build());
    }

    private static CallScript behaviour(int number) {
        if (number % 10 == 8 && number < CALLS / 2) {
            return CallScript.answered()
                    .endingWith("user_hangup")
                    .sentiment("Negative")
                    .successful(false);
        }
        return switch (number % 10) {
            case 3 -> CallScript.noAnswer();
            case 5 -> CallScript.voicemail();
            case 7 -> CallScript.busy();
            case 9 -> CallScript.answered().sentiment("Neutral");
            default -> CallScript.answered();
        };
    }

    private static CallScript complaint() {
        return CallScript.answered(
                Turn.agent("Hello, this is Harbour Bicycles. Is everything all right with the bicycle?"),
                Turn.user("No. The brake is loose again. I want to cancel the repair."),
                Turn.user("And I want my money back."),
                Turn.agent("I am sorry to hear that."),
                Turn.user("Well, let me think about it."));
    }

    static String usage(RetellSimulator simulator, Agent agent) {
        return """
                An account on this machine, with a number, an agent and a week of calls.
                In another window:

                  export RETELL_BASE_URL=%1$s RETELL_API_KEY=%2$s
                  run() { java -cp retell-examples/target/retell-examples.jar dev.retell4j.examples."$@"; }

                  run QuickStart %3$s %4$s
                  run FollowCall %3$s %4$s
                  run ErrorsAndRetries %3$s %4$s HB-2043
                  run TunedAgent
                  run StatesAndTools https://harbour-bicycles.example/book %3$s
                  run UploadKnowledge README.md
                  run UpdateAndClear %5$s
                  run CallAnalytics
                  run OrderLookup 8080 http://127.0.0.1:8080 %3$s %4$s
                  run LiveCoach 8080 http://127.0.0.1:8080 %3$s %6$s
                  run CrmAssistant

                These need no account at all:

                  run WebhookService --demo
                  run WebhookServletExample 8080
                  run CustomLlmService --demo
                  run CallLedger ledger

                Stop it with Ctrl+C.""".formatted(
                simulator.baseUrl(), simulator.apiKey(), OWN_NUMBER, CUSTOMER_NUMBER, agent.agentId(), ANGRY_NUMBER);
    }
}
