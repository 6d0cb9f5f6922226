package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Parameter;
import dev.retell4j.operations.Risk;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding, describing and calling any operation, through the dispatcher, against the simulator. */
class OperationToolsTest {
    private static final String SECRET = "Pl4nted-" + "Secret-0815";
    private static final String NUMBER = "+14155550100";

    /** What the simulator has no example of: it answers that there is none, which is an answer too. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("mcpToolGetMcpTools", "appListUsages");

    private static RetellSimulator simulator;
    private static RetellClient retell;
    private static RetellMcp mcp;
    private static final Map<String, String> ids = new HashMap<>();
    private static final Set<String> written = new HashSet<>();

    private final Assistant assistant = new Assistant(mcp);

    /** Furnishes the workspace by the tool that is tested. */
    @BeforeAll
    static void furnish() throws Exception {
        simulator = RetellSimulator.builder().manualTime().start();
        retell = RetellClient.builder()
                .baseUrl(simulator.baseUrl())
                .apiKey(simulator.apiKey())
                .maxRetries(0)
                .build();
        mcp = RetellMcp.builder(retell).build();
        String llm = create("llmCreate", "llm_id", """
                {"general_prompt":"Say \\"Hello.\\"","general_tools":[{"type":"custom","name":"book","description":"Books",
                "url":"https://example.com/book?api_key=SECRET","headers":{"X-Tenant":"SECRET"}}]}""");
        String engine = "{\"type\":\"retell-llm\",\"llm_id\":\"" + llm + "\"}";
        String agent = create("agentCreate", "agent_id", """
                {"agent_name":"Anna","voice_id":"retell-Cimo","response_engine":ENGINE,
                "webhook_url":"https://hooks.example.com/SECRET"}""".replace("ENGINE", engine));
        String chatAgent = create(
                "chatAgentCreate", "chat_agent_id", "{\"agent_name\":\"Desk\",\"response_engine\":" + engine + "}");
        create("conversationFlowCreate", "conversation_flow_id", """
                {"model_choice":{"type":"cascading","model":"gpt-4.1"},"start_speaker":"agent","start_node_id":"start",
                "nodes":[{"id":"start","type":"conversation","instruction":{"type":"static_text","text":"Hello."}},
                {"id":"end","type":"end"}]}""");
        create("conversationFlowComponentCreate", "conversation_flow_component_id", """
                {"name":"Bye","nodes":[{"id":"end","type":"end"}]}""");
        create("phoneNumberImport", "phone_number", """
                {"phone_number":"NUMBER","termination_uri":"sip.example.com","sip_trunk_auth_username":"anna",
                "sip_trunk_auth_password":"SECRET","outbound_agents":[{"agent_id":"AGENT","weight":1}]}""".replace("NUMBER", NUMBER)
                .replace("AGENT", agent));
        create("knowledgeBaseCreate", "knowledge_base_id", """
                {"knowledge_base_name":"Menu","knowledge_base_files":[{"name":"menu.txt","text":"Soup"},
                {"name":"wine.txt","base64":"UmVk"}],"knowledge_base_texts":[{"title":"Hours","text":"9 to 5"}]}""");
        create("assetCreate", "asset_id", "{\"file\":{\"name\":\"music.mp3\",\"base64\":\"AAAA\"}}");
        create("contactCreate", "contact_id", "{\"phone_number\":\"+14155550142\",\"first_name\":\"Ada\"}");
        String file = create(
                "contactUploadImportFile",
                "file_id",
                "{\"file\":{\"name\":\"a.csv\",\"text\":\"phone_number\\n+14155550143\"}}");
        assertThat(file).isNotNull();
        create("appCreate", "app_id", """
                {"type":"crm","provider":"hubspot","tenant_url":"https://workshop.example.com",
                "auth_config":{"type":"api_key","api_key":"SECRET"}}""");
        create("testsCreateTestCaseDefinition", "test_case_definition_id", """
                {"name":"Greets","metrics":["It says hello."],"user_prompt":"You are Tom.","response_engine":ENGINE}""".replace("ENGINE", engine));
        create("testsCreateBatchTest", "test_case_batch_job_id", """
                {"response_engine":ENGINE,"test_case_definition_ids":["TEST"]}""".replace("ENGINE", engine)
                .replace("TEST", ids.get("test_case_definition_id")));
        create("callCreatePhoneCall", "call_id", """
                {"from_number":"NUMBER","to_number":"+14155550142","override_agent_id":"AGENT"}""".replace("NUMBER", NUMBER).replace("AGENT", agent));
        create("chatCreate", "chat_id", "{\"agent_id\":\"" + chatAgent + "\"}");
        simulator.time().advanceToQuiet();
        String runs = use(
                        "testsListTestRuns", Map.of("test_case_batch_job_id", ids.get("test_case_batch_job_id")), null)
                .text();
        ids.put("test_case_job_id", runs.replaceFirst("(?s).*\"test_case_job_id\":\"([^\"]+)\".*", "$1"));
        ids.put("voice_id", "retell-Cimo");
        ids.put("llm_id", llm);
        ids.put("agent_id", agent);
        ids.put("type", "retell-llm");
        ids.put("mcp_id", "mcp_1");
    }

