package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.agents.RetellResponseEngineType;
import dev.retell4j.operations.OperationId;
import dev.retell4j.testing.BatchTest;
import dev.retell4j.testing.BatchTestCreate;
import dev.retell4j.testing.TestCaseDefinition;
import dev.retell4j.testing.TestCaseDefinitionCreate;
import dev.retell4j.testing.TestCaseDefinitionUpdate;
import dev.retell4j.testing.TestRun;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Keeps and runs simulation tests of agents.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Tests {
    /**
     * Runs a batch of test cases against a response engine. Every simulated conversation is billed.
     * {@code getBatchTest} tells how far the batch is.
     *
     * <p>{@code POST /create-batch-test}; never repeated when Retell may have carried it out.
     *
     * @param request Which test cases to run together, and against which response engine.
     * @return the request, not yet sent
     */
    @OperationId("testsCreateBatchTest")
    @POST("create-batch-test")
    ApiRequest<BatchTest> createBatchTestRequest(@Body BatchTestCreate request);

    /**
     * Runs a batch of test cases against a response engine. Every simulated conversation is billed.
     * {@code getBatchTest} tells how far the batch is.
     *
     * <p>{@code POST /create-batch-test}; never repeated when Retell may have carried it out.
     *
     * @param request Which test cases to run together, and against which response engine.
     * @return The batch test as started.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default BatchTest createBatchTest(BatchTestCreate request) {
        return createBatchTestRequest(request).send();
    }

    /**
     * Creates a test case. Nothing runs before the test case is part of a batch test.
     *
     * <p>{@code POST /create-test-case-definition}; never repeated when Retell may have carried it out.
     *
     * @param request What a new test case consists of. A language model plays the user, and the conversation is judged
     *     afterwards.
     * @return the request, not yet sent
     */
    @OperationId("testsCreateTestCaseDefinition")
    @POST("create-test-case-definition")
    ApiRequest<TestCaseDefinition> createTestCaseDefinitionRequest(@Body TestCaseDefinitionCreate request);

    /**
     * Creates a test case. Nothing runs before the test case is part of a batch test.
     *
     * <p>{@code POST /create-test-case-definition}; never repeated when Retell may have carried it out.
     *
     * @param request What a new test case consists of. A language model plays the user, and the conversation is judged
     *     afterwards.
     * @return The test case as created.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default TestCaseDefinition createTestCaseDefinition(TestCaseDefinitionCreate request) {
        return createTestCaseDefinitionRequest(request).send();
    }

    /**
     * Deletes a test case.
     *
     * <p>{@code DELETE /delete-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @return the request, not yet sent
     */
    @OperationId("testsDeleteTestCaseDefinition")
    @DELETE("delete-test-case-definition/{test_case_definition_id}")
    ApiRequest<Void> deleteTestCaseDefinitionRequest(
            @Path(value = "test_case_definition_id", encoded = true) String testCaseDefinitionId);

    /**
     * Deletes a test case.
     *
     * <p>{@code DELETE /delete-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void deleteTestCaseDefinition(String testCaseDefinitionId) {
        deleteTestCaseDefinitionRequest(testCaseDefinitionId).send();
    }

    /**
     * Reads a batch test with its counts. An unknown batch test is answered with 404.
     *
     * <p>{@code GET /get-batch-test/{test_case_batch_job_id}}.
     *
     * @param testCaseBatchJobId Identifier of the batch test.
     * @return the request, not yet sent
     */
    @OperationId("testsGetBatchTest")
    @GET("get-batch-test/{test_case_batch_job_id}")
    ApiRequest<BatchTest> getBatchTestRequest(
            @Path(value = "test_case_batch_job_id", encoded = true) String testCaseBatchJobId);

    /**
     * Reads a batch test with its counts. An unknown batch test is answered with 404.
     *
     * <p>{@code GET /get-batch-test/{test_case_batch_job_id}}.
     *
     * @param testCaseBatchJobId Identifier of the batch test.
     * @return The batch test as far as it is done.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default BatchTest getBatchTest(String testCaseBatchJobId) {
        return getBatchTestRequest(testCaseBatchJobId).send();
    }

    /**
     * Reads a test case. An unknown test case is answered with 404.
     *
     * <p>{@code GET /get-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @return the request, not yet sent
     */
    @OperationId("testsGetTestCaseDefinition")
    @GET("get-test-case-definition/{test_case_definition_id}")
    ApiRequest<TestCaseDefinition> getTestCaseDefinitionRequest(
            @Path(value = "test_case_definition_id", encoded = true) String testCaseDefinitionId);

    /**
     * Reads a test case. An unknown test case is answered with 404.
     *
     * <p>{@code GET /get-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @return The test case.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default TestCaseDefinition getTestCaseDefinition(String testCaseDefinitionId) {
        return getTestCaseDefinitionRequest(testCaseDefinitionId).send();
    }

    /**
     * Reads one run of a test case with its result. An unknown run is answered with 404.
     *
     * <p>{@code GET /get-test-run/{test_case_job_id}}.
     *
     * @param testCaseJobId Identifier of the test run.
     * @return the request, not yet sent
     */
    @OperationId("testsGetTestRun")
    @GET("get-test-run/{test_case_job_id}")
    ApiRequest<TestRun> getTestRunRequest(@Path(value = "test_case_job_id", encoded = true) String testCaseJobId);

    /**
     * Reads one run of a test case with its result. An unknown run is answered with 404.
     *
     * <p>{@code GET /get-test-run/{test_case_job_id}}.
     *
     * @param testCaseJobId Identifier of the test run.
     * @return The test run, with transcript and explanation once it is done.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default TestRun getTestRun(String testCaseJobId) {
        return getTestRunRequest(testCaseJobId).send();
    }

    /**
     * Lists the batch tests of a response engine, page by page.
     *
     * <p>{@code GET /v2/list-batch-tests}.
     *
     * @param type Kind of response engine whose tests are listed.
     * @param conversationFlowId Identifier of the conversation flow, when {@code type} is {@code conversation-flow}.
     *     May be null.
     * @param limit How many items a page may have. May be null.
     * @param llmId Identifier of the Retell LLM, when {@code type} is {@code retell-llm}. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param version Number of the response engine's version whose tests are listed; those of all versions when left
     *     out. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("testsListBatchTests")
    @GET("v2/list-batch-tests")
    Paged<BatchTest> listBatchTests(
            @Query("type") RetellResponseEngineType type,
            @Query("conversation_flow_id") @Nullable String conversationFlowId,
            @Query("limit") @Nullable Integer limit,
            @Query("llm_id") @Nullable String llmId,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("version") @Nullable Integer version);

    /**
     * Lists the batch tests of a response engine, page by page.
     *
     * <p>{@code GET /v2/list-batch-tests}.
     *
     * @param type Kind of response engine whose tests are listed.
     * @return the items, fetched page by page as they are read
     */
    default Paged<BatchTest> listBatchTests(RetellResponseEngineType type) {
        return listBatchTests(type, null, null, null, null, null);
    }

    /**
     * Lists the test cases of a response engine, page by page.
     *
     * <p>{@code GET /v2/list-test-case-definitions}.
     *
     * @param type Kind of response engine whose tests are listed.
     * @param conversationFlowId Identifier of the conversation flow, when {@code type} is {@code conversation-flow}.
     *     May be null.
     * @param limit How many items a page may have. May be null.
     * @param llmId Identifier of the Retell LLM, when {@code type} is {@code retell-llm}. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("testsListTestCaseDefinitions")
    @GET("v2/list-test-case-definitions")
    Paged<TestCaseDefinition> listTestCaseDefinitions(
            @Query("type") RetellResponseEngineType type,
            @Query("conversation_flow_id") @Nullable String conversationFlowId,
            @Query("limit") @Nullable Integer limit,
            @Query("llm_id") @Nullable String llmId,
            @Query("pagination_key") @Nullable String paginationKey);

    /**
     * Lists the test cases of a response engine, page by page.
     *
     * <p>{@code GET /v2/list-test-case-definitions}.
     *
     * @param type Kind of response engine whose tests are listed.
     * @return the items, fetched page by page as they are read
     */
    default Paged<TestCaseDefinition> listTestCaseDefinitions(RetellResponseEngineType type) {
        return listTestCaseDefinitions(type, null, null, null, null);
    }

    /**
     * Lists the test runs of a batch test, page by page.
     *
     * <p>{@code GET /v2/list-test-runs/{test_case_batch_job_id}}.
     *
     * @param testCaseBatchJobId Identifier of the batch test.
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("testsListTestRuns")
    @GET("v2/list-test-runs/{test_case_batch_job_id}")
    Paged<TestRun> listTestRuns(
            @Path(value = "test_case_batch_job_id", encoded = true) String testCaseBatchJobId,
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey);

    /**
     * Lists the test runs of a batch test, page by page.
     *
     * <p>{@code GET /v2/list-test-runs/{test_case_batch_job_id}}.
     *
     * @param testCaseBatchJobId Identifier of the batch test.
     * @return the items, fetched page by page as they are read
     */
    default Paged<TestRun> listTestRuns(String testCaseBatchJobId) {
        return listTestRuns(testCaseBatchJobId, null, null);
    }

    /**
     * Changes a test case. Only the given settings change; earlier runs keep the test case as it was.
     *
     * <p>{@code PUT /update-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @param request Changes to a test case. Fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("testsUpdateTestCaseDefinition")
    @PUT("update-test-case-definition/{test_case_definition_id}")
    ApiRequest<TestCaseDefinition> updateTestCaseDefinitionRequest(
            @Path(value = "test_case_definition_id", encoded = true) String testCaseDefinitionId,
            @Body TestCaseDefinitionUpdate request);

    /**
     * Changes a test case. Only the given settings change; earlier runs keep the test case as it was.
     *
     * <p>{@code PUT /update-test-case-definition/{test_case_definition_id}}.
     *
     * @param testCaseDefinitionId Identifier of the test case.
     * @param request Changes to a test case. Fields left out stay as they are.
     * @return The test case as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default TestCaseDefinition updateTestCaseDefinition(String testCaseDefinitionId, TestCaseDefinitionUpdate request) {
        return updateTestCaseDefinitionRequest(testCaseDefinitionId, request).send();
    }
}
