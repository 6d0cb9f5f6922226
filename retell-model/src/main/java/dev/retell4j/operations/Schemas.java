package dev.retell4j.operations;

import dev.retell4j.types.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * JSON Schemas (draft 2020-12) of all request and response types, with our descriptions. Read from the class path when
 * first asked for.
 */
public final class Schemas {
    private Schemas() {}

    /**
     * Returns the whole document.
     *
     * @return an object whose {@code $defs} hold one schema per type, by the type's simple name
     */
    public static Json root() {
        return Document.ROOT;
    }

    /**
     * Returns the schema of a type. References in it point into {@link #root()}.
     *
     * @param type the type's simple name, for example {@code AgentCreate}
     * @return the schema, or empty when there is no such type
     */
    public static Optional<Json> of(String type) {
        return root().get("$defs").flatMap(definitions -> definitions.get(type));
    }

    private static final class Document {
        private static final Json ROOT = read();

        private static Json read() {
            try (InputStream in = Schemas.class.getResourceAsStream("schemas.json")) {
                if (in == null) {
                    throw new IllegalStateException("schemas.json is missing from the class path");
                }
                return Json.parse(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
