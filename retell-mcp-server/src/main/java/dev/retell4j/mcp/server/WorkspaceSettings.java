package dev.retell4j.mcp.server;

import org.jspecify.annotations.Nullable;

/**
 * A workspace as it is configured.
 *
 * @param name its name
 * @param key where its API key is
 * @param webhookKey where the key is that signs its webhooks; null when it is the API key
 * @param baseUrl the address of the API, or null for Retell's
 */
record WorkspaceSettings(
        String name,
        SecretSource key,
        @Nullable SecretSource webhookKey,
        @Nullable String baseUrl) {
    /** The name of the only workspace when none is named. */
    static final String DEFAULT = "default";
}
