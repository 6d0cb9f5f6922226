package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.NavigableMap;
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
    public record Row(long sequence, String id, ObjectNode value) {
        private Row copy() {
            return new Row(sequence, id, value.deepCopy());
        }
    }

    private final InOrder<Row> rows = new InOrder<>(Row::copy);

    /** Adds an object and returns it. */
    public ObjectNode add(String id, ObjectNode value) {
        return rows.add(id, sequence -> new Row(sequence, id, value)).value();
    }

    public @Nullable ObjectNode find(String id) {
        Row row = rows.find(id);
        return row == null ? null : row.value();
    }

    public boolean remove(String id) {
        return rows.remove(id);
    }

    /** Returns the rows, oldest first. */
    public Collection<Row> rows() {
        return rows.all().values();
    }

    /** Returns the rows by their sequence, as {@link Pages} takes them. */
    public NavigableMap<Long, Row> inOrder() {
        return rows.all();
    }

    @Override
    public Runnable capture() {
        return rows.capture();
    }
}
