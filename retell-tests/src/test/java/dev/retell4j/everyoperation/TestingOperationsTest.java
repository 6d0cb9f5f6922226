package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.RetellResponseEngine;
import dev.retell4j.agents.RetellResponseEngineType;
import dev.retell4j.testing.BatchTest;
import dev.retell4j.testing.BatchTestCreate;
import dev.retell4j.testing.BatchTestStatus;
import dev.retell4j.testing.TestCaseDefinition;
import dev.retell4j.testing.TestCaseDefinitionCreate;
import dev.retell4j.testing.TestCaseDefinitionUpdate;
import dev.retell4j.testing.TestRun;
import dev.retell4j.testing.TestRunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test cases for prompts and flows, and runs of them. */
class TestingOperationsTest extends Performed {
    @Test
    @Performs("testsCreateTestCaseDefinition")
    void createDefinition_settings_areThoseThatWereSent() {
        TestCaseDefinition definition = definition(llm());

        assertThat(definition.name()).isEqualTo("Asks for the bicycle");
        assertThat(definition.userPrompt()).isEqualTo("Ask whether the bicycle is ready.");
        assertThat(definition.metrics()).containsExactly("The agent says that it is ready.");
    }

    @Test
    @Performs("testsGetTestCaseDefinition")
    void getDefinition_isTheOneThatWasCreated() {
        TestCaseDefinition definition = definition(llm());

        assertThat(retell.tests().getTestCaseDefinition(definition.testCaseDefinitionId()))
                .isEqualTo(definition);
    }

    @Test
    @Performs("testsUpdateTestCaseDefinition")
    void updateDefinition_changes() {
        TestCaseDefinition definition = definition(llm());

        TestCaseDefinition changed = retell.tests()
                .updateTestCaseDefinition(
                        definition.testCaseDefinitionId(),
                        TestCaseDefinitionUpdate.builder().name("Asks again").build());

        assertThat(changed.name()).isEqualTo("Asks again");
        assertThat(changed.userPrompt()).isEqualTo(definition.userPrompt());
    }

    @Test
    @Performs("testsListTestCaseDefinitions")
    void listDefinitions_pages_showThoseOfTheEngine() {
        String llmId = llm();
        String first = definition(llmId).testCaseDefinitionId();
        String second = definition(llmId).testCaseDefinitionId();
        definition(llm());

        assertThat(
                        retell
                                .tests()
                                .listTestCaseDefinitions(RetellResponseEngineType.RETELL_LLM, null, 1, llmId, null)
                                .stream()
                                .map(TestCaseDefinition::testCaseDefinitionId))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("testsDeleteTestCaseDefinition")
    void deleteDefinition_isGone() {
        String id = definition(llm()).testCaseDefinitionId();

        retell.tests().deleteTestCaseDefinition(id);

        isGone(404, () -> retell.tests().getTestCaseDefinition(id));
    }

    @Test
    @Performs("testsCreateBatchTest")
    void createBatchTest_isInProgress() {
        BatchTest batch = batch();

        assertThat(batch.status()).isEqualTo(BatchTestStatus.IN_PROGRESS);
        assertThat(batch.totalCount()).isEqualTo(2);
    }

    @Test
    @Performs("testsGetBatchTest")
    void getBatchTest_later_isComplete() {
        String id = batch().testCaseBatchJobId();
        simulator.time().advanceToQuiet();

        BatchTest done = retell.tests().getBatchTest(id);

        assertThat(done.status()).isEqualTo(BatchTestStatus.COMPLETE);
        assertThat(done.passCount() + done.failCount() + done.errorCount()).isEqualTo(2);
    }

    @Test
    @Performs("testsListBatchTests")
    void listBatchTests_showsThemAll() {
        String id = batch().testCaseBatchJobId();

        assertThat(retell.tests().listBatchTests(RetellResponseEngineType.RETELL_LLM).stream()
                        .map(BatchTest::testCaseBatchJobId))
                .containsExactly(id);
    }

    @Test
    @Performs("testsListTestRuns")
    void listTestRuns_pages_showOneForEachCase() {
        String id = batch().testCaseBatchJobId();

        assertThat(retell.tests().listTestRuns(id).pageSize(1).stream())
                .hasSize(2)
                .extracting(TestRun::testCaseDefinitionId)
                .doesNotHaveDuplicates();
    }

    @Test
    @Performs("testsGetTestRun")
    void getTestRun_later_hasAResult() {
        String id = batch().testCaseBatchJobId();
        simulator.time().advanceToQuiet();
        TestRun listed = retell.tests().listTestRuns(id).stream().findFirst().orElseThrow();

        TestRun run = retell.tests().getTestRun(listed.testCaseJobId());

        assertThat(run.status()).isIn(TestRunStatus.PASS, TestRunStatus.FAIL);
        assertThat(run.testCaseDefinitionSnapshot().testCaseDefinitionId()).isEqualTo(run.testCaseDefinitionId());
    }

    private TestCaseDefinition definition(String llmId) {
        return retell.tests()
                .createTestCaseDefinition(TestCaseDefinitionCreate.builder()
                        .name("Asks for the bicycle")
                        .userPrompt("Ask whether the bicycle is ready.")
                        .metrics(List.of("The agent says that it is ready."))
                        .responseEngine(RetellResponseEngine.retellLlm(llmId))
                        .build());
    }

    private BatchTest batch() {
        String llmId = llm();
        return retell.tests()
                .createBatchTest(BatchTestCreate.builder()
                        .responseEngine(RetellResponseEngine.retellLlm(llmId))
                        .testCaseDefinitionIds(List.of(
                                definition(llmId).testCaseDefinitionId(),
                                definition(llmId).testCaseDefinitionId()))
                        .build());
    }
}
