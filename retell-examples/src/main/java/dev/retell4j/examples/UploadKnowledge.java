package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseText;
import dev.retell4j.types.Upload;
import java.nio.file.Path;
import java.util.List;

/** Sends a file from disk to a new knowledge base, piece by piece, and tells how far it has come. */
public final class UploadKnowledge {
    private UploadKnowledge() {}

    /**
     * Uploads a file.
     *
     * @param args the path of the file
     */
    public static void main(String[] args) {
        Arguments.expect(args, "a file");
        try (RetellClient retell = RetellClient.fromEnv()) {
            KnowledgeBase base = upload(
                    retell,
                    Path.of(args[0]),
                    (sent, total) -> System.out.print("\r" + sent + " of " + total + " bytes"));
            System.out.println();
            System.out.println(base.knowledgeBaseId() + ": " + base.status().asString());
        }
    }

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
}
