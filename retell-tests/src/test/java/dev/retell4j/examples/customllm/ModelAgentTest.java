package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.examples.customllm.OpenAiStub.Reply;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model behind the handler: what it is told, what is spoken, and what happens when it is not needed or fails. */
class ModelAgentTest {
    private static final String SORRY = "I am sorry, once more please.";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static ModelAgent agent(OpenAiStub stub) {
        return new ModelAgent(new Model(stub.settings("large"), "large", LIMIT), "Be brief.", "Good morning.");
    }

    private static CustomLlm llm(CustomLlmHandler agent) {
        return CustomLlm.builder(agent).fallbackLine(SORRY).build();
    }

    @Test
    void respond_inACall_tellsTheModelWhatWasSaidAndSpeaksItsTokens() throws Exception {
        try (OpenAiStub stub =
                        OpenAiStub.start(Reply.says("It ", "is ready. ", "Come ", "by."), Reply.says("At nine."));
                CustomLlm llm = llm(agent(stub));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.spoken(0)).isEqualTo("Good morning.");
            assertThat(phone.answerTo("Is my bicycle ready?")).isEqualTo("It is ready. Come by.");
            assertThat(phone.answerTo("When do you open?")).isEqualTo("At nine.");

            assertThat(stub.asked().get(1).messages())
                    .extracting(message -> Phone.text(message, "role") + ": " + Phone.text(message, "content"))
                    .containsExactly(
                            "system: Be brief.",
                            "assistant: Good morning.",
                            "user: Is my bicycle ready?",
                            "assistant: It is ready. Come by.",
                            "user: When do you open?");
        }
    }

    @Test
    void respond_whileTheModelIsStillWriting_speaksWhatIsThere() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.hangsAfter("It is ready. ", "Come by."));
                CustomLlm llm = llm(agent(stub));
                Phone phone = Phone.call(llm, "call_1")) {
            int turn = phone.says("Is my bicycle ready?");

            await().atMost(LIMIT).until(() -> phone.spoken(turn).startsWith("It is ready."));
        }
    }

    @Test
    void remind_afterSilence_asksTheModelForANudge() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.says("Are you there?"));
                CustomLlm llm = llm(agent(stub));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answer(phone.isSilent())).isEqualTo("Are you there?");
            assertThat(Phone.text(stub.asked().get(0).lastMessage(), "content")).contains("said nothing");
        }
    }

    static Stream<Named<Reply>> unfinished() {
        return Stream.of(
                Named.of("before headers", Reply.hangs()),
                Named.of("before the first token", Reply.hangsAfter()),
                Named.of("after a clause", Reply.hangsAfter("Well, ", "let me ", "see. ")));
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void respond_cutOffByTheCaller_hangsUpOnTheModelAndAnswersTheNewQuestion(Reply unfinished) throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(unfinished, Reply.says("Yes."));
                CustomLlm llm = llm(agent(stub));
                Phone phone = Phone.call(llm, "call_1")) {
            int first = phone.says("Tell me all about it.");
            await().atMost(LIMIT).until(() -> !stub.asked().isEmpty());

            int second = phone.says("Stop. Is it ready?");

            stub.asked().get(0).left().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(phone.answer(second)).isEqualTo("Yes.");
            assertThat(phone.responses(first))
                    .noneMatch(frame -> frame.get("content_complete").equals(Optional.of(Json.of(true))));
        }
    }

    @Test
    void respond_whenTheCallerHangsUp_hangsUpOnTheModel() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.hangsAfter("Well, "));
                CustomLlm llm = CustomLlm.builder(agent(stub))
                        .reconnectGrace(Duration.ZERO)
                        .build()) {
            Phone phone = Phone.call(llm, "call_1");
            phone.says("Tell me all about it.");
            await().atMost(LIMIT).until(() -> !stub.asked().isEmpty());

            phone.close();

            stub.asked().get(0).left().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    static Stream<Named<Reply>> broken() {
        return Stream.of(
                Named.of("status 401", Reply.fails(401)),
                Named.of("status 503", Reply.fails(503)),
                Named.of("reset", Reply.breaksAfter()));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void respond_withModelThatFails_saysTheFallbackLine(Reply broken) throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(broken, Reply.says("Yes."));
                CustomLlm llm = llm(agent(stub));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Is it ready?")).isEqualTo(SORRY);
            assertThat(phone.answerTo("Is it ready?")).isEqualTo("Yes.");
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void withFallback_onModelThatFails_asksTheSecond(Reply broken) throws Exception {
        try (OpenAiStub first = OpenAiStub.start(broken);
                OpenAiStub second = OpenAiStub.start(Reply.says("It is ready."));
                CustomLlm llm = llm(CustomLlmHandler.withFallback(agent(first), agent(second), LIMIT));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Is it ready?")).isEqualTo("It is ready.");
        }
    }

    static Stream<Named<Reply>> late() {
        return Stream.of(
                Named.of("before headers", Reply.hangs()), Named.of("before the first token", Reply.hangsAfter()));
    }

    @ParameterizedTest
    @MethodSource("late")
    void withFallback_onModelThatIsLate_asksTheSecondAndHangsUpOnTheFirst(Reply late) throws Exception {
        try (OpenAiStub first = OpenAiStub.start(late);
                OpenAiStub second = OpenAiStub.start(Reply.says("It is ready."));
                CustomLlm llm = llm(CustomLlmHandler.withFallback(agent(first), agent(second), Duration.ofSeconds(3)));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Is it ready?")).isEqualTo("It is ready.");

            first.asked().get(0).left().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void withFallback_onModelThatSpeaksInTime_neverAsksTheSecond() throws Exception {
        try (OpenAiStub first = OpenAiStub.start(Reply.says("It is ready."));
                OpenAiStub second = OpenAiStub.start(Reply.says("Never."));
                CustomLlm llm = llm(CustomLlmHandler.withFallback(agent(first), agent(second), LIMIT));
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Is it ready?")).isEqualTo("It is ready.");
            assertThat(List.copyOf(second.asked())).isEmpty();
        }
    }
}
