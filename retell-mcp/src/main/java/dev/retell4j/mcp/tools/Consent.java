package dev.retell4j.mcp.tools;

/**
 * A person's answer to a {@link Question}.
 *
 * @param state the {@link Question#state()} that was answered
 * @param given whether the person agreed
 */
public record Consent(String state, boolean given) {}
