package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.http.UploadedFile;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.time.Duration;

/** Knowledge bases and their sources. A source is worked in for a few seconds; its content is not kept. */
public final class KnowledgeBasesResource {
    private static final Duration UNTIL_WORKED_IN = Duration.ofSeconds(3);
    private static final String SOURCES = "knowledge_base_sources";
    private static final String CONTENT = "https://simulator.invalid/knowledge/";

    private final Workspace workspace;
    private final Table bases;

    public KnowledgeBasesResource(Workspace workspace) {
        this.workspace = workspace;
        bases = workspace.knowledgeBases();
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("knowledgeBaseCreate", this::create)
                .on("knowledgeBaseRetrieve", exchange -> Answer.of(find(exchange)))
                .on("knowledgeBaseList", exchange -> list())
                .on("knowledgeBaseDelete", this::delete)
                .on("knowledgeBaseAddSources", this::addSources)
                .on("knowledgeBaseDeleteSource", this::deleteSource);
    }

    private Answer create(Exchange exchange) {
        ObjectNode wish = exchange.body();
        String id = workspace.ids().next("knowledge_base");
        ObjectNode base = JsonTrees.object();
        base.put("knowledge_base_id", id);
        base.set("knowledge_base_name", wish.get("knowledge_base_name"));
        base.put("enable_auto_refresh", wish.path("enable_auto_refresh").asBoolean(false));
        base.put("max_chunk_size", JsonTrees.number(wish, "max_chunk_size", 2000));
        base.put("min_chunk_size", JsonTrees.number(wish, "min_chunk_size", 400));
        if (base.get("min_chunk_size").asLong() >= base.get("max_chunk_size").asLong()) {
            throw ApiFailure.badRequest("`min_chunk_size` must be less than `max_chunk_size`");
        }
        base.putArray(SOURCES);
        bases.add(id, base);
        workIn(base, exchange);
        return Answer.of(base);
    }

    private Answer addSources(Exchange exchange) {
        ObjectNode base = find(exchange);
        workIn(base, exchange);
        return Answer.of(base);
    }

    private Answer list() {
        ArrayNode all = JsonTrees.array();
        bases.rows().forEach(row -> all.add(row.value()));
        return Answer.of(all);
    }

    private Answer delete(Exchange exchange) {
        find(exchange);
        bases.remove(exchange.path("knowledge_base_id"));
        return Answer.empty();
    }

    private Answer deleteSource(Exchange exchange) {
        ObjectNode base = find(exchange);
        String sourceId = exchange.path("source_id");
        ArrayNode sources = sources(base);
        for (int i = 0; i < sources.size(); i++) {
            if (sourceId.equals(JsonTrees.text(sources.get(i), "source_id"))) {
                sources.remove(i);
                return Answer.of(base);
            }
        }
        throw ApiFailure.unprocessable("Source " + sourceId + " not found");
    }

    private void workIn(ObjectNode base, Exchange exchange) {
        ArrayNode sources = sources(base);
        for (UploadedFile file : exchange.files()) {
            source(sources, "document")
                    .put("filename", file.fileName())
                    .put("file_size", file.length())
                    .put("file_url", CONTENT + file.fileName());
        }
        for (JsonNode text : exchange.body().path("knowledge_base_texts")) {
            ObjectNode source = source(sources, "text");
            source.put("title", JsonTrees.text(text, "title", ""))
                    .put("content_url", CONTENT + JsonTrees.text(source, "source_id", ""));
        }
        for (JsonNode url : exchange.body().path("knowledge_base_urls")) {
            source(sources, "url").put("url", url.asText());
        }
        base.put("status", "in_progress");
        String id = JsonTrees.text(base, "knowledge_base_id", "");
        workspace.time().plan(UNTIL_WORKED_IN, () -> complete(id));
    }

    private void complete(String id) {
        ObjectNode base = bases.find(id);
        if (base != null) {
            base.put("status", "complete").put("last_refreshed_timestamp", workspace.nowMillis());
        }
    }

    private ObjectNode source(ArrayNode sources, String type) {
        return sources.addObject()
                .put("type", type)
                .put("source_id", workspace.ids().next("source"));
    }

    private static ArrayNode sources(ObjectNode base) {
        return base.withArray(SOURCES);
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path("knowledge_base_id");
        ObjectNode base = bases.find(id);
        if (base == null) {
            throw ApiFailure.unprocessable("Knowledge base " + id + " not found");
        }
        return base;
    }
}
