package dev.retell4j.exports;

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
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An export of calls or chats that was asked for.
 *
 * <p>Part of {@link ExportRequestPage}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableExportRequest.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ExportRequest extends RetellObject permits ImmutableExportRequest {
    ExportRequest() {}

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
     * Whether calls or chats are exported.
     *
     * @return {@code channel}; empty when absent
     */
    public final Optional<ExportChannel> channel() {
        return Optional.ofNullable(channelOrNull());
    }

    /**
     * When the export was asked for.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire; empty when absent
     */
    public final Optional<Instant> createdTimestamp() {
        return Optional.ofNullable(createdTimestampOrNull());
    }

    /**
     * Identifier of the export.
     *
     * @return {@code export_request_id}; empty when absent
     */
    public final Optional<String> exportRequestId() {
        return Optional.ofNullable(exportRequestIdOrNull());
    }

    /**
     * How far the export has come.
     *
     * @return {@code status}; empty when absent
     */
    public final Optional<ExportRequestStatus> status() {
        return Optional.ofNullable(statusOrNull());
    }

    /**
     * Time zone of the times in the exported file.
     *
     * @return {@code timezone}; empty when absent
     */
    public final Optional<String> timezone() {
        return Optional.ofNullable(timezoneOrNull());
    }

    /**
     * Address the exported file can be fetched from; missing until it is there.
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

    @JsonProperty("channel")
    abstract @Nullable ExportChannel channelOrNull();

    @JsonProperty("created_timestamp")
    abstract @Nullable Instant createdTimestampOrNull();

    @JsonProperty("export_request_id")
    abstract @Nullable String exportRequestIdOrNull();

    @JsonProperty("status")
    abstract @Nullable ExportRequestStatus statusOrNull();

    @JsonProperty("timezone")
    abstract @Nullable String timezoneOrNull();

    @JsonProperty("url")
    abstract @Nullable String urlOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ExportRequest}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableExportRequest.Builder wire = new ImmutableExportRequest.Builder();

        private Builder() {}

        private Builder(ExportRequest from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Whether calls or chats are exported.
         *
         * @param channel {@code channel}
         * @return this builder
         */
        public Builder channel(ExportChannel channel) {
            wire.channel(given("channel", channel));
            return this;
        }

        /**
         * When the export was asked for.
         *
         * @param createdTimestamp {@code created_timestamp}, in milliseconds on the wire
         * @return this builder
         */
        public Builder createdTimestamp(Instant createdTimestamp) {
            wire.createdTimestamp(given("created_timestamp", createdTimestamp));
            return this;
        }

        /**
         * Identifier of the export.
         *
         * @param exportRequestId {@code export_request_id}
         * @return this builder
         */
        public Builder exportRequestId(String exportRequestId) {
            wire.exportRequestId(given("export_request_id", exportRequestId));
            return this;
        }

        /**
         * How far the export has come.
         *
         * @param status {@code status}
         * @return this builder
         */
        public Builder status(ExportRequestStatus status) {
            wire.status(given("status", status));
            return this;
        }

        /**
         * Time zone of the times in the exported file.
         *
         * @param timezone {@code timezone}
         * @return this builder
         */
        public Builder timezone(String timezone) {
            wire.timezone(given("timezone", timezone));
            return this;
        }

        /**
         * Address the exported file can be fetched from; missing until it is there.
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
        public ExportRequest build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ExportRequest buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
