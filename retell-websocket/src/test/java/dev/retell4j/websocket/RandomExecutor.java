package dev.retell4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** Runs tasks in any order, as threads would, but the same order for the same seed. */
final class RandomExecutor implements Executor {
    private final List<Runnable> tasks = new ArrayList<>();
    private final Random random;

    RandomExecutor(Random random) {
        this.random = random;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    boolean runOne() {
        if (tasks.isEmpty()) {
            return false;
        }
        tasks.remove(random.nextInt(tasks.size())).run();
        return true;
    }

    void runAll() {
        while (runOne()) {
            Thread.onSpinWait();
        }
    }
}
