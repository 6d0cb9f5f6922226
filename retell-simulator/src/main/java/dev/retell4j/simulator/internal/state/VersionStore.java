package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Objects of one kind that have versions, in order of creation. Used under the workspace's lock. */
public final class VersionStore implements State {
    private final String kind;
    private final InOrder<VersionChain> chains = new InOrder<>(VersionChain::new);

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
        VersionChain chain = chains.add(id, sequence -> new VersionChain(sequence, kind, id));
        chain.addVersion(first);
        return chain;
    }

    public @Nullable VersionChain find(String id) {
        return chains.find(id);
    }

    /** Returns the objects, oldest first. */
    public Collection<VersionChain> all() {
        return chains.all().values();
    }

    /** Returns the objects by their sequence, as {@link Pages} takes them. */
    public NavigableMap<Long, VersionChain> inOrder() {
        return chains.all();
    }

    public void remove(String id) {
        chains.remove(id);
    }

    @Override
    public Runnable capture() {
        return chains.capture();
    }
}
