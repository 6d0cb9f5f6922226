package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.simulator.RetellSimulator;
import java.util.function.Supplier;

/** From an empty workspace to calls that are over and understood, against a simulator in this process. */
public final class SimulatedTour {
    private static final double SPEED = 20;

    private final Terminal terminal;
    private final Steps steps;
    private final Supplier<RetellSimulator> start;

    /**
     * Prepares the tour.
     *
     * @param terminal where it is shown
     */
    public SimulatedTour(Terminal terminal) {
        this(terminal, RetellSimulator.builder().speed(SPEED)::start);
    }

    /**
     * Prepares the tour on a simulator of the caller's choice.
     *
     * @param terminal where it is shown
     * @param start starts the simulator, which the tour closes
     */
    public SimulatedTour(Terminal terminal, Supplier<RetellSimulator> start) {
        this.terminal = terminal;
        this.start = start;
        steps = new Steps(terminal);
    }

    /**
     * Takes the tour from beginning to end.
     *
     * @throws TourException when a step does not come out as it should
     */
    public void run() {
        terminal.print(Line.indented("")
                .add(Style.BOLD, "A tour of retell4j")
                .add(" · a dental practice lets its agent call patients"));
        terminal.blank();
        try (RetellSimulator simulator =
                steps.run("Start a simulator", "RetellSimulator.builder().start()", this::start)) {
            take(simulator);
        }
    }

    private RetellSimulator start(Details details) {
        RetellSimulator simulator = start.get();
        details.fact("address", simulator.baseUrl());
        details.fact("time", "20 times as fast as yours, then leaps to the ends of calls");
        return simulator;
    }

    /** Takes the tour on a simulator that runs already; package-private for tests. */
    void take(RetellSimulator simulator) {
        Attempts attempts = new Attempts();
        try (RetellClient retell = RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .observer(attempts)
                .build()) {
            Visit visit = new Visit(simulator, retell, attempts, steps, terminal);
            FirstCall firstCall = new FirstCall(visit);
            Agent agent = firstCall.prepare(new PriceList(visit).upload());
            firstCall.take();
            new CallingList(visit).work();
            new NewVersion(visit, agent).bringOutAndTakeBack();
            new Mishaps(visit).happen();
        }
        new Summary(terminal).show(steps, attempts.count());
    }
}
