package dev.retell4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.fakes.Arrival;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseSourcesAdd;
import dev.retell4j.knowledge.KnowledgeBaseText;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.Upload;
import dev.retell4j.voices.VoiceClone;
import dev.retell4j.voices.VoiceCloneProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultipartTest {
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;

    private final WireServer server = new WireServer(Reaction.answer(201, "{}"));
    private final RetellClient retell = RetellClient.builder()
            .apiKey("key_0123456789abcdef0123")
            .baseUrl(server.url())
            .maxRetries(0)
            .build();

    @AfterEach
    void close() {
        retell.close();
        server.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the body with the boundary, which is random, replaced by a B. */
    private static String body(Arrival arrival) {
        String type = arrival.header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        return arrival.text()
                .replace(type.substring(type.indexOf('=') + 1), "B")
                .replace("\r\n", "\n");
    }

    @Test
    void knowledgeBase_allKindsOfParts_isThisText(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("b.md"), utf8("# two"));
        retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("né w")
                        .enableAutoRefresh(true)
                        .knowledgeBaseFiles(List.of(
                                Upload.of("a.txt", utf8("one")),
                                Upload.of(file),
                                Upload.of("c", 5, new ByteArrayInputStream(utf8("three")))
                                        .contentType("application/x-c")))
                        .knowledgeBaseTexts(List.of(
                                KnowledgeBaseText.builder()
                                        .text("t1")
                                        .title("é")
                                        .build(),
                                KnowledgeBaseText.builder().text("t2").title("").build()))
                        .knowledgeBaseUrls(List.of("https://a.example/x?y=z", "https://b.example"))
                        .maxChunkSize(2000)
                        .extraProperty("shiny", 1.50)
                        .extraProperty("deep", List.of(1, 2))
                        .build());

        Arrival arrival = server.arrival();
        assertThat(arrival.requestLine()).isEqualTo("POST /create-knowledge-base HTTP/1.1");
        assertThat(arrival.header("Content-Length")).isEqualTo(Integer.toString(arrival.body().length));
        assertThat(body(arrival)).isEqualTo("""
                --B
                Content-Disposition: form-data; name="knowledge_base_name"

                né w
                --B
                Content-Disposition: form-data; name="enable_auto_refresh"

                true
                --B
                Content-Disposition: form-data; name="knowledge_base_files"; filename="a.txt"
                Content-Type: text/plain

                one
                --B
                Content-Disposition: form-data; name="knowledge_base_files"; filename="b.md"
                Content-Type: text/markdown

                # two
                --B
                Content-Disposition: form-data; name="knowledge_base_files"; filename="c"
                Content-Type: application/x-c

                three
                --B
                Content-Disposition: form-data; name="knowledge_base_texts"

                [{"text":"t1","title":"é"},{"text":"t2","title":""}]
                --B
                Content-Disposition: form-data; name="knowledge_base_urls"

                ["https://a.example/x?y=z","https://b.example"]
                --B
                Content-Disposition: form-data; name="max_chunk_size"

                2000
                --B
                Content-Disposition: form-data; name="shiny"

                1.5
                --B
                Content-Disposition: form-data; name="deep"

                [1,2]
                --B--
                """);
    }

    @Test
    void voiceClone_repeatedFiles_areRepeatedParts() {
        retell.voices()
                .clone(VoiceClone.builder()
                        .files(List.of(Upload.of("1.mp3", utf8("a")), Upload.of("2.wav", utf8("b"))))
                        .voiceName("v")
                        .voiceProvider(VoiceCloneProvider.ELEVENLABS)
                        .build());

        assertThat(body(server.arrival())).isEqualTo("""
                --B
                Content-Disposition: form-data; name="files"; filename="1.mp3"
                Content-Type: audio/mpeg

                a
                --B
                Content-Disposition: form-data; name="files"; filename="2.wav"
                Content-Type: audio/wav

                b
                --B
                Content-Disposition: form-data; name="voice_name"

                v
                --B
                Content-Disposition: form-data; name="voice_provider"

                elevenlabs
                --B--
                """);
    }

    @Test
    void sources_none_namesWhatCouldBeGiven() {
        assertThatThrownBy(() -> KnowledgeBaseSourcesAdd.builder().build())
                .isInstanceOf(RetellValidationException.class)
                .hasMessage("KnowledgeBaseSourcesAdd: at least one of knowledge_base_files, knowledge_base_texts,"
                        + " knowledge_base_urls is required");
        // A list without a file is no part.
        assertThatThrownBy(() -> KnowledgeBaseSourcesAdd.builder()
                        .knowledgeBaseFiles(List.of())
                        .build())
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("at least one of knowledge_base_files");
        assertThat(KnowledgeBaseSourcesAdd.builder()
                        .extraProperty("shiny", true)
                        .build()
                        .parts())
                .containsOnlyKeys("shiny");
    }

    @ParameterizedTest
    @EnumSource
    void body_uncheckedWithoutAnyPart_isRefusedBeforeItIsSent(Mode mode) {
        List<Callable<?>> sendings = List.of(
                () -> mode.send(retell.knowledgeBases()
                        .addSourcesRequest(
                                "kb_1", KnowledgeBaseSourcesAdd.builder().buildUnchecked())),
                () -> mode.send(retell.knowledgeBases()
                        .createRequest(KnowledgeBaseCreate.builder().buildUnchecked())),
                () -> mode.send(
                        retell.voices().cloneRequest(VoiceClone.builder().buildUnchecked())),
                () -> mode.send(
                        retell.assets().createRequest(FileUpload.builder().buildUnchecked())),
                () -> mode.send(retell.contacts()
                        .uploadImportFileRequest(FileUpload.builder().buildUnchecked())));

        assertThat(sendings)
                .allSatisfy(sending -> assertThatThrownBy(sending::call)
                        .isInstanceOf(RetellValidationException.class)
                        .hasMessage("The body has no part: multipart/form-data needs at least one"));
        assertThat(server.arrivals()).isEmpty();
    }

    @Test
    void knowledgeBase_emptyLists_areNoFileAndEmptyTexts() {
        retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("k")
                        .knowledgeBaseFiles(List.of())
                        .knowledgeBaseUrls(List.of())
                        .build());

        assertThat(body(server.arrival())).isEqualTo("""
                --B
                Content-Disposition: form-data; name="knowledge_base_name"

                k
                --B
                Content-Disposition: form-data; name="knowledge_base_urls"

                []
                --B--
                """);
    }

    @Test
    void fileName_withQuoteLineBreakAndUnicode_cannotBreakOut() {
        retell.assets()
                .create(FileUpload.builder()
                        .file(Upload.of("a\"b\r\nX-Evil: é/日.png", utf8("x")))
                        .build());

        assertThat(body(server.arrival()))
                .isEqualTo("--B\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"a%22b%0D%0AX-Evil: é/日.png\"\nContent-Type: image/png\n\nx\n--B--\n");
    }

    @Test
    void stream_ofUnknownLength_isSentInChunks() {
        retell.assets()
                .create(FileUpload.builder()
                        .file(Upload.of("a.bin", -1, new ByteArrayInputStream(utf8("endless"))))
                        .build());

        assertThat(server.arrival().header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(server.arrival().header("Content-Length")).isNull();
        assertThat(body(server.arrival())).contains("Content-Type: application/octet-stream\n\nendless\n--B--");
    }

    @ParameterizedTest
    @EnumSource
    void stream_ofFiftyMegabytes_isSentAsItIsRead(Mode mode) {
        server.discardingBodies();
        LazyContent content = new LazyContent(server);
        List<Long> progress = new CopyOnWriteArrayList<>();
        Upload upload = Upload.of("big.bin", FIFTY_MEGABYTES, content).onProgress((sent, total) -> {
            assertThat(total).isEqualTo(FIFTY_MEGABYTES);
            progress.add(sent);
        });

        mode.send(
                retell.assets().createRequest(FileUpload.builder().file(upload).build()));

        assertThat(server.discarded()).isBetween(FIFTY_MEGABYTES, FIFTY_MEGABYTES + 1000);
        // What was read but has not arrived lies in the buffers of two sockets, not in our memory.
        assertThat(content.farthestAhead.get()).isLessThan(FIFTY_MEGABYTES / 2);
        assertThat(content.closed).isTrue();
        assertThat(progress).isSorted().hasSizeGreaterThan(100).endsWith(FIFTY_MEGABYTES);
    }

    /** Content that exists only while it is read, and that knows how far it is ahead of the server. */
    private static final class LazyContent extends InputStream {
        private final WireServer server;
        private final AtomicLong farthestAhead = new AtomicLong();
        private final AtomicBoolean closed = new AtomicBoolean();
        private long position;

        LazyContent(WireServer server) {
            this.server = server;
        }

        @Override
        public int read() {
            return position++ < FIFTY_MEGABYTES ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position >= FIFTY_MEGABYTES) {
                return -1;
            }
            int given = (int) Math.min(length, FIFTY_MEGABYTES - position);
            position += given;
            farthestAhead.accumulateAndGet(position - server.discarded(), Math::max);
            return given;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stream_thatCannotBeRead_isNamedAndNotRepeated(Mode mode) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };

        RetellException failure = catchThrowableOfType(
                RetellException.class,
                () -> mode.send(retell.assets()
                        .createRequest(FileUpload.builder()
                                .file(Upload.of("a.bin", 10, broken))
                                .build())
                        .maxRetries(2)));

        assertThat(failure).hasMessage("POST /create-asset failed: The content of a.bin could not be read");
        assertThat(failure).hasRootCauseMessage("disk is gone");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.request().orElseThrow().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void stream_shorterThanItsLength_failsInsteadOfWaiting(Mode mode) {
        assertThatThrownBy(() -> mode.send(retell.assets()
                        .createRequest(FileUpload.builder()
                                .file(Upload.of("a.bin", 100, new ByteArrayInputStream(utf8("short"))))
                                .build())))
                .isInstanceOf(RetellException.class);
        assertThat(server.arrivals()).isEmpty();
    }

    @Test
    void file_thatGrewSinceItWasNamed_failsInsteadOfSendingHalf(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), utf8("one"));
        Upload upload = Upload.of(file);
        Files.write(file, utf8("one and two"));

        assertThatThrownBy(() ->
                        retell.assets().create(FileUpload.builder().file(upload).build()))
                .isInstanceOf(RetellException.class);
    }

    @Test
    void progress_thatThrows_doesNotBreakTheUpload() {
        retell.assets()
                .create(FileUpload.builder()
                        .file(Upload.of("a.txt", utf8("x")).onProgress((sent, total) -> {
                            throw new IllegalStateException("display is gone");
                        }))
                        .build());

        assertThat(server.count()).isEqualTo(1);
    }
}
