package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import java.util.List;
import java.util.Optional;

/** Finds the operation that a method and a path belong to. */
final class Catalogue {
    private Catalogue() {}

    /**
     * Finds or makes the operation of a free request.
     *
     * @param method the HTTP method in capitals
     * @param path the path below the base URL, with a leading slash
     * @return the known operation, or an unknown one whose repetition follows from the method
     */
    static Operation of(String method, String path) {
        return find(method, path).orElseGet(() -> unknown(method, path));
    }

    private static Optional<Operation> find(String method, String path) {
        List<String> segments = segments(path);
        return Operations.all().stream()
                .filter(operation -> operation.httpMethod().equals(method))
                .filter(operation -> matches(segments(operation.path()), segments))
                .findFirst();
    }

    /** A delete of the same thing twice leaves it deleted; of anything else nothing is known. */
    private static Operation unknown(String method, String path) {
        Operation.Builder operation = Operation.builder("raw", method, path);
        return method.equals("DELETE")
                ? operation.repetition(Repetition.IDEMPOTENT).build()
                : operation.build();
    }

    private static boolean matches(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!template.get(i).startsWith("{") && !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
