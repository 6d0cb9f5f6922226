package dev.retell4j.simulator.internal.state;

import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Voice and chat agents with their versions. Used under the workspace's lock. */
public final class AgentStore implements State {
    /** What an agent talks through. */
    public enum Channel {
        VOICE("voice"),
        CHAT("chat");

        private final String wireName;

        Channel(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** An agent and its versions. */
    public static final class Agent extends VersionChain {
        private final Channel channel;

        private Agent(long sequence, String id, Channel channel) {
            super(sequence, "agent", id);
            this.channel = channel;
        }

        private Agent(Agent other) {
            super(other);
            channel = other.channel;
        }

        public Channel channel() {
            return channel;
        }
    }

    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private long sequence;

    public Agent add(String id, Channel channel) {
        Agent agent = new Agent(sequence++, id, channel);
        agents.put(id, agent);
        return agent;
    }

    public Collection<Agent> all() {
        return agents.values();
    }

    public void remove(String id) {
        agents.remove(id);
    }

    /** Returns an agent of any channel, or refuses with 422. */
    public Agent get(String id) {
        Agent agent = agents.get(id);
        if (agent == null) {
            throw ApiFailure.unprocessable("Agent " + id + " not found");
        }
        return agent;
    }

    /** Returns an agent of one channel, or refuses with 422. */
    public Agent get(String id, Channel channel) {
        Agent agent = get(id);
        if (agent.channel() != channel) {
            throw ApiFailure.unprocessable("Agent " + id + " is a "
                    + agent.channel().wireName() + " agent, not a " + channel.wireName() + " agent");
        }
        return agent;
    }

    @Override
    public Runnable capture() {
        Map<String, Agent> copy = copy(agents);
        long captured = sequence;
        return () -> {
            agents.clear();
            agents.putAll(copy(copy));
            sequence = captured;
        };
    }

    private static Map<String, Agent> copy(Map<String, Agent> from) {
        Map<String, Agent> copy = new LinkedHashMap<>();
        from.forEach((id, agent) -> copy.put(id, new Agent(agent)));
        return copy;
    }
}
