package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseSourcesAdd;
import dev.retell4j.operations.OperationId;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Keeps knowledge bases and their sources.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface KnowledgeBases {
    /**
     * Creates a knowledge base from texts, web pages and files. A request takes up to 25 files of up to 50 MB each.
     * Retell reads the sources afterwards; {@code status} tells when it is done.
     *
     * <p>{@code POST /create-knowledge-base}; never repeated when Retell may have carried it out.
     *
     * @param request A knowledge base to be set up from files, texts and web pages.
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseCreate")
    @POST("create-knowledge-base")
    ApiRequest<KnowledgeBase> createRequest(@Body KnowledgeBaseCreate request);

    /**
     * Creates a knowledge base from texts, web pages and files. A request takes up to 25 files of up to 50 MB each.
     * Retell reads the sources afterwards; {@code status} tells when it is done.
     *
     * <p>{@code POST /create-knowledge-base}; never repeated when Retell may have carried it out.
     *
     * @param request A knowledge base to be set up from files, texts and web pages.
     * @return The knowledge base as created, with its sources usually still in work.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default KnowledgeBase create(KnowledgeBaseCreate request) {
        return createRequest(request).send();
    }

    /**
     * Reads a knowledge base with its sources. An unknown knowledge base is answered with 422, not 404.
     *
     * <p>{@code GET /get-knowledge-base/{knowledge_base_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseRetrieve")
    @GET("get-knowledge-base/{knowledge_base_id}")
    ApiRequest<KnowledgeBase> retrieveRequest(
            @Path(value = "knowledge_base_id", encoded = true) String knowledgeBaseId);

    /**
     * Reads a knowledge base with its sources. An unknown knowledge base is answered with 422, not 404.
     *
     * <p>{@code GET /get-knowledge-base/{knowledge_base_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @return The knowledge base.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default KnowledgeBase retrieve(String knowledgeBaseId) {
        return retrieveRequest(knowledgeBaseId).send();
    }

    /**
     * Lists all knowledge bases, in one response.
     *
     * <p>{@code GET /list-knowledge-bases}.
     *
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseList")
    @GET("list-knowledge-bases")
    ApiRequest<List<KnowledgeBase>> listRequest();

    /**
     * Lists all knowledge bases, in one response.
     *
     * <p>{@code GET /list-knowledge-bases}.
     *
     * @return All knowledge bases of the workspace.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default List<KnowledgeBase> list() {
        return listRequest().send();
    }

    /**
     * Deletes a knowledge base with all its sources.
     *
     * <p>{@code DELETE /delete-knowledge-base/{knowledge_base_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseDelete")
    @DELETE("delete-knowledge-base/{knowledge_base_id}")
    ApiRequest<Void> deleteRequest(@Path(value = "knowledge_base_id", encoded = true) String knowledgeBaseId);

    /**
     * Deletes a knowledge base with all its sources.
     *
     * <p>{@code DELETE /delete-knowledge-base/{knowledge_base_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String knowledgeBaseId) {
        deleteRequest(knowledgeBaseId).send();
    }

    /**
     * Adds texts, web pages and files to a knowledge base. A request takes up to 25 files of up to 50 MB each. Retell
     * reads the sources afterwards; {@code status} tells when it is done.
     *
     * <p>{@code POST /add-knowledge-base-sources/{knowledge_base_id}}; never repeated when Retell may have carried it
     * out.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @param request Further sources for a knowledge base.
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseAddSources")
    @POST("add-knowledge-base-sources/{knowledge_base_id}")
    ApiRequest<KnowledgeBase> addSourcesRequest(
            @Path(value = "knowledge_base_id", encoded = true) String knowledgeBaseId,
            @Body KnowledgeBaseSourcesAdd request);

    /**
     * Adds texts, web pages and files to a knowledge base. A request takes up to 25 files of up to 50 MB each. Retell
     * reads the sources afterwards; {@code status} tells when it is done.
     *
     * <p>{@code POST /add-knowledge-base-sources/{knowledge_base_id}}; never repeated when Retell may have carried it
     * out.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @param request Further sources for a knowledge base.
     * @return The knowledge base with the sources added.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default KnowledgeBase addSources(String knowledgeBaseId, KnowledgeBaseSourcesAdd request) {
        return addSourcesRequest(knowledgeBaseId, request).send();
    }

    /**
     * Deletes one source of a knowledge base.
     *
     * <p>{@code DELETE /delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @param sourceId Identifier of the source within the knowledge base.
     * @return the request, not yet sent
     */
    @OperationId("knowledgeBaseDeleteSource")
    @DELETE("delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}")
    ApiRequest<KnowledgeBase> deleteSourceRequest(
            @Path(value = "knowledge_base_id", encoded = true) String knowledgeBaseId,
            @Path(value = "source_id", encoded = true) String sourceId);

    /**
     * Deletes one source of a knowledge base.
     *
     * <p>{@code DELETE /delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}}.
     *
     * @param knowledgeBaseId Identifier of the knowledge base.
     * @param sourceId Identifier of the source within the knowledge base.
     * @return The knowledge base without that source.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default KnowledgeBase deleteSource(String knowledgeBaseId, String sourceId) {
        return deleteSourceRequest(knowledgeBaseId, sourceId).send();
    }
}
