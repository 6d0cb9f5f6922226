package dev.retell4j.simulator.internal.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the conversation of a running call has come. */
final class Talk {
    private final CallRandom random;
    private Persona persona;
    private Place place = new Place();
    private List<Step> steps = List.of();
    private int nextStep;

    /** Seconds from the answer to the end of what is happening now. */
    double at;

    /** Who spoke last, or null when nobody did. */
    @Nullable
    String lastSpeaker;

    /** How many steps there were so far. */
    int stepsTaken;

    int toolCalls;
    int reminders;
    int swaps;

    /** Whether nobody speaks at the moment. */
    boolean pausing;

    /** Whether everything that is going to be said comes from a script. */
    boolean scripted;

    /** The id of the tool call that a function outside is to answer, or null. */
    @Nullable
    String waitingFor;

    /** Whether the last tool was answered by a function outside. */
    boolean answeredOutside;

    /** How the conversation has come to its end, or null. */
    @Nullable
    Ending ending;

    Talk(Persona persona, CallRandom random) {
        this.persona = persona;
        this.random = random;
        persona.conversation().start(place);
    }

    Talk(Talk other) {
        random = other.random.copy();
        persona = other.persona;
        place = other.place.copy();
        steps = other.steps;
        nextStep = other.nextStep;
        at = other.at;
        lastSpeaker = other.lastSpeaker;
        stepsTaken = other.stepsTaken;
        toolCalls = other.toolCalls;
        reminders = other.reminders;
        swaps = other.swaps;
        pausing = other.pausing;
        scripted = other.scripted;
        waitingFor = other.waitingFor;
        answeredOutside = other.answeredOutside;
        ending = other.ending;
    }

    CallRandom random() {
        return random;
    }

    /** Returns the agent that speaks now. */
    Persona persona() {
        return persona;
    }

    Place place() {
        return place;
    }

    /** Lets another agent go on; it does not open the conversation again. */
    void swap(Persona next) {
        persona = next;
        place = new Place();
        next.conversation().start(place);
        place.setPart(Place.Part.MIDDLE);
        ending = null;
    }

    /** Sets what is going to happen; it is not changed later. */
    void plan(List<Step> next) {
        steps = List.copyOf(next);
        nextStep = 0;
    }

    /** Puts something in front of what is going to happen. */
    void putFirst(List<Step> first) {
        List<Step> more = new ArrayList<>(first);
        more.addAll(steps.subList(nextStep, steps.size()));
        plan(more);
    }

    /** Takes the next step, or null when there is none. */
    @Nullable
    Step take() {
        if (nextStep < steps.size()) {
            stepsTaken++;
            return steps.get(nextStep++);
        }
        return null;
    }
}
