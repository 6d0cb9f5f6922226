package dev.retell4j.mcp.resources;

import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.tracking.Registration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What can be read by address. */
public interface ResourceCatalogue {
    /**
     * Returns the addresses with gaps.
     *
     * @return the templates, always in the same order
     */
    List<Template> templates();

    /**
     * Returns the addresses without gaps.
     *
     * @return the resources, always in the same order
     */
    List<Fixed> fixed();

    /**
     * Reads an address.
     *
     * @param uri the address
     * @param caller who reads
     * @return completes with the content, or exceptionally with a {@link ResourceException}
     */
    CompletionStage<Content.Embedded> read(String uri, Caller caller);

    /**
     * Checks whether a caller may read an address, without reading it: before a subscription to it, for example. By
     * default everybody may.
     *
     * @param uri the address
     * @param caller who would read
     * @throws ResourceException when the address cannot be one, or the caller may not read it
     */
    default void check(String uri, Caller caller) {}

    /**
     * Registers who wants to hear which addresses have changed.
     *
     * @param listener takes the address; called on any thread, must return quickly
     * @return closing it ends the registration
     */
    Registration onUpdated(Consumer<String> listener);

    /**
     * An address with gaps.
     *
     * @param uriTemplate the address, for example {@code retell://calls/{call_id}}
     * @param name short name
     * @param title title for people
     * @param description what is there
     * @param mimeType the kind of content
     */
    record Template(String uriTemplate, String name, String title, String description, String mimeType) {}

    /**
     * An address.
     *
     * @param uri the address
     * @param name short name
     * @param title title for people
     * @param description what is there
     * @param mimeType the kind of content
     */
    record Fixed(String uri, String name, String title, String description, String mimeType) {}
}
