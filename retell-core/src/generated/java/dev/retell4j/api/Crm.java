package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.crm.CrmConfig;
import dev.retell4j.crm.CrmConfigUpdate;
import dev.retell4j.crm.CrmSchema;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.JobProgress;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/**
 * Keeps contact fields in step with a connected CRM.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Crm {
    /**
     * Reads which contact fields exist and how they are kept in step with a CRM.
     *
     * <p>{@code GET /get-crm-config}.
     *
     * @return the request, not yet sent
     */
    @OperationId("crmGetConfig")
    @GET("get-crm-config")
    ApiRequest<CrmConfig> retrieveRequest();

    /**
     * Reads which contact fields exist and how they are kept in step with a CRM.
     *
     * <p>{@code GET /get-crm-config}.
     *
     * @return The workspace's CRM configuration.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default CrmConfig retrieve() {
        return retrieveRequest().send();
    }

    /**
     * Reads which fields a connected CRM offers.
     *
     * <p>{@code GET /get-crm-schema}.
     *
     * @param appId Identifier of the connected CRM; the configured one when left out. May be null.
     * @return the request, not yet sent
     */
    @OperationId("crmGetSchema")
    @GET("get-crm-schema")
    ApiRequest<CrmSchema> getSchemaRequest(@Query("app_id") @Nullable String appId);

    /**
     * Reads which fields a connected CRM offers.
     *
     * <p>{@code GET /get-crm-schema}.
     *
     * @return the request, not yet sent
     */
    default ApiRequest<CrmSchema> getSchemaRequest() {
        return getSchemaRequest(null);
    }

    /**
     * Reads which fields a connected CRM offers.
     *
     * <p>{@code GET /get-crm-schema}.
     *
     * @return The CRM's provider and fields.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default CrmSchema getSchema() {
        return getSchemaRequest().send();
    }

    /**
     * Reads which fields a connected CRM offers.
     *
     * <p>{@code GET /get-crm-schema}.
     *
     * @param appId Identifier of the connected CRM; the configured one when left out. May be null.
     * @return The CRM's provider and fields.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default CrmSchema getSchema(@Nullable String appId) {
        return getSchemaRequest(appId).send();
    }

    /**
     * Reads how far the synchronisation with the CRM is.
     *
     * <p>{@code GET /get-sync-job-status}.
     *
     * @return the request, not yet sent
     */
    @OperationId("crmGetSyncJobStatus")
    @GET("get-sync-job-status")
    ApiRequest<JobProgress> getSyncJobStatusRequest();

    /**
     * Reads how far the synchronisation with the CRM is.
     *
     * <p>{@code GET /get-sync-job-status}.
     *
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress getSyncJobStatus() {
        return getSyncJobStatusRequest().send();
    }

    /**
     * Starts a synchronisation with the CRM. {@code getSyncJobStatus} tells how far it is.
     *
     * <p>{@code POST /run-sync-job}; never repeated when Retell may have carried it out.
     *
     * @return the request, not yet sent
     */
    @OperationId("crmRunSyncJob")
    @POST("run-sync-job")
    ApiRequest<JobProgress> runSyncJobRequest();

    /**
     * Starts a synchronisation with the CRM. {@code getSyncJobStatus} tells how far it is.
     *
     * <p>{@code POST /run-sync-job}; never repeated when Retell may have carried it out.
     *
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress runSyncJob() {
        return runSyncJobRequest().send();
    }

    /**
     * Changes the workspace's CRM configuration. Only the given settings change; null as {@code app_id} unlinks the
     * CRM.
     *
     * <p>{@code POST /update-crm-config}.
     *
     * @param request Changes to how contacts are set up; fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("crmUpdateConfig")
    @POST("update-crm-config")
    ApiRequest<CrmConfig> updateRequest(@Body CrmConfigUpdate request);

    /**
     * Changes the workspace's CRM configuration. Only the given settings change; null as {@code app_id} unlinks the
     * CRM.
     *
     * <p>{@code POST /update-crm-config}.
     *
     * @param request Changes to how contacts are set up; fields left out stay as they are.
     * @return The configuration as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default CrmConfig update(CrmConfigUpdate request) {
        return updateRequest(request).send();
    }
}
