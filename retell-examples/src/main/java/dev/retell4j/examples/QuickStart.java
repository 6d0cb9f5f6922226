package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmRequest;
import java.util.Map;

/** From nothing to a ringing phone: a prompt, an agent that speaks by it, a call. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Calls somebody. Against the real service, this really dials.
     *
     * @param args a number of your account, and the number to call, both like {@code +14155550100}
     */
    public static void main(String[] args) {
        Arguments.expect(args, "a number to call from", "a number to call");
        try (RetellClient retell = RetellClient.fromEnv()) {
            PhoneCall call = callSomebody(retell, args[0], args[1]);
            System.out.println("Dialling " + call.toNumber() + ": " + call.callId());
        }
    }

    static PhoneCall callSomebody(RetellClient retell, String from, String to) {
        Llm llm = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("You call {{name}} to say that the bicycle is repaired. Be brief and kind.")
                        .beginMessage("Hello {{name}}, this is Harbour Bicycles. Your bicycle is ready!")
                        .build());
        Agent agent = retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Harbour Bicycles")
                        .responseEngine(ResponseEngine.retellLlm(llm.llmId()))
                        .voiceId("retell-Cimo")
                        .build());
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(from)
                        .toNumber(to)
                        .overrideAgentId(agent.agentId())
                        .retellLlmDynamicVariables(Map.of("name", "Ada"))
                        .build());
    }
}
