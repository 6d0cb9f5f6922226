package dev.retell4j.simulator.internal.state;

/** Everything in the simulated workspace that several resources use. Guarded by the timeline's lock. */
public final class Workspace {
    private final Timeline time;
    private final Ids ids;
    private final int concurrencyLimit;
    private final AgentStore agents = new AgentStore();
    private final VoiceCatalogue voices = new VoiceCatalogue();
    private final Table llms = new Table();
    private final Table phoneNumbers = new Table();
    private final Table knowledgeBases = new Table();
    private volatile boolean paymentMethod = true;

    public Workspace(Timeline time, Ids ids, int concurrencyLimit) {
        this.time = time;
        this.ids = ids;
        this.concurrencyLimit = concurrencyLimit;
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

    public int concurrencyLimit() {
        return concurrencyLimit;
    }

    public AgentStore agents() {
        return agents;
    }

    public VoiceCatalogue voices() {
        return voices;
    }

    public Table llms() {
        return llms;
    }

    public Table phoneNumbers() {
        return phoneNumbers;
    }

    public Table knowledgeBases() {
        return knowledgeBases;
    }

    /** Tells whether the workspace can pay; without, buying answers 402. */
    public boolean hasPaymentMethod() {
        return paymentMethod;
    }

    public void setPaymentMethod(boolean present) {
        paymentMethod = present;
    }
}
