package dev.retell4j.statemodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What must be in the workspace, kept as simply as can be. */
final class Expected {
    /** One version of an agent: its name stands for all that can be changed. */
    static final class Version {
        String name;
        boolean published;

        Version(String name) {
            this.name = name;
        }
    }

    static final class Agent {
        final String id;
        final NavigableMap<Integer, Version> versions = new TreeMap<>();
        private int next;

        Agent(String id) {
            this.id = id;
        }

        int add(String name) {
            versions.put(next, new Version(name));
            return next++;
        }

        Optional<Integer> latestPublished() {
            return versions.descendingMap().entrySet().stream()
                    .filter(entry -> entry.getValue().published)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /** Returns the number of the version that is meant, or empty when there is none. */
        Optional<Integer> resolve(@Nullable String reference) {
            if (reference == null || reference.equals("latest")) {
                return Optional.of(versions.lastKey());
            }
            if (reference.equals("latest_published")) {
                return latestPublished();
            }
            int number = Integer.parseInt(reference);
            return versions.containsKey(number) ? Optional.of(number) : Optional.empty();
        }
    }

    /** A number and the agent that calls from it. */
    static final class OwnNumber {
        final String number;

        @Nullable
        Agent agent;

        @Nullable
        String reference;

        OwnNumber(String number) {
            this.number = number;
        }
    }

    /** How far a call has come; it never goes back. */
    enum Progress {
        RUNNING,
        STOPPED,
        OVER
    }

    static final class Call {
        final String id;
        final String agentId;
        final int agentVersion;
        Progress progress = Progress.RUNNING;

        Call(String id, String agentId, int agentVersion) {
            this.id = id;
            this.agentId = agentId;
            this.agentVersion = agentVersion;
        }
    }

    final List<Agent> agents = new ArrayList<>();
    final List<OwnNumber> numbers = new ArrayList<>();
    final Map<String, Call> calls = new LinkedHashMap<>();
}
