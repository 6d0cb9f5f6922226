package dev.retell4j.mcp.sdk;

import io.modelcontextprotocol.util.McpUriTemplateManager;
import io.modelcontextprotocol.util.McpUriTemplateManagerFactory;

/** Understands addresses with gaps in their query, for {@code uriTemplateManagerFactory} of a host's server. */
public final class McpAddresses implements McpUriTemplateManagerFactory {
    /** Makes one. */
    public McpAddresses() {}

    @Override
    public McpUriTemplateManager create(String uriTemplate) {
        return new AddressTemplate(uriTemplate);
    }
}
