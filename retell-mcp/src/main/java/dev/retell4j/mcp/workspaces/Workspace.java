package dev.retell4j.mcp.workspaces;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Retell workspace: a name and the client that acts in it. */
public final class Workspace {
    private static final int LONGEST_NAME = 64;

    private final String name;
    private @Nullable Supplier<? extends RetellClient> maker;
    private volatile @Nullable RetellClient client;

    private Workspace(String name, @Nullable Supplier<? extends RetellClient> maker, @Nullable RetellClient client) {
        this.name = name;
        this.maker = maker;
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
        return new Workspace(checked(name), null, Objects.requireNonNull(client, "client"));
    }

    /**
     * Names a workspace whose client is made when it is first needed, so that a process can tell its tools before it
     * has prepared to use them.
     *
     * @param name the name, as above
     * @param client makes the client with the workspace's key; called at most once, the client is never closed here
     * @return the workspace
     * @throws RetellValidationException when the name is not of that form
     */
    public static Workspace of(String name, Supplier<? extends RetellClient> client) {
        return new Workspace(checked(name), Objects.requireNonNull(client, "client"), null);
    }

    private static String checked(String name) {
        if (!isName(name)) {
            throw new RetellValidationException(
                    "The name of a workspace must be 1 to 64 letters, digits, _, - and ., beginning with a letter or"
                            + " digit");
        }
        return name;
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
        RetellClient made = client;
        return made == null ? make() : made;
    }

    private synchronized RetellClient make() {
        RetellClient made = client;
        if (made == null) {
            made = Objects.requireNonNull(maker, "maker").get();
            client = made;
            maker = null;
        }
        return made;
    }

    /** Returns the name; for logs. */
    @Override
    public String toString() {
        return name;
    }
}
