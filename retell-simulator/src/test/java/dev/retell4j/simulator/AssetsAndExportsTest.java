package dev.retell4j.simulator;

import static dev.retell4j.simulator.PromisedAnswers.checked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.exports.ExportChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsAndExportsTest {
    private final RetellSimulator simulator =
            RetellSimulator.builder().manualTime().start();
    private final TestClient client = new TestClient(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hold music.mp3,,audio/mpeg",
        "LOGO.PNG,application/octet-stream,image/png",
        "voice.bin,audio/x-custom,audio/x-custom"
    })
    void asset_isDescribedAsItWasUploaded(String name, String stated, String contentType) {
        JsonNode asset = checked("assetCreate", upload(name, stated, "12345"));

        assertThat(asset.path("asset_id").asText()).startsWith("asset_");
        assertThat(asset.path("file_name").asText()).isEqualTo(name);
        assertThat(asset.path("file_size").asInt()).isEqualTo(5);
        assertThat(asset.path("content_type").asText()).isEqualTo(contentType);
        assertThat(asset.path("url").asText()).startsWith("https://").doesNotContain(" ");
        assertThat(asset.path("created_timestamp").asLong())
                .isEqualTo(simulator.time().now().toEpochMilli());
    }

    @Test
    void asset_emptyOrTooLargeOrOfAnotherKindOrNone_isRefused() {
        TestClient.Answer empty = upload("a.txt", null, "");
        TestClient.Answer large = upload("a.txt", null, "x".repeat((10 << 20) + 1));
        TestClient.Answer none = client.multipart("/create-asset", "B", "--B--\r\n");

        assertThat(empty.message()).contains("`file`", "at least 1 byte");
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.message()).contains("`file`", "10 MB");
        assertThat(upload("a.png", null, "x".repeat(10 << 20)).status()).isEqualTo(200);
        TestClient.Answer page = upload("page.html", "text/html", "<p>");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.message()).contains("`file`", "flac", "png", "page.html");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.message()).contains("`file`");
    }

    @Test
    void asset_audioAbove210Seconds_isRefused() {
        assertThat(upload("a.wav", "audio/wav", wave(210)).status()).isEqualTo(200);

        TestClient.Answer answer = upload("a.wav", "audio/wav", wave(211));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("`file`", "210 seconds", "211");
    }

    @Test
    void exports_beginWithOneAndGrowByTheDashboard() {
        JsonNode first = checked("exportRequestList", client.get("/v2/list-export-requests"));
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("items").get(0).path("status").asText()).isEqualTo("completed");

        String id = simulator.requestExport(ExportChannel.CHAT, ZoneId.of("Europe/Oslo"));
        JsonNode created = newest();
        simulator.time().advance(Duration.ofSeconds(5));
        JsonNode processing = newest();
        simulator.time().advance(Duration.ofSeconds(5));
        JsonNode completed = newest();

        assertThat(created.path("export_request_id").asText()).isEqualTo(id);
        assertThat(created.path("channel").asText()).isEqualTo("chat");
        assertThat(created.path("timezone").asText()).isEqualTo("Europe/Oslo");
        assertThat(created.path("status").asText()).isEqualTo("created");
        assertThat(processing.path("status").asText()).isEqualTo("processing");
        assertThat(processing.has("url")).isFalse();
        assertThat(completed.path("status").asText()).isEqualTo("completed");
        assertThat(completed.path("url").asText()).contains(id);
    }

    @Test
    void exports_pageInBothOrders() {
        String id = simulator.requestExport(ExportChannel.CALL, ZoneId.of("UTC"));

        JsonNode newest = checked("exportRequestList", client.get("/v2/list-export-requests?limit=1"));
        JsonNode rest = checked(
                "exportRequestList",
                client.get("/v2/list-export-requests?pagination_key="
                        + newest.path("pagination_key").asText()));
        JsonNode oldest =
                checked("exportRequestList", client.get("/v2/list-export-requests?sort_order=ascending&limit=1"));

        assertThat(newest.path("items").get(0).path("export_request_id").asText())
                .isEqualTo(id);
        assertThat(rest.path("items")).isEqualTo(oldest.path("items"));
        assertThat(client.get("/v2/list-export-requests?limit=1001").status()).isEqualTo(400);
    }

    private JsonNode newest() {
        return client.get("/v2/list-export-requests").body().path("items").get(0);
    }

    private TestClient.Answer upload(String name, String contentType, String content) {
        return client.multipart(
                "/create-asset",
                "B",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + (contentType == null ? "" : "Content-Type: " + contentType + "\r\n") + "\r\n" + content
                        + "\r\n--B--\r\n");
    }

    /** A WAV file of 100 bytes per second, for then all bytes of its header are ASCII, as the test sends text. */
    private static String wave(int seconds) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + 100 * seconds).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(100).putInt(100);
        bytes.putShort((short) 1).putShort((short) 8);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(100 * seconds);
        return new String(bytes.array(), StandardCharsets.US_ASCII);
    }
}
