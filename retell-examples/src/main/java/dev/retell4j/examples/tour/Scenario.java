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
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.EndCallTool;
import dev.retell4j.tools.Tool;
import dev.retell4j.tools.ToolParameters;
import dev.retell4j.tools.TransferCallTool;
import dev.retell4j.transfers.TransferDestination;
import dev.retell4j.transfers.TransferOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The story of the tour: a dental practice lets its agent call patients about their appointments. */
final class Scenario {
    static final String PRACTICE_NUMBER = "+14155550100";
    static final String RECEPTION_NUMBER = "+14155550199";
    static final int PRICE_LIST_BYTES = 4_000_000;
    static final String WEBHOOK = "https://lakeside-dental.example/retell";

    static final String GREETING =
            "Hello {{patient_name}}, this is Nora from Lakeside Dental. Does {{appointment}} still suit you?";

    private Scenario() {}

    /** A text of some megabytes for the agent to look things up in. */
    static byte[] priceList() {
        StringBuilder text = new StringBuilder("Lakeside Dental, prices\n");
        for (int item = 1; text.length() < PRICE_LIST_BYTES; item++) {
            text.append("Treatment ").append(item).append(" takes half an hour and costs ");
            text.append(20 + item % 480).append(" dollars.\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static LlmRequest prompt(String knowledgeBaseId) {
        return LlmRequest.builder()
                .model(LlmModel.GPT_4_1)
                .modelTemperature(0.2)
                .generalPrompt("You are Nora and call patients for Lakeside Dental. Be brief and kind. "
                        + "You speak with {{patient_name}}, whose check-up is on {{appointment}}.")
                .beginMessage(GREETING)
                .startingState("confirm")
                .states(List.of(confirm(), reschedule(), farewell()))
                .generalTools(List.of(toReception(), endCall()))
                .knowledgeBaseIds(List.of(knowledgeBaseId))
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
                .webhookUrl(WEBHOOK)
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
}
