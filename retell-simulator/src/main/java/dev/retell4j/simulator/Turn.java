package dev.retell4j.simulator;

import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a written conversation; see {@link CallScript#answered(Turn...)}. */
public sealed interface Turn {
    /**
     * Lets the agent say something.
     *
     * @param text the words; dynamic variables in double braces are resolved
     * @return the turn
     */
    static Turn agent(String text) {
        return new Says(Speaker.AGENT, text);
    }

    /**
     * Lets the person on the phone say something.
     *
     * @param text the words; dynamic variables in double braces are resolved
     * @return the turn
     */
    static Turn user(String text) {
        return new Says(Speaker.USER, text);
    }

    /**
     * Lets the agent call a tool that succeeds.
     *
     * @param name the tool's name
     * @param arguments the arguments
     * @param result the result: a text is taken as it is, everything else as JSON
     * @return the turn
     */
    static Turn tool(String name, Map<String, ?> arguments, Object result) {
        return new CallsTool(name, Json.of(arguments), resultText(result), true);
    }

    /**
     * Lets the agent call a tool of its own, whose result nobody writes down: a custom function is called at its
     * {@code url} with these arguments, when the simulator may reach that server, and what it answers is the result.
     * Every other tool answers something plausible.
     *
     * @param name the tool's name
     * @param arguments the arguments
     * @return the turn
     */
    static Turn tool(String name, Map<String, ?> arguments) {
        return new CallsTool(name, Json.of(arguments), null, true);
    }

    /**
     * Lets the agent call a tool that fails.
     *
     * @param name the tool's name
     * @param arguments the arguments
     * @param result the error: a text is taken as it is, everything else as JSON
     * @return the turn
     */
    static Turn failedTool(String name, Map<String, ?> arguments, Object result) {
        return new CallsTool(name, Json.of(arguments), resultText(result), false);
    }

    /**
     * Moves a multi-state prompt to another state, or a conversation flow to another node.
     *
     * @param state the state's name, or the node's id or name
     * @return the turn
     */
    static Turn moveTo(String state) {
        return new MovesTo(state);
    }

    /**
     * Lets the person on the phone press a key.
     *
     * @param digit the key
     * @return the turn
     */
    static Turn press(String digit) {
        return new Presses(digit);
    }

    /**
     * Lets the agent send a text message to the person on the phone.
     *
     * @param text the message; dynamic variables in double braces are resolved
     * @return the turn
     */
    static Turn sms(String text) {
        return new SendsSms(text);
    }

    /**
     * Hands the call to another agent. The tool call fails when there is no such agent.
     *
     * @param agentId the agent's id
     * @return the turn
     */
    static Turn swapTo(String agentId) {
        return new SwapsTo(agentId);
    }

    /**
     * Lets nobody say anything. After {@code reminder_trigger_ms} of silence the agent reminds the person, and after
     * {@code end_call_after_silence_ms} the call ends with {@code inactivity}.
     *
     * @param length how long
     * @return the turn
     */
    static Turn silence(Duration length) {
        return new Silence(length);
    }

    /**
     * Lets the person on the phone break in while the agent speaks, after three words of its answer. Where no server
     * speaks for the agent, the person waits and says it then.
     *
     * @param text the words; dynamic variables in double braces are resolved
     * @return the turn
     * @see #bargeIn(String, int)
     */
    static Turn bargeIn(String text) {
        return bargeIn(text, 3);
    }

    /**
     * Lets the person on the phone break in while the server of a custom LLM speaks for the agent. An answer with fewer
     * words is heard to its end, and one that allows no interruption as well.
     *
     * @param text the words; dynamic variables in double braces are resolved
     * @param afterWords after how many words of the agent's answer; 0 for before it says anything
     * @return the turn
     */
    static Turn bargeIn(String text, int afterWords) {
        return new BargesIn(text, afterWords);
    }

    /**
     * Lets the connection to the server of a custom LLM break between two turns; Retell connects again. Where no server
     * speaks for the agent, nothing happens.
     *
     * @return the turn
     */
    static Turn dropConnection() {
        return new LosesConnection(-1);
    }

    /**
     * Lets the connection to the server of a custom LLM break while it answers.
     *
     * @param afterWords after how many words of the agent's answer; 0 for before it says anything
     * @return the turn
     */
    static Turn dropConnection(int afterWords) {
        if (afterWords < 0) {
            throw new IllegalArgumentException("afterWords must be 0 or more, not " + afterWords);
        }
        return new LosesConnection(afterWords);
    }

    private static String resultText(Object result) {
        return result instanceof String text ? text : Json.of(result).text();
    }

    /** Who speaks. */
    enum Speaker {
        /** The agent. */
        AGENT,

        /** The person on the phone. */
        USER
    }

    /**
     * Somebody says something.
     *
     * @param speaker who
     * @param text the words
     */
    record Says(Speaker speaker, String text) implements Turn {
        /** Checks that nothing is null. */
        public Says {
            Objects.requireNonNull(speaker, "speaker");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The agent calls a tool.
     *
     * @param name the tool's name
     * @param arguments the arguments, an object
     * @param result what the tool answers; null to call it
     * @param successful whether the tool succeeds, when it has a result
     */
    record CallsTool(String name, Json arguments, @Nullable String result, boolean successful) implements Turn {
        /** Checks that nothing else is null. */
        public CallsTool {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(arguments, "arguments");
        }
    }

    /**
     * A multi-state prompt moves to another state, or a conversation flow to another node.
     *
     * @param state the state's name, or the node's id or name
     */
    record MovesTo(String state) implements Turn {
        /** Checks that nothing is null. */
        public MovesTo {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * The person on the phone presses a key.
     *
     * @param digit the key
     */
    record Presses(String digit) implements Turn {
        /** Checks that nothing is null. */
        public Presses {
            Objects.requireNonNull(digit, "digit");
        }
    }

    /**
     * The agent sends a text message.
     *
     * @param text the message
     */
    record SendsSms(String text) implements Turn {
        /** Checks that nothing is null. */
        public SendsSms {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The call is handed to another agent.
     *
     * @param agentId the agent's id
     */
    record SwapsTo(String agentId) implements Turn {
        /** Checks that nothing is null. */
        public SwapsTo {
            Objects.requireNonNull(agentId, "agentId");
        }
    }

    /**
     * Nobody says anything.
     *
     * @param length how long
     */
    record Silence(Duration length) implements Turn {
        /** Checks that time does not go back. */
        public Silence {
            if (length.isNegative()) {
                throw new IllegalArgumentException("length must not be negative, not " + length);
            }
        }
    }

    /**
     * The person on the phone breaks in.
     *
     * @param text the words
     * @param afterWords after how many words of the agent's answer
     */
    record BargesIn(String text, int afterWords) implements Turn {
        /** Checks the values. */
        public BargesIn {
            Objects.requireNonNull(text, "text");
            if (afterWords < 0) {
                throw new IllegalArgumentException("afterWords must be 0 or more, not " + afterWords);
            }
        }
    }

    /**
     * The connection to the server of a custom LLM breaks.
     *
     * @param afterWords after how many words of the agent's answer; -1 for between two turns
     */
    record LosesConnection(int afterWords) implements Turn {}
}
