package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.assets.Asset;
import dev.retell4j.operations.OperationId;
import dev.retell4j.types.FileUpload;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * Uploads files that other settings refer to.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Assets {
    /**
     * Uploads a file as an asset. A file may have up to 10 MB, and audio up to 210 seconds.
     *
     * <p>{@code POST /create-asset}; never repeated when Retell may have carried it out.
     *
     * @param request A file to be uploaded. As an asset it may have up to 10 MB, and an audio file may last up to 210
     *     seconds.
     * @return the request, not yet sent
     */
    @OperationId("assetCreate")
    @POST("create-asset")
    ApiRequest<Asset> createRequest(@Body FileUpload request);

    /**
     * Uploads a file as an asset. A file may have up to 10 MB, and audio up to 210 seconds.
     *
     * <p>{@code POST /create-asset}; never repeated when Retell may have carried it out.
     *
     * @param request A file to be uploaded. As an asset it may have up to 10 MB, and an audio file may last up to 210
     *     seconds.
     * @return The asset with its id and address.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Asset create(FileUpload request) {
        return createRequest(request).send();
    }
}
