package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.State;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.tools.Tool;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From an empty workspace to a call that is over and understood, against a simulator in this process. */
public final class SimulatedTour {
    private static final double SPEED = 20;

    private final Terminal terminal;
    private final Steps steps;

    /**
     * Prepares the tour.
     *
     * @param terminal where it is shown
     */
    public SimulatedTour(Terminal terminal) {
        this.terminal = terminal;
        steps = new Steps(terminal);
    }

    /** Takes the tour from beginning to end. */
    public void run() {
        terminal.print(new Line()
                .to(Terminal.INDENT)
                .add(Style.BOLD, "A tour of retell4j")
                .add(" · a dental practice calls a patient about her check-up"));
        terminal.blank();
        try (RetellSimulator simulator =
                        steps.run("Start a simulator", "RetellSimulator.builder().start()", this::start);
                RetellClient retell = RetellClient.builder()
                        .apiKey(simulator.apiKey())
                        .baseUrl(simulator.baseUrl())
                        .build()) {
            simulator.script(Scenario.PATIENT_NUMBER, Scenario.conversation());
            visit(retell, simulator);
            sayGoodbye(simulator);
        }
    }

    private RetellSimulator start(Details details) {
        RetellSimulator simulator = RetellSimulator.builder().speed(SPEED).start();
        details.fact("address", simulator.baseUrl());
        details.fact("time", String.format(Locale.ROOT, "%.0f seconds pass in each of yours", SPEED));
        details.fact("the patient", "follows a script, so that each tour tells the same story");
        return simulator;
    }

    private void visit(RetellClient retell, RetellSimulator simulator) {
        Llm llm = steps.run("Write the prompt", "retell.llms().create(…)", details -> createLlm(retell, details));
        Agent agent = steps.run(
                "Put an agent on it", "retell.agents().create(…)", details -> createAgent(retell, llm, details));
        steps.run(
                "Bring a number and bind it",
                "retell.phoneNumbers().importNumber(…)",
                details -> importNumber(retell, agent, details));
        PhoneCall placed =
                steps.run("Place a call", "retell.calls().createPhoneCall(…)", details -> placeCall(retell, details));
        CallWatch watch = new CallWatch(retell, terminal, simulator.time().clock());
        Call call = steps.watch(
                "Follow it to its end",
                "retell.calls().retrieve(callId)",
                details -> watch.untilAnalysed(placed, details));
        show(call);
    }

    private static Llm createLlm(RetellClient retell, Details details) {
        Llm llm = retell.llms().create(Scenario.prompt());
        details.fact(
                "llm",
                llm.llmId() + ", " + llm.model().map(model -> model.asString()).orElse(""));
        details.fact("states", llm.states().stream().map(State::name).collect(Collectors.joining(" → ")));
        details.fact("tools", tools(llm));
        return llm;
    }

    private static String tools(Llm llm) {
        Stream<Tool> ofStates = llm.states().stream().flatMap(state -> state.tools().stream());
        return Stream.concat(ofStates, llm.generalTools().stream())
                .map(tool -> Wording.together(tool.name() + " (" + tool.type() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static Agent createAgent(RetellClient retell, Llm llm, Details details) {
        Agent agent = retell.agents().create(Scenario.agent(llm.llmId()));
        details.fact("agent", agent.agentId() + ", \"" + agent.agentName().orElse("") + "\"");
        details.fact(
                "voice", agent.voiceId() + " at speed " + agent.voiceSpeed().orElse(1));
        return agent;
    }

    private static PhoneNumber importNumber(RetellClient retell, Agent agent, Details details) {
        PhoneNumber number = retell.phoneNumbers().importNumber(Scenario.number(agent.agentId()));
        details.fact(
                "number",
                number.phoneNumberPretty().orElse(number.phoneNumber()) + ", \""
                        + number.nickname().orElse("") + "\"");
        details.fact("bound to", number.outboundAgents().get(0).agentId() + ", for calls in both directions");
        return number;
    }

    private static PhoneCall placeCall(RetellClient retell, Details details) {
        PhoneCall call = retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(Scenario.PRACTICE_NUMBER)
                        .toNumber(Scenario.PATIENT_NUMBER)
                        .retellLlmDynamicVariables(Scenario.VARIABLES)
                        .build());
        details.fact("call", call.callId());
        details.fact("to", call.toNumber());
        call.retellLlmDynamicVariables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> details.fact(variable.getKey(), variable.getValue()));
        return call;
    }

    private void show(Call call) {
        steps.show(
                "What was said and done",
                "call.transcriptWithToolCalls()",
                details -> Conversation.show(call.transcriptWithToolCalls(), details));
        steps.show(
                "How fast the agent answered",
                "call.latency()",
                details -> call.latency().ifPresent(latency -> CallReport.latency(latency, details)));
        steps.show(
                "What it cost",
                "call.callCost()",
                details -> call.callCost().ifPresent(cost -> CallReport.cost(cost, details)));
        steps.show("What came of it", "call.callAnalysis()", details -> CallReport.outcome(call, details));
    }

    private void sayGoodbye(RetellSimulator simulator) {
        int requests = simulator.requests().size();
        terminal.print(Line.indented("")
                .add(Style.GOOD, "✓ Done")
                .add(" in " + Wording.elapsed(steps.elapsed()) + " with " + Wording.count(requests, "request")
                        + ". Nobody was called, nothing was spent."));
        terminal.blank();
        terminal.print(Line.indented("").add(Style.BOLD, "Try next"));
        next("./tour --live", "looks at your own account, changes nothing");
        next("QuickStart.java", "a call in thirty lines; beside it more examples,");
        next("", "in the module retell-examples");
        next("RetellSimulator.start()", "the same simulator in your own tests");
    }

    private void next(String what, String why) {
        terminal.print(Line.indented("").add(Style.AGENT, what).to(30).add(why));
    }
}
