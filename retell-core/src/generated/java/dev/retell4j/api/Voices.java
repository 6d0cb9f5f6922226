package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.operations.OperationId;
import dev.retell4j.voices.CommunityVoiceAdd;
import dev.retell4j.voices.Voice;
import dev.retell4j.voices.VoiceClone;
import dev.retell4j.voices.VoiceSearch;
import dev.retell4j.voices.VoiceSearchResult;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Finds, adds and clones voices.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Voices {
    /**
     * Reads a voice. An unknown voice is answered with 422, not 404.
     *
     * <p>{@code GET /get-voice/{voice_id}}.
     *
     * @param voiceId Identifier of the voice.
     * @return the request, not yet sent
     */
    @OperationId("voiceRetrieve")
    @GET("get-voice/{voice_id}")
    ApiRequest<Voice> retrieveRequest(@Path(value = "voice_id", encoded = true) String voiceId);

    /**
     * Reads a voice. An unknown voice is answered with 422, not 404.
     *
     * <p>{@code GET /get-voice/{voice_id}}.
     *
     * @param voiceId Identifier of the voice.
     * @return The voice.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Voice retrieve(String voiceId) {
        return retrieveRequest(voiceId).send();
    }

    /**
     * Lists all voices the workspace can use, in one response.
     *
     * <p>{@code GET /list-voices}.
     *
     * @return the request, not yet sent
     */
    @OperationId("voiceList")
    @GET("list-voices")
    ApiRequest<List<Voice>> listRequest();

    /**
     * Lists all voices the workspace can use, in one response.
     *
     * <p>{@code GET /list-voices}.
     *
     * @return All voices of the workspace.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default List<Voice> list() {
        return listRequest().send();
    }

    /**
     * Adds a voice from a provider's community library to the workspace. {@code search} finds such voices.
     *
     * <p>{@code POST /add-community-voice}; never repeated when Retell may have carried it out.
     *
     * @param request A voice of a public library to add to those that agents can use.
     * @return the request, not yet sent
     */
    @OperationId("voiceAddResource")
    @POST("add-community-voice")
    ApiRequest<Voice> addCommunityVoiceRequest(@Body CommunityVoiceAdd request);

    /**
     * Adds a voice from a provider's community library to the workspace. {@code search} finds such voices.
     *
     * <p>{@code POST /add-community-voice}; never repeated when Retell may have carried it out.
     *
     * @param request A voice of a public library to add to those that agents can use.
     * @return The voice as added.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Voice addCommunityVoice(CommunityVoiceAdd request) {
        return addCommunityVoiceRequest(request).send();
    }

    /**
     * Clones a voice from recordings. A request takes up to 25 files; some providers take fewer.
     *
     * <p>{@code POST /clone-voice}; never repeated when Retell may have carried it out.
     *
     * @param request Recordings of a voice to clone. The clone is a new voice that agents can use.
     * @return the request, not yet sent
     */
    @OperationId("voiceClone")
    @POST("clone-voice")
    ApiRequest<Voice> cloneRequest(@Body VoiceClone request);

    /**
     * Clones a voice from recordings. A request takes up to 25 files; some providers take fewer.
     *
     * <p>{@code POST /clone-voice}; never repeated when Retell may have carried it out.
     *
     * @param request Recordings of a voice to clone. The clone is a new voice that agents can use.
     * @return The voice as cloned.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Voice clone(VoiceClone request) {
        return cloneRequest(request).send();
    }

    /**
     * Searches a provider's community library of voices.
     *
     * <p>{@code POST /search-community-voice}.
     *
     * @param request A search in the public voice library of a provider.
     * @return the request, not yet sent
     */
    @OperationId("voiceSearch")
    @POST("search-community-voice")
    ApiRequest<VoiceSearchResult> searchRequest(@Body VoiceSearch request);

    /**
     * Searches a provider's community library of voices.
     *
     * <p>{@code POST /search-community-voice}.
     *
     * @param request A search in the public voice library of a provider.
     * @return The voices found.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default VoiceSearchResult search(VoiceSearch request) {
        return searchRequest(request).send();
    }
}
