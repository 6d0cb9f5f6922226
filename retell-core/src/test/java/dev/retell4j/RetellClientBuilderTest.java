package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellValidationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetellClientBuilderTest {
    @Test
    void fromEnv_allVariables_areUsed() {
        try (ScriptedServer server = new ScriptedServer()) {
            Map<String, String> environment = Map.of(
                    "RETELL_API_KEY", " key_env\n",
                    "RETELL_BASE_URL", server.url(),
                    "RETELL_CUSTOM_HEADERS", "x-a: 1\n\n  x-b :2:3 \n");
            try (RetellClient client =
                    RetellClient.builder().fromEnv(environment::get).build()) {
                TestClients.api(client).read("a", null).send();
            }

            ScriptedServer.Received request = server.requests().get(0);
            assertThat(request.header("authorization")).isEqualTo("Bearer key_env");
            assertThat(request.header("x-a")).isEqualTo("1");
            assertThat(request.header("x-b")).isEqualTo("2:3");
        }
    }

    @Test
    void build_withoutKey_saysWhereItBelongs() {
        assertThatThrownBy(() -> RetellClient.builder().fromEnv(name -> null).build())
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("RETELL_API_KEY");
    }

    @Test
    void fromEnv_headerWithoutColon_namesTheLineOnly() {
        Map<String, String> environment = Map.of("RETELL_CUSTOM_HEADERS", "x-a: 1\ns3cret");

        assertThatThrownBy(() -> RetellClient.builder().fromEnv(environment::get))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("Line 2 of RETELL_CUSTOM_HEADERS")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.retellai.com", "ftp://a", "http://u:s3cret@a", "http://a?b=s3cret"})
    void baseUrl_thatCannotWork_isRefusedWithoutItsValue(String url) {
        assertThatThrownBy(() -> RetellClient.builder().baseUrl(url))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("baseUrl")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void settings_outOfRange_areRefused() {
        assertThatThrownBy(() -> RetellClient.builder().timeout(Duration.ZERO))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("timeout");
        assertThatThrownBy(() -> RetellClient.builder().maxRetries(-1))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("maxRetries");
        assertThatThrownBy(() -> RetellClient.builder().apiKey("key\nx"))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("apiKey");
    }

    @Test
    void withOptions_changesTheNewClientOnly() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, ""));
                RetellClient client =
                        TestClients.to(server).timing(new FakeTiming()).build()) {
            try (RetellClient once = client.withOptions(options -> options.maxRetries(0))) {
                assertThatThrownBy(() -> TestClients.api(once).read("a", null).send())
                        .hasMessageContaining("attempt 1");
            }

            assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                    .hasMessageContaining("attempt 3");
        }
    }

    @Test
    void apiRequest_prepared_needsNoClient() {
        assertThat(ApiRequest.of("value").send()).isEqualTo("value");
        assertThat(ApiRequest.of("value")
                        .timeout(Duration.ofSeconds(1))
                        .sendForResponse()
                        .status())
                .isEqualTo(200);
        assertThat(ApiRequest.of("value").sendAsync()).isCompletedWithValue("value");
        IllegalStateException failure = new IllegalStateException("x");
        assertThatThrownBy(() -> ApiRequest.failed(failure).send()).isSameAs(failure);
        assertThat(ApiRequest.failed(failure).sendAsync()).isCompletedExceptionally();
        assertThatThrownBy(() -> ApiRequest.of("value").maxRetries(-1)).isInstanceOf(RetellValidationException.class);
    }

    @Test
    void raw_twice_isTheSame() {
        try (ScriptedServer server = new ScriptedServer();
                RetellClient client = TestClients.to(server).build()) {
            assertThat(client.raw()).isSameAs(client.raw());
        }
    }
}
