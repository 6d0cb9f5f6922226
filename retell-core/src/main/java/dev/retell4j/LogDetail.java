package dev.retell4j;

/**
 * What the client writes to the SLF4J logger {@code dev.retell4j.http}, always without secrets. Repeats are written at
 * level INFO, all else at DEBUG.
 */
public enum LogDetail {
    /** One line for each attempt and one for each answer. */
    LINES,

    /** Headers as well. */
    HEADERS,

    /** Headers and JSON bodies as well; bodies hold what people said and who they are. */
    BODIES
}
