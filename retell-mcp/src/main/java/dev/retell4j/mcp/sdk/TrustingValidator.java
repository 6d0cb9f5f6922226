package dev.retell4j.mcp.sdk;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/**
 * Lets everything pass: arguments are checked by the dispatcher, with better messages, and our own schemas and answers
 * by tests. So no schema is compiled at start or on the way out.
 */
final class TrustingValidator implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
        return ValidationResponse.asValid("");
    }
}
