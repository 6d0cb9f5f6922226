package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.contacts.Contact;
import dev.retell4j.contacts.ContactBackfill;
import dev.retell4j.contacts.ContactConversation;
import dev.retell4j.contacts.ContactCreate;
import dev.retell4j.contacts.ContactImportCreate;
import dev.retell4j.contacts.ContactImportFile;
import dev.retell4j.contacts.ContactListRequest;
import dev.retell4j.contacts.ContactUpdate;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.JobProgress;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Keeps the workspace's contacts, their imports and their conversations.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Contacts {
    /**
     * Creates a contact.
     *
     * <p>{@code POST /create-contact}; never repeated when Retell may have carried it out.
     *
     * @param request A contact to be created.
     * @return the request, not yet sent
     */
    @OperationId("contactCreate")
    @POST("create-contact")
    ApiRequest<Contact> createRequest(@Body ContactCreate request);

    /**
     * Creates a contact.
     *
     * <p>{@code POST /create-contact}; never repeated when Retell may have carried it out.
     *
     * @param request A contact to be created.
     * @return The contact as created.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Contact create(ContactCreate request) {
        return createRequest(request).send();
    }

    /**
     * Changes a contact. Only the given settings change; null as the value of a custom field removes that field.
     *
     * <p>{@code PATCH /update-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @param request Changes to a contact; fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("contactUpdate")
    @PATCH("update-contact/{contact_id}")
    ApiRequest<Contact> updateRequest(
            @Path(value = "contact_id", encoded = true) String contactId, @Body ContactUpdate request);

    /**
     * Changes a contact. Only the given settings change; null as the value of a custom field removes that field.
     *
     * <p>{@code PATCH /update-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @param request Changes to a contact; fields left out stay as they are.
     * @return The contact as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Contact update(String contactId, ContactUpdate request) {
        return updateRequest(contactId, request).send();
    }

    /**
     * Lists contacts that meet a filter or a search, page by page.
     *
     * <p>{@code POST /list-contacts}.
     *
     * @param request Which contacts to list, in what order and how many.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("contactList")
    @POST("list-contacts")
    Paged<Contact> list(@Body ContactListRequest request);

    /**
     * Lists contacts that meet a filter or a search, page by page.
     *
     * <p>{@code POST /list-contacts}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<Contact> list() {
        return list(ContactListRequest.builder().build());
    }

    /**
     * Deletes a contact.
     *
     * <p>{@code DELETE /delete-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @return the request, not yet sent
     */
    @OperationId("contactDelete")
    @DELETE("delete-contact/{contact_id}")
    ApiRequest<Void> deleteRequest(@Path(value = "contact_id", encoded = true) String contactId);

    /**
     * Deletes a contact.
     *
     * <p>{@code DELETE /delete-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String contactId) {
        deleteRequest(contactId).send();
    }

    /**
     * Starts a job that fills contact attributes from the analysis of past calls. {@code getBackfillJobStatus} tells
     * how far it is.
     *
     * <p>{@code POST /backfill-contact-analysis-data}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to fill fields of contacts from the analysis of earlier calls.
     * @return the request, not yet sent
     */
    @OperationId("contactBackfillAnalysisData")
    @POST("backfill-contact-analysis-data")
    ApiRequest<JobProgress> backfillAnalysisDataRequest(@Body ContactBackfill request);

    /**
     * Starts a job that fills contact attributes from the analysis of past calls. {@code getBackfillJobStatus} tells
     * how far it is.
     *
     * <p>{@code POST /backfill-contact-analysis-data}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to fill fields of contacts from the analysis of earlier calls.
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress backfillAnalysisData(ContactBackfill request) {
        return backfillAnalysisDataRequest(request).send();
    }

    /**
     * Starts a job that imports contacts from an uploaded file. The file is uploaded first with
     * {@code uploadImportFile}; {@code getImport} tells how far the job is.
     *
     * <p>{@code POST /create-contact-import}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to import contacts from an uploaded file.
     * @return the request, not yet sent
     */
    @OperationId("contactCreateImport")
    @POST("create-contact-import")
    ApiRequest<JobProgress> createImportRequest(@Body ContactImportCreate request);

    /**
     * Starts a job that imports contacts from an uploaded file. The file is uploaded first with
     * {@code uploadImportFile}; {@code getImport} tells how far the job is.
     *
     * <p>{@code POST /create-contact-import}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to import contacts from an uploaded file.
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress createImport(ContactImportCreate request) {
        return createImportRequest(request).send();
    }

    /**
     * Reads a contact.
     *
     * <p>{@code GET /get-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @return the request, not yet sent
     */
    @OperationId("contactGet")
    @GET("get-contact/{contact_id}")
    ApiRequest<Contact> getRequest(@Path(value = "contact_id", encoded = true) String contactId);

    /**
     * Reads a contact.
     *
     * <p>{@code GET /get-contact/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @return The contact.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Contact get(String contactId) {
        return getRequest(contactId).send();
    }

    /**
     * Reads how far the backfill of contact attributes is.
     *
     * <p>{@code GET /get-backfill-contact-job-status}.
     *
     * @return the request, not yet sent
     */
    @OperationId("contactGetBackfillJobStatus")
    @GET("get-backfill-contact-job-status")
    ApiRequest<JobProgress> getBackfillJobStatusRequest();

    /**
     * Reads how far the backfill of contact attributes is.
     *
     * <p>{@code GET /get-backfill-contact-job-status}.
     *
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress getBackfillJobStatus() {
        return getBackfillJobStatusRequest().send();
    }

    /**
     * Reads the contact that has a phone number.
     *
     * <p>{@code GET /get-contact-by-phone/{phone_number}}.
     *
     * @param phoneNumber The contact's phone number in E.164 form.
     * @return the request, not yet sent
     */
    @OperationId("contactGetByPhone")
    @GET("get-contact-by-phone/{phone_number}")
    ApiRequest<Contact> getByPhoneRequest(@Path(value = "phone_number", encoded = true) String phoneNumber);

    /**
     * Reads the contact that has a phone number.
     *
     * <p>{@code GET /get-contact-by-phone/{phone_number}}.
     *
     * @param phoneNumber The contact's phone number in E.164 form.
     * @return The contact.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Contact getByPhone(String phoneNumber) {
        return getByPhoneRequest(phoneNumber).send();
    }

    /**
     * Reads how far the import of contacts is.
     *
     * <p>{@code GET /get-contact-import}.
     *
     * @return the request, not yet sent
     */
    @OperationId("contactGetImport")
    @GET("get-contact-import")
    ApiRequest<JobProgress> getImportRequest();

    /**
     * Reads how far the import of contacts is.
     *
     * <p>{@code GET /get-contact-import}.
     *
     * @return The state of the job.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default JobProgress getImport() {
        return getImportRequest().send();
    }

    /**
     * Lists the calls and chats of a contact, page by page.
     *
     * <p>{@code GET /list-contact-conversations/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("contactListConversations")
    @GET("list-contact-conversations/{contact_id}")
    Paged<ContactConversation> listConversations(
            @Path(value = "contact_id", encoded = true) String contactId,
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey);

    /**
     * Lists the calls and chats of a contact, page by page.
     *
     * <p>{@code GET /list-contact-conversations/{contact_id}}.
     *
     * @param contactId Identifier of the contact.
     * @return the items, fetched page by page as they are read
     */
    default Paged<ContactConversation> listConversations(String contactId) {
        return listConversations(contactId, null, null);
    }

    /**
     * Uploads a file of contacts for a later import. Nothing is imported before {@code createImport}.
     *
     * <p>{@code POST /upload-contact-import-file}; never repeated when Retell may have carried it out.
     *
     * @param request A file to be uploaded. As an asset it may have up to 10 MB, and an audio file may last up to 210
     *     seconds.
     * @return the request, not yet sent
     */
    @OperationId("contactUploadImportFile")
    @POST("upload-contact-import-file")
    ApiRequest<ContactImportFile> uploadImportFileRequest(@Body FileUpload request);

    /**
     * Uploads a file of contacts for a later import. Nothing is imported before {@code createImport}.
     *
     * <p>{@code POST /upload-contact-import-file}; never repeated when Retell may have carried it out.
     *
     * @param request A file to be uploaded. As an asset it may have up to 10 MB, and an audio file may last up to 210
     *     seconds.
     * @return The upload with the id that {@code createImport} needs.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ContactImportFile uploadImportFile(FileUpload request) {
        return uploadImportFileRequest(request).send();
    }
}
