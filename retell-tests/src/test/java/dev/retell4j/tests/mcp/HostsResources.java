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

/** One customer of a host's own. */
final class HostsResources implements ResourceCatalogue {
    private static final String ADA = "crm://customers/1";

    @Override
    public List<Template> templates() {
        return List.of();
    }

    @Override
    public List<Fixed> fixed() {
        return List.of(new Fixed(ADA, "ada", "Ada", "A customer", "text/plain"));
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        return uri.equals(ADA)
                ? CompletableFuture.completedFuture(new Content.Embedded(uri, "text/plain", "Ada", null))
                : CompletableFuture.failedFuture(new ResourceException("There is no such customer", true));
    }

    @Override
    public Registration onUpdated(Consumer<String> listener) {
        return () -> {};
    }
}
