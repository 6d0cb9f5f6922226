package dev.retell4j.mcp.internal.resources;

import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Several resources as one: whoever knows an address first, reads it. */
public final class JoinedResources implements ResourceCatalogue {
    private final List<ResourceCatalogue> all;

    private JoinedResources(List<ResourceCatalogue> all) {
        this.all = all;
    }

    /**
     * Joins the host's resources with ours.
     *
     * @param hosts the host's
     * @param ours ours, whose addresses the host cannot take
     * @return all of them
     */
    public static ResourceCatalogue of(List<ResourceCatalogue> hosts, ResourceCatalogue ours) {
        List<ResourceCatalogue> all = new ArrayList<>();
        all.add(ours);
        all.addAll(hosts);
        return hosts.isEmpty() ? ours : new JoinedResources(List.copyOf(all));
    }

    @Override
    public List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        all.forEach(one -> templates.addAll(one.templates()));
        return templates;
    }

    @Override
    public List<Fixed> fixed() {
        List<Fixed> fixed = new ArrayList<>();
        all.forEach(one -> fixed.addAll(one.fixed()));
        return fixed;
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        CompletionStage<Content.Embedded> read = all.get(0).read(uri, caller);
        for (ResourceCatalogue next : all.subList(1, all.size())) {
            read = read.exceptionallyCompose(
                    failure -> isUnknown(failure) ? next.read(uri, caller) : CompletableFuture.failedFuture(failure));
        }
        return read;
    }

    @Override
    public void check(String uri, Caller caller) {
        if (uri.startsWith(Address.SCHEME)) {
            all.get(0).check(uri, caller);
            return;
        }
        ResourceException unknown = null;
        for (ResourceCatalogue hosts : all.subList(1, all.size())) {
            try {
                hosts.check(uri, caller);
                return;
            } catch (ResourceException e) {
                if (!e.isUnknown()) {
                    throw e;
                }
                unknown = e;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
    }

    private static boolean isUnknown(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ResourceException known && known.isUnknown();
    }

    @Override
    public Registration onUpdated(Consumer<String> listener) {
        List<Registration> registrations = new ArrayList<>();
        all.forEach(one -> registrations.add(one.onUpdated(listener)));
        return () -> registrations.forEach(Registration::close);
    }
}
