package dev.retell4j.examples.customllm;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.examples.tour.Line;
import dev.retell4j.examples.tour.Style;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.CustomLlmViolation;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A caller on this machine, who asks, cuts in, is silent for a while, and says goodbye. */
public final class DemoCall {
    private static final String OWN_NUMBER = "+14155550100";
    private static final String CUSTOMER = "+14155550142";
    private static final double SPEED = 5;
    private static final Duration LONGEST = Duration.ofSeconds(80);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration REMINDER = Duration.ofSeconds(4);
    private static final CallScript SCRIPT = CallScript.answered(
            Turn.user("Good morning! When are you open?"),
            Turn.bargeIn("Fine, thank you. Is my bicycle ready?", 12),
            Turn.silence(REMINDER.plusSeconds(3)),
            Turn.user("Yes, I had to look. It is number 2043."),
            Turn.user("Thank you, goodbye."));

    private static final int WIDTH = 76;

    private DemoCall() {}

    /**
     * Lets the caller dial, and prints the conversation when it is over.
     *
     * @param server who answers
     * @param terminal where to print
     * @param stop ends it early
     * @return whether the call ended as it should, and the server kept to the protocol
     * @throws InterruptedException when the program is to stop
     */
    public static boolean to(CustomLlmServer server, Terminal terminal, CountDownLatch stop)
            throws InterruptedException {
        try (RetellSimulator simulator = RetellSimulator.builder()
                        .speed(SPEED)
                        .customLlmPatience(PATIENCE)
                        .start();
                RetellClient retell = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(simulator.baseUrl())
                        .build()) {
            terminal.print("A simulated caller dials " + server.uri() + ". Nobody is called.\n");
            simulator.script(CUSTOMER, SCRIPT);
            String callId = dial(retell, server.llmWebsocketUrl());
            Call call = awaitEnd(retell, callId, stop);
            return report(call, simulator.customLlmViolations(callId), terminal);
        }
    }

    private static String dial(RetellClient retell, String url) {
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles")
                        .responseEngine(ResponseEngine.customLlm(url))
                        .voiceId("retell-Cimo")
                        .reminderTrigger(REMINDER)
                        .build());
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("harbour-bicycles.pstn.example")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(CUSTOMER)
                        .build())
                .callId();
    }

    private static Call awaitEnd(RetellClient retell, String callId, CountDownLatch stop) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Call call = retell.calls().retrieve(callId);
        while (!call.isFinished() && System.nanoTime() < end && !stop.await(200, TimeUnit.MILLISECONDS)) {
            call = retell.calls().retrieve(callId);
        }
        return call;
    }

    private static boolean report(Call call, List<CustomLlmViolation> violations, Terminal terminal) {
        terminal.print(new Line());
        terminal.print(new Line().add(Style.BOLD, "What was heard"));
        call.renderTranscript().lines().flatMap(line -> wrapped(line).stream()).forEach(terminal::print);
        String ending =
                call.disconnectionReason().map(reason -> reason.asString()).orElse("did not end");
        boolean endedWell = call.callStatus().equals(CallStatus.ENDED) && ending.equals("agent_hangup");
        terminal.print(new Line());
        terminal.print(new Line()
                .add(endedWell ? Style.GOOD : Style.BAD, ending)
                .add(", ")
                .add(
                        violations.isEmpty() ? Style.GOOD : Style.BAD,
                        violations.isEmpty() ? "nothing against the protocol" : "against the protocol:"));
        violations.forEach(violation -> wrapped(violation.toString()).forEach(terminal::print));
        return endedWell && violations.isEmpty();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("      ");
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
