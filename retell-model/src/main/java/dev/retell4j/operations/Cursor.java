package dev.retell4j.operations;

/** Where a list operation takes the {@code pagination_key} and {@code limit} of a page. */
public enum Cursor {
    /** The operation is not paged. */
    NONE,

    /** In the query string. */
    QUERY,

    /** In the JSON body. */
    BODY
}
