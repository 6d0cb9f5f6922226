package dev.retell4j.simulator.internal.state;

import java.util.ArrayList;
import java.util.List;

/** Everything in the simulated workspace that several resources use. Guarded by the timeline's lock. */
public final class Workspace implements State {
    private final List<State> kept = new ArrayList<>();
    private final Timeline time;
    private final Ids ids;
    private final Concurrency concurrency;
    private final AgentStore agents = keep(new AgentStore());
    private final VoiceCatalogue voices = keep(new VoiceCatalogue());
    private final VersionStore llms = keep(new VersionStore("Retell LLM"));
    private final VersionStore flows = keep(new VersionStore("conversation flow"));
    private final Table components = keep(new Table());
    private final Table phoneNumbers = keep(new Table());
    private final Table knowledgeBases = keep(new Table());
    private final ExportRequests exports;
    private volatile boolean paymentMethod = true;

    public Workspace(Timeline time, Ids ids, Concurrency concurrency) {
        this.time = keep(time);
        this.ids = keep(ids);
        exports = keep(new ExportRequests(time, ids));
        this.concurrency = concurrency;
    }

    /** Makes some state part of the workspace, so that it is captured and brought back with everything else. */
    public <S extends State> S keep(S state) {
        kept.add(state);
        return state;
    }

    @Override
    public Runnable capture() {
        List<Runnable> captured = kept.stream().map(State::capture).toList();
        boolean capturedPaymentMethod = paymentMethod;
        return () -> {
            captured.forEach(Runnable::run);
            paymentMethod = capturedPaymentMethod;
        };
    }

    public Timeline time() {
        return time;
    }

    public long nowMillis() {
        return time.now().toEpochMilli();
    }

    public Ids ids() {
        return ids;
    }

    /** Returns how many calls there may be at a time. */
    public Concurrency concurrency() {
        return concurrency;
    }

    public AgentStore agents() {
        return agents;
    }

    public VoiceCatalogue voices() {
        return voices;
    }

    public VersionStore llms() {
        return llms;
    }

    public VersionStore flows() {
        return flows;
    }

    /** Returns the components that flows share. */
    public Table components() {
        return components;
    }

    public Table phoneNumbers() {
        return phoneNumbers;
    }

    public Table knowledgeBases() {
        return knowledgeBases;
    }

    public ExportRequests exports() {
        return exports;
    }

    /** Tells whether the workspace can pay; without, buying answers 402. */
    public boolean hasPaymentMethod() {
        return paymentMethod;
    }

    public void setPaymentMethod(boolean present) {
        paymentMethod = present;
    }
}
