package dev.retell4j.tests.customllm.simulator;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.CustomLlmViolation;
import dev.retell4j.simulator.RetellSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A simulator whose time stands still, with an agent for whom a server speaks, its number and a client. */
final class Garage implements AutoCloseable {
    static final String OWN_NUMBER = "+14155550100";
    static final String OTHER_NUMBER = "+14155550142";

    final RetellSimulator simulator;
    final RetellClient retell;
    final Agent agent;

    Garage(String llmWebsocketUrl) {
        this(llmWebsocketUrl, options -> options.manualTime(), agent -> agent);
    }

    Garage(
            String llmWebsocketUrl,
            UnaryOperator<RetellSimulator.Builder> options,
            UnaryOperator<AgentCreate.Builder> settings) {
        simulator = options.apply(RetellSimulator.builder()).start();
        retell = RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .maxRetries(0)
                .build();
        agent = retell.agents()
                .create(settings.apply(AgentCreate.builder()
                                .responseEngine(ResponseEngine.customLlm(llmWebsocketUrl))
                                .agentName("Nora")
                                .voiceId("retell-Cimo"))
                        .build());
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("trunk.example.com")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .inboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
    }

    /** Places a phone call. */
    String dial() {
        return dial(call -> call);
    }

    String dial(UnaryOperator<PhoneCallCreate.Builder> settings) {
        return retell.calls()
                .createPhoneCall(settings.apply(
                                PhoneCallCreate.builder().fromNumber(OWN_NUMBER).toNumber(OTHER_NUMBER))
                        .build())
                .callId();
    }

    String dialFromBrowser() {
        return retell.calls()
                .createWebCall(WebCallCreate.builder().agentId(agent.agentId()).build())
                .callId();
    }

    /** Places a call that goes as written, and lets it come to its end. */
    Call call(CallScript script) {
        simulator.script(OTHER_NUMBER, script);
        return toItsEnd(dial());
    }

    Call toItsEnd(String callId) {
        simulator.time().advanceToQuiet();
        return retell.calls().retrieve(callId);
    }

    /** Returns what was said, in one line for each utterance or tool. */
    static List<String> lines(Call call) {
        return List.of(call.renderTranscript().split("\n"));
    }

    List<String> violations(Call call) {
        List<String> rules = new ArrayList<>();
        for (CustomLlmViolation violation : simulator.customLlmViolations(call.callId())) {
            rules.add(violation.rule());
        }
        return rules;
    }

    static String reason(Call call) {
        return call.disconnectionReason().map(Object::toString).orElse("");
    }

    @Override
    public void close() {
        retell.close();
        simulator.close();
    }
}
