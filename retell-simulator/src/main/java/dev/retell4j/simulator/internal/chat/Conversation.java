package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.call.AgentTools;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lets an agent write its next messages. Keeps nothing: what it needs to know is in the messages so far. */
public final class Conversation {
    private final Partner partner;
    private final TextAgent agent;
    private final Draft draft;

    /**
     * Prepares one reply.
     *
     * @param partner the agent
     * @param variables the values of the dynamic variables, by name
     * @param mocks what stands in for tools, as {@code tool_mocks}
     * @param random where ids come from
     * @param now when the reply is given
     */
    public Conversation(Partner partner, Map<String, String> variables, JsonNode mocks, Random random, Instant now) {
        this(partner, variables, new ToolMocks(mocks), FunctionAnswers.none(), random, now);
    }

    Conversation(
            Partner partner,
            Map<String, String> variables,
            ToolMocks mocks,
            FunctionAnswers functions,
            Random random,
            Instant now) {
        this.partner = partner;
        agent = partner.agent();
        draft = new Draft(
                new DynamicVariables(variables, now, partner.version()),
                mocks,
                functions,
                partner.voice(),
                random,
                now.toEpochMilli());
    }

    /**
     * Who answers.
     *
     * @param version the agent's version
     * @param engine its LLM or flow; an empty object when it has an engine of its own
     * @param voice whether it is a voice agent
     * @param components finds the component that a node of a flow runs
     */
    public record Partner(
            JsonNode version,
            JsonNode engine,
            boolean voice,
            BiFunction<JsonNode, JsonNode, @Nullable ObjectNode> components) {
        TextAgent agent() {
            return engine.has("nodes") ? new FlowAgent(version, engine, components) : new PromptAgent(version, engine);
        }

        /**
         * Returns a position that the agent has, the first one when nothing is said of it.
         *
         * @throws dev.retell4j.simulator.internal.http.ApiFailure with 400 when it does not have it
         */
        public Position checked(Position position) {
            return agent().checked(position);
        }
    }

    /** Lets the agent begin; it may wait for the user, unless it must speak. */
    public Reply open(boolean mustSpeak) {
        return draft.at(agent.open(draft, mustSpeak));
    }

    /** Makes a message of the user, with an id and the time. */
    public ObjectNode fromUser(String content) {
        return draft.fromUser(content);
    }

    /**
     * Lets the agent answer.
     *
     * @param messages the conversation so far, ending with what the user wrote
     * @param position where it stands
     * @return the answer
     */
    public Reply answer(List<? extends JsonNode> messages, Position position) {
        Position at = position.equals(Position.START) ? agent.start() : position;
        return draft.at(agent.answer(new History(messages), at, draft));
    }

    /**
     * Lets the agent answer as it was written down.
     *
     * @param turns what it writes and does
     * @param position where the conversation stands
     * @return the answer
     */
    public Reply scripted(List<Turn> turns, Position position) {
        Position at = position;
        for (Turn turn : turns) {
            if (turn instanceof Turn.Says says) {
                draft.say(says.text());
            } else if (turn instanceof Turn.CallsTool call) {
                use(call);
            } else if (turn instanceof Turn.MovesTo move) {
                at = agent.move(at, move.state(), draft);
            }
        }
        return draft.at(at);
    }

    private void use(Turn.CallsTool call) {
        String arguments = call.arguments().text();
        String result = call.result();
        if (result == null) {
            draft.call(new AgentTools(partner.engine()).named(call.name()), call.name(), arguments);
        } else {
            draft.record(
                    call.name(),
                    draft.variables().resolve(arguments),
                    draft.variables().resolve(result),
                    call.successful());
        }
    }
}
