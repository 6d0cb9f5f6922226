package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.analysis.AnalysisData;
import dev.retell4j.analysis.EnumAnalysisData;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.llms.State;
import dev.retell4j.llms.StateEdge;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.EndCallTool;
import dev.retell4j.tools.ExtractDynamicVariableTool;
import dev.retell4j.tools.Tool;
import dev.retell4j.tools.ToolParameters;
import dev.retell4j.tools.TransferCallTool;
import dev.retell4j.transfers.TransferDestination;
import dev.retell4j.transfers.TransferOption;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A prompt in states, with tools: a workshop that finds out what is broken, books a time for it and says goodbye.
 *
 * <p>In each state the model sees the general prompt, the prompt of the state, the general tools and the tools of the
 * state, and nothing of the others. So a booking cannot happen before the repair is known, however the caller asks.
 */
public final class StatesAndTools {
    private StatesAndTools() {}

    /**
     * Creates the prompt and an agent that speaks by it.
     *
     * @param args the address of your booking service, and the number to which callers are put through
     */
    public static void main(String[] args) {
        Arguments.expect(args, "the URL of a booking service", "a number to transfer to");
        try (RetellClient retell = RetellClient.fromEnv()) {
            Llm llm = retell.llms().create(prompt(args[0], args[1]));
            System.out.println(describe(llm));
            Agent agent = retell.agents()
                    .create(AgentCreate.builder()
                            .agentName("Harbour Bicycles, workshop")
                            .responseEngine(ResponseEngine.retellLlm(llm.llmId()))
                            .voiceId("retell-Cimo")
                            .build());
            System.out.println("Spoken by " + agent.agentId());
        }
    }

    static LlmRequest prompt(String bookingUrl, String workshopNumber) {
        return LlmRequest.builder()
                .model(LlmModel.GPT_4_1)
                .generalPrompt("You answer the phone of Harbour Bicycles. Be brief. Ask one question at a time.")
                .beginMessage("Harbour Bicycles, good morning. What can we do for you?")
                .startingState("find_fault")
                .states(List.of(findFault(), bookRepair(bookingUrl), sayGoodbye()))
                .generalTools(List.of(toWorkshop(workshopNumber), endCall()))
                // For what nobody told: values of the call win over these.
                .defaultDynamicVariables(Map.of("opening_hours", "nine to six"))
                .build();
    }

    private static State findFault() {
        return State.builder()
                .name("find_fault")
                .statePrompt("Find out what is broken, and how soon the bicycle is needed. "
                        + "Ask \"What is wrong with the bicycle?\"")
                .tools(List.of(noteFault()))
                .edges(List.of(StateEdge.builder()
                        .destinationStateName("book_repair")
                        .description("It is known what is broken.")
                        // What the model has to know before it may go this way. The next state can say {{fault}}.
                        .parameters(parameters("""
                                {"type": "object",
                                 "properties": {
                                   "fault": {"type": "string", "description": "What is broken, in a few words"},
                                   "urgent": {"type": "boolean"}},
                                 "required": ["fault"]}
                                """))
                        .build()))
                .build();
    }

    private static State bookRepair(String bookingUrl) {
        return State.builder()
                .name("book_repair")
                .statePrompt("The bicycle has this fault: {{fault}}. Book a repair within {{opening_hours}}. "
                        + "Ask \"Which day would suit you?\"")
                .tools(List.of(book(bookingUrl)))
                .edges(List.of(StateEdge.builder()
                        .destinationStateName("say_goodbye")
                        .description("A repair is booked, or the caller does not want one.")
                        .build()))
                .build();
    }

    private static State sayGoodbye() {
        return State.builder()
                .name("say_goodbye")
                .statePrompt("Repeat what was booked: {{reference}}. Then say goodbye and end the call.")
                .build();
    }

    /** Takes facts out of what was said. They are then dynamic variables, and are found in the call afterwards. */
    private static Tool noteFault() {
        return ExtractDynamicVariableTool.builder()
                .name("note_fault")
                .description("Notes what the caller says about the bicycle.")
                .variables(List.of(
                        AnalysisData.stringData("The make of the bicycle.", "make"),
                        EnumAnalysisData.builder()
                                .name("kind")
                                .description("The kind of bicycle.")
                                .choices(List.of("city", "racing", "cargo", "electric"))
                                .build()))
                .build();
    }

    /** Calls your service in the middle of the conversation; its answer is what the model reads next. */
    private static Tool book(String bookingUrl) {
        return CustomTool.builder()
                .name("book_repair")
                .description("Books a repair, and says when there is no room on that day.")
                .url(bookingUrl)
                .parameters(parameters("""
                        {"type": "object",
                         "properties": {
                           "day": {"type": "string", "description": "The day, as 2026-12-01"},
                           "fault": {"type": "string"},
                           "shop": {"const": "harbour"}},
                         "required": ["day", "fault"]}
                        """))
                .responseVariables(Map.of("reference", "$.booking.reference")) // a JSON path into the answer
                .headers(Map.of("x-shop", "harbour"))
                .timeout(Duration.ofSeconds(10)) // people do not wait for the 2 minutes of the default
                .speakDuringExecution(true)
                .executionMessageDescription("Say that you are looking at the calendar.")
                .speakAfterExecution(true)
                .build();
    }

    private static Tool toWorkshop(String number) {
        return TransferCallTool.builder()
                .name("to_workshop")
                .description("Puts the caller through to a person, when they ask for one or are angry.")
                .transferDestination(TransferDestination.predefined(number))
                .transferOption(TransferOption.coldTransfer()) // warmTransfer() speaks with the person first
                .build();
    }

    private static Tool endCall() {
        return EndCallTool.builder()
                .name("end_call")
                .description("Ends the call after the goodbye.")
                .build();
    }

    /** Reads a JSON schema. {@code ToolParameters.builder()} does as well, where it is put together by a program. */
    private static ToolParameters parameters(String schema) {
        return Json.parse(schema).as(ToolParameters.class);
    }

    static String describe(Llm llm) {
        String states = llm.states().stream().map(StatesAndTools::line).collect(Collectors.joining());
        return llm.llmId() + " begins with " + llm.startingState().orElse("?") + System.lineSeparator() + states
                + "  anywhere: " + names(llm.generalTools());
    }

    private static String line(State state) {
        String ways =
                state.edges().stream().map(StateEdge::destinationStateName).collect(Collectors.joining(", "));
        return "  " + state.name() + ": " + names(state.tools()) + (ways.isEmpty() ? "" : " → " + ways)
                + System.lineSeparator();
    }

    private static String names(List<Tool> tools) {
        return tools.isEmpty() ? "no tools" : tools.stream().map(Tool::name).collect(Collectors.joining(", "));
    }
}
