package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.ScriptQueues;
import dev.retell4j.simulator.internal.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which script a call follows. */
public final class ScriptBook implements State {
    private final ScriptQueues<CallScript> scripts = new ScriptQueues<>();
    private volatile CallScript usual = CallScript.answered();

    /**
     * Sets the scripts of a target; of several, each call takes the next one and the last one stays.
     *
     * @param target a call id, a telephone number or an agent id
     * @param inOrder the scripts
     */
    public void put(String target, CallScript... inOrder) {
        scripts.put(target, List.of(inOrder));
    }

    /** Sets the script of all other calls. */
    public void putUsual(CallScript script) {
        usual = script;
    }

    @Override
    public Runnable capture() {
        Runnable queues = scripts.capture();
        CallScript captured = usual;
        return () -> {
            queues.run();
            usual = captured;
        };
    }

    CallScript take(@Nullable String... targets) {
        CallScript next = scripts.take(targets);
        return next == null ? usual : next;
    }
}
