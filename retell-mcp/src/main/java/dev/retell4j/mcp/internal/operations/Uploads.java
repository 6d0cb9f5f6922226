package dev.retell4j.mcp.internal.operations;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseSourcesAdd;
import dev.retell4j.knowledge.KnowledgeBaseText;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.Json;
import dev.retell4j.types.Upload;
import dev.retell4j.voices.VoiceClone;
import dev.retell4j.voices.VoiceCloneProvider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the requests that carry files. Files come in the arguments, as text or base64: reading them from a disk would
 * open the disk of whoever runs this to whoever uses it.
 */
final class Uploads {
    private Uploads() {}

    /** Puts texts in the place of files, so that the body can be checked against the contract. */
    static Json withoutFiles(Operation operation, Json body) {
        if (body.names().isEmpty()) {
            throw new RetellValidationException("`body` must have at least one field");
        }
        Json properties = operation
                .requestSchema()
                .flatMap(Schemas::of)
                .flatMap(one -> one.get("properties"))
                .orElse(Json.NULL);
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String name : body.names()) {
            Json value = body.get(name).orElse(Json.NULL);
            Json schema = properties.get(name).orElse(Json.NULL);
            if (isFile(schema)) {
                upload("body." + name, value);
                plain.put(name, "");
            } else if (schema.get("items").filter(Uploads::isFile).isPresent()) {
                plain.put(
                        name,
                        uploads("body." + name, value).stream().map(one -> "").toList());
            } else {
                plain.put(name, value);
            }
        }
        return Json.of(plain);
    }

    private static boolean isFile(Json schema) {
        return schema.get("format").flatMap(Json::asString).orElse("").equals("binary");
    }

    static ApiRequest<?> request(RetellClient client, Operation operation, Json parameters, Json body) {
        return switch (operation.id()) {
            case "assetCreate" -> client.assets().createRequest(file(body));
            case "contactUploadImportFile" -> client.contacts().uploadImportFileRequest(file(body));
            case "knowledgeBaseCreate" -> client.knowledgeBases().createRequest(knowledgeBase(body));
            case "knowledgeBaseAddSources" ->
                client.knowledgeBases()
                        .addSourcesRequest(
                                parameters
                                        .get("knowledge_base_id")
                                        .flatMap(Json::asString)
                                        .orElseThrow(),
                                sources(body));
            case "voiceClone" -> client.voices().cloneRequest(voice(body));
            default ->
                throw new RetellValidationException(
                        operation.id() + " takes files in a form that this tool does not know");
        };
    }

    private static FileUpload file(Json body) {
        return FileUpload.builder()
                .file(upload("body.file", body.get("file").orElse(Json.NULL)))
                .build();
    }

    private static KnowledgeBaseCreate knowledgeBase(Json body) {
        KnowledgeBaseCreate.Builder request = KnowledgeBaseCreate.builder()
                .knowledgeBaseName(
                        body.get("knowledge_base_name").flatMap(Json::asString).orElseThrow());
        body.get("enable_auto_refresh").flatMap(Json::asBoolean).ifPresent(request::enableAutoRefresh);
        body.get("knowledge_base_files")
                .ifPresent(files -> request.knowledgeBaseFiles(uploads("body.knowledge_base_files", files)));
        body.get("knowledge_base_texts").ifPresent(texts -> request.knowledgeBaseTexts(texts(texts)));
        body.get("knowledge_base_urls").ifPresent(urls -> request.knowledgeBaseUrls(strings(urls)));
        body.get("max_chunk_size")
                .ifPresent(size -> request.maxChunkSize((int) size.asLong().orElseThrow()));
        body.get("min_chunk_size")
                .ifPresent(size -> request.minChunkSize((int) size.asLong().orElseThrow()));
        return request.build();
    }

    private static KnowledgeBaseSourcesAdd sources(Json body) {
        KnowledgeBaseSourcesAdd.Builder request = KnowledgeBaseSourcesAdd.builder();
        body.get("knowledge_base_files")
                .ifPresent(files -> request.knowledgeBaseFiles(uploads("body.knowledge_base_files", files)));
        body.get("knowledge_base_texts").ifPresent(texts -> request.knowledgeBaseTexts(texts(texts)));
        body.get("knowledge_base_urls").ifPresent(urls -> request.knowledgeBaseUrls(strings(urls)));
        return request.build();
    }

    private static VoiceClone voice(Json body) {
        return VoiceClone.builder()
                .files(uploads("body.files", body.get("files").orElse(Json.NULL)))
                .voiceName(body.get("voice_name").flatMap(Json::asString).orElseThrow())
                .voiceProvider(body.get("voice_provider").orElseThrow().as(VoiceCloneProvider.class))
                .build();
    }

    private static List<KnowledgeBaseText> texts(Json texts) {
        return texts.elements().stream()
                .map(one -> one.as(KnowledgeBaseText.class))
                .toList();
    }

    private static List<String> strings(Json texts) {
        return texts.elements().stream()
                .map(one -> one.asString().orElseThrow())
                .toList();
    }

    private static List<Upload> uploads(String place, Json files) {
        if (!files.isArray()) {
            throw new RetellValidationException("`" + place + "` must be a list of files");
        }
        List<Upload> uploads = new ArrayList<>();
        for (Json file : files.elements()) {
            uploads.add(upload(place + "[" + uploads.size() + "]", file));
        }
        return uploads;
    }

    private static Upload upload(String place, Json file) {
        String name = file.get("name").flatMap(Json::asString).orElse("");
        Optional<String> text = file.get("text").flatMap(Json::asString);
        Optional<String> base64 = file.get("base64").flatMap(Json::asString);
        if (name.isEmpty() || text.isPresent() == base64.isPresent()) {
            throw new RetellValidationException("`" + place
                    + "` must be an object with `name` and either `text` or `base64`, for example"
                    + " {\"name\":\"notes.txt\",\"text\":\"…\"}");
        }
        try {
            return Upload.of(
                    name,
                    text.map(one -> one.getBytes(StandardCharsets.UTF_8))
                            .orElseGet(() -> Base64.getMimeDecoder().decode(base64.orElse(""))));
        } catch (IllegalArgumentException e) {
            throw new RetellValidationException("`" + place + ".base64` is not base64");
        }
    }
}
