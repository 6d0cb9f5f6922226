package dev.retell4j.mcp.tools;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a protocol offers while a tool runs. */
public interface CallLink {
    /**
     * Tells whether a person can be asked now; if not, what needs a person's consent is refused.
     *
     * @return true when a question reaches a person
     */
    boolean canAsk();

    /**
     * Reports progress, to those who asked for it.
     *
     * @param done grows with each report
     * @param total what {@code done} grows to, or null when that is unknown
     * @param message what is going on
     */
    void progress(double done, @Nullable Double total, String message);

    /**
     * Returns what tells that the caller no longer wants the answer.
     *
     * @return the cancellation of this call
     */
    Cancellation cancellation();

    /**
     * Gives access to what lies below, for tools that need what only one protocol has.
     *
     * @param type the type, for example the exchange of the MCP SDK
     * @param <T> the type
     * @return the object, or empty when there is none of that type
     */
    <T> Optional<T> unwrap(Class<T> type);
}
