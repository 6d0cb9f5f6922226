package dev.retell4j.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CustomLlmHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, with certificates as people have them. */
@Timeout(180)
class ServerCertificateTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("RSA", "RSA");
        makeKey("EC", "EC");
        makeKey("EdDSA", "Ed25519");
    }

    /** With the tool of the JDK, since the JDK's API makes no certificates. */
    private static void makeKey(String name, String algorithm) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).as("keytool").isZero();
        KeyStore read = read(name);
        writePem(
                folder.resolve(name + ".crt"),
                "CERTIFICATE",
                read.getCertificate("server").getEncoded());
        writePem(
                folder.resolve(name + ".key"),
                "PRIVATE KEY",
                read.getKey("server", PASSWORD.toCharArray()).getEncoded());
    }

    private static void writePem(Path file, String what, byte[] content) throws IOException {
        Files.writeString(
                file,
                "Bag Attributes\n-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + what + "-----\n");
    }

    private static Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private static KeyStore read(String name) throws Exception {
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(name))) {
            read.load(in, PASSWORD.toCharArray());
        }
        return read;
    }

    private static HttpClient trusting(String name) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", read(name).getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static void isServed(String name, ServerCertificate certificate) throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        try (CustomLlmServer server = CustomLlmServer.builder((CustomLlmHandler) turn -> Answer.text("Yes"))
                .port(0)
                .tls(certificate)
                .start()) {
            assertThat(server.uri()).hasScheme("https");
            assertThat(server.llmWebsocketUrl()).startsWith("wss://127.0.0.1:");
            HttpClient client = trusting(name);
            WebSocket call = client.newWebSocketBuilder()
                    .buildAsync(URI.create(server.llmWebsocketUrl() + "/call_1"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
                            first.complete(text.toString());
                            return WebSocket.Listener.super.onText(from, text, isLast);
                        }
                    })
                    .get(60, TimeUnit.SECONDS);
            assertThat(first.get(60, TimeUnit.SECONDS)).contains("\"config\"");
            assertThat(client.send(
                                    HttpRequest.newBuilder(server.uri().resolve("/health"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            call.abort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "EdDSA"})
    void pem_ofEveryKind_isServed(String name) throws Exception {
        isServed(name, ServerCertificate.pem(folder.resolve(name + ".crt"), folder.resolve(name + ".key")));
    }

    @Test
    void pkcs12_withItsPassword_isServed() throws Exception {
        isServed("EC", ServerCertificate.pkcs12(store("EC"), PASSWORD));
    }

    @Test
    void context_ofOnesOwn_isServed() throws Exception {
        isServed(
                "EC",
                ServerCertificate.of(
                        ServerCertificate.pkcs12(store("EC"), PASSWORD).context()));
    }

    @Test
    void server_withTls_answersNoPlainRequest() throws Exception {
        try (RetellServer server = RetellServer.builder()
                        .port(0)
                        .tls(ServerCertificate.pkcs12(store("EC"), PASSWORD))
                        .start();
                Wire wire = new Wire(server.uri())) {
            assertThat(wire.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").readToTheEnd())
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void pkcs12_wrong_saysWhy() throws Exception {
        Path noKey = folder.resolve("trust.p12");
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", read("EC").getCertificate("server"));
        try (var out = Files.newOutputStream(noKey)) {
            trust.store(out, PASSWORD.toCharArray());
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pkcs12(store("EC"), "secret-but-wrong"))
                .withMessage("The password does not open " + store("EC"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pkcs12(folder.resolve("EC.crt"), PASSWORD))
                .withMessage("Not a PKCS#12 file: " + folder.resolve("EC.crt"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pkcs12(noKey, PASSWORD))
                .withMessage("There is no private key in " + noKey);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ServerCertificate.pkcs12(folder.resolve("none.p12"), PASSWORD))
                .withMessage("There is no file " + folder.resolve("none.p12"));
    }

    @Test
    void pem_wrong_saysWhy() throws Exception {
        Path chain = folder.resolve("EC.crt");
        Path key = folder.resolve("EC.key");
        Path old = folder.resolve("old.key");
        writePem(old, "RSA PRIVATE KEY", new byte[] {1, 2, 3});
        Path broken = folder.resolve("broken.key");
        writePem(broken, "PRIVATE KEY", new byte[] {1, 2, 3});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(chain, folder.resolve("RSA.key")))
                .withMessage("The key in " + folder.resolve("RSA.key") + " is not that of the certificate in " + chain);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(chain, old))
                .withMessageContaining("\"RSA PRIVATE KEY\"")
                .withMessageContaining("openssl pkcs8 -topk8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(chain, broken))
                .withMessageContaining("neither RSA nor EC nor EdDSA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(chain, chain))
                .withMessage("There is no \"BEGIN PRIVATE KEY\" in " + chain);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.pem(key, key))
                .withMessageContaining(key.toString());
        assertThat(ServerCertificate.pem(chain, key)).hasToString("ServerCertificate");
    }
}
