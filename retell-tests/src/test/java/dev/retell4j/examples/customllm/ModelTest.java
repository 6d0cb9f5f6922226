package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.retell4j.examples.customllm.OpenAiStub.FunctionCall;
import dev.retell4j.examples.customllm.OpenAiStub.Reply;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The request to the model: tokens, functions, failures, and its end when nobody listens any more. */
class ModelTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<ChatMessage> QUESTION = List.of(UserMessage.from("Is my bicycle ready?"));

    private static Model model(OpenAiStub stub) {
        return new Model(stub.settings("small"), "small", PATIENCE);
    }

    private static List<String> rest(ModelStream stream) {
        List<String> tokens = new ArrayList<>();
        stream.forEachRemaining(tokens::add);
        return tokens;
    }

    @Test
    void answer_ofStreamedTokens_givesThemWithTheirSpaces() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.says("It", " is", " ready", "."))) {
            try (ModelStream stream = model(stub).answer(QUESTION, List.of())) {
                assertThat(rest(stream)).containsExactly("It", " is", " ready", ".");
                assertThat(stream.functions()).isEmpty();
                assertThat(stream.message().text()).isEqualTo("It is ready.");
            }
            Json body = stub.asked().get(0).body();
            assertThat(body.get("model")).contains(Json.of("small"));
            assertThat(stub.asked().get(0).lastMessage().get("content")).contains(Json.of("Is my bicycle ready?"));
        }
    }

    @Test
    void answer_beforeTheModelHasFinished_givesWhatIsThere() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.hangsAfter("It", " is"));
                ModelStream stream = model(stub).answer(QUESTION, List.of())) {
            assertThat(stream.next()).isEqualTo("It");
            assertThat(stream.next()).isEqualTo(" is");
        }
    }

    @Test
    void answer_withFunctionsInPieces_putsTheirArgumentsTogether() throws Exception {
        FunctionCall find = new FunctionCall("call_1", "find_slots", "{\"day\":\"2027-03-31\"}");
        FunctionCall other = new FunctionCall("call_2", "find_slots", "{\"day\":\"2027-04-01\"}");
        ToolSpecification function = ToolSpecification.builder()
                .name("find_slots")
                .parameters(JsonObjectSchema.builder().addStringProperty("day").build())
                .build();
        try (OpenAiStub stub = OpenAiStub.start(Reply.says(List.of("One ", "moment."), find, other));
                ModelStream stream = model(stub).answer(QUESTION, List.of(function))) {
            assertThat(rest(stream)).containsExactly("One ", "moment.");
            assertThat(stream.functions())
                    .extracting(call -> new FunctionCall(call.id(), call.name(), call.arguments()))
                    .containsExactly(find, other);
            assertThat(stub.asked().get(0).body().get("tools").orElseThrow().elements())
                    .hasSize(1);
        }
    }

    static Stream<Named<Reply>> unfinished() {
        return Stream.of(
                Named.of("before headers", Reply.hangs()),
                Named.of("before the first token", Reply.hangsAfter()),
                Named.of("after two tokens", Reply.hangsAfter("It", " is")));
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void close_howeverFarTheModelIs_endsTheRequest(Reply reply) throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(reply)) {
            ModelStream stream = model(stub).answer(QUESTION, List.of());
            await().atMost(PATIENCE).until(() -> !stub.asked().isEmpty());

            stream.close();

            stub.asked().get(0).left().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(stream.hasNext()).isFalse();
            assertThat(stream.functions()).isEmpty();
        }
    }

    @Test
    void close_whileSomebodyWaitsForAToken_letsThemGo() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.hangs())) {
            ModelStream stream = model(stub).answer(QUESTION, List.of());
            Thread waiting = new Thread(() -> rest(stream));
            waiting.start();
            await().atMost(PATIENCE).until(() -> !stub.asked().isEmpty());

            stream.close();

            waiting.join(PATIENCE.toMillis());
            assertThat(waiting.isAlive()).isFalse();
        }
    }

    @Test
    void answer_afterCompleteOnes_takesTheirConnections() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.says("Yes."))) {
            Model model = model(stub);
            for (int i = 0; i < 10; i++) {
                try (ModelStream stream = model.answer(QUESTION, List.of())) {
                    assertThat(rest(stream)).containsExactly("Yes.");
                }
            }
            assertThat(stub.connections()).isLessThan(10);
        }
    }

    static Stream<Named<Reply>> broken() {
        return Stream.of(
                Named.of("status 401", Reply.fails(401)),
                Named.of("status 500", Reply.fails(500)),
                Named.of("reset after headers", Reply.breaksAfter()),
                Named.of("reset after a token", Reply.breaksAfter("It")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void answer_ofModelThatFails_throwsAndKeepsTheKeySecret(Reply reply) throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(reply);
                ModelStream stream = model(stub).answer(QUESTION, List.of())) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> rest(stream))
                    .withMessageMatching("The model (answered with status \\d+|failed: \\w+)")
                    .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(OpenAiStub.KEY));
        }
    }

    @Test
    void answer_ofSilentModel_throwsAfterItsPatience() throws Exception {
        try (OpenAiStub stub = OpenAiStub.start(Reply.hangsAfter("It"))) {
            Model impatient = new Model(stub.settings("small"), "small", Duration.ofMillis(300));
            try (ModelStream stream = impatient.answer(QUESTION, List.of())) {
                assertThatExceptionOfType(ModelException.class)
                        .isThrownBy(() -> rest(stream))
                        .withMessageContaining("300 ms");
            }
        }
    }

    @Test
    void answer_ofNobody_throws() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ModelSettings settings = ModelSettings.from(
                        Map.of("OPENAI_BASE_URL", "http://127.0.0.1:" + port + "/v1", "OPENAI_MODEL", "small"))
                .orElseThrow();
        try (ModelStream stream = new Model(settings).answer(QUESTION, List.of())) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(stream::hasNext)
                    .withMessageContaining("ConnectException");
        }
    }
}
