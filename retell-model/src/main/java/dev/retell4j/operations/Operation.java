package dev.retell4j.operations;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the Retell API: its address, its parameters, and what repeating it would do.
 *
 * <p>The catalogue of all operations is {@code Operations}. Descriptions hold class names as text and load a class only
 * when asked for it, so that reading the catalogue loads no model type.
 */
public final class Operation implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String resource;
    private final String name;
    private final String httpMethod;
    private final String path;
    private final List<Parameter> parameters;
    private final Repetition repetition;
    private final Risk risk;
    private final @Nullable Duration timeout;
    private final Cursor cursor;
    private final boolean multipart;
    private final @Nullable String requestSchema;
    private final @Nullable String requestType;
    private final @Nullable String responseSchema;
    private final @Nullable String responseType;
    private final boolean responseIsList;
    private final String summary;
    private final boolean deprecated;
    private final int successStatus;

    Operation(Builder from) {
        id = from.id;
        resource = from.resource;
        name = from.name;
        httpMethod = from.httpMethod;
        path = from.path;
        parameters = List.copyOf(from.parameters);
        repetition = from.repetition;
        risk = from.risk;
        timeout = from.timeout;
        cursor = from.cursor;
        multipart = from.multipart;
        requestSchema = from.requestSchema;
        requestType = from.requestType;
        responseSchema = from.responseSchema;
        responseType = from.responseType;
        responseIsList = from.responseIsList;
        summary = from.summary;
        deprecated = from.deprecated;
        successStatus = from.successStatus;
    }

    /**
     * Starts the description of an operation.
     *
     * @param id the id, for example {@code agentCreate}
     * @param httpMethod the HTTP method, for example {@code POST}
     * @param path the path with a leading slash and parameters in braces, for example {@code /get-agent/{agent_id}}
     * @return a builder whose operation is {@link Repetition#READ} for GET and HEAD and {@link Repetition#UNSAFE}
     *     otherwise
     */
    public static Builder builder(String id, String httpMethod, String path) {
        return new Builder(id, httpMethod, path);
    }

    /**
     * Returns the id, unique in the catalogue.
     *
     * @return the id, for example {@code agentCreate}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the resource that the operation belongs to.
     *
     * @return the accessor's name on the client, for example {@code agents}; empty when there is none
     */
    public String resource() {
        return resource;
    }

    /**
     * Returns the name of the operation within its resource.
     *
     * @return the method's name, for example {@code create}; empty when there is none
     */
    public String name() {
        return name;
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals, for example {@code POST}
     */
    public String httpMethod() {
        return httpMethod;
    }

    /**
     * Returns the path template.
     *
     * @return the path with a leading slash and parameters in braces, for example {@code /v2/get-call/{call_id}}
     */
    public String path() {
        return path;
    }

    /**
     * Returns the path and query parameters.
     *
     * @return the parameters, path parameters first
     */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * Returns what happens when a request arrives twice; decides about automatic retries.
     *
     * @return the class of the operation
     */
    public Repetition repetition() {
        return repetition;
    }

    /**
     * Returns what the operation can cost.
     *
     * @return the risk
     */
    public Risk risk() {
        return risk;
    }

    /**
     * Returns the time that one attempt may take when the operation needs more than the client's default.
     *
     * @return the time, or empty when the client's default holds
     */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /**
     * Returns where a page's {@code pagination_key} goes.
     *
     * @return the place, {@link Cursor#NONE} when the operation is not paged
     */
    public Cursor cursor() {
        return cursor;
    }

    /**
     * Tells whether the body is {@code multipart/form-data}.
     *
     * @return false when the body is JSON or missing
     */
    public boolean multipart() {
        return multipart;
    }

    /**
     * Returns the name of the request body's schema.
     *
     * @return the component's name, for example {@code AgentCreate}; empty when the operation takes no body
     */
    public Optional<String> requestSchema() {
        return Optional.ofNullable(requestSchema);
    }

    /**
     * Loads the class of the request body.
     *
     * @return the class, or empty when the operation takes no body
     */
    public Optional<Class<?>> requestType() {
        return load(requestType);
    }

    /**
     * Returns the name of the response body's schema; for an array, of its elements.
     *
     * @return the component's name, for example {@code Agent}; empty when the response has no body
     */
    public Optional<String> responseSchema() {
        return Optional.ofNullable(responseSchema);
    }

    /**
     * Loads the class of the response body; for an array, of its elements; for a paged operation, of the page.
     *
     * @return the class, or empty when the response has no body
     */
    public Optional<Class<?>> responseType() {
        return load(responseType);
    }

    /**
     * Tells whether the response is a plain JSON array.
     *
     * @return true when {@link #responseType()} is the type of the elements
     */
    public boolean responseIsList() {
        return responseIsList;
    }

    /**
     * Returns what the operation does.
     *
     * @return one sentence, or an empty text
     */
    public String summary() {
        return summary;
    }

    /**
     * Tells whether Retell advises against using the operation.
     *
     * @return true when deprecated
     */
    public boolean deprecated() {
        return deprecated;
    }

    /**
     * Returns the status of a successful response; every other 2xx is accepted as well.
     *
     * @return the status, 200 by default
     */
    public int successStatus() {
        return successStatus;
    }

    @Override
    public String toString() {
        return id + " (" + httpMethod + " " + path + ")";
    }

    private static Optional<Class<?>> load(@Nullable String className) {
        if (className == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(className, false, Operation.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The catalogue names the missing class " + className, e);
        }
    }

    /** Collects the description of an {@link Operation}; not safe for use by several threads. */
    public static final class Builder {
        private final String id;
        private final String httpMethod;
        private final String path;
        private final List<Parameter> parameters = new ArrayList<>();
        private String resource = "";
        private String name = "";
        private Repetition repetition;
        private Risk risk;
        private @Nullable Duration timeout;
        private Cursor cursor = Cursor.NONE;
        private boolean multipart;
        private @Nullable String requestSchema;
        private @Nullable String requestType;
        private @Nullable String responseSchema;
        private @Nullable String responseType;
        private boolean responseIsList;
        private String summary = "";
        private boolean deprecated;
        private int successStatus = 200;

        private Builder(String id, String httpMethod, String path) {
            this.id = Objects.requireNonNull(id, "id");
            this.httpMethod = httpMethod.toUpperCase(Locale.ROOT);
            this.path = path.startsWith("/") ? path : "/" + path;
            boolean reads = this.httpMethod.equals("GET") || this.httpMethod.equals("HEAD");
            repetition = reads ? Repetition.READ : Repetition.UNSAFE;
            risk = reads ? Risk.READ : Risk.WRITE;
        }

        /**
         * Sets where the operation is found on the client.
         *
         * @param resource the accessor's name, for example {@code agents}
         * @param name the method's name, for example {@code create}
         * @return this builder
         */
        public Builder resource(String resource, String name) {
            this.resource = Objects.requireNonNull(resource, "resource");
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Adds a parameter.
         *
         * @param parameter the parameter
         * @return this builder
         */
        public Builder parameter(Parameter parameter) {
            parameters.add(Objects.requireNonNull(parameter, "parameter"));
            return this;
        }

        /**
         * Sets what happens when a request arrives twice.
         *
         * @param repetition the class of the operation
         * @return this builder
         */
        public Builder repetition(Repetition repetition) {
            this.repetition = Objects.requireNonNull(repetition, "repetition");
            return this;
        }

        /**
         * Sets what the operation can cost.
         *
         * @param risk the risk
         * @return this builder
         */
        public Builder risk(Risk risk) {
            this.risk = Objects.requireNonNull(risk, "risk");
            return this;
        }

        /**
         * Sets the time that one attempt may take.
         *
         * @param timeout the time, longer than nothing
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            this.timeout = Objects.requireNonNull(timeout, "timeout");
            return this;
        }

        /**
         * Makes the operation a paged one.
         *
         * @param cursor where the {@code pagination_key} goes
         * @return this builder
         */
        public Builder cursor(Cursor cursor) {
            this.cursor = Objects.requireNonNull(cursor, "cursor");
            return this;
        }

        /**
         * Makes the body {@code multipart/form-data}.
         *
         * @return this builder
         */
        public Builder multipart() {
            multipart = true;
            return this;
        }

        /**
         * Sets the type of the request body.
         *
         * @param schema the component's name
         * @param className the binary name of the class
         * @return this builder
         */
        public Builder request(String schema, String className) {
            requestSchema = Objects.requireNonNull(schema, "schema");
            requestType = Objects.requireNonNull(className, "className");
            return this;
        }

        /**
         * Sets the type of the response body.
         *
         * @param schema the component's name
         * @param className the binary name of the class
         * @return this builder
         */
        public Builder response(String schema, String className) {
            responseSchema = Objects.requireNonNull(schema, "schema");
            responseType = Objects.requireNonNull(className, "className");
            return this;
        }

        /**
         * Sets the type of the elements of a response that is a plain JSON array.
         *
         * @param schema the component's name
         * @param className the binary name of the elements' class
         * @return this builder
         */
        public Builder responseList(String schema, String className) {
            responseIsList = true;
            return response(schema, className);
        }

        /**
         * Sets what the operation does.
         *
         * @param summary one sentence
         * @return this builder
         */
        public Builder summary(String summary) {
            this.summary = Objects.requireNonNull(summary, "summary");
            return this;
        }

        /**
         * Marks the operation as one that Retell advises against.
         *
         * @return this builder
         */
        public Builder deprecated() {
            deprecated = true;
            return this;
        }

        /**
         * Sets the status of a successful response.
         *
         * @param status the status, 200 by default
         * @return this builder
         */
        public Builder successStatus(int status) {
            successStatus = status;
            return this;
        }

        /**
         * Makes the description.
         *
         * @return the operation
         */
        public Operation build() {
            return new Operation(this);
        }
    }
}
