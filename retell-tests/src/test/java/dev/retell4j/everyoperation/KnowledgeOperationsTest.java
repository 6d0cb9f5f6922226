package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseDocumentSource;
import dev.retell4j.knowledge.KnowledgeBaseSourcesAdd;
import dev.retell4j.knowledge.KnowledgeBaseStatus;
import dev.retell4j.knowledge.KnowledgeBaseText;
import dev.retell4j.types.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeOperationsTest extends Performed {
    @Test
    @Performs("knowledgeBaseCreate")
    void create_sourcesOfAllKinds_areInWork() {
        KnowledgeBase base = retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("Workshop")
                        .knowledgeBaseTexts(List.of(KnowledgeBaseText.builder()
                                .title("Hours")
                                .text("Nine to five.")
                                .build()))
                        .knowledgeBaseUrls(List.of("https://example.com/prices"))
                        .knowledgeBaseFiles(List.of(prices()))
                        .build());

        assertThat(base.status()).isEqualTo(KnowledgeBaseStatus.IN_PROGRESS);
        assertThat(base.knowledgeBaseSources()).hasSize(3);
    }

    @Test
    @Performs("knowledgeBaseRetrieve")
    void retrieve_later_isComplete() {
        String id = base();
        simulator.time().advanceToQuiet();

        KnowledgeBase base = retell.knowledgeBases().retrieve(id);

        assertThat(base.status()).isEqualTo(KnowledgeBaseStatus.COMPLETE);
        assertThat(base.knowledgeBaseName()).isEqualTo("Workshop");
    }

    @Test
    @Performs("knowledgeBaseList")
    void list_showsAll() {
        String first = base();
        String second = base();

        assertThat(retell.knowledgeBases().list())
                .extracting(KnowledgeBase::knowledgeBaseId)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("knowledgeBaseAddSources")
    void addSources_file_isAdded() {
        KnowledgeBase changed = retell.knowledgeBases()
                .addSources(
                        base(),
                        KnowledgeBaseSourcesAdd.builder()
                                .knowledgeBaseFiles(List.of(prices()))
                                .build());

        assertThat(changed.knowledgeBaseSources())
                .filteredOn(KnowledgeBaseDocumentSource.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(KnowledgeBaseDocumentSource.class, source -> {
                    assertThat(source.fileName()).isEqualTo("prices.txt");
                    assertThat(source.fileSize()).isEqualTo(6);
                });
    }

    @Test
    @Performs("knowledgeBaseDeleteSource")
    void deleteSource_leavesTheOthers() {
        String id = base();
        String sourceId = retell.knowledgeBases()
                .retrieve(id)
                .knowledgeBaseSources()
                .get(0)
                .sourceId();

        assertThat(retell.knowledgeBases().deleteSource(id, sourceId).knowledgeBaseSources())
                .isEmpty();
    }

    @Test
    @Performs("knowledgeBaseDelete")
    void delete_isGone() {
        String id = base();

        retell.knowledgeBases().delete(id);

        isGone(422, () -> retell.knowledgeBases().retrieve(id));
    }

    private String base() {
        return retell.knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("Workshop")
                        .knowledgeBaseUrls(List.of("https://example.com/prices"))
                        .build())
                .knowledgeBaseId();
    }

    private static Upload prices() {
        return Upload.of("prices.txt", "Oil 40".getBytes(StandardCharsets.UTF_8));
    }
}
