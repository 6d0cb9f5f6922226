package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call: its attributes as JSON, and its transcript in a form that stays small while thousands of calls are kept. */
public final class CallRecord {
    /** How far a call has come. */
    public enum Phase {
        REGISTERED,
        ONGOING,
        FINISHED
    }

    private final String id;
    private final long sequence;
    private final long createdMillis;
    private final ObjectNode attributes;
    private final JsonNode agent;
    private final JsonNode llm;
    private final @Nullable String batchCallId;
    private final List<Entry> entries = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final List<Timeline.Event> planned = new ArrayList<>();
    private Phase phase = Phase.REGISTERED;
    private CallScript script = CallScript.answered();
    private boolean inVoicemail;
    private @Nullable ObjectNode customAttributes;

    /**
     * Makes a call that is registered.
     *
     * @param id the id
     * @param sequence grows with each call
     * @param createdMillis when it was created
     * @param attributes what get-call shows, without the transcript
     * @param agent the agent as it is for this call
     * @param llm the agent's LLM as it is for this call; an empty object when it has another engine
     * @param batchCallId the batch that it belongs to, or null
     */
    public CallRecord(
            String id,
            long sequence,
            long createdMillis,
            ObjectNode attributes,
            JsonNode agent,
            JsonNode llm,
            @Nullable String batchCallId) {
        this.id = id;
        this.sequence = sequence;
        this.createdMillis = createdMillis;
        this.attributes = attributes;
        this.agent = agent;
        this.llm = llm;
        this.batchCallId = batchCallId;
    }

    /** Copies a call; what is shared never changes. */
    CallRecord(CallRecord other) {
        this(
                other.id,
                other.sequence,
                other.createdMillis,
                other.attributes.deepCopy(),
                other.agent,
                other.llm,
                other.batchCallId);
        entries.addAll(other.entries);
        latencies.addAll(other.latencies);
        planned.addAll(other.planned);
        phase = other.phase;
        script = other.script;
        inVoicemail = other.inVoicemail;
        customAttributes = other.customAttributes;
    }

    public String id() {
        return id;
    }

    public long sequence() {
        return sequence;
    }

    /** Returns when the call started, or when it was created as long as it has not. */
    public long orderMillis() {
        return JsonTrees.number(attributes, "start_timestamp", createdMillis);
    }

    public ObjectNode attributes() {
        return attributes;
    }

    public Phase phase() {
        return phase;
    }

    public @Nullable String batchCallId() {
        return batchCallId;
    }

    public @Nullable ObjectNode customAttributes() {
        return customAttributes;
    }

    public void setCustomAttributes(ObjectNode values) {
        customAttributes = values;
    }

    boolean isPhoneCall() {
        return "phone_call".equals(JsonTrees.text(attributes, "call_type"));
    }

    JsonNode agent() {
        return agent;
    }

    JsonNode llm() {
        return llm;
    }

    List<Entry> entries() {
        return entries;
    }

    Latencies latencies() {
        return latencies;
    }

    List<Timeline.Event> planned() {
        return planned;
    }

    void enter(Phase next) {
        phase = next;
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

    /** Returns the call as lists show it. */
    public ObjectNode summary() {
        return attributes;
    }

    /** Returns the call as get-call shows it: with the transcript so far. */
    public ObjectNode whole() {
        ObjectNode whole = JsonTrees.object();
        whole.setAll(attributes);
        if (customAttributes != null) {
            whole.set("custom_attributes", customAttributes);
        }
        boolean kept = phase != Phase.FINISHED
                || !"basic_attributes_only".equals(JsonTrees.text(attributes, "data_storage_setting"));
        if (kept && !entries.isEmpty()) {
            ArrayNode spoken = JsonTrees.array();
            ArrayNode all = JsonTrees.array();
            for (Entry entry : entries) {
                ObjectNode json = entry.toJson();
                all.add(json);
                if (entry instanceof Entry.Spoken) {
                    spoken.add(json);
                }
            }
            whole.put("transcript", transcript());
            whole.set("transcript_object", spoken);
            whole.set("transcript_with_tool_calls", all);
        }
        return whole;
    }

    /** Returns the tool calls so far, for filters: {@code name} and {@code success}. */
    public List<ObjectNode> toolCalls() {
        List<ObjectNode> calls = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Invocation invocation) {
                ObjectNode call = JsonTrees.object().put("name", invocation.name());
                for (Entry other : entries) {
                    if (other instanceof Entry.Result result && result.id().equals(invocation.id())) {
                        call.put("success", result.successful());
                    }
                }
                calls.add(call);
            }
        }
        return calls;
    }

    private String transcript() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Spoken spoken) {
                text.append(spoken.role().equals("agent") ? "Agent: " : "User: ")
                        .append(spoken.text())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
