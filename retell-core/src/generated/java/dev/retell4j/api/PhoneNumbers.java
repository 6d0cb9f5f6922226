package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.operations.OperationId;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.phonenumbers.PhoneNumberCreate;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.types.SortOrder;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Buys, imports, binds and releases phone numbers.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface PhoneNumbers {
    /**
     * Buys a phone number and binds agents to it. The number is billed until it is deleted. A missing payment method is
     * answered with 402.
     *
     * <p>{@code POST /create-phone-number}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to buy a phone number. Buying costs money.
     * @return the request, not yet sent
     */
    @OperationId("phoneNumberCreate")
    @POST("create-phone-number")
    ApiRequest<PhoneNumber> createRequest(@Body PhoneNumberCreate request);

    /**
     * Buys a phone number and binds agents to it. The number is billed until it is deleted. A missing payment method is
     * answered with 402.
     *
     * <p>{@code POST /create-phone-number}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to buy a phone number. Buying costs money.
     * @return The number as bought.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneNumber create(PhoneNumberCreate request) {
        return createRequest(request).send();
    }

    /**
     * Reads a phone number with its agents. An unknown number is answered with 422, not 404.
     *
     * <p>{@code GET /get-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @return the request, not yet sent
     */
    @OperationId("phoneNumberRetrieve")
    @GET("get-phone-number/{phone_number}")
    ApiRequest<PhoneNumber> retrieveRequest(@Path(value = "phone_number", encoded = true) String phoneNumber);

    /**
     * Reads a phone number with its agents. An unknown number is answered with 422, not 404.
     *
     * <p>{@code GET /get-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @return The number.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneNumber retrieve(String phoneNumber) {
        return retrieveRequest(phoneNumber).send();
    }

    /**
     * Changes the agents, webhooks or trunk of a phone number. Only the given settings change, and a given list of
     * agents replaces the whole list; null clears a setting. The next call meets the change.
     *
     * <p>{@code PATCH /update-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @param request Changes to a phone number; fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("phoneNumberUpdate")
    @PATCH("update-phone-number/{phone_number}")
    ApiRequest<PhoneNumber> updateRequest(
            @Path(value = "phone_number", encoded = true) String phoneNumber, @Body PhoneNumberUpdate request);

    /**
     * Changes the agents, webhooks or trunk of a phone number. Only the given settings change, and a given list of
     * agents replaces the whole list; null clears a setting. The next call meets the change.
     *
     * <p>{@code PATCH /update-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @param request Changes to a phone number; fields left out stay as they are.
     * @return The number as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneNumber update(String phoneNumber, PhoneNumberUpdate request) {
        return updateRequest(phoneNumber, request).send();
    }

    /**
     * Lists the phone numbers of the workspace, page by page.
     *
     * <p>{@code GET /v2/list-phone-numbers}.
     *
     * @param limit How many items a page may have. May be null.
     * @param paginationKey The {@code pagination_key} of the page before; the first page when left out. May be null.
     * @param sortOrder Whether the oldest or the newest items come first. May be null.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("phoneNumberList")
    @GET("v2/list-phone-numbers")
    Paged<PhoneNumber> list(
            @Query("limit") @Nullable Integer limit,
            @Query("pagination_key") @Nullable String paginationKey,
            @Query("sort_order") @Nullable SortOrder sortOrder);

    /**
     * Lists the phone numbers of the workspace, page by page.
     *
     * <p>{@code GET /v2/list-phone-numbers}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<PhoneNumber> list() {
        return list(null, null, null);
    }

    /**
     * Releases a phone number. A bought number that was released may not be had again.
     *
     * <p>{@code DELETE /delete-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @return the request, not yet sent
     */
    @OperationId("phoneNumberDelete")
    @DELETE("delete-phone-number/{phone_number}")
    ApiRequest<Void> deleteRequest(@Path(value = "phone_number", encoded = true) String phoneNumber);

    /**
     * Releases a phone number. A bought number that was released may not be had again.
     *
     * <p>{@code DELETE /delete-phone-number/{phone_number}}.
     *
     * @param phoneNumber The phone number in E.164 form, or as it was imported.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String phoneNumber) {
        deleteRequest(phoneNumber).send();
    }

    /**
     * Imports a phone number of one's own over a SIP trunk. The number stays with its provider, who must route its
     * calls to Retell.
     *
     * <p>{@code POST /import-phone-number}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to bring a number of one's own into Retell, connected through a SIP trunk.
     * @return the request, not yet sent
     */
    @OperationId("phoneNumberImport")
    @POST("import-phone-number")
    ApiRequest<PhoneNumber> importNumberRequest(@Body PhoneNumberImport request);

    /**
     * Imports a phone number of one's own over a SIP trunk. The number stays with its provider, who must route its
     * calls to Retell.
     *
     * <p>{@code POST /import-phone-number}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to bring a number of one's own into Retell, connected through a SIP trunk.
     * @return The number as imported.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneNumber importNumber(PhoneNumberImport request) {
        return importNumberRequest(request).send();
    }
}
