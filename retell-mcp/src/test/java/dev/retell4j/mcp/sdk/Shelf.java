package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Books of a host: {@code books://all} and {@code books://{isbn}{?from,limit}}. */
final class Shelf implements ResourceCatalogue {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public List<Template> templates() {
        return List.of(new Template("books://{isbn}{?from,limit}", "book", "A book", "By its number", "text/plain"));
    }

    @Override
    public List<Fixed> fixed() {
        return List.of(new Fixed("books://all", "books", "All books", "What there is", "text/plain"));
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        if (uri.contains("burnt")) {
            throw new IllegalStateException("the key is key_secret_123");
        }
        if (uri.contains("lent")) {
            return CompletableFuture.failedFuture(new ResourceException("It is lent until Monday", false));
        }
        if (uri.contains("missing")) {
            return CompletableFuture.failedFuture(new ResourceException("There is no such book", true));
        }
        return CompletableFuture.completedFuture(
                new Content.Embedded(uri, "text/plain", "content of " + uri + " for " + caller.id(), null));
    }

    @Override
    public Registration onUpdated(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void update(String uri) {
        listeners.forEach(listener -> listener.accept(uri));
    }

    int listeners() {
        return listeners.size();
    }
}
