package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * A lasting name for one version of an agent.
     *
     * @param version the version it points to; null while it points to none and stands for the latest
     * @param dynamicVariables what conversations start with that found their version through the tag
     */
    public record Tag(@Nullable Integer version, Map<String, String> dynamicVariables) {
        public Tag {
            dynamicVariables = Collections.unmodifiableMap(new LinkedHashMap<>(dynamicVariables));
        }
    }

    /** An agent, its versions and its tags. */
    public static final class Agent extends VersionChain {
        private static final String ASSIGNED_TAGS = "assigned_tags";

        private final Channel channel;
        /** In order of assignment, oldest first. */
        private final Map<String, Tag> tags = new LinkedHashMap<>();

        private Agent(long sequence, String id, Channel channel) {
            super(sequence, "agent", id);
            this.channel = channel;
        }

        private Agent(Agent other) {
            super(other);
            channel = other.channel;
            tags.putAll(other.tags);
        }

        public Channel channel() {
            return channel;
        }

        /** Returns the tags by name, the one assigned first in front. */
        public Map<String, Tag> tags() {
            return Collections.unmodifiableMap(tags);
        }

        /**
         * Lets a tag point to a version, and no longer to another.
         *
         * @param name the tag; made when there is none of that name
         * @param tag what it stands for
         * @throws ApiFailure with 404 when there is no such version
         */
        public void assign(String name, Tag tag) {
            if (tag.version() != null) {
                version(String.valueOf(tag.version()));
            }
            tags.remove(name);
            tags.put(name, tag);
            showTags();
        }

        @Override
        public void removeVersion(int number) {
            super.removeVersion(number);
            tags.replaceAll((name, tag) ->
                    tag.version() != null && tag.version() == number ? new Tag(null, tag.dynamicVariables()) : tag);
        }

        /**
         * Returns the dynamic variables that a tag brings along: the tag by which the version was asked for, else the
         * preferred tag of the version, the one that was assigned last.
         *
         * @param reference how the version was asked for, as in {@link #version(String)}
         * @return the variables by name, also none
         */
        public Map<String, String> tagVariables(@Nullable String reference) {
            Tag named = reference == null ? null : tags.get(reference);
            if (named != null) {
                return named.dynamicVariables();
            }
            int number = number(version(reference));
            Map<String, String> variables = Map.of();
            for (Tag tag : tags.values()) {
                if (tag.version() != null && tag.version() == number) {
                    variables = tag.dynamicVariables();
                }
            }
            return variables;
        }

        @Override
        @Nullable
        ObjectNode tagged(String name) {
            Tag tag = tags.get(name);
            if (tag == null) {
                return null;
            }
            return tag.version() == null ? latest() : versions().get(tag.version());
        }

        @Override
        String named() {
            return tags.isEmpty() ? "" : " and tags " + tags.keySet();
        }

        private void showTags() {
            versions().forEach((number, version) -> {
                ArrayNode shown = version.putArray(ASSIGNED_TAGS);
                tags.forEach((name, tag) -> {
                    if (number.equals(tag.version())) {
                        // The one assigned last is the preferred one and stands first.
                        shown.insert(0, name);
                    }
                });
            });
        }
    }

    private final InOrder<Agent> agents = new InOrder<>(Agent::new);

    public Agent add(String id, Channel channel) {
        return agents.add(id, sequence -> new Agent(sequence, id, channel));
    }

    /** Returns the agents, oldest first. */
    public Collection<Agent> all() {
        return agents.all().values();
    }

    /** Returns the agents by their sequence, as {@link Pages} takes them. */
    public NavigableMap<Long, Agent> inOrder() {
        return agents.all();
    }

    public void remove(String id) {
        agents.remove(id);
    }

    /** Returns an agent of any channel, or refuses with 422. */
    public Agent get(String id) {
        Agent agent = agents.find(id);
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
        return agents.capture();
    }
}
