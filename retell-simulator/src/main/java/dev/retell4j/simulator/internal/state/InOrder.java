package dev.retell4j.simulator.internal.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Things by id, and in order of creation, so that a page of a long list is found without walking through all of it.
 * Used under the workspace's lock.
 *
 * @param <T> the kind of things
 */
final class InOrder<T> implements State {
    private final UnaryOperator<T> copier;
    private final Map<String, Long> places = new HashMap<>();
    private final NavigableMap<Long, T> things = new TreeMap<>();
    private long next;

    /**
     * Makes an empty collection.
     *
     * @param copier makes a copy that later changes do not reach
     */
    InOrder(UnaryOperator<T> copier) {
        this.copier = copier;
    }

    /** Makes something with its place in the order of creation, and adds it. */
    T add(String id, LongFunction<T> creation) {
        T thing = creation.apply(next);
        remove(id);
        places.put(id, next);
        things.put(next, thing);
        next++;
        return thing;
    }

    @Nullable
    T find(String id) {
        Long place = places.get(id);
        return place == null ? null : things.get(place);
    }

    boolean remove(String id) {
        Long place = places.remove(id);
        return place != null && things.remove(place) != null;
    }

    /** Returns all things by their place, oldest first; not to be changed. */
    NavigableMap<Long, T> all() {
        return Collections.unmodifiableNavigableMap(things);
    }

    @Override
    public Runnable capture() {
        Map<String, Long> capturedPlaces = new HashMap<>(places);
        NavigableMap<Long, T> captured = copy(things);
        long capturedNext = next;
        return () -> {
            places.clear();
            places.putAll(capturedPlaces);
            things.clear();
            things.putAll(copy(captured));
            next = capturedNext;
        };
    }

    private NavigableMap<Long, T> copy(NavigableMap<Long, T> from) {
        NavigableMap<Long, T> copy = new TreeMap<>();
        from.forEach((place, thing) -> copy.put(place, copier.apply(thing)));
        return copy;
    }
}
