package dev.retell4j.examples.tour;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.Language;
import dev.retell4j.agents.LanguageSetting;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.analysis.PostCallAnalysisData;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.llms.State;
import dev.retell4j.llms.StateEdge;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.EndCallTool;
import dev.retell4j.tools.Tool;
import dev.retell4j.tools.ToolParameters;
import dev.retell4j.tools.TransferCallTool;
import dev.retell4j.transfers.TransferDestination;
import dev.retell4j.transfers.TransferOption;
import java.util.List;
import java.util.Map;

/** The story of the tour: a dental practice calls a patient about her check-up, and she moves it. */
final class Scenario {
    static final String PRACTICE_NUMBER = "+14155550100";
    static final String RECEPTION_NUMBER = "+14155550199";
    static final String PATIENT_NUMBER = "+14155550142";
    static final Map<String, String> VARIABLES = Map.of("patient_name", "Ada", "appointment", "Tuesday at ten o'clock");

    private static final String GREETING = "Hello {{patient_name}}, this is Nora from Lakeside Dental. I am calling "
            + "about your check-up on {{appointment}}. Does that still suit you?";

    private Scenario() {}

    static LlmRequest prompt() {
        return LlmRequest.builder()
                .model(LlmModel.GPT_4_1)
                .modelTemperature(0.2)
                .generalPrompt("You are Nora and call patients for Lakeside Dental. Be brief and kind. "
                        + "You speak with {{patient_name}}, whose check-up is on {{appointment}}.")
                .beginMessage(GREETING)
                .startingState("confirm")
                .states(List.of(confirm(), reschedule(), farewell()))
                .generalTools(List.of(toReception(), endCall()))
                .build();
    }

    private static State confirm() {
        return State.builder()
                .name("confirm")
                .statePrompt("Find out whether {{appointment}} still suits the patient.")
                .edges(List.of(
                        edge("reschedule", "The patient cannot come at that time."),
                        edge("farewell", "The patient will come at that time.")))
                .build();
    }

    private static State reschedule() {
        return State.builder()
                .name("reschedule")
                .statePrompt("Look for free times, offer two of them and book the one that the patient takes.")
                .tools(List.of(
                        practiceTool("find_free_times", "Finds free times after a day.", "after"),
                        practiceTool("book_time", "Books a time.", "time")))
                .edges(List.of(edge("farewell", "A new time is booked.")))
                .build();
    }

    private static State farewell() {
        return State.builder()
                .name("farewell")
                .statePrompt("Repeat the time that is booked, say goodbye and end the call.")
                .build();
    }

    private static StateEdge edge(String destination, String when) {
        return StateEdge.builder()
                .destinationStateName(destination)
                .description(when)
                .build();
    }

    private static Tool practiceTool(String name, String description, String argument) {
        return CustomTool.builder()
                .name(name)
                .url("https://lakeside-dental.example/" + name)
                .description(description)
                .parameters(ToolParameters.builder()
                        .properties(Map.of(argument, Map.of("type", "string")))
                        .required(List.of(argument))
                        .build())
                .speakAfterExecution(true)
                .build();
    }

    private static Tool toReception() {
        return TransferCallTool.builder()
                .name("to_reception")
                .description("Hands the call over when the patient wants to speak with a person.")
                .transferDestination(TransferDestination.predefined(RECEPTION_NUMBER))
                .transferOption(TransferOption.coldTransfer())
                .build();
    }

    private static Tool endCall() {
        return EndCallTool.builder()
                .name("end_call")
                .description("Ends the call after the goodbye.")
                .build();
    }

    static AgentCreate agent(String llmId) {
        return AgentCreate.builder()
                .agentName("Nora, appointments")
                .responseEngine(ResponseEngine.retellLlm(llmId))
                .voiceId("retell-Cimo")
                .voiceSpeed(1.05)
                .language(LanguageSetting.of(Language.EN_US))
                .postCallAnalysisData(List.of(
                        PostCallAnalysisData.booleanData("Whether the appointment was moved.", "moved"),
                        PostCallAnalysisData.stringData("The time that is booked now.", "booked_time")))
                .build();
    }

    static PhoneNumberImport number(String agentId) {
        return PhoneNumberImport.builder()
                .phoneNumber(PRACTICE_NUMBER)
                .terminationUri("lakeside-dental.pstn.example")
                .nickname("Lakeside Dental")
                .outboundAgents(List.of(AgentWeight.only(agentId)))
                .inboundAgents(List.of(AgentWeight.only(agentId)))
                .build();
    }

    /** What the simulator lets happen on the phone. Without it, a conversation is made up from the prompt. */
    static CallScript conversation() {
        return CallScript.answered(
                        Turn.agent(GREETING),
                        Turn.user("Hi Nora. I am afraid something came up on Tuesday. Can we move it?"),
                        Turn.moveTo("reschedule"),
                        Turn.agent("Of course. Let me see what is free later that week."),
                        Turn.tool(
                                "find_free_times",
                                Map.of("after", "Tuesday"),
                                List.of("Wednesday 9:30", "Thursday 16:00")),
                        Turn.agent("There is Wednesday at half past nine, or Thursday at four in the afternoon. "
                                + "Which one would you like?"),
                        Turn.user("Thursday at four is perfect. How long will it take?"),
                        Turn.agent("About half an hour. I am putting you down for Thursday at four."),
                        Turn.tool("book_time", Map.of("time", "Thursday 16:00"), Map.of("reference", "LD-2043")),
                        Turn.moveTo("farewell"),
                        Turn.agent("That is done: Thursday at four o'clock. Is there anything else I can do?"),
                        Turn.user("No, that was all. Thank you, Nora!"),
                        Turn.agent("You are welcome, {{patient_name}}. See you on Thursday. Goodbye!"),
                        Turn.tool("end_call", Map.of(), "The call ends."))
                .summary("Ada could not come on Tuesday. She moved her check-up to Thursday at four o'clock, "
                        + "which is booked under LD-2043.")
                .sentiment("Positive")
                .analysis("moved", true)
                .analysis("booked_time", "Thursday 16:00");
    }
}
