package dev.retell4j.examples.customllm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import java.util.List;

/**
 * Lets a model talk: the transcript goes in, tokens come out and are spoken as they come. When the caller cuts in, the
 * session closes the stream, and with it the model's request.
 */
public final class ModelAgent implements CustomLlmHandler {
    private static final String SILENT =
            "The caller has said nothing for a while. Ask in one short sentence whether they are still there.";

    private final Model model;
    private final String prompt;
    private final String greeting;

    /**
     * Makes an agent.
     *
     * @param model who answers
     * @param prompt what the model is told first
     * @param greeting what is said at the beginning of a call, without the model
     */
    public ModelAgent(Model model, String prompt, String greeting) {
        this.model = model;
        this.prompt = prompt;
        this.greeting = greeting;
    }

    @Override
    public Answer onCall(CallStart start) {
        return Answer.text(greeting);
    }

    @Override
    public Answer respond(Turn turn) {
        return Answer.tokens(model.answer(Messages.of(prompt, turn.transcript()), List.of()));
    }

    @Override
    public Answer remind(Turn turn) {
        List<ChatMessage> messages = Messages.of(prompt, turn.transcript());
        messages.add(SystemMessage.from(SILENT));
        return Answer.tokens(model.answer(messages, List.of()));
    }
}
