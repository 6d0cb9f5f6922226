package dev.retell4j.websocket;

/** What a handler does in a turn. */
@FunctionalInterface
interface Script {
    Answer run() throws Exception;
}
