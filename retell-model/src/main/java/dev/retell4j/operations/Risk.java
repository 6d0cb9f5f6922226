package dev.retell4j.operations;

/** What an operation can cost the caller, from nothing to money. */
public enum Risk {
    /** Only reads. */
    READ,

    /** Creates or changes something that can be changed back. */
    WRITE,

    /** Removes something or ends it for good. */
    DESTRUCTIVE,

    /** Spends money: dials, sends, buys or runs a model. */
    PAID
}
