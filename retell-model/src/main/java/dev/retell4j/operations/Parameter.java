package dev.retell4j.operations;

import dev.retell4j.types.Json;
import java.io.Serializable;
import java.util.Objects;

/** A path or query parameter of an {@link Operation}. */
public final class Parameter implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where a parameter stands in the request's address. */
    public enum Place {
        /** A segment of the path; always required. */
        PATH,

        /** A name and a value behind the question mark. */
        QUERY
    }

    private final String name;
    private final Place in;
    private final boolean required;
    private final String schema;
    private final String description;

    private Parameter(String name, Place in, boolean required, String schema, String description) {
        this.name = Objects.requireNonNull(name, "name");
        this.in = in;
        this.required = required;
        this.schema = Objects.requireNonNull(schema, "schema");
        this.description = Objects.requireNonNull(description, "description");
    }

    /**
     * Describes a path parameter.
     *
     * @param name the wire name, for example {@code agent_id}
     * @param schema the JSON schema of the value as text, for example <code>{"type":"string"}</code>
     * @param description what the parameter means, or an empty text
     * @return the parameter
     */
    public static Parameter path(String name, String schema, String description) {
        return new Parameter(name, Place.PATH, true, schema, description);
    }

    /**
     * Describes a query parameter.
     *
     * @param name the wire name, for example {@code limit}
     * @param required whether Retell refuses the request without it
     * @param schema the JSON schema of the value as text, for example <code>{"type":"integer"}</code>
     * @param description what the parameter means, or an empty text
     * @return the parameter
     */
    public static Parameter query(String name, boolean required, String schema, String description) {
        return new Parameter(name, Place.QUERY, required, schema, description);
    }

    /**
     * Returns the wire name.
     *
     * @return the name, for example {@code agent_id}
     */
    public String name() {
        return name;
    }

    /**
     * Returns where the parameter stands.
     *
     * @return path or query
     */
    public Place in() {
        return in;
    }

    /**
     * Tells whether Retell refuses the request without this parameter.
     *
     * @return true for every path parameter and for required query parameters
     */
    public boolean required() {
        return required;
    }

    /**
     * Returns the JSON schema of the value.
     *
     * @return a schema object, for example <code>{"type":"string"}</code>
     */
    public Json schema() {
        return Json.parse(schema);
    }

    /**
     * Returns what the parameter means.
     *
     * @return a sentence, or an empty text
     */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return name + (required ? "" : "?") + " in " + (in == Place.PATH ? "path" : "query");
    }
}
