package dev.retell4j.examples.tour;

import dev.retell4j.agents.Agent;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.State;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.tools.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a prompt to a call that is over and understood. */
final class FirstCall {
    private final Visit visit;

    FirstCall(Visit visit) {
        this.visit = visit;
    }

    /** Creates the agent with all that it needs to make calls. */
    Agent prepare(KnowledgeBase knowledge) {
        Steps steps = visit.steps();
        Llm llm = steps.run("Write the prompt", "retell.llms().create(…)", details -> createLlm(knowledge, details));
        Agent agent =
                steps.run("Put an agent on it", "retell.agents().create(…)", details -> createAgent(llm, details));
        steps.run(
                "Bind a number to it",
                "retell.phoneNumbers().importNumber(…)",
                details -> importNumber(agent, details));
        return agent;
    }

    private Llm createLlm(KnowledgeBase knowledge, Details details) {
        Llm llm = visit.retell().llms().create(Scenario.prompt(knowledge.knowledgeBaseId()));
        details.fact("states", llm.states().stream().map(State::name).collect(Collectors.joining(" → ")));
        details.fact("tools", tools(llm));
        TourException.unless(
                llm.knowledgeBaseIds().contains(knowledge.knowledgeBaseId()), "the LLM lacks its knowledge base");
        return llm;
    }

    private static String tools(Llm llm) {
        Stream<Tool> ofStates = llm.states().stream().flatMap(state -> state.tools().stream());
        return Stream.concat(ofStates, llm.generalTools().stream())
                .map(tool -> Wording.together(tool.name() + " (" + tool.type() + ")"))
                .collect(Collectors.joining(", "));
    }

    private Agent createAgent(Llm llm, Details details) {
        Agent agent = visit.retell().agents().create(Scenario.agent(llm.llmId()));
        details.fact(
                "agent",
                "\"" + agent.agentName().orElse("") + "\" with the voice " + agent.voiceId() + " at speed "
                        + agent.voiceSpeed().orElse(1));
        return agent;
    }

    private PhoneNumber importNumber(Agent agent, Details details) {
        PhoneNumber number = visit.retell().phoneNumbers().importNumber(Scenario.number(agent.agentId()));
        details.fact(
                "number",
                number.phoneNumberPretty().orElse(number.phoneNumber()) + ", \""
                        + number.nickname().orElse("") + "\", for calls both ways");
        TourException.unless(
                number.outboundAgents().get(0).agentId().equals(agent.agentId()), "the number has another agent");
        return number;
    }

    /** Calls a patient and shows all there is to know about the call. */
    void take() {
        visit.expect(Patient.ADA);
        Steps steps = visit.steps();
        PhoneCall placed = steps.run("Call a patient", "retell.calls().createPhoneCall(…)", this::place);
        CallWatch watch = new CallWatch(
                visit.retell(), visit.terminal(), visit.simulator().time().clock());
        Call call = steps.watch(
                "Follow it to its end",
                "retell.calls().retrieve(callId)",
                details -> watch.untilAnalysed(placed, details));
        steps.show("What was said and done", "call.transcriptWithToolCalls()", details -> conversation(call, details));
        steps.show("How fast the agent was", "call.latency()", details -> latency(call, details));
        steps.show("What came of it", "call.callAnalysis(), callCost()", details -> outcome(call, details));
    }

    private PhoneCall place(Details details) {
        PhoneCall call = visit.retell().calls().createPhoneCall(Patient.ADA.call("LD-2043"));
        details.fact("to", call.toNumber() + ", about " + Patient.ADA.appointment());
        return call;
    }

    private static void conversation(Call call, Details details) {
        Conversation.show(call.transcriptWithToolCalls(), details);
        TourException.unless(
                call.renderTranscript().contains("Hello Ada, this is Nora"), "the agent did not greet the patient");
    }

    private static void latency(Call call, Details details) {
        TourException.unless(call.latency().isPresent(), "the call has no latencies");
        call.latency().ifPresent(latency -> CallReport.latency(latency, details));
    }

    private static void outcome(Call call, Details details) {
        CallReport.outcome(call, details);
        TourException.unless(
                call.disconnectionReason().equals(Optional.of(DisconnectionReason.AGENT_HANGUP)),
                "the agent did not end the call");
        List<String> missing = Stream.of("moved", "booked_time")
                .filter(name -> call.callAnalysis().stream()
                        .noneMatch(analysis -> analysis.customAnalysisData().containsKey(name)))
                .toList();
        TourException.unless(missing.isEmpty(), "the analysis lacks " + missing);
    }
}
