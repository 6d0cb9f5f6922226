package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call, kept small since there are thousands: what can be told from something else is made when somebody reads it, by
 * {@link CallView}.
 */
public final class CallRecord {
    /** How far a call has come. */
    public enum Phase {
        REGISTERED,
        ONGOING,
        FINISHED
    }

    /** How a call comes about. */
    public enum Kind {
        OUTBOUND("phone_call", "outbound"),
        INBOUND("phone_call", "inbound"),

        /** Dialled by the caller's own telephony after it was registered. */
        REGISTERED_OUTBOUND("phone_call", "outbound"),
        REGISTERED_INBOUND("phone_call", "inbound"),
        WEB("web_call", null);

        private final String type;
        private final @Nullable String direction;

        Kind(String type, @Nullable String direction) {
            this.type = type;
            this.direction = direction;
        }

        public String type() {
            return type;
        }

        public @Nullable String direction() {
            return direction;
        }

        public boolean isPhone() {
            return this != WEB;
        }

        public boolean isInbound() {
            return "inbound".equals(direction);
        }

        /** Tells whether the simulated telephony rings somebody. */
        boolean rings() {
            return this == OUTBOUND;
        }
    }

    /**
     * What a call is made with.
     *
     * @param id the id
     * @param kind how it comes about
     * @param persona the agent
     * @param agentTag the tag through which the agent's version was picked, or null
     * @param fromNumber the caller's number; empty when there is none
     * @param toNumber the called number; empty when there is none
     * @param batchCallId the batch that it belongs to, or null
     * @param startPlace the state or node that it starts in, or null for the agent's own
     * @param variables the dynamic variables, or null
     * @param tagVariables the dynamic variables that the tag brings
     * @param contactVariables the dynamic variables that tell of the person, when it is a known contact
     * @param sipHeaders the SIP headers, or null
     * @param metadata the metadata, or null
     */
    public record Origin(
            String id,
            Kind kind,
            Persona persona,
            @Nullable String agentTag,
            String fromNumber,
            String toNumber,
            @Nullable String batchCallId,
            @Nullable String startPlace,
            @Nullable JsonNode variables,
            Map<String, String> tagVariables,
            Map<String, String> contactVariables,
            @Nullable JsonNode sipHeaders,
            @Nullable JsonNode metadata) {}

    private final Origin origin;
    private final long sequence;
    private final long createdMillis;
    private final long seed;

    private List<Entry> entries = new ArrayList<>(4);
    private Latencies latencies = new Latencies();
    private Phase phase = Phase.REGISTERED;
    private @Nullable JsonNode metadata;
    private @Nullable ObjectNode customAttributes;
    private @Nullable String storage;
    private @Nullable Map<String, String> collected;
    private @Nullable Map<String, String> overrides;
    private @Nullable List<String> listeners;
    private @Nullable Talk talk;
    private @Nullable CustomTalk customTalk;
    private Timeline.@Nullable Event next;
    private CallScript script = CallScript.answered();
    private @Nullable Ending ending;
    private CallAnalysis.@Nullable Result analysis;
    private @Nullable String transferDestination;
    private @Nullable TransferWish transferWish;
    private @Nullable Persona handedTo;
    private @Nullable List<Persona> reported;
    private boolean analyzedAlone;
    private long startMillis = -1;
    private long endMillis = -1;
    private long transferEndMillis = -1;
    private boolean burst;
    private boolean holdsPlace;
    private boolean inVoicemail;

    /**
     * Makes a call that is registered.
     *
     * @param origin what it is made with
     * @param sequence grows with each call
     * @param createdMillis when it was created
     * @param seed where its choices come from
     */
    CallRecord(Origin origin, long sequence, long createdMillis, long seed) {
        this.origin = origin;
        this.sequence = sequence;
        this.createdMillis = createdMillis;
        this.seed = seed;
        metadata = origin.metadata();
    }

