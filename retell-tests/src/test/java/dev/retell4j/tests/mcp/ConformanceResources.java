package dev.retell4j.tests.mcp;

import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the official suite reads by address. */
final class ConformanceResources implements ResourceCatalogue {
    private static final Pattern TEMPLATE = Pattern.compile("test://template/([^/]+)/data");

    @Override
    public List<Template> templates() {
        return List.of(
                new Template("test://template/{id}/data", "template", "Template", "For the suite", "application/json"));
    }

    @Override
    public List<Fixed> fixed() {
        return List.of(
                fixed("static-text", "text/plain"),
                fixed("static-binary", "image/png"),
                fixed("watched-resource", "text/plain"));
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        Matcher template = TEMPLATE.matcher(uri);
        if (template.matches()) {
            String id = template.group(1);
            return CompletableFuture.completedFuture(new Content.Embedded(
                    uri,
                    "application/json",
                    "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}".formatted(id, id),
                    null));
        }
        return switch (uri) {
            case "test://static-text", "test://watched-resource" ->
                CompletableFuture.completedFuture(
                        ConformanceTools.text(uri, "This is the content of the static text resource."));
            case "test://static-binary" ->
                CompletableFuture.completedFuture(new Content.Embedded(uri, "image/png", null, ConformanceTools.PNG));
            default -> CompletableFuture.failedFuture(new ResourceException("Nothing has the address " + uri, true));
        };
    }

    @Override
    public Registration onUpdated(Consumer<String> listener) {
        return () -> {};
    }

    private static Fixed fixed(String name, String mimeType) {
        return new Fixed("test://" + name, name, name, "For the suite: " + name, mimeType);
    }
}
