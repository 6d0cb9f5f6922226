package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.retell4j.mcp.http.jwt.JwtAuthentication;
import dev.retell4j.mcp.workspaces.Caller;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtCallersTest {
    private static final String ISSUER = "https://login.example.com/";
    private static final String AUDIENCE = "https://mcp.example.com/mcp";
    private static final TestTools TOOLS = new TestTools();
    private static final AtomicInteger KEYS_READ = new AtomicInteger();

    private static RSAKey rsa;
    private static RSAKey stranger;
    private static ECKey ec;
    private static HttpServer issuer;

    private final List<Mounted> mounted = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        stranger = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK()))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/keys", exchange -> {
            KEYS_READ.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        mounted.forEach(Mounted::close);
    }

    @AfterAll
    static void close() {
        TOOLS.close();
        issuer.stop(0);
    }

    private static JwtAuthentication.Builder jwt() {
        return JwtAuthentication.builder(URI.create(ISSUER))
                .audience(AUDIENCE)
                .jwks(URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys"));
    }

    private Mounted start(UnaryOperator<JwtAuthentication.Builder> settings) throws Exception {
        return serve(settings.apply(jwt()).build());
    }

    private Mounted serve(Authentication authentication) throws Exception {
        Mounted server = Mounted.with(
                TOOLS, builder -> builder.publicUrl(URI.create(AUDIENCE)).authentication(authentication));
        mounted.add(server);
        return server;
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("anna@example.com")
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        try {
            return signed(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build(),
                    new RSASSASigner(rsa),
                    claims.build());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void token_thatIsInOrder_tellsTheCaller() throws Exception {
        Mounted server = start(builder -> builder);
        String elliptic = signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID("ec-1")
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new ECDSASigner(ec),
                claims().audience(List.of("somebody", AUDIENCE)).build());

        assertThat(server.client("Authorization", "Bearer " + token(same -> {})).text("whoami", "{}"))
                .startsWith("anna@example.com in");
        assertThat(server.client("Authorization", "Bearer " + elliptic).text("whoami", "{}"))
                .startsWith("anna@example.com in");
    }

    @Test
    void keys_ofTheIssuer_areKept() throws Exception {
        Mounted server = start(builder -> builder);
        int before = KEYS_READ.get();

        Client client = server.client("Authorization", "Bearer " + token(same -> {}));
        for (int i = 0; i < 10; i++) {
            client.text("whoami", "{}");
        }

        assertThat(KEYS_READ.get() - before).isEqualTo(1);
    }

    static Stream<Arguments> wrongTokens() throws Exception {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1").build();
        RSASSASigner signer = new RSASSASigner(rsa);
        byte[] publicKey = rsa.toRSAPublicKey().getEncoded();
        return Stream.of(
                Arguments.of("expired", token(claims -> claims.expirationTime(in(Duration.ofMinutes(-2)))), "expired"),
                Arguments.of("for ever", token(claims -> claims.expirationTime(null)), "claims"),
                Arguments.of("not yet", token(claims -> claims.notBeforeTime(in(Duration.ofMinutes(2)))), "not valid"),
                Arguments.of(
                        "other audience",
                        token(claims -> claims.audience("https://other.example.com")),
                        "another server"),
                Arguments.of("no audience", token(claims -> claims.audience((String) null)), "another server"),
                Arguments.of("other issuer", token(claims -> claims.issuer("https://evil.example.com")), "issuer"),
                Arguments.of("no issuer", token(claims -> claims.issuer(null)), ""),
                Arguments.of("nobody", token(claims -> claims.subject(null)), "claims"),
                Arguments.of("blank", token(claims -> claims.subject(" ")), "no caller"),
                Arguments.of("line", token(claims -> claims.subject("anna\nAuthorization: x")), "no caller"),
                Arguments.of("long", token(claims -> claims.subject("a".repeat(201))), "no caller"),
                Arguments.of("alg none", new PlainJWT(claims().build()).serialize(), ""),
                Arguments.of(
                        "public key as secret",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256)
                                        .keyID("rsa-1")
                                        .build(),
                                new MACSigner(publicKey),
                                claims().build()),
                        ""),
                Arguments.of("other key", signed(header, new RSASSASigner(stranger), claims().build()), ""),
                Arguments.of(
                        "algorithm that is off",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.PS256)
                                        .keyID("rsa-1")
                                        .build(),
                                signer,
                                claims().build()),
                        ""),
                Arguments.of(
                        "other kind of JWT",
                        signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("rsa-1")
                                        .type(new JOSEObjectType("logout+jwt"))
                                        .build(),
                                signer,
                                claims().build()),
                        ""),
                Arguments.of("changed", token(same -> {}).replaceFirst("\\.[^.]{4}", ".AAAA"), ""),
                Arguments.of("cut", token(same -> {}).substring(0, 60), ""),
                Arguments.of("no JWT", "rmcp_something", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void tokens_thatAreWrong_areRefusedWithAReason(String kind, String token, String reason) throws Exception {
        HttpResponse<String> answer = start(builder -> builder)
                .stranger("Authorization", "Bearer " + token)
                .post(Client.initialize());

        JsonNode error = Client.error(answer, 401);
        assertThat(error.at("/error/message").asText()).contains(reason).doesNotContain(token);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer error=\"invalid_token\"")
                .contains("resource_metadata=\"https://mcp.example.com/.well-known/oauth-protected-resource/mcp\"");
    }

    @Test
    void clocks_thatDifferALittle_areForgiven() throws Exception {
        Mounted server = start(builder -> builder.clockSkew(Duration.ofMinutes(3)));

        assertThat(server.client(
                                "Authorization",
                                "Bearer " + token(claims -> claims.expirationTime(in(Duration.ofMinutes(-1)))))
                        .text("whoami", "{}"))
                .startsWith("anna");
    }

    @Test
    void noToken_always_isToldWhereToGetOne() throws Exception {
        Mounted server = start(builder -> builder.requiredScope("retell"));

        HttpResponse<String> answer = server.stranger().post(Client.initialize());

        Client.error(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer resource_metadata="
                        + "\"https://mcp.example.com/.well-known/oauth-protected-resource/mcp\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/mcp"})
    void metadata_forEveryone_namesTheIssuer(String path) throws Exception {
        Mounted server = start(builder -> builder.requiredScope("retell").writeScope("retell.write"));
        Client client = Client.without(
                URI.create("http://127.0.0.1:" + server.port + "/.well-known/oauth-protected-resource" + path));

        HttpResponse<String> answer = client.send(client.request().GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode metadata = Client.read(answer.body());
        assertThat(metadata.at("/resource").asText()).isEqualTo(AUDIENCE);
        assertThat(metadata.at("/authorization_servers").toString()).isEqualTo("[\"" + ISSUER + "\"]");
        assertThat(metadata.at("/scopes_supported").toString()).isEqualTo("[\"retell\",\"retell.write\"]");
        assertThat(metadata.at("/bearer_methods_supported").toString()).isEqualTo("[\"header\"]");
    }

    @Test
    void metadata_ofAnotherPathOrMethod_isNone() throws Exception {
        Mounted server = start(builder -> builder);
        Client other = Client.without(
                URI.create("http://127.0.0.1:" + server.port + "/.well-known/oauth-protected-resource/other"));

        Client.error(other.send(other.request().GET()), 404);
        Client.error(other.post("{}"), 404);
    }

    @Test
    void scopes_ofAToken_openToolsetsAndWorkspaces() throws Exception {
        Mounted server = start(builder -> builder.requiredScope("retell")
                .scopeOpensToolsets("retell.calls", "calls")
                .scopeOpensToolsets("retell.testing", "testing")
                .scopeOpensWorkspaces("retell.staging", "staging")
                .writeScope("retell.write"));
        Client reader = server.client(
                "Authorization",
                "Bearer " + token(claims -> claims.claim("scope", "retell retell.testing retell.staging")));
        Client writer = server.client(
                "Authorization",
                "Bearer "
                        + token(claims -> claims.claim(
                                "scp",
                                List.of(
                                        "retell",
                                        "retell.calls",
                                        "retell.testing",
                                        "retell.staging",
                                        "retell.write"))));

        assertThat(reader.text("whoami", "{}")).endsWith("in staging of staging");
        assertThat(CallersTest.names(reader)).contains("echo").doesNotContain("pay", "retell_list_calls");
        assertThat(CallersTest.names(writer))
                .contains("pay", "retell_list_calls")
                .doesNotContain("retell_list_agents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "retell", "other", "retell.testing", "retell retell.staging", "retell retell.calls"})
    void scopes_thatDoNotSuffice_areForbidden(String scope) throws Exception {
        Mounted server = start(builder -> builder.requiredScope("retell")
                .scopeOpensToolsets("retell.testing", "testing")
                .scopeOpensWorkspaces("retell.staging", "staging"));

        HttpResponse<String> answer = server.stranger(
                        "Authorization", "Bearer " + token(claims -> claims.claim("scope", scope)))
                .post(Client.initialize());

        Client.error(answer, 403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer error=\"insufficient_scope\"")
                .contains("scope=\"retell");
    }

    @Test
    void keys_thatCannotBeRead_areNotTheCallersFault() throws Exception {
        Mounted server = serve(JwtAuthentication.builder(URI.create(ISSUER))
                .audience(AUDIENCE)
                .jwks(URI.create("http://127.0.0.1:9/keys"))
                .build());

        HttpResponse<String> answer =
                server.stranger("Authorization", "Bearer " + token(same -> {})).post(Client.initialize());

        Client.error(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void fixedTokensAndIssuer_together_bothLetIn() throws Exception {
        String secret = AccessToken.newSecret();
        Mounted server = serve(Authentication.anyOf(
                Authentication.tokens(List.of(AccessToken.of(AccessToken.hashOf(secret), Caller.of("robot")))),
                jwt().build()));

        assertThat(server.client("Authorization", "Bearer " + secret).text("whoami", "{}"))
                .startsWith("1:robot");
        assertThat(server.client("Authorization", "Bearer " + token(same -> {})).text("whoami", "{}"))
                .startsWith("2:anna");
        Client.error(server.stranger("Authorization", "Bearer x").post(Client.initialize()), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS1", ""})
    void algorithms_withoutPublicKeys_areRefused(String name) {
        assertThatThrownBy(() -> jwt().algorithms(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RS256");
    }

    @Test
    void settings_thatAreMissingOrUnsafe_areRefused() {
        JwtAuthentication.Builder empty = JwtAuthentication.builder(URI.create(ISSUER));

        assertThatThrownBy(() -> empty.jwks(URI.create("http://login.example.com/keys")))
                .hasMessageContaining("HTTPS");
        assertThatThrownBy(empty::build).hasMessageContaining("audience");
        assertThatThrownBy(() -> empty.audience(AUDIENCE).build()).hasMessageContaining("jwks");
        assertThatThrownBy(() -> jwt().clockSkew(Duration.ofMinutes(6))).hasMessageContaining("5 minutes");
        assertThatThrownBy(() ->
                        McpHttp.builder(TOOLS.mcp).authentication(jwt().build()).build())
                .hasMessageContaining("publicUrl");
    }
}