    private static String create(String operation, String name, String body) throws Exception {
        Json answer = use(operation, Map.of(), Json.parse(body.replace("SECRET", SECRET)));
        written.add(operation);
        assertThat(answer.text()).as(operation).doesNotContain(SECRET);
        Json result = answer.get("result").orElseThrow();
        String id = result.get(name)
                .or(() -> result.get("agent_id"))
                .or(() -> result.names().stream().findFirst().flatMap(result::get))
                .flatMap(Json::asString)
                .orElseThrow();
        ids.put(name, id);
        return id;
    }

    private static Json use(String operation, Map<String, ?> parameters, Json body) throws Exception {
        return new Assistant(mcp).use("retell_call_operation", arguments(operation, parameters, body, false));
    }

    private static String arguments(String operation, Map<String, ?> parameters, Json body, boolean dry) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("operation", operation);
        arguments.put("parameters", parameters);
        if (body != null) {
            arguments.put("body", body);
        }
        if (dry) {
            arguments.put("dry_run", true);
        }
        return Json.of(arguments).text();
    }

    @AfterAll
    static void close() {
        mcp.close();
        retell.close();
        simulator.close();
    }

    @BeforeEach
    void forgetRequests() {
        simulator.clearRequests();
    }

    @Test
    void furnish_writes_wereSentOnceEach() {
        assertThat(written).hasSizeGreaterThan(14);
    }

    @Test
    void describe_everyOperation_tellsWhatItTakes() throws Exception {
        for (Operation operation : Operations.all()) {
            Json described = assistant.use("retell_describe_operation", "{\"operation\":\"" + operation.id() + "\"}");

            assertThat(described.get("risk").flatMap(Json::asString))
                    .contains(operation.risk().name());
            assertThat(described.get("parameters").orElseThrow().elements()).hasSameSizeAs(operation.parameters());
            assertThat(described.get("body").isPresent())
                    .isEqualTo(operation.requestSchema().isPresent());
            assertThat(described.get("truncated")).as(operation.id()).isEmpty();
            assertThat(described.bytes().length).isLessThan(30_000);
            for (Json type : described.get("types").map(Json::elements).orElse(List.of())) {
                assistant.use("retell_describe_operation", "{\"type\":" + type.text() + "}");
            }
        }
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void dryRun_everyOperationWithItsExample_showsTheRequestAndSendsNothing() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            Json described = assistant.use("retell_describe_operation", "{\"operation\":\"" + operation.id() + "\"}");
            Json body = described
                    .get("example")
                    .flatMap(Json::asString)
                    .map(Json::parse)
                    .orElse(null);

            ToolResult result = assistant.call(
                    "retell_call_operation", arguments(operation.id(), parameters(operation), body, true));

            if (result.isError()) {
                wrong.add(operation.id() + ": " + Assistant.text(result));
            } else {
                Json shown = result.structure().orElseThrow().get("dry_run").orElseThrow();
                assertThat(shown.get("curl").flatMap(Json::asString).orElseThrow())
                        .contains("curl");
                assertThat(shown.get("operation").flatMap(Json::asString)).contains(operation.id());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(simulator.requests()).isEmpty();
        assertThat(assistant.questions()).isEmpty();
    }

    private static Map<String, String> parameters(Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required()) {
                boolean isChat = operation.resource().equals("chatAgents")
                        && parameter.name().equals("agent_id");
                String name = isChat ? "chat_agent_id" : parameter.name();
                parameters.put(parameter.name(), ids.getOrDefault(name, "1"));
            }
        }
        if (operation.id().equals("contactGetByPhone")) {
            parameters.put("phone_number", "+14155550142");
        } else if (operation.id().equals("crmGetSchema")) {
            parameters.put("app_id", ids.getOrDefault("app_id", ""));
        }
        return parameters;
    }

    @Test
    void call_everyReadingOperation_answersWithoutAsking() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            if (operation.risk() != Risk.READ) {
                continue;
            }
            Json body = operation.id().equals("voiceSearch")
                    ? Json.parse("{\"search_query\":\"warm\",\"voice_provider\":\"elevenlabs\"}")
                    : null;
            simulator.clearRequests();

            ToolResult result = assistant.call(
                    "retell_call_operation", arguments(operation.id(), parameters(operation), body, false));

            assertThat(simulator.requests()).as(operation.id()).hasSize(1);
            assertThat(everything(result)).as(operation.id()).doesNotContain(SECRET);
            if (result.isError() && !WITHOUT_EXAMPLE.contains(operation.id())) {
                wrong.add(operation.id() + ": " + Assistant.text(result));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(assistant.questions()).isEmpty();
    }

    private static String everything(ToolResult result) {
        return Assistant.text(result) + result.structure().map(Json::text).orElse("");
    }

    @Test
    void call_webCall_handsOverTheTokenAndNothingElseDoes() throws Exception {
        Json answer = use("callCreateWebCall", Map.of(), Json.of(Map.of("agent_id", ids.get("agent_id"))));

        Json call = answer.get("result").orElseThrow();
        String token = call.get("access_token").flatMap(Json::asString).orElseThrow();
        assertThat(token).hasSizeGreaterThan(3).isNotEqualTo("***");
        Json read = use(
                "callRetrieve",
                Map.of("call_id", call.get("call_id").flatMap(Json::asString).orElseThrow()),
                null);
        assertThat(read.text()).doesNotContain(token);
    }

    @Test
    void call_destructive_asksAPerson() throws Exception {
        Json contact = use("contactCreate", Map.of(), Json.parse("{\"phone_number\":\"+14155550177\"}"));
        String id = contact.get("result")
                .orElseThrow()
                .get("contact_id")
                .flatMap(Json::asString)
                .orElseThrow();

        assistant.use("retell_call_operation", arguments("contactDelete", Map.of("contact_id", id), null, false));

        assertThat(assistant.questions()).singleElement().satisfies(question -> {
            assertThat(question.message()).contains(id, "cannot be undone");
            assertThat(question.risk()).isEqualTo(Risk.DESTRUCTIVE);
        });
    }

    @Test
    void call_wrongBody_saysWhereAndSendsNothing() throws Exception {
        ToolResult result = assistant.call("retell_call_operation", """
                {"operation":"agentCreate","body":{"voice_id":"retell-Cimo","voice_speed":9,
                "response_engine":{"type":"retell-llm"},"voise_model":"x"}}""");

        assertThat(result.isError()).isTrue();
        assertThat(Assistant.text(result))
                .contains(
                        "`body.voice_speed`", "at most 2", "`body.response_engine.llm_id` is required", "voise_model");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void call_wrongParameters_saysWhichAndSendsNothing() throws Exception {
        assertThat(text("{\"operation\":\"agentRetrieve\"}")).contains("`parameters.agent_id` is required");
        assertThat(text("{\"operation\":\"agentRetrieve\",\"parameters\":{\"agentid\":\"a\"}}"))
                .contains("did you mean");
        assertThat(text("{\"operation\":\"getAgent\"}")).contains("none of the API's");
        assertThat(text("{\"operation\":\"llmList\",\"limit\":5000}")).contains("`limit`", "1000");
        assertThat(text("{\"operation\":\"identityRetrieve\",\"limit\":5}")).contains("not paged");
        assertThat(text("{\"operation\":\"identityRetrieve\",\"body\":{\"a\":1}}"))
                .contains("takes none");
        assertThat(text("{\"operation\":\"assetCreate\",\"body\":{\"file\":\"/etc/passwd\"}}"))
                .contains("`name`");
        assertThat(simulator.requests()).isEmpty();
    }

    private String text(String arguments) throws Exception {
        ToolResult result = assistant.call("retell_call_operation", arguments);
        assertThat(result.isError()).isTrue();
        return Assistant.text(result);
    }

    @Test
    void call_listByPages_showsAll() throws Exception {
        for (int i = 0; i < 4; i++) {
            use("contactCreate", Map.of(), Json.of(Map.of("phone_number", "+1415555018" + i)));
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            Json page = assistant.use(
                    "retell_call_operation",
                    "{\"operation\":\"contactList\",\"limit\":2,\"fields\":[\"contact_id\"]" + cursor + "}");
            for (Json item : page.get("items").orElseThrow().elements()) {
                assertThat(item.names()).containsExactly("contact_id");
                seen.add(item.text());
            }
            cursor =
                    page.get("cursor").map(next -> ",\"cursor\":" + next.text()).orElse("");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        assertThat(pages).isGreaterThanOrEqualTo(3);
    }

    @Test
    void find_words_bringTheOperation() throws Exception {
        Map<String, String> expected = Map.of(
                "delete an agent", "agentDelete",
                "buy a phone number", "phoneNumberCreate",
                "upload documents to a knowledge base", "knowledgeBaseAddSources",
                "remove a contact", "contactDelete",
                "send an SMS", "chatCreateSMSChat",
                "clone a voice", "voiceClone",
                "update a conversation flow", "conversationFlowUpdate",
                "hang up a call", "callStop",
                "change the greeting", "llmUpdate");

        for (Map.Entry<String, String> one : expected.entrySet()) {
            Json found = assistant.use("retell_find_operation", "{\"query\":\"" + one.getKey() + "\",\"limit\":3}");
            assertThat(found.get("operations").orElseThrow().text())
                    .as(one.getKey())
                    .contains(one.getValue());
        }
    }

    @Test
    void find_whatOnlyAToolDoes_bringsTheTool() throws Exception {
        Map<String, String> expected = Map.of(
                "spend", "retell_analyze_calls",
                "cost", "retell_analyze_calls",
                "how much did we spend", "retell_analyze_calls",
                "latency statistics", "retell_analyze_calls",
                "read what was said", "retell_get_transcript",
                "wait until a call is over", "retell_wait_for_call");

        for (Map.Entry<String, String> one : expected.entrySet()) {
            Json found = assistant.use("retell_find_operation", "{\"query\":\"" + one.getKey() + "\"}");
            assertThat(found.get("tools").orElse(Json.NULL).text())
                    .as(one.getKey())
                    .contains(one.getValue());
            ToolResult told = assistant.call("retell_find_operation", "{\"query\":\"" + one.getKey() + "\"}");
            assertThat(Assistant.text(told)).startsWith("A tool for it:\n- " + one.getValue() + ": ");
        }
    }

    @Test
    void find_whatAnOperationDoesBetter_bringsNoOtherTool() throws Exception {
        for (String query : List.of("delete an agent", "hang up a call", "list calls", "remove a contact", "xyzzy")) {
            assertThat(assistant
                            .use("retell_find_operation", "{\"query\":\"" + query + "\"}")
                            .get("tools"))
                    .as(query)
                    .isEmpty();
        }
    }

    @Test
    void find_toolThatIsSwitchedOff_isNotNamed() throws Exception {
        try (RetellMcp strict =
                with(ToolSelection.builder().exclude("retell_analyze_calls").build())) {
            ToolResult found = new Assistant(strict).call("retell_find_operation", "{\"query\":\"spend\"}");

            assertThat(Assistant.text(found)).doesNotContain("retell_analyze_calls");
        }
    }

    @Test
    void find_nothingAsked_listsAllSmall() throws Exception {
        Json found = assistant.use("retell_find_operation", "{}");

        assertThat(found.get("operations").orElseThrow().elements())
                .hasSize(Operations.all().size());
        assertThat(found.get("truncated")).isEmpty();
        assertThat(assistant
                        .use("retell_find_operation", "{\"query\":\"xyzzy\"}")
                        .get("areas")
                        .orElseThrow()
                        .text())
                .contains("chats", "knowledge");
        assertThat(assistant
                        .use("retell_find_operation", "{\"area\":\"knowledge\"}")
                        .text())
                .contains("knowledgeBaseCreate")
                .doesNotContain("agentCreate");
    }

    @Test
    void policy_readOnly_holdsForEveryOperation() throws Exception {
        try (RetellMcp strict = with(ToolSelection.builder().readOnly(true).build())) {
            Assistant reader = new Assistant(strict);
            for (Operation operation : Operations.all()) {
                Json described =
                        assistant.use("retell_describe_operation", "{\"operation\":\"" + operation.id() + "\"}");
                Json body = described
                        .get("example")
                        .flatMap(Json::asString)
                        .map(Json::parse)
                        .orElse(null);
                if (operation.risk() == Risk.READ) {
                    continue;
                }
                ToolResult result = reader.call(
                        "retell_call_operation", arguments(operation.id(), parameters(operation), body, false));
                assertThat(result.isError()).as(operation.id()).isTrue();
                assertThat(result.structure().orElseThrow().text())
                        .as(operation.id())
                        .contains("refused");
            }
            assertThat(simulator.requests()).isEmpty();
            assertThat(reader.questions()).isEmpty();
            assertThat(reader.use("retell_find_operation", "{}").text())
                    .contains("agentList")
                    .doesNotContain("agentDelete");
            assertThat(reader.use("retell_call_operation", "{\"operation\":\"agentList\"}")
                            .get("items"))
                    .isPresent();
        }
    }

    @Test
    void policy_excludedTool_isNotReachableByItsOperation() throws Exception {
        try (RetellMcp strict = with(ToolSelection.builder()
                .exclude("retell_create_phone_call", "retell_create_agent")
                .build())) {
            Assistant one = new Assistant(strict);
            String call = arguments(
                    "callCreatePhoneCall",
                    Map.of(),
                    Json.of(Map.of("from_number", NUMBER, "to_number", "+14155550142")),
                    false);

            assertThat(one.call("retell_call_operation", call).isError()).isTrue();
            assertThat(one.call("retell_create_phone_call", "{\"to_number\":\"+14155550142\"}")
                            .isError())
                    .isTrue();
            assertThat(one.call("create_voice_call", "{\"to_number\":\"+14155550142\"}")
                            .isError())
                    .isTrue();
            assertThat(one.call("retell_describe_operation", "{\"operation\":\"callCreatePhoneCall\"}")
                            .isError())
                    .isTrue();
            assertThat(one.use("retell_find_operation", "{}").text()).doesNotContain("callCreatePhoneCall");
            assertThat(one.questions()).isEmpty();
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void policy_otherToolset_isNotReachable() throws Exception {
        try (RetellMcp strict = with(ToolSelection.builder().toolsets("agents").build())) {
            Assistant one = new Assistant(strict);

            assertThat(one.call("retell_call_operation", "{\"operation\":\"contactList\"}")
                            .isError())
                    .isTrue();
            assertThat(one.use("retell_call_operation", "{\"operation\":\"agentList\"}")
                            .get("items"))
                    .isPresent();
            assertThat(simulator.requests())
                    .hasSize(1)
                    .extracting(RecordedRequest::path)
                    .containsExactly("/v2/list-agents");
        }
    }

    @Test
    void policy_numberPrefixes_holdForCallOperation() throws Exception {
        try (RetellMcp strict = RetellMcp.builder(retell)
                .policy(McpPolicy.builder()
                        .numberPrefixes("+49")
                        .withoutAsking(Risk.PAID)
                        .build())
                .build()) {
            Assistant one = new Assistant(strict);
            Json body = Json.of(Map.of("from_number", NUMBER, "to_number", "+14155550142"));

            ToolResult refused =
                    one.call("retell_call_operation", arguments("callCreatePhoneCall", Map.of(), body, false));
            ToolResult dry = one.call("retell_call_operation", arguments("callCreatePhoneCall", Map.of(), body, true));

            assertThat(refused.isError()).isTrue();
            assertThat(Assistant.text(refused)).contains("+49");
            assertThat(Assistant.text(dry)).contains("would be refused", "+49");
            assertThat(simulator.requests()).isEmpty();
        }
    }

    private static RetellMcp with(ToolSelection selection) {
        return RetellMcp.builder(retell)
                .policy(McpPolicy.builder().tools(selection).build())
                .build();
    }
}