    /** Copies a call; what is shared never changes. */
    CallRecord(CallRecord other) {
        this(other.origin, other.sequence, other.createdMillis, other.seed);
        entries = new ArrayList<>(other.entries);
        latencies = other.latencies.copy();
        phase = other.phase;
        metadata = other.metadata;
        customAttributes = other.customAttributes;
        storage = other.storage;
        collected = other.collected == null ? null : new LinkedHashMap<>(other.collected);
        overrides = other.overrides;
        listeners = other.listeners;
        talk = other.talk == null ? null : new Talk(other.talk);
        customTalk = other.customTalk == null ? null : new CustomTalk(other.customTalk);
        next = other.next;
        script = other.script;
        ending = other.ending;
        analysis = other.analysis;
        transferDestination = other.transferDestination;
        transferWish = other.transferWish;
        handedTo = other.handedTo;
        reported = other.reported;
        analyzedAlone = other.analyzedAlone;
        startMillis = other.startMillis;
        endMillis = other.endMillis;
        transferEndMillis = other.transferEndMillis;
        burst = other.burst;
        holdsPlace = other.holdsPlace;
        inVoicemail = other.inVoicemail;
    }

    public String id() {
        return origin.id();
    }

    public Origin origin() {
        return origin;
    }

    public Kind kind() {
        return origin.kind();
    }

    public Persona persona() {
        return origin.persona();
    }

    /** Returns the telephone number that is not the agent's, or null when there is none. */
    public @Nullable String userNumber() {
        String number = kind().isInbound() ? origin.fromNumber() : origin.toNumber();
        return number.isEmpty() ? null : number;
    }

    public long sequence() {
        return sequence;
    }

    long seed() {
        return seed;
    }

    /** Returns when the call started, or when it was created as long as it has not. */
    public long orderMillis() {
        return startMillis < 0 ? createdMillis : startMillis;
    }

    /** Returns when the call started, or -1. */
    public long startMillis() {
        return startMillis;
    }

    /** Returns when the call ended, or -1. */
    public long endMillis() {
        return endMillis;
    }

    /** Returns how long the call lasted; 0 for one that never started, -1 for one that has not ended. */
    public long durationMillis() {
        return endMillis < 0 ? -1 : startMillis < 0 ? 0 : endMillis - startMillis;
    }

    public Phase phase() {
        return phase;
    }

    public boolean isFinished() {
        return phase == Phase.FINISHED;
    }

    void answered(long now) {
        phase = Phase.ONGOING;
        startMillis = now;
    }

    void finished(long now, Ending how) {
        phase = Phase.FINISHED;
        endMillis = now;
        ending = how;
        talk = null;
        customTalk = null;
        next = null;
        listeners = null;
        entries = new ArrayList<>(entries);
        latencies.trim(persona().latencyComponents().size());
    }

    /** Returns how the call ended, or null as long as it has not. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Returns the analysis, or null as long as there is none. */
    public CallAnalysis.@Nullable Result analysis() {
        return analysis;
    }

    void setAnalysis(CallAnalysis.Result result) {
        analysis = result;
    }

    public @Nullable JsonNode metadata() {
        return metadata;
    }

    public void setMetadata(@Nullable JsonNode value) {
        metadata = value;
    }

    public @Nullable ObjectNode customAttributes() {
        return customAttributes;
    }

    public void setCustomAttributes(ObjectNode values) {
        customAttributes = values;
    }

    /** Returns how much of the call is kept. */
    public String storage() {
        String setting =
                storage == null ? persona().agent().path("data_storage_setting").asText() : storage;
        return setting.isEmpty() || setting.equals("null") ? "everything" : setting;
    }

    public void setStorage(String setting) {
        storage = setting;
    }

    /** Returns the variables that the conversation has brought to light, or null. */
    public @Nullable Map<String, String> collected() {
        return collected;
    }

    void collect(Map<String, String> values) {
        if (collected == null) {
            collected = new LinkedHashMap<>();
        }
        collected.putAll(values);
    }

    /** Sets the variables that a live update put over all others; null for none. */
    void setOverrides(@Nullable Map<String, String> values) {
        overrides = values;
    }

    @Nullable
    Map<String, String> overrides() {
        return overrides;
    }

    List<Entry> entries() {
        return entries;
    }

    Latencies latencies() {
        return latencies;
    }

    /** Returns the conversation while the call is ongoing. */
    @Nullable
    Talk talk() {
        return talk;
    }

    void setTalk(Talk conversation) {
        talk = conversation;
    }

    /** Returns the conversation while the call is ongoing and a server speaks for the agent. */
    @Nullable
    CustomTalk customTalk() {
        return customTalk;
    }

    void setCustomTalk(CustomTalk conversation) {
        customTalk = conversation;
    }

