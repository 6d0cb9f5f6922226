package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of one kind by id, in order of creation. Used under the workspace's lock. */
public final class Table implements State {
    /**
     * An object with its place in the order of creation.
     *
     * @param sequence grows with each creation
     * @param id the id
     * @param value the object; changes when it is updated
     */
    public record Row(long sequence, String id, ObjectNode value) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long sequence;

    /** Adds an object and returns it. */
    public ObjectNode add(String id, ObjectNode value) {
        rows.put(id, new Row(sequence++, id, value));
        return value;
    }

    public @Nullable ObjectNode find(String id) {
        Row row = rows.get(id);
        return row == null ? null : row.value();
    }

    public boolean remove(String id) {
        return rows.remove(id) != null;
    }

    public Collection<Row> rows() {
        return rows.values();
    }

    @Override
    public Runnable capture() {
        Map<String, Row> copy = copy(rows);
        long captured = sequence;
        return () -> {
            rows.clear();
            rows.putAll(copy(copy));
            sequence = captured;
        };
    }

    private static Map<String, Row> copy(Map<String, Row> from) {
        Map<String, Row> copy = new LinkedHashMap<>();
        from.forEach((id, row) ->
                copy.put(id, new Row(row.sequence(), id, row.value().deepCopy())));
        return copy;
    }
}
