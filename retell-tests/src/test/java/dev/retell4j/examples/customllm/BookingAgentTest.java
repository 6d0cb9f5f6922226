package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.examples.customllm.OpenAiStub.FunctionCall;
import dev.retell4j.examples.customllm.OpenAiStub.Reply;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.CustomLlm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A model that books: what it may do, what is done once, and how the call ends. */
class BookingAgentTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2027-03-29T08:00:00Z"), ZoneOffset.UTC);
    private static final String SORRY = "I am sorry, once more please.";
    private static final FunctionCall FIND = new FunctionCall("f_1", "find_slots", "{\"day\":\"2027-03-31\"}");
    private static final FunctionCall BOOK =
            new FunctionCall("f_2", "book_slot", "{\"day\":\"2027-03-31\",\"time\":\"10:30\",\"name\":\"Ada\"}");
    private static final FunctionCall END = new FunctionCall("f_3", "end_call", "{\"farewell\":\"See you then!\"}");

    private final Diary diary = new Diary();

    private CustomLlm llm(OpenAiStub stub) {
        Model model = new Model(stub.settings("large"), "large", LIMIT);
        return CustomLlm.builder(new BookingAgent(model, diary, MONDAY))
                .fallbackLine(SORRY)
                .build();
    }

    @Test
    void call_fromQuestionToFarewell_booksOnceAndEndsPolitely() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(
                        Reply.calls(FIND),
                        Reply.says("Wednesday at ", "half past ten? ", "What is your name?"),
                        Reply.says("Wednesday, half past ten, for Ada. Is that right?"),
                        Reply.says(List.of("I book it. "), BOOK),
                        Reply.says("Your reference is W 1."),
                        Reply.calls(END));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("May I come on Wednesday?"))
                    .isEqualTo("One moment, I am looking into the diary. "
                            + "Wednesday at half past ten? What is your name?");
            assertThat(phone.answerTo("Ada.")).endsWith("Is that right?");
            assertThat(phone.answerTo("Yes.")).isEqualTo("I book it. Your reference is W 1.");
            int last = phone.says("Thank you, that is all.");
            assertThat(phone.answer(last)).isEqualTo("See you then!");

            assertThat(phone.lastResponse(last).get("end_call")).contains(Json.of(true));
            assertThat(phone.functions()).containsExactly("find_slots", "book_slot");
            assertThat(diary.bookings()).containsExactly(new Diary.Booking("call_1", "Ada", "W-1"));
            assertThat(Phone.text(stub.asked().get(0).messages().get(0), "content"))
                    .contains("Monday, 2027-03-29");
            assertThat(Phone.text(stub.asked().get(1).lastMessage(), "content")).contains("10:30");
            assertThat(Phone.text(stub.asked().get(4).lastMessage(), "content")).contains("W-1");
        }
    }

    @Test
    void call_whoseBookingTurnIsAskedAgain_booksOnceAndTellsTheSame() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(
                        Reply.calls(BOOK),
                        Reply.hangsAfter(),
                        Reply.calls(new FunctionCall(
                                "f_9", "book_slot", "{\"name\":\"Ada\", \"time\":\"10:30\", \"day\":\"2027-03-31\"}")),
                        Reply.says("Your reference is W 1."));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            phone.says("Yes.");
            await().atMost(LIMIT).until(() -> stub.asked().size() == 2); // it is booked, but nobody has heard so

            String answer = phone.answerTo("Yes, please.");

            stub.asked().get(1).left().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(answer).endsWith("Your reference is W 1.");
            assertThat(diary.bookings()).hasSize(1);
            assertThat(Phone.text(stub.asked().get(3).lastMessage(), "content"))
                    .isEqualTo(Phone.text(stub.asked().get(1).lastMessage(), "content"))
                    .contains("W-1");
        }
    }

    @Test
    void call_forATimeThatIsTaken_letsTheModelOfferAnother() throws Exception {
        diary.book("call_0", LocalDate.parse("2027-03-31"), LocalTime.parse("10:30"), "Bob");
        try (OpenAiStub stub = OpenAiStub.start(Reply.calls(BOOK), Reply.says("That has just gone. At one?"));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Yes.")).endsWith("At one?");
            assertThat(Phone.text(stub.asked().get(1).lastMessage(), "content"))
                    .contains("\"booked\":false", "13:00")
                    .doesNotContain("10:30");
            assertThat(diary.bookings()).hasSize(1);
        }
    }

    @Test
    void call_withFunctionsUsedWrongly_tellsTheModelWhatIsWrong() throws Exception {
        FunctionCall noJson = new FunctionCall("f_1", "find_slots", "{\"day\":");
        FunctionCall noDay = new FunctionCall("f_2", "find_slots", "{\"day\":\"Wednesday\"}");
        FunctionCall noFunction = new FunctionCall("f_3", "dance", "{}");
        try (OpenAiStub stub = OpenAiStub.start(Reply.calls(noJson, noDay, noFunction), Reply.says("Which day?"));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Hello.")).endsWith("Which day?");
            List<Json> messages = stub.asked().get(1).messages();
            assertThat(messages.subList(messages.size() - 3, messages.size()))
                    .extracting(message -> Phone.text(message, "content"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("no JSON object"),
                            second -> assertThat(second).contains("2027-03-31"),
                            third -> assertThat(third).contains("no function dance"));
        }
    }

    @Test
    void call_withModelThatOnlyCallsFunctions_saysTheFallbackLine() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.calls(FIND));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answerTo("Hello.")).endsWith(SORRY);
        }
    }

    @Test
    void call_withoutWords_isAskedWhetherSomebodyIsThere() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.says("Never."));
                CustomLlm llm = llm(stub);
                Phone phone = Phone.call(llm, "call_1")) {
            assertThat(phone.answer(phone.isSilent())).isEqualTo("Are you still there?");
            assertThat(stub.asked()).isEmpty();
        }
    }
}
