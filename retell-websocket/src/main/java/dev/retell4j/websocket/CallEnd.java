package dev.retell4j.websocket;

/**
 * How a call ended.
 *
 * @param call the call, which can still be asked for its state and its transcript
 * @param closeCode the code with which the last socket was closed; 1006 when the connection was lost, and Retell did
 *     not connect again in time
 * @param reason the reason given for the close; may be empty
 */
public record CallEnd(LiveCall call, int closeCode, String reason) {}
