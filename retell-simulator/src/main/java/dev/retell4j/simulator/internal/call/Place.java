package dev.retell4j.simulator.internal.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a conversation has come: the state of the prompt or the node of the flow. */
final class Place {
    /** The parts of a conversation. */
    enum Part {
        OPENING,
        MIDDLE,
        CLOSING,
        OVER
    }

    private Part part = Part.OPENING;
    private String id = "";
    private String name = "";
    private String formerName = "";
    private Map<String, Integer> visits = new HashMap<>(4);
    private List<String> components = List.of();
    private boolean leaving;

    Place copy() {
        Place copy = new Place();
        copy.part = part;
        copy.id = id;
        copy.name = name;
        copy.formerName = formerName;
        copy.visits = new HashMap<>(visits);
        copy.components = components;
        copy.leaving = leaving;
        return copy;
    }

    Part part() {
        return part;
    }

    void setPart(Part next) {
        part = next;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String formerName() {
        return formerName;
    }

    void start(String firstId, String firstName) {
        id = firstId;
        name = firstName;
    }

    void enter(String nextId, String nextName) {
        formerName = name;
        leaving = false;
        id = nextId;
        name = nextName;
    }

    /** Tells whether everything at this place is done, but not decided where to go from it. */
    boolean isLeaving() {
        return leaving;
    }

    void setLeaving(boolean done) {
        leaving = done;
    }

    int visits(String place) {
        return visits.getOrDefault(place, 0);
    }

    /** Counts a visit and returns how many there were altogether. */
    int visit(String place) {
        visits.merge(place, 1, Integer::sum);
        return visits.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the component nodes that a flow is inside of, outermost first. */
    List<String> components() {
        return components;
    }

    void enterComponent(String nodeId) {
        List<String> deeper = new ArrayList<>(components);
        deeper.add(nodeId);
        components = List.copyOf(deeper);
    }

    void leaveComponent() {
        components = components.subList(0, components.size() - 1);
    }
}
