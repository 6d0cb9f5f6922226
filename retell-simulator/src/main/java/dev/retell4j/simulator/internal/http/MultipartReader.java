package dev.retell4j.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.operations.Operation;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart body into the object that its schema describes: files by their names, other parts by their types.
 */
final class MultipartReader {
    /**
     * A multipart body.
     *
     * @param fields the parts as one object
     * @param files the parts that are files
     */
    record Form(ObjectNode fields, List<UploadedFile> files) {}

    private final JsonNode definitions;

    MultipartReader(JsonNode definitions) {
        this.definitions = definitions;
    }

    Form read(Operation operation, @Nullable String contentType, byte[] body) {
        JsonNode properties =
                definitions.path(operation.requestSchema().orElse("")).path("properties");
        ObjectNode fields = JsonTrees.object();
        List<UploadedFile> files = new ArrayList<>();
        try (MultiPartFormData.Parts parts = parse(contentType, body)) {
            for (MultiPart.Part part : parts) {
                String name = String.valueOf(part.getName());
                JsonNode schema = properties.path(name);
                if (part.getFileName() != null) {
                    files.add(file(name, part));
                    addFile(fields, name, schema, part.getFileName());
                } else {
                    fields.set(name, value(name, schema, part.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        }
        return new Form(fields, files);
    }

    private static MultiPartFormData.Parts parse(@Nullable String contentType, byte[] body) {
        String boundary =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                        ? MultiPart.extractBoundary(contentType)
                        : null;
        if (boundary == null) {
            throw ApiFailure.badRequest("The body must be multipart/form-data with a boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxLength(-1);
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        // Everything is in memory, so the parser is done when it returns.
        parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), new Promise.Invocable<>() {
            @Override
            public void succeeded(MultiPartFormData.Parts parts) {
                parsed.complete(parts);
            }

            @Override
            public void failed(Throwable failure) {
                parsed.completeExceptionally(failure);
            }
        });
        try {
            return parsed.join();
        } catch (CompletionException e) {
            throw ApiFailure.badRequest("The multipart body is malformed");
        }
    }

    private static UploadedFile file(String name, MultiPart.Part part) {
        try (InputStream content = Content.Source.asInputStream(part.getContentSource())) {
            String contentType = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
            return new UploadedFile(name, String.valueOf(part.getFileName()), contentType, content.readAllBytes());
        } catch (IOException e) {
            throw ApiFailure.badRequest("The multipart body is malformed");
        }
    }

    private static void addFile(ObjectNode fields, String name, JsonNode schema, String fileName) {
        if (!schema.path("type").asText("").equals("array")) {
            fields.put(name, fileName);
        } else if (fields.get(name) instanceof ArrayNode names) {
            names.add(fileName);
        } else {
            fields.putArray(name).add(fileName);
        }
    }

    private static JsonNode value(String name, JsonNode schema, String text) {
        switch (schema.path("type").asText("")) {
            case "integer", "number" -> {
                try {
                    return fieldNumber(text);
                } catch (NumberFormatException e) {
                    throw ApiFailure.badRequest("`" + name + "` must be a number");
                } catch (ArithmeticException e) {
                    throw ApiFailure.badRequest("`" + name + "` must be a number of at most 18 digits");
                }
            }
            case "boolean" -> {
                if (text.equals("true") || text.equals("false")) {
                    return JsonTrees.of(Boolean.valueOf(text));
                }
                throw ApiFailure.badRequest("`" + name + "` must be true or false");
            }
            case "array", "object" -> {
                try {
                    return JsonTrees.parse(text);
                } catch (IOException e) {
                    throw ApiFailure.badRequest("`" + name + "` must be a part with JSON");
                }
            }
            default -> {
                return JsonTrees.of(text);
            }
        }
    }

    private static JsonNode fieldNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.scale() <= 0 ? JsonTrees.of(number.longValueExact()) : JsonTrees.of(number);
    }
}
