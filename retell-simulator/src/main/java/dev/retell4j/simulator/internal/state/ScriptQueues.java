package dev.retell4j.simulator.internal.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which script comes next for which target.
 *
 * @param <S> the kind of scripts
 */
public final class ScriptQueues<S> implements State {
    private final Map<String, Deque<S>> scripts = new HashMap<>();

    /**
     * Sets the scripts of a target; of several, each taking gets the next one and the last one stays.
     *
     * @param target an id, a number or a name
     * @param inOrder the scripts
     */
    public synchronized void put(String target, List<S> inOrder) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("At least one script is needed for " + target);
        }
        scripts.put(target, new ArrayDeque<>(inOrder));
    }

    /** Takes the next script of the first target that has any; null when none has. */
    public synchronized @Nullable S take(@Nullable String... targets) {
        for (String target : targets) {
            Deque<S> waiting = target == null ? null : scripts.get(target);
            if (waiting != null) {
                return waiting.size() > 1 ? waiting.remove() : waiting.element();
            }
        }
        return null;
    }

    @Override
    public synchronized Runnable capture() {
        Map<String, Deque<S>> copy = copy(scripts);
        return () -> {
            synchronized (this) {
                scripts.clear();
                scripts.putAll(copy(copy));
            }
        };
    }

    private static <S> Map<String, Deque<S>> copy(Map<String, Deque<S>> from) {
        Map<String, Deque<S>> copy = new HashMap<>();
        from.forEach((target, waiting) -> copy.put(target, new ArrayDeque<>(waiting)));
        return copy;
    }
}
