package dev.retell4j.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.apps.ApiKeyCredentials;
import dev.retell4j.apps.BasicCredentials;
import dev.retell4j.apps.OAuthCredentials;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.IceServer;
import dev.retell4j.calls.LiveCallAccess;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.flows.NodeBookAppointmentCalTool;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.llms.Llm;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.tools.BookAppointmentCalTool;
import dev.retell4j.tools.CheckAvailabilityCalTool;
import dev.retell4j.tools.CustomTool;
import dev.retell4j.tools.McpServer;
import dev.retell4j.tools.Tool;
import dev.retell4j.types.Json;
import dev.retell4j.types.StringOrNumber;
import dev.retell4j.types.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A planted secret must show in the JSON that is sent and in nothing that is logged. */
class SecretsInTypesTest {
    private static final String PLANTED = "planted-5ecret";

    static Stream<Object> valuesWithASecret() {
        return Stream.of(
                BookAppointmentCalTool.builder()
                        .name("book")
                        .calApiKey(PLANTED)
                        .eventTypeId(StringOrNumber.of(1))
                        .build(),
                CheckAvailabilityCalTool.builder()
                        .name("look")
                        .calApiKey(PLANTED)
                        .eventTypeId(StringOrNumber.of(1))
                        .build(),
                NodeBookAppointmentCalTool.builder().calApiKey(PLANTED).buildUnchecked(),
                CustomTool.builder()
                        .name("c")
                        .headers(Map.of("X-Anything", PLANTED))
                        .queryParams(Map.of("q", PLANTED))
                        .buildUnchecked(),
                CustomTool.builder()
                        .name("c")
                        .url("https://user:" + PLANTED + "@example.com/?sig=" + PLANTED)
                        .buildUnchecked(),
                McpServer.builder()
                        .name("m")
                        .url("https://example.com/mcp?key=" + PLANTED)
                        .headers(Map.of("Authorization", PLANTED))
                        .buildUnchecked(),
                PhoneNumberImport.builder().sipTrunkAuthPassword(PLANTED).buildUnchecked(),
                PhoneNumberUpdate.builder().authPassword(PLANTED).build(),
                ApiKeyCredentials.builder().apiKey(PLANTED).build(),
                BasicCredentials.builder().username("u").password(PLANTED).build(),
                OAuthCredentials.builder().clientId("c").clientSecret(PLANTED).build(),
                Json.parse("{\"access_token\":\"" + PLANTED + "\"}").as(WebCallAccess.class),
                Json.parse("{\"access_token\":\"" + PLANTED + "\"}").as(LiveCallAccess.class),
                Json.parse("{\"call_type\":\"web_call\",\"access_token\":\"" + PLANTED + "\"}")
                        .as(Call.class),
                Json.parse("{\"call_type\":\"of_tomorrow\",\"access_token\":\"" + PLANTED + "\"}")
                        .as(Call.class),
                IceServer.builder().credential(PLANTED).buildUnchecked(),
                PhoneCallCreate.builder()
                        .customSipHeaders(Map.of("X-Token", PLANTED))
                        .buildUnchecked(),
                PhoneCallCreate.builder()
                        .extraProperty("partner_api_key", PLANTED)
                        .buildUnchecked(),
                PhoneCallCreate.builder()
                        .extraProperty("of_tomorrow", Map.of("deep", List.of(Map.of("refreshToken", PLANTED))))
                        .buildUnchecked(),
                Json.parse("{\"general_tools\":[{\"type\":\"of_tomorrow\",\"password\":\"" + PLANTED + "\"}]}")
                        .as(Llm.class),
                Json.parse("{\"type\":\"of_tomorrow\",\"headers\":{\"x\":\"" + PLANTED + "\"}}")
                        .as(Tool.class));
    }

    @ParameterizedTest
    @MethodSource("valuesWithASecret")
    void toString_ofAValueWithASecret_hidesIt(Object value) {
        assertThat(Json.of(value).text()).contains(PLANTED);
        assertThat(value.toString())
                .doesNotContain(PLANTED)
                .contains(Redaction.MASK)
                .doesNotContain("Immutable");
        assertThat(Json.of(value).toString()).doesNotContain(PLANTED);
    }

    @org.junit.jupiter.api.Test
    void toString_ofAnUpload_doesNotShowTheContent() {
        KnowledgeBaseCreate request = KnowledgeBaseCreate.builder()
                .knowledgeBaseName("kb")
                .knowledgeBaseFiles(List.of(Upload.of("a.txt", PLANTED.getBytes(StandardCharsets.UTF_8))))
                .build();

        assertThat(request.toString()).doesNotContain(PLANTED).contains("kb");
    }
}
