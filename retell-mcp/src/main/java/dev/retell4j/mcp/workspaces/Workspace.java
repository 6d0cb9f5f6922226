package dev.retell4j.mcp.workspaces;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import java.util.Objects;

/** A Retell workspace: a name and the client that acts in it. */
public final class Workspace {
    private static final int LONGEST_NAME = 64;

    private final String name;
    private final RetellClient client;

    private Workspace(String name, RetellClient client) {
        this.name = name;
        this.client = client;
    }

    /**
     * Names a workspace.
     *
     * @param name the name, for example {@code production}: 1 to 64 of ASCII letters, digits, {@code _}, {@code -} and
     *     {@code .}, beginning with a letter or digit
     * @param client the client with the workspace's key; never closed here
     * @return the workspace
     * @throws RetellValidationException when the name is another
     */
    public static Workspace of(String name, RetellClient client) {
        if (!isName(name)) {
            throw new RetellValidationException(
                    "The name of a workspace must be 1 to 64 letters, digits, _, - and ., beginning with a letter or"
                            + " digit");
        }
        return new Workspace(name, Objects.requireNonNull(client, "client"));
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain =
                    letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
            if (!plain && (i == 0 || "_-.".indexOf(letter) < 0)) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
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
