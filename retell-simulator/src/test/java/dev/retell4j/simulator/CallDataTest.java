package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a call: how it went on in detail, and what is kept of it. */
class CallDataTest {
    private RetellSimulator simulator;
    private TestClient client;
    private String agentId;

    @BeforeEach
    void start() {
        simulator = RetellSimulator.builder()
                .manualTime()
                .startingAt(Instant.parse("2026-01-05T09:00:00Z"))
                .start();
        client = new TestClient(simulator);
        agentId = Fixture.callingAgent(client);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void variables_systemAndNested_areResolvedWhenTheyAreSpoken() {
        client.patch("/update-agent/" + agentId, "{\"timezone\":\"Europe/Oslo\"}");
        JsonNode call = called(CallScript.answered(
                Turn.agent("{{current_hour}} {{current_hour_Asia/Tokyo}} {{session_type}} {{call_type}} {{direction}}"),
                Turn.silence(Duration.ofSeconds(90)),
                Turn.agent("{{session_duration}} | {{current_time_{{zone}} }} | {{none}}"),
                Turn.agent("{{current_calendar}}")));

        JsonNode lines = call.path("transcript_object");
        assertThat(lines.get(0).path("content").asText()).isEqualTo("10 18 voice phone_call outbound");
        assertThat(lines.get(lines.size() - 2).path("content").asText())
                .startsWith("1 minute ")
                .contains("| Monday, January 5, 2026 at 04:01:")
                .endsWith("EST | {{none}}");
        assertThat(lines.get(lines.size() - 1).path("content").asText())
                .startsWith("Monday, January 5, 2026 (Today)\nTuesday, January 6, 2026\n")
                .endsWith("Sunday, January 18, 2026");
    }

    @Test
    void silence_afterTheAgent_bringsRemindersAndThenTheEnd() {
        client.patch(
                "/update-agent/" + agentId,
                "{\"reminder_trigger_ms\":8000,\"reminder_max_count\":2,\"end_call_after_silence_ms\":60000}");
        JsonNode reminded = called(
                CallScript.answered(Turn.agent("Hello."), Turn.silence(Duration.ofSeconds(30)), Turn.user("Yes?")));
        JsonNode left = called(CallScript.answered(
                Turn.agent("Hello."), Turn.user("Wait."), Turn.silence(Duration.ofSeconds(90)), Turn.user("Yes?")));

        assertThat(reminded.path("transcript").asText())
                .isEqualTo("Agent: Hello.\nAgent: Are you still there?\nAgent: Hello, can you hear me?\nUser: Yes?\n");
        assertThat(reminded.path("disconnection_reason").asText()).isEqualTo("user_hangup");
        assertThat(left.path("transcript").asText()).isEqualTo("Agent: Hello.\nUser: Wait.\n");
        assertThat(left.path("disconnection_reason").asText()).isEqualTo("inactivity");
        assertThat(left.path("duration_ms").asLong()).isBetween(60_000L, 66_000L);
    }

    @Test
    void maximumDuration_cutsTheCallOff() {
        client.patch("/update-agent/" + agentId, "{\"max_call_duration_ms\":60000}");
        JsonNode call = called(CallScript.answered(
                Turn.user("Hello."), Turn.silence(Duration.ofSeconds(80)), Turn.agent("Too late.")));

        assertThat(call.path("disconnection_reason").asText()).isEqualTo("max_duration_reached");
        assertThat(call.path("duration_ms").asLong()).isEqualTo(60_000);
        assertThat(call.path("transcript").asText()).isEqualTo("User: Hello.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"hangup"}                                              |
            {"type":"static_text","text":"Call {{name}} back."}            | Call Ada back.
            {"type":"prompt","text":"Say: \\"We will call again.\\""}      | We will call again.
            {"type":"bridge_transfer"}                                     |
            """)
    void voicemail_option_decidesWhatIsLeft(String action, String message) {
        client.patch("/update-agent/" + agentId, "{\"voicemail_option\":{\"action\":" + action + "}}");
        JsonNode call = called(CallScript.voicemail());

        assertThat(call.path("disconnection_reason").asText()).isEqualTo("voicemail_reached");
        assertThat(call.path("call_analysis").path("in_voicemail").asBoolean()).isTrue();
        String said = "Please leave a message after the tone.\n" + (message == null ? "" : "Agent: " + message + "\n");
        assertThat(call.path("transcript").asText()).endsWith(said);
        assertThat(roles(call).contains("tool_call_invocation")).isEqualTo(action.contains("bridge"));
    }

    @Test
    void transfer_scriptSaysWhere_goesThereAlsoByATool() {
        String llmId = client.create("/create-retell-llm", """
                {"general_tools":[{"type":"transfer_call","name":"pass_on","description":"Passes the call on",
                  "transfer_destination":{"type":"predefined","number":"+14155550777"},
                  "transfer_option":{"type":"cold_transfer"}}]}
                """, "llm_id");
        client.patch(
                "/update-agent/" + agentId,
                "{\"response_engine\":{\"type\":\"retell-llm\",\"llm_id\":\"" + llmId + "\"}}");
        CallScript script = CallScript.answered(Turn.agent("One moment."), Turn.tool("pass_on", Map.of(), Map.of()));

        assertThat(called(script).path("transfer_destination").asText()).isEqualTo("+14155550777");
        assertThat(called(script.transferringTo("+14155550888"))
                        .path("transfer_destination")
                        .asText())
                .isEqualTo("+14155550888");
    }

    @Test
    void transfer_toANumber_hasItsLegInTimesAndCost() {
        JsonNode call = called(CallScript.answered(Turn.agent("One moment."), Turn.user("Yes."))
                .transferringTo("sip:desk@example.com")
                .transferLeg(Duration.ofMinutes(2)));

        assertThat(call.path("disconnection_reason").asText()).isEqualTo("call_transfer");
        assertThat(call.path("transfer_destination").asText()).isEqualTo("sip:desk@example.com");
        assertThat(call.path("transfer_end_timestamp").asLong())
                .isEqualTo(call.path("end_timestamp").asLong() + 120_000);
        assertThat(entry(call, "tool_call_invocation").path("arguments").asText())
                .contains("sip:desk@example.com");
        JsonNode leg = null;
        double sum = 0;
        for (JsonNode product : call.path("call_cost").path("product_costs")) {
            leg = product.path("is_transfer_leg_cost").asBoolean() ? product : leg;
            sum += product.path("cost").asDouble();
        }
        assertThat(leg).isNotNull();
        assertThat(leg.path("cost").asDouble()).isEqualTo(3);
        assertThat(call.path("call_cost").path("combined_cost").asDouble()).isCloseTo(sum, offset(1e-6));
    }

    @Test
    void transfer_scriptedTool_endsTheCallAsTheToolSays() {
        String llm = client.create(
                "/create-retell-llm",
                "{\"general_tools\":[{\"type\":\"transfer_call\",\"name\":\"to_desk\",\"transfer_destination\":"
                        + "{\"type\":\"predefined\",\"number\":\"+14155550{{ext}}\"},\"transfer_option\":{\"type\":\"cold_transfer\"}}]}",
                "llm_id");
        String id = call(
                "\"override_agent_id\":\"" + Fixture.agent(client, llm)
                        + "\",\"retell_llm_dynamic_variables\":{\"ext\":\"321\"}",
                CallScript.answered(Turn.agent("Wait."), Turn.tool("to_desk", Map.of(), "ok")));
        simulator.time().advanceToQuiet();

        assertThat(read(id).path("disconnection_reason").asText()).isEqualTo("call_transfer");
        assertThat(read(id).path("transfer_destination").asText()).isEqualTo("+14155550321");
    }

    @Test
    void transfer_cancelled_goesNowhere() {
        JsonNode call = called(CallScript.answered(Turn.agent("Wait.")).endingWith("transfer_cancelled"));

        assertThat(call.path("disconnection_reason").asText()).isEqualTo("transfer_cancelled");
        assertThat(call.has("transfer_destination")).isFalse();
        assertThat(call.has("transfer_end_timestamp")).isFalse();
        assertThat(entry(call, "tool_call_result").path("successful").asBoolean())
                .isFalse();
        assertThat(call.path("call_analysis").path("call_successful").asBoolean())
                .isFalse();
    }

    @Test
    void latency_hasTheComponentsOfTheAgent() {
        assertThat(latencies("{\"retell_llm\":{\"model\":\"gpt-5\"}}")).containsExactly("e2e", "asr", "llm", "tts");
        assertThat(latencies("{\"retell_llm\":{\"s2s_model\":\"gpt-realtime\"}}"))
                .containsExactly("e2e", "s2s");
        assertThat(latencies("{\"agent\":{\"response_engine\":{\"type\":\"custom-llm\","
                        + "\"llm_websocket_url\":\"wss://example.com/llm\"}}}"))
                .containsExactly("e2e", "asr", "llm_websocket_network_rtt", "llm", "tts");
        String base = client.multipart(
                        "/create-knowledge-base",
                        "x",
                        part("knowledge_base_name", "Prices")
                                + part("knowledge_base_texts", "[{\"title\":\"a\",\"text\":\"b\"}]")
                                + "--x--\r\n")
                .text("knowledge_base_id");
        String id = override("{\"retell_llm\":{\"knowledge_base_ids\":[\"" + base + "\"]}}");
        assertThat(names(read(id).path("latency"))).contains("knowledge_base");
        assertThat(read(id).has("knowledge_base_retrieved_contents_url")).isTrue();
        assertThat(products(read(id))).contains("knowledge_base", "platform_tts");
    }

    @Test
    void agentOverride_isForOneCallOnly() {
        String id = override("{\"agent\":{\"agent_name\":\"Otto\",\"voice_id\":\"openai-Echo\"},"
                + "\"retell_llm\":{\"begin_message\":\"Hei, {{name}}.\",\"model\":\"claude-4.5-haiku\"}}");

        assertThat(read(id).path("agent_name").asText()).isEqualTo("Otto");
        assertThat(read(id).path("transcript").asText()).startsWith("Agent: Hei, ");
        assertThat(products(read(id))).contains("openai_tts", "claude_4_5_haiku", "us_telephony");
        assertThat(called(CallScript.answered()).path("agent_name").asText()).isEqualTo("Nora");
        assertThat(client.post(
                                "/v2/create-phone-call",
                                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO
                                        + "\",\"agent_override\":{\"agent\":{\"voice_id\":\"none\"}}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void analysis_items_haveValuesOfTheirTypes() {
        client.patch(
                "/update-agent/" + agentId,
                "{\"post_call_analysis_data\":[{\"type\":\"string\",\"name\":\"order_number\",\"description\":\"d\"},"
                        + "{\"type\":\"string\",\"name\":\"mood\",\"description\":\"d\",\"examples\":[\"calm\",\"cross\"]},"
                        + "{\"type\":\"enum\",\"name\":\"outcome\",\"description\":\"d\",\"choices\":[\"a\",\"b\"]},"
                        + "{\"type\":\"number\",\"name\":\"price\",\"description\":\"d\"},"
                        + "{\"type\":\"boolean\",\"name\":\"urgent\",\"description\":\"d\"},"
                        + "{\"type\":\"system-presets\",\"name\":\"user_sentiment\"}]}");
        JsonNode pleased = called(CallScript.answered(Turn.agent("Done."), Turn.user("Great, thank you.")));
        JsonNode angry = called(CallScript.answered(Turn.agent("Done."), Turn.user("This is terrible.")));

        assertThat(pleased.path("call_analysis").path("custom_analysis_data").toString())
                .isEqualTo(
                        "{\"order_number\":\"A-77\",\"mood\":\"calm\",\"outcome\":\"a\",\"price\":3,\"urgent\":true}");
        assertThat(pleased.path("call_analysis").path("user_sentiment").asText())
                .isEqualTo("Positive");
        assertThat(angry.path("call_analysis").path("user_sentiment").asText()).isEqualTo("Negative");
    }

    @Test
    void storage_withoutPersonalData_keepsPlaceholders() {
        client.patch(
                "/update-agent/" + agentId,
                "{\"data_storage_setting\":\"everything_except_pii\",\"pii_config\":{\"mode\":\"post_call\","
                        + "\"categories\":[\"email\",\"phone_number\"]}}");
        String id = call(
                "\"metadata\":{}",
                CallScript.answered(
                        Turn.user("Write to ada@example.com or call +47 22 33 44 55. My name is Ada."),
                        Turn.tool("save", Map.of("mail", "ada@example.com"), "saved ada@example.com")));
        simulator.time().advance(Duration.ofSeconds(20));
        assertThat(read(id).path("call_status").asText()).isEqualTo("ended");
        simulator.time().advanceToQuiet();

        JsonNode call = read(id);
        assertThat(call.path("transcript").asText())
                .isEqualTo("User: Write to [EMAIL] or call [PHONE_NUMBER]. My name is Ada.\n");
        assertThat(call.toString()).doesNotContain("ada@example.com").contains("scrubbed_recording_url");
        assertThat(call.path("scrubbed_transcript_with_tool_calls"))
                .isEqualTo(call.path("transcript_with_tool_calls"))
                .hasSize(3);
        assertThat(call.has("recording_url")).isFalse();
        assertThat(products(call)).contains("pii_removal");
    }

    @Test
    void storage_ofEverythingWithPersonalDataConfigured_keepsBoth() {
        client.patch(
                "/update-agent/" + agentId, "{\"pii_config\":{\"mode\":\"post_call\",\"categories\":[\"email\"]}}");
        JsonNode call = called(CallScript.answered(Turn.user("Write to ada@example.com.")));

        assertThat(call.path("transcript").asText()).contains("ada@example.com");
        assertThat(call.path("scrubbed_transcript_with_tool_calls")
                        .get(0)
                        .path("content")
                        .asText())
                .isEqualTo("Write to [EMAIL].");
        assertThat(call.has("recording_url")).isTrue();
        assertThat(call.has("scrubbed_recording_url")).isTrue();
    }

    @Test
    void storage_ofBasicAttributes_keepsNoTranscriptAndTheRecordingForTenMinutes() {
        client.patch("/update-agent/" + agentId, "{\"data_storage_setting\":\"basic_attributes_only\"}");
        JsonNode call = called(CallScript.answered(Turn.user("Hello.")));
        String id = call.path("call_id").asText();

        assertThat(names(call))
                .contains("recording_url", "call_cost", "duration_ms")
                .doesNotContain("transcript", "transcript_object", "transcript_with_tool_calls", "public_log_url");
        simulator.time().advance(Duration.ofMinutes(10));
        assertThat(read(id).has("recording_url")).isFalse();
        assertThat(client.put("/rerun-call-analysis/" + id).message()).contains("basic_attributes_only");
    }

    @Test
    void signedUrls_optedIn_expire() {
        client.patch("/update-agent/" + agentId, "{\"opt_in_signed_url\":true,\"signed_url_expiration_ms\":5000}");
        JsonNode call = called(CallScript.answered(Turn.user("Hello.")));

        assertThat(call.path("opt_in_signed_url").asBoolean()).isTrue();
        assertThat(call.path("recording_url").asText())
                .contains("?expires=" + (simulator.time().now().toEpochMilli() + 5_000) + "&signature=");
    }

    @Test
    void registeredAndWebCalls_nobodyComes_endByThemselves() {
        simulator.script(agentId, CallScript.ending("registered_call_timeout"));
        String registered = client.create(
                "/v2/register-phone-call",
                "{\"agent_id\":\"" + agentId + "\",\"direction\":\"inbound\",\"from_number\":\"" + Fixture.TO + "\"}",
                "call_id");
        simulator.time().advance(Duration.ofSeconds(290));
        assertThat(read(registered).path("call_status").asText()).isEqualTo("registered");
        simulator.time().advanceToQuiet();
        JsonNode timedOut = read(registered);
        simulator.script(agentId, CallScript.ending("error_user_not_joined"));
        String web = client.create("/v3/create-web-call", "{\"agent_id\":\"" + agentId + "\"}", "call_id");
        simulator.time().advanceToQuiet();

        assertThat(timedOut.path("disconnection_reason").asText()).isEqualTo("registered_call_timeout");
        assertThat(timedOut.path("direction").asText()).isEqualTo("inbound");
        assertThat(timedOut.path("end_timestamp").asLong())
                .isEqualTo(Instant.parse("2026-01-05T09:05:00.300Z").toEpochMilli());
        assertThat(read(web).path("disconnection_reason").asText()).isEqualTo("error_user_not_joined");
        assertThat(read(web).has("start_timestamp")).isFalse();
    }

    @Test
    void calls_withoutPaymentMethod_answer402() {
        simulator.setPaymentMethod(false);
        String phone = "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"}";
        String agent = "{\"agent_id\":\"" + agentId + "\"}";

        assertThat(client.post("/v2/create-phone-call", phone).status()).isEqualTo(402);
        assertThat(client.post("/v3/create-web-call", agent).status()).isEqualTo(402);
        assertThat(client.post("/v2/register-phone-call", agent).status()).isEqualTo(402);
        simulator.setPaymentMethod(true);
        assertThat(client.post("/v2/create-phone-call", phone).status()).isEqualTo(201);
    }

    private JsonNode called(CallScript script) {
        String id = call(
                "\"retell_llm_dynamic_variables\":{\"name\":\"Ada\",\"order_number\":\"A-77\",\"zone\":\"America/New_York\"}",
                script);
        simulator.time().advanceToQuiet();
        return read(id);
    }

    private String call(String more, CallScript script) {
        simulator.script(Fixture.TO, script);
        return client.create(
                "/v2/create-phone-call",
                "{\"from_number\":\"" + Fixture.FROM + "\",\"to_number\":\"" + Fixture.TO + "\"," + more + "}",
                "call_id");
    }

    private String override(String override) {
        String id = call("\"agent_override\":" + override, CallScript.answered());
        simulator.time().advanceToQuiet();
        return id;
    }

    private List<String> latencies(String override) {
        return names(read(override(override)).path("latency"));
    }

    private JsonNode read(String callId) {
        return client.get("/v2/get-call/" + callId).body();
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> products(JsonNode call) {
        List<String> products = new ArrayList<>();
        call.path("call_cost")
                .path("product_costs")
                .forEach(product -> products.add(product.path("product").asText()));
        return products;
    }

    private static List<String> roles(JsonNode call) {
        List<String> roles = new ArrayList<>();
        call.path("transcript_with_tool_calls")
                .forEach(entry -> roles.add(entry.path("role").asText()));
        return roles;
    }

    private static JsonNode entry(JsonNode call, String role) {
        for (JsonNode entry : call.path("transcript_with_tool_calls")) {
            if (entry.path("role").asText().equals(role)) {
                return entry;
            }
        }
        throw new AssertionError("No " + role + " in " + call);
    }
}
