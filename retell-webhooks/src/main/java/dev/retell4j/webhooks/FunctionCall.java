package dev.retell4j.webhooks;

import dev.retell4j.calls.Call;
import dev.retell4j.chats.Chat;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.util.Optional;

/**
 * An agent's call of a custom function. Immutable.
 *
 * @param <A> the type of the arguments
 */
public final class FunctionCall<A> {
    private final String name;
    private final String method;
    private final A args;
    private final FunctionInput input;

    FunctionCall(String name, String method, A args, FunctionInput input) {
        this.name = name;
        this.method = method;
        this.args = args;
        this.input = input;
    }

    /**
     * Returns which function is meant.
     *
     * @return the name under which the handler is registered
     */
    public String name() {
        return name;
    }

    /**
     * Returns the method of the request.
     *
     * @return {@code POST}, unless the tool is set to {@code GET}, {@code PUT}, {@code PATCH} or {@code DELETE}
     */
    public String method() {
        return method;
    }

    /**
     * Returns the arguments.
     *
     * @return the arguments
     */
    public A args() {
        return args;
    }

    /**
     * Returns the arguments as they came.
     *
     * @return an object; with GET and DELETE all its values are texts, or arrays of texts
     */
    public Json rawArgs() {
        return input.args();
    }

    /**
     * Returns the call in which the function is called, with the transcript up to now.
     *
     * @return the call; empty in a chat, with GET and DELETE, and for tools that send their arguments alone
     * @throws RetellDecodeException when what came is no call
     */
    public Optional<Call> call() {
        return input.context("call").map(json -> json.as(Call.class));
    }

    /**
     * Returns the chat in which the function is called, with the messages up to now.
     *
     * @return the chat; empty in a call, with GET and DELETE, and for tools that send their arguments alone
     * @throws RetellDecodeException when what came is no chat
     */
    public Optional<Chat> chat() {
        return input.context("chat").map(json -> json.as(Chat.class));
    }

    /** Returns name and method; the arguments may be secret. */
    @Override
    public String toString() {
        return "FunctionCall[" + method + " " + name + "]";
    }
}
