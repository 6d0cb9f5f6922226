package dev.retell4j.mcp.tools;

import dev.retell4j.operations.Risk;

/**
 * What a person is asked before something is deleted or paid for.
 *
 * @param message who, what, and what it may cost
 * @param action what the person would agree to, in two or three words, for example {@code Place the call}
 * @param risk what it can cost
 * @param state opaque; binds the answer to this caller, tool and these arguments, for a few minutes, once
 */
public record Question(String message, String action, Risk risk, String state) {}
