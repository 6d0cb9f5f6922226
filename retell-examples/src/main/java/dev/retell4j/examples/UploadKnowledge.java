package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.api.KnowledgeBases;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseStatus;
import dev.retell4j.knowledge.KnowledgeBaseText;
import dev.retell4j.types.Upload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends a file from disk to a new knowledge base, tells how far it has come, and waits until agents can use it. */
public final class UploadKnowledge {
    private UploadKnowledge() {}

    /**
     * Uploads a file.
     *
     * @param args the path of the file
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Arguments.expect(args, "a file");
        try (RetellClient retell = RetellClient.fromEnv()) {
            KnowledgeBase base = upload(
                    retell,
                    Path.of(args[0]),
                    (sent, total) -> System.out.print("\r" + sent + " of " + total + " bytes"));
            System.out.println();
            System.out.println(base.knowledgeBaseId() + ": " + base.status().asString());
            Optional<KnowledgeBase> ready = awaitReady(
                    retell.knowledgeBases(), base.knowledgeBaseId(), Duration.ofMinutes(10), Duration.ofSeconds(2));
            System.out.println(ready.map(UploadKnowledge::outcome).orElse("Still in progress after ten minutes"));
        }
    }

    /** The file is read and sent piece by piece, so it may be larger than the memory. */
    static KnowledgeBase upload(RetellClient retell, Path file, Upload.Progress progress) {
        return retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("Opening hours")
                        .knowledgeBaseFiles(List.of(Upload.of(file).onProgress(progress)))
                        .knowledgeBaseTexts(List.of(KnowledgeBaseText.builder()
                                .title("Holidays")
                                .text("Closed from 24 December to 1 January.")
                                .build()))
                        .build());
    }

    static String outcome(KnowledgeBase base) {
        return base.status().equals(KnowledgeBaseStatus.COMPLETE)
                ? "Now complete; put its id into an LLM's knowledge_base_ids"
                : "Could not be taken in: " + base.status().asString();
    }

    /** Waits until the sources are taken in, or have failed to be; empty when neither has happened in time. */
    static Optional<KnowledgeBase> awaitReady(KnowledgeBases bases, String id, Duration timeout, Duration pause)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            KnowledgeBase base = bases.retrieve(id);
            if (base.status().equals(KnowledgeBaseStatus.COMPLETE)
                    || base.status().equals(KnowledgeBaseStatus.ERROR)) {
                return Optional.of(base);
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                return Optional.empty();
            }
            Thread.sleep(pause.toMillis());
        }
    }
}
