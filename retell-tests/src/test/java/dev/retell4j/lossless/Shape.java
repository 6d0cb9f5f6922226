package dev.retell4j.lossless;

/** What the JSON that {@link Samples} makes is to look like. */
public enum Shape {
    /** Every field of the contract. */
    ALL,

    /** The required fields and nothing else. */
    REQUIRED,

    /** The required fields and any of the others. */
    SOME,

    /** Any fields, required or not. */
    ANY,

    /** Any fields, many of them null whether the contract allows it or not. */
    NULLS,

    /** Every object has fields that the contract does not know. */
    UNKNOWN_FIELDS,

    /** Every enum has a value that the contract does not know. */
    UNKNOWN_VALUES,

    /** Unions have members that the contract does not know, or none at all. */
    UNKNOWN_MEMBERS,

    /** Members of unions have a field of the wrong type. */
    MISFITS,

    /** The tag of a union's member comes last. */
    LATE_TAGS,

    /** Empty texts, lists and maps, long and strange texts, numbers at the edges. */
    EXTREMES,

    /** All of this together. */
    WILD
}
