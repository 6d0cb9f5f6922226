package dev.retell4j;

import dev.retell4j.operations.OperationId;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** A resource interface of the generated kind, with plain JSON for all bodies. */
interface TestApi {
    @OperationId("agentRetrieve")
    @GET("get-agent/{agent_id}")
    ApiRequest<Json> read(
            @Path(value = "agent_id", encoded = true) String agentId, @Query("version") @Nullable Object version);

    @OperationId("agentUpdate")
    @PATCH("update-agent/{agent_id}")
    ApiRequest<Json> update(@Path(value = "agent_id", encoded = true) String agentId, @Body Json change);

    @OperationId("agentDelete")
    @DELETE("delete-agent/{agent_id}")
    ApiRequest<Void> delete(@Path(value = "agent_id", encoded = true) String agentId);

    @OperationId("callCreatePhoneCall")
    @POST("v2/create-phone-call")
    ApiRequest<Json> dial(@Body Json call);

    @OperationId("batchCallCreateBatchCall")
    @POST("create-batch-call")
    ApiRequest<Json> batch(@Body Json batch);

    @OperationId("agentRepair")
    @POST("repair-agent/{agent_id}")
    ApiRequest<Json> repair(@Path(value = "agent_id", encoded = true) String agentId);

    @OperationId("crmRunSyncJob")
    @POST("run-sync-job")
    ApiRequest<Json> runSyncJob();

    @OperationId("callList")
    @POST("v3/list-calls")
    Paged<Json> calls(@Body Json request);

    @OperationId("llmList")
    @GET("v2/list-retell-llms")
    Paged<Json> llms(@Query("limit") @Nullable Integer limit, @Query("pagination_key") @Nullable String key);

    @OperationId("voiceList")
    @GET("list-voices")
    ApiRequest<List<Json>> voices();

    @OperationId("knowledgeBaseCreate")
    @POST("create-knowledge-base")
    ApiRequest<Json> upload(@Body MultipartRequest request);
}
