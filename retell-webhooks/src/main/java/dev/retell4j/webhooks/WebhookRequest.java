package dev.retell4j.webhooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire, from whichever server took it.
 *
 * <p>Immutable as long as nobody changes the arrays and maps that it was made of: none of them is copied, so that a
 * body of megabytes is held once.
 */
public final class WebhookRequest {
    private static final byte[] NOTHING = new byte[0];

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final @Nullable Map<String, List<String>> headerMap;
    private final List<String> headerLines;
    private final byte[] body;
    private final boolean bodyTooLong;
    private final @Nullable String remoteAddress;

    private WebhookRequest(Builder builder) {
        method = builder.method;
        path = builder.path;
        query = builder.query;
        headerMap = builder.headerMap;
        headerLines = List.copyOf(builder.headerLines);
        body = builder.body;
        bodyTooLong = builder.bodyTooLong;
        remoteAddress = builder.remoteAddress;
    }

    /**
     * Starts a request.
     *
     * @return a builder for a POST to {@code /} without headers and body
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the method.
     *
     * @return for example {@code POST}
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path of the address.
     *
     * @return the path as it came, percent signs and all
     */
    public String path() {
        return path;
    }

    /**
     * Returns the query of the address.
     *
     * @return what follows the question mark, as it came; empty when there is none
     */
    public Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /**
     * Returns a header.
     *
     * @param name the name, in upper or lower case
     * @return the first value, or empty when there is no such header
     */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /**
     * Returns all values of a header.
     *
     * @param name the name, in upper or lower case
     * @return the values in order; empty when there is no such header
     */
    public List<String> headers(String name) {
        List<String> found = List.of();
        if (headerMap != null) {
            for (Map.Entry<String, List<String>> header : headerMap.entrySet()) {
                // Some servers put the status line under the name null.
                if (name.equalsIgnoreCase(header.getKey()) && header.getValue() != null) {
                    found = both(found, header.getValue());
                }
            }
        }
        for (int i = 0; i < headerLines.size(); i += 2) {
            if (name.equalsIgnoreCase(headerLines.get(i))) {
                found = both(found, List.of(headerLines.get(i + 1)));
            }
        }
        return found;
    }

    private static List<String> both(List<String> some, List<String> more) {
        if (some.isEmpty()) {
            return more;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /**
     * Returns the body.
     *
     * @return the bytes, untouched and not copied; empty when there are none
     */
    public byte[] body() {
        return body;
    }

    /**
     * Returns who holds the other end of the connection.
     *
     * @return an IP address, the one of the proxy if there is one; empty when it is not known
     */
    public Optional<String> remoteAddress() {
        return Optional.ofNullable(remoteAddress);
    }

    boolean isBodyTooLong() {
        return bodyTooLong;
    }

    /** Returns method, path and size; neither headers nor body, for they may be secret. */
    @Override
    public String toString() {
        return "WebhookRequest[" + method + " " + path + ", " + body.length + " bytes]";
    }

    /** Collects a {@link WebhookRequest}; not safe for use by several threads. */
    public static final class Builder {
        private final List<String> headerLines = new ArrayList<>();
        private String method = "POST";
        private String path = "/";
        private @Nullable String query;
        private @Nullable Map<String, List<String>> headerMap;
        private byte[] body = NOTHING;
        private boolean bodyTooLong;
        private @Nullable String remoteAddress;

        private Builder() {}

        /**
         * Sets the method.
         *
         * @param method for example {@code GET}; {@code POST} by default
         * @return this builder
         */
        public Builder method(String method) {
            this.method = Objects.requireNonNull(method, "method");
            return this;
        }

        /**
         * Sets the path of the address. Its last segment may name a function.
         *
         * @param path the path as it came; {@code /} by default
         * @return this builder
         */
        public Builder path(String path) {
            this.path = Objects.requireNonNull(path, "path");
            return this;
        }

        /**
         * Sets the query of the address, which carries the arguments of functions called with GET or DELETE.
         *
         * @param query what follows the question mark, as it came, or null when there is none
         * @return this builder
         */
        public Builder query(@Nullable String query) {
            this.query = query;
            return this;
        }

        /**
         * Adds a header.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder header(String name, String value) {
            headerLines.add(Objects.requireNonNull(name, "name"));
            headerLines.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets headers that are in a map already.
         *
         * @param headers name to values, not copied; names in upper or lower case
         * @return this builder
         */
        public Builder headers(Map<String, List<String>> headers) {
            headerMap = Objects.requireNonNull(headers, "headers");
            return this;
        }

        /**
         * Sets the body.
         *
         * @param body the bytes as they came, not copied; none by default
         * @return this builder
         */
        public Builder body(byte[] body) {
            this.body = Objects.requireNonNull(body, "body");
            return this;
        }

        /**
         * Says that the body is longer than the endpoint takes, so that it was not read, or not to its end.
         *
         * @return this builder
         * @see WebhookEndpoint#maxBodySize()
         * @see WebhookEndpoint#incoming
         */
        public Builder bodyTooLong() {
            bodyTooLong = true;
            return this;
        }

        /**
         * Sets who holds the other end of the connection.
         *
         * @param remoteAddress an IP address, never a name; null when it is not known
         * @return this builder
         */
        public Builder remoteAddress(@Nullable String remoteAddress) {
            this.remoteAddress = remoteAddress;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public WebhookRequest build() {
            return new WebhookRequest(this);
        }
    }
}
