package dev.retell4j.flows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A message built from one of Retell's templates.
 *
 * <p>Part of {@link SmsContent}, {@link SmsNodeInstruction}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableTemplateSmsContent.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class TemplateSmsContent extends RetellObject implements SmsContent, SmsNodeInstruction
        permits ImmutableTemplateSmsContent {
    TemplateSmsContent() {}

    /**
     * Starts a new value.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        builder.wire.template("info_collection");
        builder.wire.type("template");
        return builder;
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
     * Name of the template.
     *
     * @return {@code template}; always {@code info_collection}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String template() {
        return required("template", templateOrNull());
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; always {@code template}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    @Override
    public final String type() {
        return required("type", typeOrNull());
    }

    @Override
    public final <R> R accept(SmsContent.Visitor<R> visitor) {
        return visitor.visitTemplate(this);
    }

    @Override
    public final <R> R accept(SmsNodeInstruction.Visitor<R> visitor) {
        return visitor.visitTemplate(this);
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("template")
    @Required
    @Constant("info_collection")
    abstract @Nullable String templateOrNull();

    @JsonProperty("type")
    @Required
    @Constant("template")
    abstract @Nullable String typeOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link TemplateSmsContent}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableTemplateSmsContent.Builder wire = new ImmutableTemplateSmsContent.Builder();

        private Builder() {}

        private Builder(TemplateSmsContent from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Makes the value.
         *
         * @return the value
         */
        public TemplateSmsContent build() {
            return buildUnchecked();
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public TemplateSmsContent buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
