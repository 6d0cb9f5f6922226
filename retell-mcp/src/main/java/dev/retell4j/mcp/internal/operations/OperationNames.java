package dev.retell4j.mcp.internal.operations;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds an operation by the names that it goes by. */
final class OperationNames {
    private OperationNames() {}

    /**
     * Finds an operation.
     *
     * @param name its id, or resource and name as in {@code agents.create}, or its path
     * @return the operation
     * @throws RetellValidationException when there is none; says which may be meant
     */
    static Operation find(String name) {
        String plain = plain(name);
        Operation byPath = null;
        for (Operation operation : Operations.all()) {
            if (operation.id().equals(name)) {
                return operation;
            }
        }
        List<String> ids = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            ids.add(operation.id());
            if (plain(operation.id()).equals(plain)
                    || plain(operation.resource() + operation.name()).equals(plain)) {
                return operation;
            }
            if (byPath == null
                    && (operation.path().equals(name)
                            || (operation.httpMethod() + " " + operation.path()).equals(name))) {
                byPath = operation;
            }
        }
        if (byPath != null) {
            return byPath;
        }
        String hint = Nearest.hint(name, ids);
        throw new RetellValidationException("`operation` is none of the API's"
                + (hint.isEmpty() ? "; retell_find_operation finds the one that you need" : hint));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
