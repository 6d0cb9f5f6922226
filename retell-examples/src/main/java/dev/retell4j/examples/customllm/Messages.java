package dev.retell4j.examples.customllm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.retell4j.websocket.ChatTurn;
import dev.retell4j.websocket.Transcript;
import java.util.ArrayList;
import java.util.List;

/** A call as langchain4j wants it: the prompt, then what was said and done. */
final class Messages {
    private Messages() {}

    /** Begins with the prompt; the list may grow. */
    static List<ChatMessage> of(String prompt, Transcript transcript) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt));
        for (ChatTurn said : transcript.asMessages()) {
            messages.add(of(said));
        }
        return messages;
    }

    private static ChatMessage of(ChatTurn said) {
        return switch (said.role()) {
            case USER -> UserMessage.from(said.content());
            case ASSISTANT ->
                said.toolUse()
                        .map(call -> AiMessage.from(request(call)))
                        .orElseGet(() -> AiMessage.from(said.content()));
            case TOOL -> result(said);
            case SYSTEM -> SystemMessage.from(said.content());
        };
    }

    private static ToolExecutionRequest request(ChatTurn.ToolUse call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.name())
                .arguments(call.arguments())
                .build();
    }

    private static ChatMessage result(ChatTurn said) {
        ChatTurn.ToolUse call = said.toolUse().orElseThrow();
        return ToolExecutionResultMessage.from(call.id(), call.name(), said.content());
    }
}
