package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of one kind that have versions, in order of creation. Used under the workspace's lock. */
public final class VersionStore implements State {
    private final String kind;
    private final Map<String, VersionChain> chains = new LinkedHashMap<>();
    private long sequence;

    /**
     * Makes an empty store.
     *
     * @param kind what is kept, for messages: {@code Retell LLM}
     */
    VersionStore(String kind) {
        this.kind = kind;
    }

    /** Adds an object with its first version, number 0. */
    public VersionChain add(String id, ObjectNode first) {
        VersionChain chain = new VersionChain(sequence++, kind, id);
        chain.addVersion(first);
        chains.put(id, chain);
        return chain;
    }

    public @Nullable VersionChain find(String id) {
        return chains.get(id);
    }

    public Collection<VersionChain> all() {
        return chains.values();
    }

    public void remove(String id) {
        chains.remove(id);
    }

    @Override
    public Runnable capture() {
        Map<String, VersionChain> copy = copy(chains);
        long captured = sequence;
        return () -> {
            chains.clear();
            chains.putAll(copy(copy));
            sequence = captured;
        };
    }

    private static Map<String, VersionChain> copy(Map<String, VersionChain> from) {
        Map<String, VersionChain> copy = new LinkedHashMap<>();
        from.forEach((id, chain) -> copy.put(id, new VersionChain(chain)));
        return copy;
    }
}
