package dev.retell4j.assets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded asset.
 *
 * <p>Returned by {@code POST /create-asset}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableAsset.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class Asset extends RetellObject permits ImmutableAsset {
    Asset() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy of this value.
     *
     * @return a builder with everything that this value holds
     */
    public final Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Identifier of the asset.
     *
     * @return {@code asset_id}; empty when absent
     */
    public final Optional<String> assetId() {
        return Optional.ofNullable(assetIdOrNull());
    }

    /**
     * Media type of the file.
     *
     * @return {@code content_type}; empty when absent
     */
    public final Optional<String> contentType() {
        return Optional.ofNullable(contentTypeOrNull());
    }

    /**
     * When the asset was uploaded.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> createdTimestamp() {
        return Optional.ofNullable(createdTimestampOrNull());
    }

    /**
     * Name of the file.
     *
     * @return {@code file_name}; empty when absent
     */
    public final Optional<String> fileName() {
        return Optional.ofNullable(fileNameOrNull());
    }

    /**
     * Size of the file.
     *
     * @return {@code file_size}; empty when absent
     */
    public final OptionalDouble fileSize() {
        Double fileSize = fileSizeOrNull();
        return fileSize == null ? OptionalDouble.empty() : OptionalDouble.of(fileSize);
    }

    /**
     * Address of the file.
     *
     * @return {@code url}; empty when absent
     */
    public final Optional<String> url() {
        return Optional.ofNullable(urlOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("asset_id")
    abstract @Nullable String assetIdOrNull();

    @JsonProperty("content_type")
    abstract @Nullable String contentTypeOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("file_name")
    abstract @Nullable String fileNameOrNull();

    @JsonProperty("file_size")
    abstract @Nullable Double fileSizeOrNull();

    @JsonProperty("url")
    abstract @Nullable String urlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link Asset}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableAsset.Builder wire = new ImmutableAsset.Builder();

        private Builder() {}

        private Builder(Asset from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Identifier of the asset.
         *
         * @param assetId {@code asset_id}
         * @return this builder
         */
        public Builder assetId(String assetId) {
            wire.assetId(given("asset_id", assetId));
            return this;
        }

        /**
         * Media type of the file.
         *
         * @param contentType {@code content_type}
         * @return this builder
         */
        public Builder contentType(String contentType) {
            wire.contentType(given("content_type", contentType));
            return this;
        }

        /**
         * When the asset was uploaded.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Name of the file.
         *
         * @param fileName {@code file_name}
         * @return this builder
         */
        public Builder fileName(String fileName) {
            wire.fileName(given("file_name", fileName));
            return this;
        }

        /**
         * Size of the file.
         *
         * @param fileSize {@code file_size}
         * @return this builder
         */
        public Builder fileSize(double fileSize) {
            wire.fileSize(given("file_size", fileSize));
            return this;
        }

        /**
         * Address of the file.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public Asset build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public Asset buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
