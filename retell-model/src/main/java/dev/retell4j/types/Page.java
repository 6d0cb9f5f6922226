package dev.retell4j.types;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a list operation's answer.
 *
 * @param <T> the type of the items
 */
public interface Page<T> {
    /**
     * Returns the items of this page; wire name {@code items}.
     *
     * @return the items in the server's order, empty when there are none
     */
    List<T> items();

    /**
     * Tells whether another page follows; wire name {@code has_more}.
     *
     * @return true when {@link #paginationKey()} leads to more items
     */
    boolean hasMore();

    /**
     * Returns the key that leads to the next page; wire name {@code pagination_key}. It is opaque.
     *
     * @return the key, or empty on the last page
     */
    Optional<String> paginationKey();

    /**
     * Returns the number of items over all pages; wire name {@code total}.
     *
     * @return the number, or empty when the operation does not tell it or was not asked to
     */
    OptionalLong total();
}
