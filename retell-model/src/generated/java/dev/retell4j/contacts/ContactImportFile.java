package dev.retell4j.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file of contacts that can now be imported.
 *
 * <p>Returned by {@code POST /upload-contact-import-file}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableContactImportFile.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class ContactImportFile extends RetellObject permits ImmutableContactImportFile {
    ContactImportFile() {}

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
     * Name of the file.
     *
     * @return {@code file_name}; empty when absent
     */
    public final Optional<String> fileName() {
        return Optional.ofNullable(fileNameOrNull());
    }

    /**
     * Identifier of the upload; needed to start the import.
     *
     * @return {@code upload_id}; empty when absent
     */
    public final Optional<String> uploadId() {
        return Optional.ofNullable(uploadIdOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("file_name")
    abstract @Nullable String fileNameOrNull();

    @JsonProperty("upload_id")
    abstract @Nullable String uploadIdOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link ContactImportFile}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableContactImportFile.Builder wire = new ImmutableContactImportFile.Builder();

        private Builder() {}

        private Builder(ContactImportFile from) {
            wire.from(from);
            extraProperties(from.extraProperties());
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
         * Identifier of the upload; needed to start the import.
         *
         * @param uploadId {@code upload_id}
         * @return this builder
         */
        public Builder uploadId(String uploadId) {
            wire.uploadId(given("upload_id", uploadId));
            return this;
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public ContactImportFile build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public ContactImportFile buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
