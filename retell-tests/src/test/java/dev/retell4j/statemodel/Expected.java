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
    /** One version of the Retell LLM that all agents use: its prompt stands for all that can be changed. */
    static final class Engine {
        String prompt;
        boolean published;

        Engine(String prompt) {
            this.prompt = prompt;
        }
    }

    /** One version of an agent: its name stands for all that can be changed. */
    static final class Version {
        final int engine;
        String name;
        boolean published;

        Version(String name, int engine) {
            this.name = name;
            this.engine = engine;
        }
    }

    static final class Agent {
        final String id;
        final NavigableMap<Integer, Version> versions = new TreeMap<>();
        /** The published versions that are still there, the one published last at the end. */
        final List<Integer> published = new ArrayList<>();

        private int next;

        Agent(String id) {
            this.id = id;
        }

        int add(String name, int engine) {
            versions.put(next, new Version(name, engine));
            return next++;
        }

        Optional<Integer> latestPublished() {
            return published.isEmpty() ? Optional.empty() : Optional.of(published.get(published.size() - 1));
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

    final List<Engine> engines = new ArrayList<>();
    final List<Agent> agents = new ArrayList<>();
    final List<OwnNumber> numbers = new ArrayList<>();
    final Map<String, Call> calls = new LinkedHashMap<>();

    long running() {
        return calls.values().stream()
                .filter(call -> call.progress == Progress.RUNNING)
                .count();
    }
}
