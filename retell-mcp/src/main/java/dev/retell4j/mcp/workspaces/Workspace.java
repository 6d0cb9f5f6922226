package dev.retell4j.mcp.workspaces;

import dev.retell4j.RetellClient;
import java.util.Objects;

/** A Retell workspace: a name and the client that acts in it. */
public final class Workspace {
    private final String name;
    private final RetellClient client;

    private Workspace(String name, RetellClient client) {
        this.name = name;
        this.client = client;
    }

    /**
     * Names a workspace.
     *
     * @param name the name, for example {@code production}
     * @param client the client with the workspace's key; never closed here
     * @return the workspace
     */
    public static Workspace of(String name, RetellClient client) {
        return new Workspace(Objects.requireNonNull(name, "name"), Objects.requireNonNull(client, "client"));
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the client.
     *
     * @return the client
     */
    public RetellClient client() {
        return client;
    }

    /** Returns the name; for logs. */
    @Override
    public String toString() {
        return name;
    }
}
