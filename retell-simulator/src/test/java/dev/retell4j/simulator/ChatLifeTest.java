package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatLifeTest {
    private static final String VARIABLES = "{\"name\":\"Ada\",\"order_number\":\"A-77\"}";

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void create_agentThatSpeaksFirst_greetsWithTheVariables() {
        String agentId = chatAgent(Fixture.llm(client), "");

        JsonNode chat = checked("chatCreate", client.post("/create-chat", """
                        {"agent_id":"%s","metadata":{"order":[7]},"retell_llm_dynamic_variables":%s}
                        """.formatted(agentId, VARIABLES)));

        assertThat(chat.path("chat_status").asText()).isEqualTo("ongoing");
        assertThat(chat.path("chat_type").asText()).isEqualTo("api_chat");
        assertThat(chat.path("agent_id").asText()).isEqualTo(agentId);
        assertThat(chat.path("version").asInt()).isZero();
        assertThat(chat.path("metadata").path("order").get(0).asInt()).isEqualTo(7);
        assertThat(chat.path("retell_llm_dynamic_variables").path("name").asText())
                .isEqualTo("Ada");
        assertThat(chat.path("start_timestamp").asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());
        assertThat(chat.path("transcript").asText()).isEqualTo("Agent: Hello Ada, this is Garage Nord.\n");
        assertThat(roles(chat.path("message_with_tool_calls"))).containsExactly("agent");
    }

    @Test
    void completion_multiStatePrompt_walksThroughStatesAndTools() {
        String chatId = chat(chatAgent(Fixture.llm(client), ""));

        JsonNode first = complete(chatId, "My car squeaks");
        assertThat(contents(first)).containsExactly("Which day suits you, Ada?");

        JsonNode second = complete(chatId, "Tuesday");
        assertThat(roles(second)).containsExactly("state_transition", "agent");
        assertThat(second.get(0).path("former_state_name").asText()).isEqualTo("find_day");
        assertThat(second.get(0).path("new_state_name").asText()).isEqualTo("book");
        assertThat(second.get(1).path("content").asText()).isEqualTo("I am booking that in Oslo now.");

        JsonNode third = complete(chatId, "Good");
        assertThat(roles(third)).containsExactly("tool_call_invocation", "tool_call_result", "agent");
        assertThat(third.get(0).path("name").asText()).isEqualTo("book_repair");
        assertThat(third.get(0).path("arguments").asText()).contains("\"order_number\":\"A-77\"");
        assertThat(third.get(1).path("tool_call_id")).isEqualTo(third.get(0).path("tool_call_id"));
        assertThat(third.get(1).path("successful").asBoolean()).isTrue();

        JsonNode fourth = complete(chatId, "No, thank you. Goodbye.");
        assertThat(roles(fourth)).containsExactly("agent", "tool_call_invocation", "tool_call_result");
        assertThat(fourth.get(1).path("name").asText()).isEqualTo("hang_up");

        JsonNode chat = chat200(chatId);
        assertThat(chat.path("chat_status").asText()).isEqualTo("ended");
        assertThat(chat.path("transcript").asText()).contains("User: Tuesday\nAgent: I am booking");
        assertThat(chat.path("message_with_tool_calls")).hasSize(1 + 4 + 1 + 2 + 3 + 3);
        assertThat(client.post("/create-chat-completion", completion(chatId, "Are you there?"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void completion_userSpeaksOfOneWay_takesThatEdge() {
        String llmId = client.create("/create-retell-llm", """
                {"begin_message":"","starting_state":"ask","states":[
                  {"name":"ask","state_prompt":"Ask \\"What is it about?\\"","edges":[
                    {"destination_state_name":"sales","description":"Wants to buy something"},
                    {"destination_state_name":"refunds","description":"Wants money back for a return",
                     "parameters":{"type":"object","properties":{"order_id":{"type":"string"}}}}]},
                  {"name":"sales","state_prompt":"Say \\"What would you like to buy?\\""},
                  {"name":"refunds","state_prompt":"Say \\"Your order {{order_id}} is refunded.\\""}]}
                """, "llm_id");
        String chatId = chat(chatAgent(llmId, ""));

        assertThat(chat200(chatId).path("transcript").asText()).isEmpty();
        assertThat(contents(complete(chatId, "Hello"))).containsExactly("What is it about?");
        assertThat(contents(complete(chatId, "I returned a pair of shoes")))
                .containsExactly("Your order 12345 is refunded.");
        assertThat(chat200(chatId)
                        .path("collected_dynamic_variables")
                        .path("order_id")
                        .asText())
                .isEqualTo("12345");
    }

    @Test
    void end_ongoingChat_isAnalysedAMomentLater() {
        String agentId = chatAgent(Fixture.llm(client), """
                ,"post_chat_analysis_data":[
                  {"type":"enum","name":"outcome","description":"How it went","choices":["booked","refused"]},
                  {"type":"system-presets","name":"chat_summary"}]
                """);
        String chatId = chat(agentId);
        complete(chatId, "My car squeaks");
        simulator.time().advance(Duration.ofMinutes(1));

        assertThat(client.patch("/end-chat/" + chatId, "").status()).isEqualTo(204);

        JsonNode ended = chat200(chatId);
        assertThat(ended.path("chat_status").asText()).isEqualTo("ended");
        assertThat(ended.path("end_timestamp").asLong())
                .isEqualTo(ended.path("start_timestamp").asLong() + 60_000);
        assertThat(ended.has("chat_analysis")).isFalse();
        assertThat(ended.path("chat_cost").path("combined_cost").asDouble()).isEqualTo(0.4);
        assertThat(client.patch("/end-chat/" + chatId, "").message()).contains(chatId);

        simulator.time().advance(Duration.ofSeconds(3));
        JsonNode analysis = chat200(chatId).path("chat_analysis");
        assertThat(analysis.path("chat_successful").asBoolean()).isTrue();
        assertThat(analysis.path("user_sentiment").asText()).isEqualTo("Positive");
        assertThat(analysis.path("chat_summary").asText()).contains("Nora").contains("manual_stopped");
        assertThat(analysis.path("custom_analysis_data").toString()).isEqualTo("{\"outcome\":\"booked\"}");
    }

    @Test
    void silence_longerThanTheLimit_closesTheChatWithTheMessage() {
        String agentId = chatAgent(
                Fixture.llm(client), ",\"end_chat_after_silence_ms\":120000,\"auto_close_message\":\"Bye, {{name}}.\"");
        String chatId = chat(agentId);
        simulator.time().advance(Duration.ofSeconds(100));
        complete(chatId, "One moment");
        simulator.time().advance(Duration.ofSeconds(119));
        assertThat(chat200(chatId).path("chat_status").asText()).isEqualTo("ongoing");

        simulator.time().advance(Duration.ofSeconds(1));

        JsonNode chat = chat200(chatId);
        assertThat(chat.path("chat_status").asText()).isEqualTo("ended");
        assertThat(chat.path("transcript").asText()).endsWith("Agent: Bye, Ada.\n");
        assertThat(list("{\"disconnection_reason\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"inactivity\"]}}"))
                .containsExactly(chatId);
    }

    @Test
    void script_answersMessageByMessage_thenEnds() {
        String agentId = chatAgent(Fixture.llm(client), "");
        simulator.scriptChat(
                agentId,
                ChatScript.answering(Turn.agent("Hello {{name}}, which order?"))
                        .then(
                                Turn.tool("find_order", Map.of("id", "{{order_number}}"), Map.of("sent", true)),
                                Turn.moveTo("book"),
                                Turn.agent("It was sent."))
                        .thenEnding()
                        .successful(false)
                        .sentiment("Negative")
                        .summary("Not amused.")
                        .analysis("topic", "delivery"),
                ChatScript.answering(Turn.failedTool("find_order", Map.of(), "down"))
                        .thenFailing());
        String first = chat(agentId);

        assertThat(contents(complete(first, "Hi"))).containsExactly("Hello Ada, which order?");
        JsonNode second = complete(first, "The last one");
        assertThat(roles(second))
                .containsExactly("tool_call_invocation", "tool_call_result", "state_transition", "agent");
        assertThat(second.get(0).path("arguments").asText()).isEqualTo("{\"id\":\"A-77\"}");
        simulator.time().advance(Duration.ofSeconds(3));
        JsonNode ended = chat200(first);
        assertThat(ended.path("chat_status").asText()).isEqualTo("ended");
        assertThat(ended.path("chat_analysis").toString())
                .isEqualTo("{\"chat_summary\":\"Not amused.\",\"user_sentiment\":\"Negative\","
                        + "\"chat_successful\":false,\"custom_analysis_data\":{\"topic\":\"delivery\"}}");

        String failing = chat(agentId);
        assertThat(complete(failing, "Hi").get(1).path("successful").asBoolean(true))
                .isFalse();
        assertThat(chat200(failing).path("chat_status").asText()).isEqualTo("error");
    }

    @Test
    void script_withTurnsOfTheUser_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatScript.answering(Turn.user("Hi")))
                .withMessageContaining("Turn.agent");
        assertThatIllegalStateException()
                .isThrownBy(() -> ChatScript.followingPrompt().thenEnding());
    }

    @Test
    void update_overridesVariablesUntilTheyAreTakenBack() {
        String chatId = chat(chatAgent(Fixture.llm(client), ""));

        JsonNode updated = checked(
                "chatUpdate",
                client.patch(
                        "/update-chat/" + chatId,
                        "{\"override_dynamic_variables\":{\"name\":\"Grace\"},\"metadata\":{\"a\":1},"
                                + "\"custom_attributes\":{\"vip\":true,\"level\":3},"
                                + "\"data_storage_setting\":\"basic_attributes_only\"}"));

        assertThat(updated.path("custom_attributes").toString()).isEqualTo("{\"vip\":true,\"level\":3}");
        assertThat(updated.path("metadata").toString()).isEqualTo("{\"a\":1}");
        assertThat(contents(complete(chatId, "Hi"))).containsExactly("Which day suits you, Grace?");
        client.patch("/update-chat/" + chatId, "{\"override_dynamic_variables\":null}");
        client.patch("/end-chat/" + chatId, "");
        assertThat(chat200(chatId).has("transcript")).isFalse();
        assertThat(client.patch("/update-chat/" + chatId, "{\"metadata\":{\"text\":\"" + "x".repeat(50_001) + "\"}}")
                        .message())
                .contains("`metadata`");
    }

    @Test
    void smsChat_agentOfTheNumber_writesFirst() {
        String agentId = chatAgent(Fixture.llm(client), "");
        client.create("/create-phone-number", "{\"phone_number\":\"" + Fixture.FROM + "\"}", "phone_number");
        client.patch(
                "/update-phone-number/" + Fixture.FROM,
                "{\"outbound_sms_agents\":[{\"agent_id\":\"" + agentId + "\",\"weight\":1}]}");
        client.post("/create-contact", "{\"phone_number\":\"" + Fixture.TO + "\",\"first_name\":\"Grace\"}");
        simulator.scriptChat(Fixture.TO, ChatScript.answering(Turn.agent("{{first_name}}, you have {{user_number}}.")));

        JsonNode chat = checked("chatCreateSMSChat", client.post("/create-sms-chat", sms(Fixture.FROM, Fixture.TO)));

        assertThat(chat.path("chat_type").asText()).isEqualTo("sms_chat");
        assertThat(chat.path("agent_id").asText()).isEqualTo(agentId);
        assertThat(chat.path("transcript").asText()).isEqualTo("Agent: Hello {{name}}, this is Garage Nord.\n");
        assertThat(contents(complete(chat.path("chat_id").asText(), "Hi")))
                .containsExactly("Grace, you have " + Fixture.TO + ".");
    }

    @Test
    void smsChat_withoutWhatItNeeds_isRefused() {
        client.create("/create-phone-number", "{\"phone_number\":\"" + Fixture.FROM + "\"}", "phone_number");

        TestClient.Answer unknown = client.post("/create-sms-chat", sms("+14155550199", Fixture.TO));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.message()).contains("+14155550199").contains("from_number");
        TestClient.Answer agentless = client.post("/create-sms-chat", sms(Fixture.FROM, Fixture.TO));
        assertThat(agentless.status()).isEqualTo(422);
        assertThat(agentless.message()).contains("outbound_sms_agents");
        TestClient.Answer badNumber = client.post("/create-sms-chat", sms(Fixture.FROM, "12"));
        assertThat(badNumber.status()).isEqualTo(400);
        assertThat(badNumber.message()).contains("`to_number`");
        String agentId = chatAgent(Fixture.llm(client), "");
        simulator.setPaymentMethod(false);
        assertThat(client.post("/create-sms-chat", sms(Fixture.FROM, Fixture.TO))
                        .status())
                .isEqualTo(422);
        client.patch(
                "/update-phone-number/" + Fixture.FROM,
                "{\"outbound_sms_agents\":[{\"agent_id\":\"" + agentId + "\",\"weight\":1}]}");
        assertThat(client.post("/create-sms-chat", sms(Fixture.FROM, Fixture.TO))
                        .status())
                .isEqualTo(402);
        assertThat(client.post("/create-chat", "{\"agent_id\":\"x\"}").status()).isEqualTo(422);
        assertThat(client.post("/create-chat", "{\"agent_id\":\"" + agentId + "\"}")
                        .status())
                .isEqualTo(402);
    }

    @Test
    void create_flowThatEndsAtOnce_endsTheChat() {
        String flowId = client.create("/create-conversation-flow", """
                {"start_speaker":"agent","model_choice":{"type":"cascading","model":"gpt-4.1"},"start_node_id":"closed",
                 "nodes":[{"id":"closed","type":"end","name":"Closed",
                           "instruction":{"type":"static_text","text":"We are closed."}}]}
                """, "conversation_flow_id");
        String agentId = client.create("/create-chat-agent", """
                {"agent_name":"Night","response_engine":{"type":"conversation-flow","conversation_flow_id":"%s"}}
                """.formatted(flowId), "agent_id");

        JsonNode created = checked("chatCreate", client.post("/create-chat", "{\"agent_id\":\"" + agentId + "\"}"));
        simulator.time().advanceToQuiet();

        assertThat(created.path("chat_status").asText()).isEqualTo("ended");
        JsonNode chat = chat200(created.path("chat_id").asText());
        assertThat(contents(chat.path("message_with_tool_calls"))).containsExactly("We are closed.");
        assertThat(chat.has("chat_analysis")).isTrue();
    }

    @Test
    void create_agentWithATimezone_tellsItsTime() {
        String llmId = client.create(
                "/create-retell-llm",
                "{\"start_speaker\":\"agent\",\"begin_message\":\"{{current_hour}}, {{current_hour_Asia/Tokyo}}\"}",
                "llm_id");
        int hour = simulator.time().now().atZone(ZoneId.of("Europe/Berlin")).getHour();
        int tokyo = simulator.time().now().atZone(ZoneId.of("Asia/Tokyo")).getHour();

        JsonNode chat = chat200(chat(chatAgent(llmId, ",\"timezone\":\"Europe/Berlin\"")));

        assertThat(contents(chat.path("message_with_tool_calls"))).containsExactly(hour + ", " + tokyo);
    }

    @Test
    void create_engineDeletedByForce_answers422() {
        String llmId = Fixture.llm(client);
        String agentId = chatAgent(llmId, "");
        simulator.scriptChat(agentId, ChatScript.answering(Turn.agent("First.")).thenEnding());
        client.delete("/delete-retell-llm/" + llmId + "?force_delete=true");

        TestClient.Answer chat = client.post("/create-chat", "{\"agent_id\":\"" + agentId + "\"}");
        TestClient.Answer playground = client.post("/agent-playground-completion/" + agentId, "{\"messages\":[]}");

        assertThat(chat.status()).isEqualTo(422);
        assertThat(chat.message()).contains(llmId, "response_engine.llm_id");
        assertThat(playground.status()).isEqualTo(422);
    }

    @Test
    void chat_voiceAgentOrUnknownId_answers422() {
        String llmId = Fixture.llm(client);
        String voice = Fixture.agent(client, llmId);

        assertThat(client.post("/create-chat", "{\"agent_id\":\"" + voice + "\"}")
                        .message())
                .contains(voice)
                .contains("voice agent");
        for (TestClient.Answer answer : List.of(
                client.post("/create-chat", "{\"agent_id\":\"agent_none\"}"),
                client.get("/get-chat/chat_none"),
                client.patch("/update-chat/chat_none", "{}"),
                client.patch("/end-chat/chat_none", ""),
                client.delete("/delete-chat/chat_none"),
                client.post("/create-chat-completion", completion("chat_none", "Hi")))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.message()).contains("_none");
        }
    }

    @Test
    void list_filtersSortsAndPages() {
        String agentId = chatAgent(Fixture.llm(client), "");
        String other = chatAgent(Fixture.llm(client), "");
        String first = chat(agentId);
        complete(first, "Hi");
        simulator.time().advance(Duration.ofSeconds(10));
        client.patch("/end-chat/" + first, "");
        client.patch("/update-chat/" + first, "{\"custom_attributes\":{\"tier\":\"gold\",\"level\":3}}");
        simulator.time().advance(Duration.ofSeconds(10));
        String second = chat(agentId);
        simulator.time().advance(Duration.ofSeconds(10));
        String third = chat(other);

        assertThat(list("{}")).containsExactly(third, second, first);
        assertThat(list("{\"agent\":[{\"agent_id\":\"" + agentId + "\",\"version\":[0]}]}"))
                .containsExactly(second, first);
        assertThat(list("{\"agent\":[{\"agent_id\":\"" + agentId + "\",\"version\":[1]}]}"))
                .isEmpty();
        assertThat(list("{\"chat_id\":{\"type\":\"string\",\"op\":\"eq\",\"value\":\"" + second + "\"}}"))
                .containsExactly(second);
        assertThat(list("{\"chat_id\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"" + second + "\",\"x\"]}}"))
                .containsExactly(second);
        assertThat(list("{\"chat_status\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"ended\",\"error\"]}}"))
                .containsExactly(first);
        assertThat(list("{\"chat_successful\":{\"type\":\"boolean\",\"op\":\"eq\",\"value\":true}}"))
                .containsExactly(first);
        assertThat(list("{\"user_sentiment\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"Positive\"]}}"))
                .containsExactly(first);
        assertThat(list("{\"combined_cost\":{\"type\":\"number\",\"op\":\"gt\",\"value\":0.3}}"))
                .containsExactly(first);
        assertThat(list("{\"duration_ms\":{\"type\":\"range\",\"op\":\"bt\",\"value\":[9000,11000]}}"))
                .containsExactly(first);
        assertThat(list("{\"end_timestamp\":{\"type\":\"number\",\"op\":\"gt\",\"value\":0}}"))
                .containsExactly(first);
        assertThat(list("{\"start_timestamp\":{\"type\":\"number\",\"op\":\"ge\",\"value\":"
                        + chat200(second).path("start_timestamp") + "}}"))
                .containsExactly(third, second);
        assertThat(list("{\"custom_attributes\":[{\"key\":\"tier\",\"type\":\"string\",\"op\":\"co\",\"value\":\"ol\"},"
                        + "{\"key\":\"level\",\"type\":\"number\",\"op\":\"le\",\"value\":3}]}"))
                .containsExactly(first);
        assertThat(list("{\"custom_attributes\":[{\"key\":\"tier\",\"type\":\"present\",\"op\":\"np\"}]}"))
                .containsExactly(third, second);
        assertThat(list("{\"agent_tag\":{\"type\":\"enum\",\"op\":\"in\",\"value\":[\"live\"]}}"))
                .isEmpty();

        JsonNode page = checked(
                "chatList",
                client.post("/v3/list-chats", "{\"limit\":2,\"sort_order\":\"ascending\",\"include_total\":true}"));
        assertThat(ids(page)).containsExactly(first, second);
        assertThat(page.path("total").asInt()).isEqualTo(3);
        client.delete("/delete-chat/" + second);
        JsonNode next = checked(
                "chatList",
                client.post(
                        "/v3/list-chats",
                        "{\"limit\":2,\"sort_order\":\"ascending\",\"pagination_key\":\""
                                + page.path("pagination_key").asText() + "\"}"));
        assertThat(ids(next)).containsExactly(third);
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(client.post("/v3/list-chats", "{\"limit\":1001}").message()).contains("`limit`");
        assertThat(client.get("/get-chat/" + second).status()).isEqualTo(422);
    }

    @Test
    void rerunAnalysis_endedChat_analysesAtOnce() {
        String agentId = chatAgent(Fixture.llm(client), "");
        String chatId = chat(agentId);
        TestClient.Answer early = client.put("/rerun-chat-analysis/" + chatId);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).contains(chatId);
        client.patch("/end-chat/" + chatId, "");
        // As with calls, this costs nothing.
        simulator.setPaymentMethod(false);

        JsonNode chat = checked("chatRerunAnalysis", client.put("/rerun-chat-analysis/" + chatId));

        assertThat(chat.path("chat_analysis").path("user_sentiment").asText()).isEqualTo("Unknown");
        assertThat(chat.path("chat_analysis").path("chat_successful").asBoolean())
                .isFalse();
    }

    @Test
    void restore_chatInTheMiddle_goesOnTheSameWay() {
        String chatId = chat(chatAgent(Fixture.llm(client), ",\"end_chat_after_silence_ms\":120000"));
        complete(chatId, "My car squeaks");
        RetellSimulator.Snapshot snapshot = simulator.snapshot();
        JsonNode next = complete(chatId, "Tuesday");
        simulator.time().advanceToQuiet();
        JsonNode closed = chat200(chatId);

        simulator.restore(snapshot);

        assertThat(chat200(chatId).path("message_with_tool_calls")).hasSize(3);
        assertThat(complete(chatId, "Tuesday")).isEqualTo(next);
        simulator.time().advanceToQuiet();
        assertThat(chat200(chatId)).isEqualTo(closed);
    }

    private String chatAgent(String llmId, String more) {
        return client.create("/create-chat-agent", """
                {"agent_name":"Nora","response_engine":{"type":"retell-llm","llm_id":"%s"}%s}
                """.formatted(llmId, more), "agent_id");
    }

    private String chat(String agentId) {
        return client.create("/create-chat", """
                {"agent_id":"%s","retell_llm_dynamic_variables":%s}
                """.formatted(agentId, VARIABLES), "chat_id");
    }

    private JsonNode chat200(String chatId) {
        return checked("chatRetrieve", client.get("/get-chat/" + chatId));
    }

    private JsonNode complete(String chatId, String content) {
        return checked("chatCreateChatCompletion", client.post("/create-chat-completion", completion(chatId, content)))
                .path("messages");
    }

    private static String completion(String chatId, String content) {
        return "{\"chat_id\":\"" + chatId + "\",\"content\":\"" + content + "\"}";
    }

    private static String sms(String from, String to) {
        return "{\"from_number\":\"" + from + "\",\"to_number\":\"" + to + "\"}";
    }

    private List<String> list(String filter) {
        return ids(checked("chatList", client.post("/v3/list-chats", "{\"filter_criteria\":" + filter + "}")));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("chat_id").asText()));
        return ids;
    }

    private static List<String> roles(JsonNode messages) {
        List<String> roles = new ArrayList<>();
        messages.forEach(message -> roles.add(message.path("role").asText()));
        return roles;
    }

    private static List<String> contents(JsonNode messages) {
        List<String> contents = new ArrayList<>();
        messages.forEach(message -> {
            if (message.path("role").asText().equals("agent")) {
                contents.add(message.path("content").asText());
            }
        });
        return contents;
    }
}
