package dev.retell4j.simulator.internal.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Test cases, batches and their runs. Used under the workspace's lock. */
public final class TestStore implements State {
    private final Table definitions = new Table();
    private final Table batches = new Table();
    private final Table runs = new Table();
    private final Map<String, List<String>> runsOfBatch = new HashMap<>();

    public Table definitions() {
        return definitions;
    }

    public Table batches() {
        return batches;
    }

    public Table runs() {
        return runs;
    }

    /** Adds a batch with its runs. */
    public void addBatch(String id, ObjectNode batch, Map<String, ObjectNode> itsRuns) {
        batches.add(id, batch);
        itsRuns.forEach(runs::add);
        runsOfBatch.put(id, List.copyOf(itsRuns.keySet()));
    }

    /** Returns the runs of a batch, in the order of its test cases. */
    public List<Table.Row> runsOf(String batchId) {
        List<Table.Row> found = new ArrayList<>();
        for (String id : runsOfBatch.getOrDefault(batchId, List.of())) {
            ObjectNode run = runs.find(id);
            if (run != null) {
                found.add(new Table.Row(found.size(), id, run));
            }
        }
        return found;
    }

    @Override
    public Runnable capture() {
        List<Runnable> tables = List.of(definitions.capture(), batches.capture(), runs.capture());
        Map<String, List<String>> captured = Map.copyOf(runsOfBatch);
        return () -> {
            tables.forEach(Runnable::run);
            runsOfBatch.clear();
            runsOfBatch.putAll(captured);
        };
    }
}
