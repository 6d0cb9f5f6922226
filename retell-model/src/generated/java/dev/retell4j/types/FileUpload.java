package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import java.util.LinkedHashMap;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A file to be uploaded. As an asset it may have up to 10 MB, and an audio file may last up to 210 seconds.
 *
 * <p>Sent to {@code POST /create-asset}, {@code POST /upload-contact-import-file}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableFileUpload.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class FileUpload extends RetellObject implements MultipartRequest permits ImmutableFileUpload {
    FileUpload() {}

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
     * The file.
     *
     * @return {@code file}
     * @throws dev.retell4j.errors.RetellDecodeException when it is missing
     */
    public final Upload file() {
        return required("file", fileOrNull());
    }

    /**
     * Returns the parts of the body.
     *
     * @return wire name to value, extra properties last
     */
    @Override
    public final Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (fileOrNull() != null) {
            parts.put("file", fileOrNull());
        }
        parts.putAll(extraProperties());
        return parts;
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("file")
    @Required
    abstract @Nullable Upload fileOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link FileUpload}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableFileUpload.Builder wire = new ImmutableFileUpload.Builder();

        private Builder() {}

        private Builder(FileUpload from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * The file.
         *
         * @param file {@code file}
         * @return this builder
         */
        public Builder file(Upload file) {
            wire.file(given("file", file));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public FileUpload build() {
            FileUpload built = buildUnchecked();
            Checks.of("FileUpload", built.extraProperties())
                    .required("file", built.fileOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public FileUpload buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
