package dev.retell4j.codegen;

import java.util.Optional;

/**
 * A field of an object.
 *
 * @param wireName the name on the wire
 * @param javaName the name of accessor and builder method
 * @param type the Java type
 * @param required whether the contract requires the field
 * @param nullable whether the contract allows an explicit null
 * @param constant the only value that the contract allows
 * @param preset whether builders set the constant by themselves
 * @param schema the schema, for bounds and defaults
 * @param description what the field is for
 */
record Attribute(
        String wireName,
        String javaName,
        FieldType type,
        boolean required,
        boolean nullable,
        Optional<String> constant,
        boolean preset,
        Schema schema,
        String description) {

    /** The same field with another description. */
    Attribute described(String words) {
        return new Attribute(wireName, javaName, type, required, nullable, constant, preset, schema, words);
    }

    /** Whether the contract promises a value. */
    boolean alwaysThere() {
        return required && !nullable;
    }

    /** The wire field, as Immutables implements it. */
    String wireField() {
        return javaName + "OrNull";
    }
}
