package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlaygroundTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void completion_noMessages_givesTheBeginMessage() {
        String agentId = Fixture.agent(client, Fixture.llm(client));

        JsonNode answer = complete(agentId, "{\"messages\":[],\"dynamic_variables\":{\"name\":\"Ada\"}}");

        assertThat(contents(answer)).containsExactly("Hello Ada, this is Garage Nord.");
        assertThat(answer.path("current_state").asText()).isEqualTo("find_day");
        assertThat(answer.path("call_ended").asBoolean(true)).isFalse();
        assertThat(answer.path("dynamic_variables").toString()).isEqualTo("{\"name\":\"Ada\"}");
    }

    @Test
    void completion_conversationSentBackEachTime_goesThroughStatesUntilTheEnd() {
        String agentId = Fixture.agent(client, Fixture.llm(client));
        Talk talk = new Talk(agentId, "{\"messages\":[],\"dynamic_variables\":{\"name\":\"Ada\",\"day\":\"Monday\"}}");
        talk.request.set("tool_mocks", tree("""
                [{"tool_name":"book_repair","input_match_rule":{"type":"partial_match","args":{"day":"Friday"}},
                  "output":"full"},
                 {"tool_name":"book_repair","input_match_rule":{"type":"partial_match","args":{"day":"Monday"}},
                  "output":"{\\"ref\\":7}","result":false},
                 {"tool_name":"book_repair","input_match_rule":{"type":"any"},"output":"late"}]
                """));

        talk.say(null);
        assertThat(contents(talk.say("My car squeaks"))).containsExactly("Which day suits you, Ada?");
        JsonNode moved = talk.say("Monday");
        assertThat(moved.path("current_state").asText()).isEqualTo("book");
        assertThat(roles(moved)).containsExactly("state_transition", "agent");
        JsonNode booked = talk.say("Good");
        assertThat(roles(booked)).startsWith("tool_call_invocation", "tool_call_result");
        JsonNode result = booked.path("messages").get(1);
        assertThat(result.path("content").asText()).isEqualTo("{\"ref\":7}");
        assertThat(result.path("successful").asBoolean(true)).isFalse();
        assertThat(talk.say("Goodbye").path("call_ended").asBoolean()).isTrue();
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void completion_lineOfManyVariablesAgainstALongMessage_isAnsweredAtOnce() {
        String llmId = client.create(
                "/create-retell-llm",
                "{\"general_prompt\":\"Say \\\"Your {{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} is ready.\\\""
                        + " Then say \\\"{{h}}, bye {{i}} now.\\\"\"}",
                "llm_id");
        String agentId = Fixture.agent(client, llmId);
        Talk talk = new Talk(agentId, "{\"messages\":[]}");
        ((ArrayNode) talk.request.get("messages"))
                .addObject()
                .put("role", "agent")
                .put("content", "Your " + "word ".repeat(2_000) + "is done.");

        JsonNode first = talk.say("Well?");
        JsonNode second = talk.say("Fine.");

        assertThat(contents(first)).containsExactly("Your {{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} is ready.");
        assertThat(contents(second)).containsExactly("{{h}}, bye {{i}} now.");
        ArrayNode messages = (ArrayNode) talk.request.get("messages");
        messages.removeAll();
        // The second line was said with other values of its variables, the first one was not.
        messages.addObject().put("role", "agent").put("content", "Ada, bye bye now, now.");
        messages.addObject().put("role", "agent").put("content", "Your a b c d e is ready.");
        assertThat(contents(talk.say("Well?")))
                .containsExactly("Your {{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} is ready.");
        assertThat(contents(talk.say("Fine."))).isNotEmpty().doesNotContain("{{h}}, bye {{i}} now.");
    }

    @Test
    void completion_stateOrAgentThatDoesNotExist_isRefused() {
        String agentId = Fixture.agent(client, Fixture.llm(client));

        TestClient.Answer state = client.post(path(agentId), "{\"messages\":[],\"current_state\":\"nowhere\"}");
        assertThat(state.status()).isEqualTo(400);
        assertThat(state.message())
                .contains("`current_state`")
                .contains("find_day")
                .contains("nowhere");
        TestClient.Answer node = client.post(path(agentId), "{\"messages\":[],\"current_node_id\":\"n1\"}");
        assertThat(node.status()).isEqualTo(400);
        assertThat(node.message()).contains("`current_node_id`");
        assertThat(client.post(path("agent_none"), "{\"messages\":[]}").status())
                .isEqualTo(422);
        assertThat(client.post(path(agentId) + "?version=9", "{\"messages\":[]}")
                        .status())
                .isEqualTo(404);
        TestClient.Answer role = client.post(path(agentId), "{\"messages\":[{\"role\":\"robot\",\"content\":\"Hi\"}]}");
        assertThat(role.status()).isEqualTo(400);
        assertThat(role.message()).contains("messages[0]");
    }

    @Test
    void completion_extractionAndKnowledge_showInTheAnswer() {
        String base = client.multipart("/create-knowledge-base", "B", """
                        --B
                        Content-Disposition: form-data; name="knowledge_base_name"

                        Garage
                        --B
                        Content-Disposition: form-data; name="knowledge_base_texts"

                        [{"title":"Hours","text":"9 to 5"}]
                        --B--
                        """.replace("\n", "\r\n"))
                .text("knowledge_base_id");
        String llmId = client.create("/create-retell-llm", """
                {"general_prompt":"Be kind.","knowledge_base_ids":["%s"],"general_tools":[
                  {"type":"extract_dynamic_variable","name":"note","description":"Notes",
                   "variables":[{"type":"string","name":"colour","description":"Colour","examples":["red"]}]}]}
                """.formatted(base), "llm_id");
        String agentId = Fixture.agent(client, llmId);
        Talk talk = new Talk(agentId, "{\"messages\":[]}");

        talk.say("Hello");
        JsonNode answer = talk.say("My car is red");

        assertThat(answer.path("dynamic_variables").toString()).isEqualTo("{\"colour\":\"red\"}");
        assertThat(answer.path("knowledge_base_retrieved_contents").toString()).isEqualTo("[\"Garage: Hours\"]");
        assertThat(answer.has("current_state")).isFalse();
    }

    @Test
    void completion_flow_goesFromNodeToNode() {
        String agentId = flowAgent();
        Talk talk = new Talk(agentId, "{\"messages\":[]}");
        talk.request.set("tool_mocks", tree("""
                [{"tool_name":"find_order","input_match_rule":{"type":"any"},"output":"{\\"order\\":{\\"status\\":\\"sent\\"}}"}]
                """));

        JsonNode opened = talk.say(null);
        assertThat(contents(opened)).containsExactly("Hello, do you want to cancel or to track an order?");
        assertThat(opened.path("current_node_id").asText()).isEqualTo("start");

        JsonNode tracked = talk.say("I would like to track my order");
        assertThat(roles(tracked))
                .containsExactly(
                        "node_transition",
                        "tool_call_invocation",
                        "tool_call_result",
                        "node_transition",
                        "node_transition",
                        "agent");
        assertThat(contents(tracked)).containsExactly("It is sent.");
        assertThat(tracked.path("messages").get(0).path("new_node_name").asText())
                .isEqualTo("Look up");
        assertThat(tracked.path("current_node_id").asText()).isEqualTo("tell");
        assertThat(tracked.path("dynamic_variables").path("status").asText()).isEqualTo("sent");

        JsonNode asked = talk.say("Thanks");
        assertThat(asked.path("current_node_id").asText()).isEqualTo("ask");
        assertThat(contents(asked)).containsExactly("How did you like our service?");

        JsonNode over = talk.say("Very much");
        assertThat(contents(over)).containsExactly("Thank you, goodbye.");
        assertThat(over.path("call_ended").asBoolean()).isTrue();
        assertThat(over.path("current_node_id").asText()).isEqualTo("end");
    }

    @Test
    void completion_flowNodeByItsId_startsThere() {
        String agentId = flowAgent();

        JsonNode cancelled = complete(agentId, """
                {"messages":[{"role":"agent","content":"Hello, do you want to cancel or to track an order?"},
                             {"role":"user","content":"Cancel it"}],"current_node_id":"start"}
                """);
        assertThat(contents(cancelled)).containsExactly("Your order is cancelled.");
        assertThat(cancelled.path("call_ended").asBoolean()).isTrue();

        JsonNode inComponent = complete(agentId, """
                {"messages":[{"role":"user","content":"Hm"}],"component_id":"survey","current_node_id":"ask"}
                """);
        assertThat(contents(inComponent)).containsExactly("How did you like our service?");
        TestClient.Answer unknown = client.post(path(agentId), "{\"messages\":[],\"current_node_id\":\"moon\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message())
                .contains("`current_node_id`")
                .contains("start")
                .contains("moon");
        TestClient.Answer component = client.post(path(agentId), "{\"messages\":[],\"component_id\":\"moon\"}");
        assertThat(component.status()).isEqualTo(400);
        assertThat(component.message()).contains("`component_id`").contains("survey");
    }

    @Test
    void completion_flowWithNodesThatAct_carriesThemOutOnTheWay() {
        String componentId =
                client.create("/create-conversation-flow-component", """
                {"name":"farewell","start_node_id":"bye","nodes":[
                  {"id":"bye","type":"end","name":"Bye","instruction":{"type":"static_text","text":"Bye, {{colour}}."}}]}
                """, "conversation_flow_component_id");
        String engine = flow("""
                {"start_speaker":"user","model_choice":{"type":"cascading","model":"gpt-4.1"},"start_node_id":"hello",
                 "nodes":[
                   {"id":"hello","type":"conversation","name":"Hello",
                    "instruction":{"type":"static_text","text":"Hello."},
                    "skip_response_edge":{"id":"e1","destination_node_id":"note",
                      "transition_condition":{"type":"prompt","prompt":"Skip response"}}},
                   {"id":"note","type":"extract_dynamic_variables","name":"Note",
                    "variables":[{"type":"enum","name":"colour","description":"Colour","choices":["blue","red"]}],
                    "edges":[{"id":"e2","destination_node_id":"run",
                      "transition_condition":{"type":"equation","operator":"||","equations":[
                        {"left":"{{colour}}","operator":"==","right":"green"},
                        {"left":"{{colour}}","operator":"exists"}]}}]},
                   {"id":"run","type":"code","name":"compute","code":"return 1","wait_for_result":true,
                    "edges":[{"id":"e3","destination_node_id":"text",
                      "transition_condition":{"type":"prompt","prompt":"Computed"}}],
                    "else_edge":{"id":"e4","destination_node_id":"boss",
                      "transition_condition":{"type":"prompt","prompt":"Else"}}},
                   {"id":"text","type":"sms","name":"Text","instruction":{"type":"static_text","text":"It is {{colour}}."},
                    "success_edge":{"id":"e5","destination_node_id":"boss",
                      "transition_condition":{"type":"prompt","prompt":"Sent successfully"}},
                    "failed_edge":{"id":"e6","transition_condition":{"type":"prompt","prompt":"Failed to send"}}},
                   {"id":"boss","type":"transfer_call","name":"Boss",
                    "transfer_destination":{"type":"predefined","number":"+14155550111"},
                    "transfer_option":{"type":"cold_transfer"},
                    "edge":{"id":"e7","destination_node_id":"sorry",
                      "transition_condition":{"type":"prompt","prompt":"Transfer failed"}}},
                   {"id":"sorry","type":"conversation","name":"Sorry",
                    "instruction":{"type":"static_text","text":"Nobody is there."}},
                   {"id":"price","type":"conversation","name":"Price",
                    "instruction":{"type":"prompt","text":"Tell the price."},
                    "global_node_setting":{"condition":"User asks about the price"},
                    "always_edge":{"id":"e8","destination_node_id":"leave",
                      "transition_condition":{"type":"prompt","prompt":"Always"}}},
                   {"id":"leave","type":"component","name":"Leave","component_id":"%s","component_type":"shared",
                    "else_edge":{"id":"e9","transition_condition":{"type":"prompt","prompt":"Else"}}}]}
                """.formatted(componentId));
        String chat = client.create(
                "/create-chat-agent", "{\"agent_name\":\"N\",\"response_engine\":" + engine + "}", "agent_id");
        Talk talk = new Talk(chat, "{\"messages\":[]}");

        assertThat(talk.say(null).path("messages")).isEmpty();
        JsonNode answer = talk.say("Hello");
        assertThat(contents(answer)).containsExactly("Hello.", "Nobody is there.");
        assertThat(roles(answer)).contains("sms");
        assertThat(names(answer)).containsExactly("Note", "compute", "Boss");
        assertThat(answer.path("dynamic_variables").path("colour").asText()).isEqualTo("blue");
        assertThat(answer.path("current_node_id").asText()).isEqualTo("sorry");

        JsonNode price = talk.say("What is the price?");
        assertThat(price.path("messages").get(0).path("transition_type").asText())
                .isEqualTo("global");
        assertThat(contents(price)).containsExactly("Let us come to this point: Price. What can you tell me?");
        JsonNode over = talk.say("Nothing");
        assertThat(contents(over)).containsExactly("Bye, blue.");
        assertThat(over.path("call_ended").asBoolean()).isTrue();

        String voice = client.create(
                "/create-agent", "{\"voice_id\":\"retell-Cimo\",\"response_engine\":" + engine + "}", "agent_id");
        JsonNode transferred = complete(voice, "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}");
        assertThat(transferred.path("call_ended").asBoolean()).isTrue();
        assertThat(transferred.path("current_node_id").asText()).isEqualTo("boss");
        JsonNode failed = complete(voice, """
                {"messages":[{"role":"user","content":"Hello"}],"tool_mocks":[
                  {"tool_name":"compute","input_match_rule":{"type":"any"},"output":"x","result":false},
                  {"tool_name":"Boss","input_match_rule":{"type":"any"},"output":"no","result":false}]}
                """);
        assertThat(roles(failed)).doesNotContain("sms");
        assertThat(failed.path("current_node_id").asText()).isEqualTo("sorry");
    }

    @Test
    void completion_toolThatAnnouncesItself_saysSo() {
        String llmId = client.create("/create-retell-llm", """
                {"general_prompt":"Ask \\"Which order?\\"","general_tools":[
                  {"type":"custom","name":"find","url":"https://example.com","speak_during_execution":true,
                   "execution_message_type":"static_text","execution_message_description":"Let me look, {{name}}."}]}
                """, "llm_id");
        Talk talk =
                new Talk(Fixture.agent(client, llmId), "{\"messages\":[],\"dynamic_variables\":{\"name\":\"Ada\"}}");

        assertThat(contents(talk.say("Hello"))).containsExactly("Which order?");
        assertThat(contents(talk.say("The first")))
                .containsExactly("Let me look, Ada.", "Is there anything else that I can do for you?");
    }

    private String flow(String json) {
        String flowId = client.create("/create-conversation-flow", json, "conversation_flow_id");
        return "{\"type\":\"conversation-flow\",\"conversation_flow_id\":\"" + flowId + "\"}";
    }

    private static List<String> names(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("messages").forEach(message -> {
            if (message.path("role").asText().equals("tool_call_invocation")) {
                names.add(message.path("name").asText());
            }
        });
        return names;
    }

    private String flowAgent() {
        String flowId = client.create("/create-conversation-flow", """
                {"start_speaker":"agent","model_choice":{"type":"cascading","model":"gpt-4.1"},"start_node_id":"start",
                 "tools":[{"type":"custom","name":"find_order","tool_id":"tool_1","url":"https://example.com/orders",
                           "response_variables":{"status":"order.status"}}],
                 "components":[{"name":"survey","start_node_id":"ask","nodes":[
                   {"id":"ask","type":"conversation","name":"Ask",
                    "instruction":{"type":"static_text","text":"How did you like our service?"}}]}],
                 "nodes":[
                   {"id":"start","type":"conversation","name":"Start",
                    "instruction":{"type":"static_text","text":"Hello, do you want to cancel or to track an order?"},
                    "edges":[
                      {"id":"e1","destination_node_id":"cancel",
                       "transition_condition":{"type":"prompt","prompt":"User wants to cancel"}},
                      {"id":"e2","destination_node_id":"find",
                       "transition_condition":{"type":"prompt","prompt":"User wants to track the parcel"}}]},
                   {"id":"find","type":"function","name":"Look up","tool_id":"tool_1","tool_type":"local",
                    "wait_for_result":true,
                    "edges":[{"id":"e3","destination_node_id":"branch",
                              "transition_condition":{"type":"prompt","prompt":"Found"}}]},
                   {"id":"branch","type":"branch","name":"Sent?",
                    "edges":[{"id":"e4","destination_node_id":"tell","transition_condition":{"type":"equation",
                              "operator":"&&","equations":[{"left":"{{status}}","operator":"==","right":"sent"}]}}],
                    "else_edge":{"id":"e5","destination_node_id":"cancel",
                                 "transition_condition":{"type":"prompt","prompt":"Else"}}},
                   {"id":"tell","type":"conversation","name":"Tell",
                    "instruction":{"type":"prompt","text":"Say \\"It is {{status}}.\\""},
                    "edges":[{"id":"e6","destination_node_id":"survey_node",
                              "transition_condition":{"type":"prompt","prompt":"Done"}}]},
                   {"id":"survey_node","type":"component","name":"Survey","component_id":"survey",
                    "component_type":"local",
                    "else_edge":{"id":"e7","destination_node_id":"end",
                                 "transition_condition":{"type":"prompt","prompt":"Else"}}},
                   {"id":"cancel","type":"end","name":"Cancel",
                    "instruction":{"type":"static_text","text":"Your order is cancelled."}},
                   {"id":"end","type":"end","name":"End",
                    "instruction":{"type":"static_text","text":"Thank you, goodbye."}}]}
                """, "conversation_flow_id");
        return client.create("/create-chat-agent", """
                {"agent_name":"Parcels","response_engine":{"type":"conversation-flow","conversation_flow_id":"%s"}}
                """.formatted(flowId), "agent_id");
    }

    /** A conversation in the playground: what came is sent back with the next message. */
    private final class Talk {
        private final String agentId;
        private final ObjectNode request;

        Talk(String agentId, String request) {
            this.agentId = agentId;
            this.request = (ObjectNode) tree(request);
        }

        JsonNode say(String words) {
            ArrayNode messages = (ArrayNode) request.get("messages");
            if (words != null) {
                messages.addObject().put("role", "user").put("content", words);
            }
            JsonNode answer = complete(agentId, request.toString());
            answer.path("messages").forEach(messages::add);
            for (String field : List.of("current_state", "current_node_id", "dynamic_variables")) {
                if (answer.has(field)) {
                    request.set(field, answer.get(field));
                }
            }
            return answer;
        }
    }

    private JsonNode complete(String agentId, String body) {
        return checked("playgroundCompletion", client.post(path(agentId), body));
    }

    private static String path(String agentId) {
        return "/agent-playground-completion/" + agentId;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> roles(JsonNode answer) {
        List<String> roles = new ArrayList<>();
        answer.path("messages")
                .forEach(message -> roles.add(message.path("role").asText()));
        return roles;
    }

    private static List<String> contents(JsonNode answer) {
        List<String> contents = new ArrayList<>();
        answer.path("messages").forEach(message -> {
            if (message.path("role").asText().equals("agent")) {
                contents.add(message.path("content").asText());
            }
        });
        return contents;
    }
}
