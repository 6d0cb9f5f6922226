package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.check.Checks;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.internal.json.ModelStyle;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.RetellObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A server of the Model Context Protocol whose tools the model can be given.
 *
 * <p>Part of {@link dev.retell4j.flows.FlowComponent}, {@link dev.retell4j.flows.SharedFlowComponent},
 * {@link dev.retell4j.flows.SharedFlowComponentUpdate}, {@link dev.retell4j.flows.ConversationFlowCreate} and 4 more.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImmutableMcpServer.Builder.class, using = ForeignMapper.Reader.class)
public abstract sealed class McpServer extends RetellObject permits ImmutableMcpServer {
    McpServer() {}

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
     * Name of the server, for people to recognise it by.
     *
     * @return {@code name}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String name() {
        return required("name", nameOrNull());
    }

    /**
     * Address of the server.
     *
     * @return {@code url}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    public final String url() {
        return required("url", urlOrNull());
    }

    /**
     * Additional request headers, by name. They may hold secrets.
     *
     * @return {@code headers}; empty when absent
     */
    public final Map<String, String> headers() {
        Map<String, String> headers = headersOrNull();
        return headers == null ? Map.of() : headers;
    }

    /**
     * Query parameters added to the address, by name.
     *
     * @return {@code query_params}; empty when absent
     */
    public final Map<String, String> queryParams() {
        Map<String, String> queryParams = queryParamsOrNull();
        return queryParams == null ? Map.of() : queryParams;
    }

    /**
     * How long connecting to the server may take.
     *
     * @return {@code timeout_ms}, in milliseconds on the wire; default {@code 120000} ms; empty when absent
     */
    public final Optional<Duration> timeout() {
        return Optional.ofNullable(timeoutOrNull());
    }

    @Override
    public final Map<String, Json> extraProperties() {
        return orEmpty(extraOrNull());
    }

    @JsonProperty("name")
    @Required
    abstract @Nullable String nameOrNull();

    @JsonProperty("url")
    @Required
    abstract @Nullable String urlOrNull();

    @JsonProperty("headers")
    abstract @Nullable Map<String, String> headersOrNull();

    @JsonProperty("query_params")
    abstract @Nullable Map<String, String> queryParamsOrNull();

    @JsonProperty("timeout_ms")
    abstract @Nullable Duration timeoutOrNull();

    @JsonProperty(JsonCodec.EXTRA)
    abstract @Nullable Map<String, Json> extraOrNull();

    /** Collects the fields of a {@link McpServer}; for use by one thread. */
    public static final class Builder extends RetellObject.Builder<Builder> {
        private final ImmutableMcpServer.Builder wire = new ImmutableMcpServer.Builder();

        private Builder() {}

        private Builder(McpServer from) {
            wire.from(from);
            extraProperties(from.extraProperties());
        }

        /**
         * Name of the server, for people to recognise it by.
         *
         * @param name {@code name}
         * @return this builder
         */
        public Builder name(String name) {
            wire.name(given("name", name));
            return this;
        }

        /**
         * Address of the server.
         *
         * @param url {@code url}
         * @return this builder
         */
        public Builder url(String url) {
            wire.url(given("url", url));
            return this;
        }

        /**
         * Additional request headers, by name. They may hold secrets.
         *
         * @param headers {@code headers}
         * @return this builder
         */
        public Builder headers(Map<String, String> headers) {
            wire.headers(given("headers", headers));
            return this;
        }

        /**
         * Query parameters added to the address, by name.
         *
         * @param queryParams {@code query_params}
         * @return this builder
         */
        public Builder queryParams(Map<String, String> queryParams) {
            wire.queryParams(given("query_params", queryParams));
            return this;
        }

        /**
         * How long connecting to the server may take.
         *
         * @param timeout {@code timeout_ms}, in milliseconds on the wire; default {@code 120000} ms
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            wire.timeout(given("timeout_ms", timeout));
            return this;
        }

        /**
         * Makes the value after checking required fields and documented bounds.
         *
         * @return the value
         * @throws RetellValidationException when a required field is missing or a value is out of bounds
         */
        public McpServer build() {
            McpServer built = buildUnchecked();
            Checks.of("McpServer", built.extraProperties())
                    .required("name", built.nameOrNull())
                    .required("url", built.urlOrNull())
                    .verify();
            return built;
        }

        /**
         * Makes the value without checking it: for values that a newer API allows.
         *
         * @return the value
         */
        public McpServer buildUnchecked() {
            return wire.extra(extraOrNull()).build();
        }
    }
}
