package dev.retell4j.tests.customllm.probe;

import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** An agent without a model that does what a probe's callers ask for. */
final class Storyteller implements CustomLlmHandler {
    private static final int SENTENCES = 60;
    private static final Duration BETWEEN_SENTENCES = Duration.ofMillis(15);

    static CustomLlm answering() {
        Duration patience = Duration.ofMinutes(2);
        return CustomLlm.builder(new Storyteller())
                .silenceTimeout(patience)
                .sendTimeout(patience)
                .turnTimeout(patience)
                .build();
    }

    @Override
    public Answer onCall(CallStart start) {
        return Answer.text("Good morning.");
    }

    @Override
    public Answer respond(Turn turn) {
        String words = turn.transcript().lastUserUtterance().orElse("");
        if (words.contains("oodbye")) {
            return Answer.text("Goodbye.").thenEndCall();
        }
        return words.contains("story") ? Answer.tokens(story()) : Answer.text("You have said: " + words);
    }

    /** A model takes its time for each token. */
    private static Iterator<String> story() {
        return IntStream.range(0, SENTENCES)
                .mapToObj(sentence -> {
                    LockSupport.parkNanos(BETWEEN_SENTENCES.toNanos());
                    return "And the sea was wide. ";
                })
                .iterator();
    }
}
