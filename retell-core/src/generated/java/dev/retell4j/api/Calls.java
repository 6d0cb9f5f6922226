package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.CallUpdate;
import dev.retell4j.calls.LiveCallAccess;
import dev.retell4j.calls.LiveCallTakeOver;
import dev.retell4j.calls.LiveCallUpdate;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.calls.PhoneCallRegistration;
import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.Success;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/**
 * Places, follows, changes, stops and reads phone and web calls.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Calls {
    /**
     * Reads a call with its transcript. Analysis and recordings appear some time after the call has ended. An unknown
     * call is answered with 422, not 404.
     *
     * <p>{@code GET /v2/get-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @return the request, not yet sent
     */
    @OperationId("callRetrieve")
    @GET("v2/get-call/{call_id}")
    ApiRequest<Call> retrieveRequest(@Path(value = "call_id", encoded = true) String callId);

    /**
     * Reads a call with its transcript. Analysis and recordings appear some time after the call has ended. An unknown
     * call is answered with 422, not 404.
     *
     * <p>{@code GET /v2/get-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @return The call as far as it is known now.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Call retrieve(String callId) {
        return retrieveRequest(callId).send();
    }

    /**
     * Changes the metadata, custom attributes or storage setting of an ended call. Metadata may have up to 50 kB. For a
     * running call there is {@code updateLive}.
     *
     * <p>{@code PATCH /v2/update-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @param request Changes to a call that has ended. A running call is changed with a live update instead.
     * @return the request, not yet sent
     */
    @OperationId("callUpdate")
    @PATCH("v2/update-call/{call_id}")
    ApiRequest<Call> updateRequest(@Path(value = "call_id", encoded = true) String callId, @Body CallUpdate request);

    /**
     * Changes the metadata, custom attributes or storage setting of an ended call. Metadata may have up to 50 kB. For a
     * running call there is {@code updateLive}.
     *
     * <p>{@code PATCH /v2/update-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @param request Changes to a call that has ended. A running call is changed with a live update instead.
     * @return The call as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Call update(String callId, CallUpdate request) {
        return updateRequest(callId, request).send();
    }

    /**
     * Lists calls that meet a filter, page by page. A page has 50 calls unless {@code limit} says otherwise, at most
     * 1000. The items carry no transcripts; retrieve a call for those.
     *
     * <p>{@code POST /v3/list-calls}.
     *
     * @param request Which calls to list, in what order and how many.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("callList")
    @POST("v3/list-calls")
    Paged<CallListItem> list(@Body CallListRequest request);

    /**
     * Lists calls that meet a filter, page by page. A page has 50 calls unless {@code limit} says otherwise, at most
     * 1000. The items carry no transcripts; retrieve a call for those.
     *
     * <p>{@code POST /v3/list-calls}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<CallListItem> list() {
        return list(CallListRequest.builder().build());
    }

    /**
     * Deletes a call and what is stored with it.
     *
     * <p>{@code DELETE /v2/delete-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @return the request, not yet sent
     */
    @OperationId("callDelete")
    @DELETE("v2/delete-call/{call_id}")
    ApiRequest<Void> deleteRequest(@Path(value = "call_id", encoded = true) String callId);

    /**
     * Deletes a call and what is stored with it.
     *
     * <p>{@code DELETE /v2/delete-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String callId) {
        deleteRequest(callId).send();
    }

    /**
     * Places an outbound phone call. It rings a person and is billed. The agent bound to the calling number speaks
     * unless another one is named. 402 means that the trial is over or a payment method is missing, 422 an unknown
     * number or agent, 429 too many requests.
     *
     * <p>{@code POST /v2/create-phone-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start an outbound phone call.
     * @return the request, not yet sent
     */
    @OperationId("callCreatePhoneCall")
    @POST("v2/create-phone-call")
    ApiRequest<PhoneCall> createPhoneCallRequest(@Body PhoneCallCreate request);

    /**
     * Places an outbound phone call. It rings a person and is billed. The agent bound to the calling number speaks
     * unless another one is named. 402 means that the trial is over or a payment method is missing, 422 an unknown
     * number or agent, 429 too many requests.
     *
     * <p>{@code POST /v2/create-phone-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start an outbound phone call.
     * @return The call as registered, before anybody has answered.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneCall createPhoneCall(PhoneCallCreate request) {
        return createPhoneCallRequest(request).send();
    }

    /**
     * Creates a web call that a browser can then join. The access token belongs in the caller's browser and expires
     * soon. A call that nobody joins in time ends with {@code error_user_not_joined}. 402 means that the trial is over
     * or a payment method is missing.
     *
     * <p>{@code POST /v3/create-web-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to create a web call, which a browser or an app then joins.
     * @return the request, not yet sent
     */
    @OperationId("callCreateWebCall")
    @POST("v3/create-web-call")
    ApiRequest<WebCallAccess> createWebCallRequest(@Body WebCallCreate request);

    /**
     * Creates a web call that a browser can then join. The access token belongs in the caller's browser and expires
     * soon. A call that nobody joins in time ends with {@code error_user_not_joined}. 402 means that the trial is over
     * or a payment method is missing.
     *
     * <p>{@code POST /v3/create-web-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to create a web call, which a browser or an app then joins.
     * @return The call's id with all that a browser needs to join it.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default WebCallAccess createWebCall(WebCallCreate request) {
        return createWebCallRequest(request).send();
    }

    /**
     * Admits a listener to a running call. Each request admits another participant, whose id {@code takeOverLive}
     * needs.
     *
     * <p>{@code POST /v2/listen-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @return the request, not yet sent
     */
    @OperationId("callListenLive")
    @POST("v2/listen-live-call/{call_id}")
    ApiRequest<LiveCallAccess> listenLiveRequest(@Path(value = "call_id", encoded = true) String callId);

    /**
     * Admits a listener to a running call. Each request admits another participant, whose id {@code takeOverLive}
     * needs.
     *
     * <p>{@code POST /v2/listen-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @return The participant's id with all that is needed to join the call.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default LiveCallAccess listenLive(String callId) {
        return listenLiveRequest(callId).send();
    }

    /**
     * Registers a phone call that a telephony system of one's own will bring over SIP. The system dials <code>
     * sip:{call_id}&#64;sip.retellai.com</code> within five minutes; otherwise the call ends with
     * {@code registered_call_timeout}. 402 means that the trial is over or a payment method is missing.
     *
     * <p>{@code POST /v2/register-phone-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to register a phone call that one's own telephony then connects over SIP. The call
     *     has to be dialled at {@code sip.retellai.com}, with its {@code call_id} as the user name, within 5 minutes.
     * @return the request, not yet sent
     */
    @OperationId("callRegisterPhoneCall")
    @POST("v2/register-phone-call")
    ApiRequest<PhoneCall> registerPhoneCallRequest(@Body PhoneCallRegistration request);

    /**
     * Registers a phone call that a telephony system of one's own will bring over SIP. The system dials <code>
     * sip:{call_id}&#64;sip.retellai.com</code> within five minutes; otherwise the call ends with
     * {@code registered_call_timeout}. 402 means that the trial is over or a payment method is missing.
     *
     * <p>{@code POST /v2/register-phone-call}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to register a phone call that one's own telephony then connects over SIP. The call
     *     has to be dialled at {@code sip.retellai.com}, with its {@code call_id} as the user name, within 5 minutes.
     * @return The call as registered; its id is part of the SIP address.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default PhoneCall registerPhoneCall(PhoneCallRegistration request) {
        return registerPhoneCallRequest(request).send();
    }

    /**
     * Has an ended call analysed once more. It replaces the earlier analysis and may be billed.
     *
     * <p>{@code PUT /rerun-call-analysis/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @return the request, not yet sent
     */
    @OperationId("callRerunAnalysis")
    @PUT("rerun-call-analysis/{call_id}")
    ApiRequest<Call> rerunAnalysisRequest(@Path(value = "call_id", encoded = true) String callId);

    /**
     * Has an ended call analysed once more. It replaces the earlier analysis and may be billed.
     *
     * <p>{@code PUT /rerun-call-analysis/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @return The call with its analysis.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Call rerunAnalysis(String callId) {
        return rerunAnalysisRequest(callId).send();
    }

    /**
     * Hangs up a running call. The call then ends with {@code manual_stopped}.
     *
     * <p>{@code POST /v2/stop-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @return the request, not yet sent
     */
    @OperationId("callStop")
    @POST("v2/stop-call/{call_id}")
    ApiRequest<Void> stopRequest(@Path(value = "call_id", encoded = true) String callId);

    /**
     * Hangs up a running call. The call then ends with {@code manual_stopped}.
     *
     * <p>{@code POST /v2/stop-call/{call_id}}.
     *
     * @param callId Identifier of the call.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void stop(String callId) {
        stopRequest(callId).send();
    }

    /**
     * Hands a running call from the agent to a human listener. The listener must have joined with {@code listenLive}.
     * The agent's part then ends with {@code call_take_over}.
     *
     * <p>{@code POST /v2/take-over-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @param request Says which listener takes a running call over from the agent.
     * @return the request, not yet sent
     */
    @OperationId("callTakeOverLive")
    @POST("v2/take-over-live-call/{call_id}")
    ApiRequest<Success> takeOverLiveRequest(
            @Path(value = "call_id", encoded = true) String callId, @Body LiveCallTakeOver request);

    /**
     * Hands a running call from the agent to a human listener. The listener must have joined with {@code listenLive}.
     * The agent's part then ends with {@code call_take_over}.
     *
     * <p>{@code POST /v2/take-over-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @param request Says which listener takes a running call over from the agent.
     * @return Whether the call was taken over.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Success takeOverLive(String callId, LiveCallTakeOver request) {
        return takeOverLiveRequest(callId, request).send();
    }

    /**
     * Changes a running call, or gives its agent something to know or say. Sent twice, added context counts twice and
     * the agent may speak twice. For an ended call there is {@code update}.
     *
     * <p>{@code PATCH /v2/update-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @param request Changes to a call while it runs.
     * @return the request, not yet sent
     */
    @OperationId("callUpdateLive")
    @PATCH("v2/update-live-call/{call_id}")
    ApiRequest<Success> updateLiveRequest(
            @Path(value = "call_id", encoded = true) String callId, @Body LiveCallUpdate request);

    /**
     * Changes a running call, or gives its agent something to know or say. Sent twice, added context counts twice and
     * the agent may speak twice. For an ended call there is {@code update}.
     *
     * <p>{@code PATCH /v2/update-live-call/{call_id}}; never repeated when Retell may have carried it out.
     *
     * @param callId Identifier of the call.
     * @param request Changes to a call while it runs.
     * @return Whether the change was accepted.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Success updateLive(String callId, LiveCallUpdate request) {
        return updateLiveRequest(callId, request).send();
    }
}
