package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.mcp.workspaces.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of the web must not reach a server of its visitor, whatever its name resolves to. */
class HostAndOriginTest {
    private static final TestTools TOOLS = new TestTools();
    private static Mounted byDefault;
    private static Mounted named;

    @BeforeAll
    static void start() throws Exception {
        byDefault = Mounted.with(TOOLS, builder -> builder);
        named = Mounted.with(
                TOOLS,
                builder -> builder.authentication(request -> Caller.of("anyone"))
                        .publicUrl(URI.create("https://mcp.example.com/mcp"))
                        .allowHost("10.0.0.7")
                        .allowOrigin("https://app.example.com:443"));
    }

    @AfterAll
    static void stop() throws Exception {
        TOOLS.close();
        byDefault.close();
        named.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost",
                "Host: LocalHost:99",
                "Host: 127.0.0.1:8080",
                "Host: [::1]:8080",
                "Host: localhost\r\nOrigin: http://localhost:6274",
                "Host: localhost\r\nOrigin: https://127.0.0.1",
                "Host: localhost\r\nOrigin: http://[::1]:3000"
            })
    void loopbackNames_byDefault_areTaken(String headers) throws Exception {
        assertThat(status(byDefault, headers)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example.com",
                "Host: evil.example.com:80",
                "Host: localhost.evil.example.com",
                "Host: 127.0.0.1.evil.example.com",
                "Host: 192.168.1.10:8080",
                "Host: localhost\r\nOrigin: http://evil.example.com",
                "Host: localhost\r\nOrigin: http://localhost.evil.example.com",
                "Host: localhost\r\nOrigin: http://localhost@evil.example.com",
                "Host: localhost\r\nOrigin: null",
                "Host: localhost\r\nOrigin: file://",
                "Host: localhost\r\nOrigin: http://localhost/path",
                "Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example.com"
            })
    void foreignNames_byDefault_areForbidden(String headers) throws Exception {
        assertThat(status(byDefault, headers)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 203.0.113.5", "Forwarded: for=203.0.113.5"})
    void requestPassedOn_whereNobodySignsIn_isForbidden(String header) throws Exception {
        assertThat(status(byDefault, "Host: 127.0.0.1\r\n" + header)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "OPTIONS", "HEAD", "PUT"})
    void foreignNames_withAnyMethod_areForbidden(String method) throws Exception {
        assertThat(status(byDefault, method, "HTTP/1.1", "Host: evil.example.com"))
                .isEqualTo(403);
    }

    @Test
    void noName_always_isForbidden() throws Exception {
        assertThat(status(byDefault, "POST", "HTTP/1.0", "X-Nothing: 1")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "mcp.example.com, , 200",
        "MCP.example.com:443, , 200",
        "10.0.0.7:8080, , 200",
        "localhost, , 200",
        "example.com, , 403",
        "mcp.example.com, https://mcp.example.com, 200",
        "mcp.example.com, https://app.example.com, 200",
        "mcp.example.com, https://app.example.com:443, 200",
        "mcp.example.com, http://app.example.com, 403",
        "mcp.example.com, https://app.example.com:8443, 403",
        "mcp.example.com, https://other.example.com, 403"
    })
    void names_thatAreConfigured_areTaken(String host, String origin, int status) throws Exception {
        String headers = origin == null ? "Host: " + host : "Host: " + host + "\r\nOrigin: " + origin;

        assertThat(status(named, headers)).isEqualTo(status);
    }

    @Test
    void refusals_always_areShortErrorsOfJsonRpc() throws Exception {
        String answer = answer(byDefault, "POST", "HTTP/1.1", "Host: evil.example.com");

        assertThat(answer.lines()).contains("Content-Type: application/json");
        assertThat(answer)
                .contains("\"jsonrpc\":\"2.0\"", "\"message\":\"The header Host")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com/path", "app.example.com", "*", "ftp://app.example.com", ""})
    void allowOrigin_ofWhatIsNone_isRefused(String origin) {
        McpHttp.Builder builder = McpHttp.builder(TOOLS.mcp);

        assertThatThrownBy(() -> builder.allowOrigin(origin)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mcp.example.com", "*", "a b", "", "host/path"})
    void allowHost_ofWhatIsNone_isRefused(String host) {
        McpHttp.Builder builder = McpHttp.builder(TOOLS.mcp);

        assertThatThrownBy(() -> builder.allowHost(host)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Behind a proxy, all requests come from this machine. */
    @Test
    void names_ofOthers_withoutAuthentication_areRefused() {
        McpHttp.Builder open = McpHttp.builder(TOOLS.mcp).allowHost("mcp.example.com");

        assertThatThrownBy(open::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mcp.example.com")
                .hasMessageContaining("bearer tokens or a JWT issuer");
    }

    private static int status(Mounted mounted, String headers) throws IOException {
        return status(mounted, "POST", "HTTP/1.1", headers);
    }

    private static int status(Mounted mounted, String method, String version, String headers) throws IOException {
        return Integer.parseInt(answer(mounted, method, version, headers).split(" ", 3)[1]);
    }

    /** Byte for byte, because clients of HTTP write Host themselves. */
    private static String answer(Mounted mounted, String method, String version, String headers) throws IOException {
        byte[] body = Client.initialize().getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                List.of(
                        method + " /mcp " + version,
                        headers,
                        "Content-Type: application/json",
                        "Accept: application/json, text/event-stream",
                        "Content-Length: " + body.length,
                        "Connection: close",
                        "",
                        ""));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mounted.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