    Timeline.@Nullable Event next() {
        return next;
    }

    void setNext(Timeline.@Nullable Event event) {
        next = event;
    }

    CallScript script() {
        return script;
    }

    void setScript(CallScript script) {
        this.script = script;
    }

    boolean inVoicemail() {
        return inVoicemail;
    }

    void setInVoicemail(boolean inVoicemail) {
        this.inVoicemail = inVoicemail;
    }

    /** Tells whether the call was beyond the concurrency limit. */
    boolean isBurst() {
        return burst;
    }

    void setBurst(boolean burst) {
        this.burst = burst;
    }

    /** Tells whether the call takes a place in the concurrency limit. */
    boolean holdsPlace() {
        return holdsPlace;
    }

    void setHoldsPlace(boolean holds) {
        holdsPlace = holds;
    }

    /**
     * Another agent goes on.
     *
     * @param agent the agent
     * @param alone whether only what it asks for is analysed
     */
    void handedTo(Persona agent, boolean alone) {
        handedTo = agent;
        analyzedAlone = alone;
    }

    /**
     * Returns the agents whose {@code post_call_analysis_data} says what is looked for.
     *
     * @param own the call's own agent, as it is now
     */
    List<JsonNode> analysts(JsonNode own) {
        return handedTo == null
                ? List.of(own)
                : analyzedAlone ? List.of(handedTo.agent()) : List.of(own, handedTo.agent());
    }

    /** Returns the agents whose servers are told what happens. */
    public List<Persona> reported() {
        return reported == null ? List.of(persona()) : reported;
    }

    /** Sets the agents whose servers are told what happens from now on. */
    void setReported(List<Persona> agents) {
        reported = List.copyOf(agents);
    }

    /**
     * How a transfer was wished for.
     *
     * @param extension the extension at the destination, or null
     * @param option the {@code transfer_option}, or null
     */
    public record TransferWish(
            @Nullable String extension, @Nullable JsonNode option) {}

    /** Returns how the transfer was wished for, or null. */
    public @Nullable TransferWish transferWish() {
        return transferWish;
    }

    void setTransferWish(@Nullable TransferWish wish) {
        transferWish = wish;
    }

    /** Returns where the call is passed on to, or null. */
    public @Nullable String transferDestination() {
        return transferDestination;
    }

    void setTransferDestination(String destination) {
        transferDestination = destination;
    }

    /** Returns when the transferred leg ended, or -1. */
    long transferEndMillis() {
        return transferEndMillis;
    }

    void setTransferEndMillis(long millis) {
        transferEndMillis = millis;
    }

    /** Returns who listens in. */
    List<String> listeners() {
        return listeners == null ? List.of() : listeners;
    }

    void addListener(String participantId) {
        List<String> more = new ArrayList<>(listeners());
        more.add(participantId);
        listeners = List.copyOf(more);
    }

    /** Returns the variables as they are now. */
    public DynamicVariables variables(Instant now) {
        Persona speaking = talk == null ? persona() : talk.persona();
        return new DynamicVariables(new CallVariables(this, now.toEpochMilli())::value, now, speaking.agent());
    }

    /** Returns the tool calls so far, for filters. */
    public List<ToolCall> toolCalls() {
        List<ToolCall> calls = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Invocation invocation) {
                Entry.Result found = null;
                for (Entry other : entries) {
                    if (other instanceof Entry.Result result && result.id().equals(invocation.id())) {
                        found = result;
                    }
                }
                calls.add(new ToolCall(
                        invocation.name(),
                        invocation.type(),
                        found == null ? null : found.successful(),
                        found == null ? -1 : found.latencyMillis()));
            }
        }
        return calls;
    }

    /**
     * A call of a tool.
     *
     * @param name the tool's name
     * @param type its type
     * @param successful whether it succeeded, or null when it did not answer
     * @param latencyMillis how long it took, or -1 when it did not answer
     */
    public record ToolCall(
            String name, String type, @Nullable Boolean successful, int latencyMillis) {}

    /** Returns the median of the agent's whole delay in milliseconds, or null when it never answered. */
    public @Nullable Double endToEndMedian() {
        return !isFinished() || latencies.isEmpty()
                ? null
                : (Double) latencies.endToEndMedian(persona().latencyComponents());
    }
}
