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
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge bases, whose sources take a moment to be worked in.
 *
 * <p>Web pages below {@code .invalid}, the domain that never exists, cannot be read. Pages that are fetched anew once a
 * day are not on the timeline, which would never be quiet; what they would have done is worked out when somebody looks.
 */
public final class KnowledgeBasesResource {
    /** When a base was created; kept with it, but not shown. */
    static final String CREATED = "_created";

    /** How many additions of sources are still being worked in; kept with a base, but not shown. */
    private static final String PENDING = "_pending";

    private static final Duration UNTIL_WORKED_IN = Duration.ofSeconds(3);
    private static final Duration UNTIL_REFRESHED = Duration.ofDays(1);
    private static final long LARGEST_FILE = 50L << 20;
    private static final String SOURCES = "knowledge_base_sources";
    private static final String STATUS = "status";
    private static final String UPDATED = "refreshing_in_progress";
    private static final String REFRESHED = "last_refreshed_timestamp";
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
                .on("knowledgeBaseRetrieve", exchange -> Answer.of(shown(find(exchange))))
                .on("knowledgeBaseList", exchange -> list())
                .on("knowledgeBaseDelete", this::delete)
                .on("knowledgeBaseAddSources", this::addSources)
                .on("knowledgeBaseDeleteSource", this::deleteSource);
    }

    private Answer create(Exchange exchange) {
        ObjectNode wish = exchange.body();
        check(exchange);
        String id = workspace.ids().next("knowledge_base");
        ObjectNode base = JsonTrees.object().put(CREATED, workspace.nowMillis()).put(PENDING, 0);
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
        return Answer.of(shown(base));
    }

    private Answer addSources(Exchange exchange) {
        ObjectNode base = find(exchange);
        check(exchange);
        if (exchange.files().isEmpty()
                && exchange.body().path("knowledge_base_texts").isEmpty()
                && exchange.body().path("knowledge_base_urls").isEmpty()) {
            throw ApiFailure.badRequest("There must be a source in `knowledge_base_files`, `knowledge_base_texts` or"
                    + " `knowledge_base_urls`");
        }
        workIn(base, exchange);
        return Answer.of(shown(base));
    }

    private static void check(Exchange exchange) {
        List<UploadedFile> files = exchange.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).length() > LARGEST_FILE) {
                throw ApiFailure.badRequest("`knowledge_base_files[" + i + "]` must have at most 50 MB; "
                        + files.get(i).fileName() + " has " + files.get(i).length() + " bytes");
            }
        }
        JsonNode urls = exchange.body().path("knowledge_base_urls");
        for (int i = 0; i < urls.size(); i++) {
            if (host(urls.get(i).asText()) == null) {
                throw ApiFailure.badRequest("`knowledge_base_urls[" + i + "]` must be an http or https address, not "
                        + urls.get(i).asText());
            }
        }
    }

    private static @Nullable String host(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private Answer list() {
        ArrayNode all = JsonTrees.array();
        bases.rows().forEach(row -> all.add(shown(row.value())));
        return Answer.of(all);
    }

    /** Engines that name the base go on naming it: repairing their agents takes it out. */
    private Answer delete(Exchange exchange) {
        find(exchange);
        bases.remove(exchange.path("knowledge_base_id"));
        return Answer.empty();
    }

    private Answer deleteSource(Exchange exchange) {
        ObjectNode base = find(exchange);
        String sourceId = exchange.path("source_id");
        ArrayNode sources = base.withArray(SOURCES);
        for (int i = 0; i < sources.size(); i++) {
            if (sourceId.equals(JsonTrees.text(sources.get(i), "source_id"))) {
                sources.remove(i);
                if ("error".equals(JsonTrees.text(base, STATUS))) {
                    base.put(STATUS, outcome(sources));
                }
                return Answer.of(shown(base));
            }
        }
        throw ApiFailure.unprocessable(
                "Source " + sourceId + " of knowledge base " + exchange.path("knowledge_base_id") + " not found");
    }

    private void workIn(ObjectNode base, Exchange exchange) {
        ArrayNode sources = base.withArray(SOURCES);
        for (UploadedFile file : exchange.files()) {
            ObjectNode source = source(sources, "document");
            source.put("filename", file.fileName())
                    .put("file_size", file.length())
                    .put("file_url", address(source) + "/" + encoded(file.fileName()));
        }
        for (JsonNode text : exchange.body().path("knowledge_base_texts")) {
            ObjectNode source = source(sources, "text");
            source.put("title", JsonTrees.text(text, "title", "")).put("content_url", address(source));
        }
        for (JsonNode url : exchange.body().path("knowledge_base_urls")) {
            source(sources, "url").put("url", url.asText());
        }
        base.put(STATUS, isReady(base) ? UPDATED : "in_progress");
        base.put(PENDING, base.path(PENDING).asInt() + 1);
        String id = JsonTrees.text(base, "knowledge_base_id", "");
        workspace.time().plan(UNTIL_WORKED_IN, () -> complete(id));
    }

    private static String address(ObjectNode source) {
        return CONTENT + JsonTrees.text(source, "source_id", "");
    }

    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void complete(String id) {
        ObjectNode base = bases.find(id);
        if (base == null) {
            return;
        }
        int pending = base.path(PENDING).asInt() - 1;
        base.put(PENDING, pending);
        if (pending == 0) {
            ArrayNode sources = base.withArray(SOURCES);
            base.put(STATUS, isReady(base) ? "complete" : outcome(sources));
            if (isRefreshed(base)) {
                base.put(REFRESHED, workspace.nowMillis());
            }
        }
    }

    /** Tells whether a base was complete once: a later page that cannot be read does not undo that. */
    private static boolean isReady(ObjectNode base) {
        String status = JsonTrees.text(base, STATUS, "");
        return status.equals("complete") || status.equals(UPDATED);
    }

    private static String outcome(ArrayNode sources) {
        for (JsonNode source : sources) {
            String host = host(JsonTrees.text(source, "url", ""));
            if (host != null && host.toLowerCase(Locale.ROOT).endsWith(".invalid")) {
                return "error";
            }
        }
        return "complete";
    }

    private static boolean isRefreshed(ObjectNode base) {
        if (!base.path("enable_auto_refresh").asBoolean()) {
            return false;
        }
        for (JsonNode source : base.path(SOURCES)) {
            if ("url".equals(JsonTrees.text(source, "type"))) {
                return true;
            }
        }
        return false;
    }

    /** Returns a base as it is seen now: with the refreshes that have happened since. */
    private ObjectNode shown(ObjectNode base) {
        ObjectNode shown = JsonTrees.object();
        shown.setAll(base);
        shown.remove(List.of(CREATED, PENDING));
        if ("complete".equals(JsonTrees.text(base, STATUS)) && isRefreshed(base)) {
            long first = JsonTrees.number(base, REFRESHED, workspace.nowMillis());
            long interval = UNTIL_REFRESHED.toMillis();
            long elapsed = workspace.nowMillis() - first;
            long refreshes = elapsed / interval;
            long length = UNTIL_WORKED_IN.toMillis();
            if (refreshes > 0 && elapsed - refreshes * interval < length) {
                shown.put(STATUS, UPDATED);
                refreshes--;
            }
            if (refreshes > 0) {
                shown.put(REFRESHED, first + refreshes * interval + length);
            }
        }
        return shown;
    }

    private ObjectNode source(ArrayNode sources, String type) {
        return sources.addObject()
                .put("type", type)
                .put("source_id", workspace.ids().next("source"));
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
