package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.State;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which script a call follows. */
public final class ScriptBook implements State {
    private final Map<String, Deque<CallScript>> scripts = new HashMap<>();
    private CallScript usual = CallScript.answered();

    /**
     * Sets the scripts of a target; of several, each call takes the next one and the last one stays.
     *
     * @param target a call id, a telephone number or an agent id
     * @param inOrder the scripts
     */
    public synchronized void put(String target, CallScript... inOrder) {
        if (inOrder.length == 0) {
            throw new IllegalArgumentException("At least one script is needed for " + target);
        }
        scripts.put(target, new ArrayDeque<>(Arrays.asList(inOrder)));
    }

    /** Sets the script of all other calls. */
    public synchronized void putUsual(CallScript script) {
        usual = script;
    }

    @Override
    public synchronized Runnable capture() {
        Map<String, Deque<CallScript>> copy = copy(scripts);
        CallScript captured = usual;
        return () -> {
            synchronized (this) {
                scripts.clear();
                scripts.putAll(copy(copy));
                usual = captured;
            }
        };
    }

    private static Map<String, Deque<CallScript>> copy(Map<String, Deque<CallScript>> from) {
        Map<String, Deque<CallScript>> copy = new HashMap<>();
        from.forEach((target, waiting) -> copy.put(target, new ArrayDeque<>(waiting)));
        return copy;
    }

    synchronized CallScript take(@Nullable String... targets) {
        for (String target : targets) {
            Deque<CallScript> waiting = target == null ? null : scripts.get(target);
            if (waiting != null) {
                return waiting.size() > 1 ? waiting.remove() : waiting.element();
            }
        }
        return usual;
    }
}
