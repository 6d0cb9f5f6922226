package dev.retell4j.mcp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.retell4j.mcp.internal.wire.OpenQuestions.Question;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {
    private final OpenQuestions questions = new OpenQuestions();
    private final List<Object> written = new ArrayList<>();
    private final Map<String, Object> parameters = Map.of("message", "May I?");
    private final JSONRPCRequest request = new JSONRPCRequest("elicitation/create", "s-0", parameters);
    private final JSONRPCNotification withdrawal =
            new JSONRPCNotification("notifications/cancelled", Map.of("requestId", "s-0", "reason", "why"));

    @AfterEach
    void nothingIsKept() {
        assertThat(questions.isEmpty()).isTrue();
    }

    @Test
    void withdraw_aSentQuestion_tellsOnce() {
        try (Question question = questions.open(parameters)) {
            questions.send(request, written::add, written::add);
            question.withdraw("why");
            question.withdraw("why again");
            questions.answered("s-0");
        }

        assertThat(written).containsExactly(request, withdrawal);
    }

    @Test
    void withdraw_anAnsweredQuestion_tellsNothing() {
        Question question = questions.open(parameters);
        questions.send(request, written::add, written::add);
        questions.answered("s-0");
        question.withdraw("why");
        question.close();
        question.withdraw("why");

        assertThat(written).containsExactly(request);
    }

    @Test
    void withdraw_beforeItIsSent_sendsNothing() {
        try (Question question = questions.open(parameters)) {
            question.withdraw("why");

            assertThatIllegalStateException().isThrownBy(() -> questions.send(request, written::add, written::add));
        }

        assertThat(written).isEmpty();
    }

    @Test
    void withdraw_whileItIsBeingWritten_tellsAfterIt() {
        Question question = questions.open(parameters);
        questions.send(
                request,
                sent -> {
                    question.withdraw("why");
                    question.close();
                    written.add(sent);
                },
                written::add);

        assertThat(written).containsExactly(request, withdrawal);
    }

    @Test
    void withdraw_answeredBeforeTheWritingReturns_tellsNothing() {
        Question question = questions.open(parameters);
        questions.send(
                request,
                sent -> {
                    written.add(sent);
                    question.withdraw("why");
                    question.close();
                    questions.answered("s-0");
                },
                written::add);

        assertThat(written).containsExactly(request);
    }

    @Test
    void send_thatFails_keepsNothing() {
        Question question = questions.open(parameters);
        assertThatIllegalStateException()
                .isThrownBy(() -> questions.send(
                        request,
                        sent -> {
                            question.withdraw("why");
                            question.close();
                            throw new IllegalStateException("gone");
                        },
                        written::add));

        assertThat(written).isEmpty();
    }

    @Test
    void send_aRequestOfSomebodyElse_isWrittenAsItIs() {
        Question question = questions.open(parameters);
        JSONRPCRequest other = new JSONRPCRequest("elicitation/create", "s-1", Map.copyOf(Map.of("message", "Other")));
        questions.send(other, written::add, written::add);
        question.withdraw("why");
        question.close();

        assertThat(written).containsExactly(other);
    }
}
