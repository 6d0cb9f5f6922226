package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Voice and chat agents with their versions. Used under the workspace's lock. */
public final class AgentStore {
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

    /** An agent: a chain of versions, of which published ones never change. */
    public static final class Agent {
        private final long sequence;
        private final String id;
        private final Channel channel;
        private final NavigableMap<Integer, ObjectNode> versions = new TreeMap<>();
        private int nextVersion;

        private Agent(long sequence, String id, Channel channel) {
            this.sequence = sequence;
            this.id = id;
            this.channel = channel;
        }

        public long sequence() {
            return sequence;
        }

        public String id() {
            return id;
        }

        public Channel channel() {
            return channel;
        }

        public NavigableMap<Integer, ObjectNode> versions() {
            return versions;
        }

        public ObjectNode latest() {
            return versions.lastEntry().getValue();
        }

        /** Adds a version; numbers are never used twice, also not after a version was deleted. */
        public ObjectNode addVersion(ObjectNode version) {
            version.put("version", nextVersion);
            versions.put(nextVersion, version);
            nextVersion++;
            return version;
        }

        /**
         * Finds a version.
         *
         * @param reference a number, a tag, {@code latest} or {@code latest_published}; null for the latest
         * @return the version
         * @throws ApiFailure with 404 when there is none
         */
        public ObjectNode version(@Nullable String reference) {
            ObjectNode found = null;
            if (reference == null || reference.equals("latest")) {
                found = latest();
            } else if (reference.equals("latest_published")) {
                for (ObjectNode version : versions.values()) {
                    if (isPublished(version)) {
                        found = version;
                    }
                }
            } else if (reference.matches("\\d{1,9}")) {
                found = versions.get(Integer.parseInt(reference));
            } else {
                for (ObjectNode version : versions.values()) {
                    for (JsonNode tag : version.path("assigned_tags")) {
                        if (tag.asText().equals(reference)) {
                            found = version;
                        }
                    }
                }
            }
            if (found == null) {
                throw ApiFailure.notFound("Version " + reference + " of agent " + id + " not found; it has versions "
                        + versions.keySet());
            }
            return found;
        }

        public static boolean isPublished(JsonNode version) {
            return version.path("is_published").asBoolean(false);
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
}
