package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.CustomLlm;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedAgentTest {
    private static final String COLLEAGUE = "+14155550190";

    private final CustomLlm llm =
            CustomLlm.builder(new ScriptedAgent(COLLEAGUE, Duration.ZERO)).build();
    private final Phone phone = Phone.call(llm, "call_1");

    @AfterEach
    void close() {
        phone.close();
        llm.close();
    }

    @ParameterizedTest
    @CsvSource({
        "When are you open?, We are open every day but Sunday",
        "Is my bicycle ready?, What are the four digits",
        "It is number 2043., One moment",
        "Blah., Sorry"
    })
    void respond_toWhatIsSaid_goesOnFromThere(String said, String answer) {
        assertThat(phone.spoken(0)).startsWith("Harbour Bicycles");
        assertThat(phone.answerTo(said)).startsWith(answer);
    }

    @Test
    void respond_toAKey_takesItAsTheWord() {
        assertThat(phone.answer(phone.presses("2"))).startsWith("What are the four digits");
    }

    @Test
    void respond_toAnOrderNumber_looksItUpAndReportsThat() {
        assertThat(phone.answerTo("2043"))
                .isEqualTo("One moment, I look. It is repaired and can be fetched." + " What else can I do for you?");
        assertThat(phone.functions()).containsExactly("find_repair");
    }

    @Test
    void respond_toTheWishForAPerson_transfers() {
        int turn = phone.says("I want to talk to a person.");
        phone.awaitComplete(turn);

        assertThat(phone.lastResponse(turn).get("transfer_number")).contains(Json.of(COLLEAGUE));
        assertThat(phone.lastResponse(turn).get("no_interruption_allowed")).contains(Json.of(true));
    }

    @Test
    void respond_toAMachine_pressesTheKey() {
        int turn = phone.says("For repairs, press two.");
        phone.awaitComplete(turn);

        assertThat(phone.lastResponse(turn).get("digit_to_press")).contains(Json.of("2"));
        assertThat(phone.spoken(turn)).isEmpty();
    }

    @Test
    void respond_toGoodbye_endsTheCall() {
        int turn = phone.says("Thank you, bye!");

        assertThat(phone.answer(turn)).isEqualTo("Thank you for calling. Goodbye!");
        assertThat(phone.lastResponse(turn).get("end_call")).contains(Json.of(true));
    }

    @Test
    void respond_toTheThirdThingNotUnderstood_transfers() {
        phone.answerTo("Blah.");
        phone.answerTo("Blah, blah.");
        int turn = phone.says("Blah?");
        phone.awaitComplete(turn);

        assertThat(phone.lastResponse(turn).get("transfer_number")).contains(Json.of(COLLEAGUE));
    }

    @Test
    void remind_theSecondTime_hangsUp() {
        int first = phone.isSilent();
        assertThat(phone.answer(first)).isEqualTo("Are you still there?");
        assertThat(phone.lastResponse(first).get("end_call")).isEmpty();
        int second = phone.isSilent();
        phone.awaitComplete(second);

        assertThat(phone.lastResponse(second).get("end_call")).contains(Json.of(true));
    }
}
