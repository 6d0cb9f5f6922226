package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Caller;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final String ANNA = AccessToken.newSecret();
    private static final String BERT = AccessToken.newSecret();
    private static final TestTools TOOLS = new TestTools();

    private final List<Mounted> mounted = new ArrayList<>();

    @AfterEach
    void stop() {
        mounted.forEach(Mounted::close);
    }

    @AfterAll
    static void close() {
        TOOLS.close();
    }

    private Mounted start(UnaryOperator<McpHttp.Builder> settings) throws Exception {
        Mounted server = Mounted.with(TOOLS, settings);
        mounted.add(server);
        return server;
    }

    private Mounted withTokens() throws Exception {
        Caller bert = Caller.of("bert")
                .withWorkspaces(Set.of("staging"))
                .withTools(ToolSelection.builder().toolsets("calls").build());
        return start(builder -> builder.authentication(Authentication.tokens(List.of(
                AccessToken.of(AccessToken.hashOf(ANNA), Caller.of("anna")),
                AccessToken.of("sha256:" + AccessToken.hashOf(BERT), bert)))));
    }

    @Test
    void token_thatIsKnown_tellsTheCaller() throws Exception {
        assertThat(withTokens().client("Authorization", "Bearer " + ANNA).text("whoami", "{}"))
                .isEqualTo("anna in production of ");
    }

    @Test
    void token_withFewerTools_seesAndCallsThoseOnly() throws Exception {
        Client bert = withTokens().client("Authorization", "bearer " + BERT);

        assertThat(names(bert)).contains("retell_list_calls").doesNotContain("whoami", "retell_list_agents");
        assertThat(bert.call("retell_list_agents", "{}").toString()).contains("rror");
        assertThat(bert.call("whoami", "{}").toString()).doesNotContain("bert in ");
    }

    @Test
    void noToken_whenOneIsNeeded_isChallenged() throws Exception {
        HttpResponse<String> answer = withTokens().stranger().post(Client.initialize());

        Client.error(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer  ",
                "Basic YTpi",
                "Token rmcp_x",
                "Bearer a b",
                "Bearer \"quoted\"",
                "Bearer ; DROP"
            })
    void tokens_thatAreWrong_areRefused(String header) throws Exception {
        HttpResponse<String> answer =
                withTokens().stranger("Authorization", header).post(Client.initialize());

        Client.error(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer error=\"invalid_token\""));
    }

    @Test
    void token_inTheHash_isNoToken() throws Exception {
        Mounted server = withTokens();

        Client.error(
                server.stranger("Authorization", "Bearer " + AccessToken.hashOf(ANNA))
                        .post(Client.initialize()),
                401);
    }

    @Test
    void newSecrets_always_areLongAndDiffer() {
        assertThat(AccessToken.newSecret()).matches("rmcp_[A-Za-z0-9_-]{43}").isNotEqualTo(AccessToken.newSecret());
        assertThat(AccessToken.hashOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(AccessToken.of(AccessToken.hashOf(ANNA), Caller.of("anna"))).hasToString("AccessToken[anna]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "sha256:", "ba7816bf"})
    void hash_thatIsNone_isRefusedWithoutShowingIt(String hash) {
        assertThatThrownBy(() -> AccessToken.of(hash, Caller.of("anna")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anna")
                .hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void tokens_twiceOrNone_areRefused() {
        AccessToken token = AccessToken.of(AccessToken.hashOf(ANNA), Caller.of("anna"));

        assertThatThrownBy(() -> Authentication.tokens(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Authentication.tokens(List.of(token, token)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Authentication.anyOf(Authentication.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5", "mcp.example.com", "localhost.example.com", "128.0.0.1"})
    void addresses_thatOthersReach_needAuthentication(String host) {
        assertThatThrownBy(() -> McpHttp.checkAddress(host, Authentication.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("bearer tokens or a JWT issuer");
        assertThatCode(() -> McpHttp.checkAddress(
                        host,
                        Authentication.tokens(List.of(AccessToken.of(AccessToken.hashOf(ANNA), Caller.of("anna"))))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "LOCALHOST", "::1", "[::1]"})
    void addresses_ofThisMachine_needNone(String host) {
        assertThatCode(() -> McpHttp.checkAddress(host, Authentication.none())).doesNotThrowAnyException();
    }

    @Test
    void hostsOwnAuthentication_withOneLine_decides() throws Exception {
        Mounted server = start(builder -> builder.authentication(request -> {
            String user = request.getHeader("X-Test-User");
            if (user == null) {
                throw CallerRefusedException.forbidden("Sign in first");
            }
            return Caller.of(user);
        }));

        assertThat(server.client("X-Test-User", "cora").text("whoami", "{}")).startsWith("cora in");
        Client.error(server.stranger().post(Client.initialize()), 403);
    }

    @Test
    void headers_thatNarrow_takeAwayPerRequest() throws Exception {
        Mounted server = withTokens();
        Client anna = server.client("Authorization", "Bearer " + ANNA);
        Client narrowed = anna.as(
                "Authorization",
                "Bearer " + ANNA,
                "X-Retell-Mcp-Toolsets",
                "testing, calls",
                "X-Retell-Mcp-Exclude",
                "echo",
                "X-Retell-Mcp-Read-Only",
                "true",
                "X-Retell-Mcp-Workspaces",
                "staging");

        assertThat(names(anna)).contains("echo", "pay", "whoami", "retell_list_agents");
        assertThat(names(narrowed))
                .contains("whoami", "retell_list_calls")
                .doesNotContain("echo", "pay", "retell_list_agents", "retell_create_phone_call");
        assertThat(narrowed.text("whoami", "{}")).isEqualTo("anna in staging of staging");
        assertThat(narrowed.call("echo", "{\"text\":\"hidden\"}").toString()).doesNotContain("\"text\":\"hidden\"");
        assertThat(anna.text("echo", "{\"text\":\"hi\"}")).isEqualTo("hi");
    }

    @Test
    void list_ofACaller_namesNoWorkspaceOfOthers() throws Exception {
        Mounted server = withTokens();
        String list = "{\"jsonrpc\":\"2.0\",\"id\":\"list\",\"method\":\"tools/list\"}";

        assertThat(server.client("Authorization", "Bearer " + ANNA).post(list).body())
                .contains("\"production\"", "\"staging\"", "\"id\":\"list\"");
        assertThat(server.client("Authorization", "Bearer " + BERT).post(list).body())
                .contains("retell_list_calls")
                .doesNotContain("\"production\"");
    }

    @Test
    void headers_thatWouldWiden_addNothing() throws Exception {
        Mounted server = withTokens();
        Client bert = server.client("Authorization", "Bearer " + BERT);
        String[] wide = {"Authorization", "Bearer " + BERT, "X-Retell-Mcp-Toolsets", "calls,testing,agents"};

        assertThat(names(bert.as(wide))).contains("retell_list_calls").doesNotContain("whoami", "retell_list_agents");
        Client.error(
                bert.as("Authorization", "Bearer " + BERT, "X-Retell-Mcp-Workspaces", "production")
                        .post(Client.call(1, "retell_list_calls", "{}")),
                403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Retell-Mcp-Read-Only:maybe",
                "X-Retell-Mcp-Toolsets:,",
                "X-Retell-Mcp-Toolsets:no-such",
                "X-Retell-Mcp-Tools:no_such",
                "X-Retell-Mcp-Workspaces: "
            })
    void headers_thatSayNothing_areRefused(String header) throws Exception {
        String[] parts = header.split(":", 2);
        Client client = start(builder -> builder).stranger(parts[0], parts[1]);

        Client.error(client.post(Client.initialize()), 400);
    }

    @Test
    void ownKey_whereItIsNotTaken_isRefused() throws Exception {
        Client client = start(builder -> builder).stranger("X-Retell-Api-Key", "key_of_the_caller");

        JsonNode error = Client.error(client.post(Client.initialize()), 403);

        assertThat(error.toString()).doesNotContain("key_of_the_caller");
    }

    @Test
    void ownKey_whereItIsTaken_makesAWorkspaceOfItsOwnOnce() throws Exception {
        List<String> keys = new CopyOnWriteArrayList<>();
        List<RetellClient> clients = new CopyOnWriteArrayList<>();
        Mounted server = start(builder -> builder.callersOwnKeys(key -> {
            keys.add(key);
            RetellClient client = TestTools.client(key);
            clients.add(client);
            return client;
        }));
        Client first = server.client("X-Retell-Api-Key", "key_of_the_first_caller");
        Client second = server.client("X-Retell-Api-Key", "key_of_the_second_caller");

        String shown = first.text("whoami", "{}");

        assertThat(shown).matches("local/[0-9a-f]{16} in own of ");
        assertThat(second.text("whoami", "{}")).startsWith("local/").isNotEqualTo(shown);
        assertThat(keys).containsExactlyInAnyOrder("key_of_the_first_caller", "key_of_the_second_caller");
        Client thief = first.as("X-Retell-Api-Key", "key_of_the_second_caller");
        Client.error(thief.post(Client.call(1, "whoami", "{}")), 404);
        Client.error(first.as().post(Client.call(1, "whoami", "{}")), 404);
        Client.error(server.stranger("X-Retell-Api-Key", "short").post(Client.initialize()), 400);
        clients.forEach(RetellClient::close);
    }

    static List<String> names(Client client) throws Exception {
        HttpResponse<String> answer = client.post("{\"jsonrpc\":\"2.0\",\"id\":\"list\",\"method\":\"tools/list\"}");
        List<String> names = new ArrayList<>();
        Client.messages(answer)
                .get(0)
                .at("/result/tools")
                .forEach(tool -> names.add(tool.at("/name").asText()));
        return names;
    }
}
