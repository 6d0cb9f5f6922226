package dev.retell4j.mcp.internal.resources;

import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.resources.Resources;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.tracking.CallTracker;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What Retell's workspaces hold, by address. */
public final class RetellResources implements Resources {
    /**
     * Makes the resources.
     *
     * @param workspaces where they are read
     * @param tracker tells which calls have changed
     */
    public RetellResources(Workspaces workspaces, CallTracker tracker) {
        Objects.requireNonNull(workspaces, "workspaces");
        Objects.requireNonNull(tracker, "tracker");
    }

    @Override
    public List<Template> templates() {
        return List.of();
    }

    @Override
    public List<Fixed> fixed() {
        return List.of();
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        return CompletableFuture.failedFuture(new ResourceException("Nothing has the address " + uri, true));
    }

    @Override
    public AutoCloseable onUpdated(Consumer<String> listener) {
        return () -> {};
    }
}
