package dev.retell4j.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits whatever is waiting in one transaction: a single item at once when there is little to do, and many together
 * when there is much, so that the price of a commit is shared.
 *
 * @param <T> what is committed
 */
final class GroupCommit<T> {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final BlockingQueue<T> waiting;
    private final List<Thread> threads = new ArrayList<>();
    private final Consumer<List<T>> commit;
    private final ToIntFunction<T> weight;
    private final int largest;
    private final int heaviest;
    private volatile boolean closed;

    /**
     * Makes a committer.
     *
     * @param name the name of its threads
     * @param threadCount how many groups are committed at the same time
     * @param capacity how many items may wait
     * @param largest the most items of a group
     * @param heaviest the weight that a group of several items may have
     * @param weight the weight of an item
     * @param commit commits a group, and deals with its failures
     */
    GroupCommit(
            String name,
            int threadCount,
            int capacity,
            int largest,
            int heaviest,
            ToIntFunction<T> weight,
            Consumer<List<T>> commit) {
        this.waiting = new LinkedBlockingQueue<>(capacity);
        this.commit = commit;
        this.weight = weight;
        this.largest = largest;
        this.heaviest = heaviest;
        for (int i = 0; i < threadCount; i++) {
            Thread thread = new Thread(this::work, name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Takes an item if there is room. */
    boolean offer(T item) {
        return !closed && waiting.offer(item);
    }

    /** Takes an item, and waits for room if need be. */
    void put(T item) throws InterruptedException {
        waiting.put(item);
    }

    private void work() {
        while (!closed || !waiting.isEmpty()) {
            try {
                T first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit.accept(group(first));
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // Even an Error: nobody would go on in its place
                LOG.error("A group could not be committed", e);
            }
        }
    }

    private List<T> group(T first) {
        List<T> group = new ArrayList<>();
        group.add(first);
        int weighs = weight.applyAsInt(first);
        T next = waiting.peek();
        while (group.size() < largest && next != null && weighs + weight.applyAsInt(next) <= heaviest) {
            next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
            weighs += weight.applyAsInt(next);
            next = waiting.peek();
        }
        return group;
    }

    /** Commits what is waiting, and takes nothing more. Gives up after a limit, and returns what is left then. */
    List<T> close(Duration limit) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
        }
        List<T> left = new ArrayList<>();
        waiting.drainTo(left);
        for (Thread thread : threads) {
            thread.interrupt();
        }
        return left;
    }
}
