package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows calls as the API does. */
public final class CallView {
    private static final String FILES = "https://simulator.invalid/";
    private static final long USUAL_LINK_LIFE_MILLIS = 86_400_000;
    private static final long LINK_LIFE_WITHOUT_STORAGE_MILLIS = 600_000;
    private static final long TOKEN_SALT = 0x746f6b656eL;
    private static final long CARRIER_SALT = 0x74776c696fL;

    private final Timeline time;

    public CallView(Timeline time) {
        this.time = time;
    }

    /** Returns the secret with which a web caller joins. */
    public static String accessToken(CallRecord call) {
        return "simulated-token-" + new CallRandom(call.seed() ^ TOKEN_SALT).hex(32);
    }

    /** Returns a call as get-call shows it: with the transcript so far. */
    public ObjectNode whole(CallRecord call) {
        ObjectNode whole = summary(call);
        if (call.entries().isEmpty() || call.isFinished() && isBasic(call)) {
            return whole;
        }
        List<Entry> entries = call.entries();
        if (call.analysis() != null && PersonalData.isRemoved(call)) {
            PersonalData data = PersonalData.of(call);
            List<Entry> scrubbed = entries.stream()
                    .map(entry -> entry.changed(data::removedFrom))
                    .toList();
            whole.set("scrubbed_transcript_with_tool_calls", everything(scrubbed));
            entries = PersonalData.isNotKept(call) ? scrubbed : entries;
        }
        whole.put("transcript", text(entries));
        whole.set("transcript_object", spoken(entries));
        whole.set("transcript_with_tool_calls", everything(entries));
        return whole;
    }

    private static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Spoken spoken) {
                String speaker = switch (spoken.role()) {
                    case Step.Say.AGENT -> "Agent: ";
                    case Step.Say.USER -> "User: ";
                    default -> "Transfer Target: ";
                };
                text.append(speaker).append(spoken.text()).append('\n');
            }
        }
        return text.toString();
    }

    static ArrayNode spoken(List<Entry> entries) {
        return everything(
                entries.stream().filter(Entry.Spoken.class::isInstance).toList());
    }

    static ArrayNode everything(List<Entry> entries) {
        ArrayNode all = JsonTrees.array();
        entries.forEach(entry -> all.add(entry.toJson()));
        return all;
    }

    /** Returns a call as lists show it: without the transcript. */
    public ObjectNode summary(CallRecord call) {
        ObjectNode json = JsonTrees.object();
        CallRecord.Origin origin = call.origin();
        Persona persona = call.persona();
        json.put("call_id", call.id());
        json.put("call_type", call.kind().type());
        json.put("agent_id", persona.agentId());
        json.put("agent_version", persona.version());
        String name = JsonTrees.text(persona.agent(), "agent_name");
        if (name != null) {
            json.put("agent_name", name);
        }
        if (origin.agentTag() != null) {
            json.put("agent_tag", origin.agentTag());
        }
        json.put("call_status", status(call));
        setIfPresent(json, "metadata", call.metadata());
        setIfPresent(json, "retell_llm_dynamic_variables", origin.variables());
        setIfPresent(json, "custom_sip_headers", origin.sipHeaders());
        json.put("data_storage_setting", call.storage());
        if (call.kind().isPhone()) {
            json.put("direction", call.kind().direction());
            json.put("from_number", origin.fromNumber());
            json.put("to_number", origin.toNumber());
            if (call.kind() == CallRecord.Kind.OUTBOUND || call.kind() == CallRecord.Kind.INBOUND) {
                json.putObject("telephony_identifier")
                        .put("twilio_call_sid", "CA" + new CallRandom(call.seed() ^ CARRIER_SALT).hex(32));
            }
        } else {
            json.put("access_token", accessToken(call));
        }
        if (call.startMillis() >= 0) {
            json.put("start_timestamp", call.startMillis());
        }
        Map<String, String> collected = call.collected();
        if (collected != null) {
            ObjectNode values = json.putObject("collected_dynamic_variables");
            collected.forEach(values::put);
        }
        if (persona.agent().path("opt_in_signed_url").asBoolean(false)) {
            json.put("opt_in_signed_url", true);
        }
        if (call.isFinished()) {
            addOutcome(json, call);
        }
        return json;
    }

    private static void setIfPresent(ObjectNode json, String field, @Nullable JsonNode value) {
        if (value != null) {
            json.set(field, value);
        }
    }

    /** Returns {@code call_status}. */
    public static String status(CallRecord call) {
        Ending ending = call.ending();
        if (ending != null) {
            return ending.status().wireName();
        }
        return call.phase() == CallRecord.Phase.ONGOING ? "ongoing" : "registered";
    }

    private void addOutcome(ObjectNode json, CallRecord call) {
        Ending ending = call.ending();
        json.put("end_timestamp", call.endMillis());
        json.put("duration_ms", call.durationMillis());
        if (ending != null) {
            json.put("disconnection_reason", ending.wireName());
            String destination = call.transferDestination();
            if (destination != null && ending.passesOn()) {
                json.put("transfer_destination", destination);
            }
        }
        if (call.transferEndMillis() >= 0) {
            json.put("transfer_end_timestamp", call.transferEndMillis());
        }
        if (call.startMillis() >= 0) {
            json.set("latency", call.latencies().toJson(call.persona().latencyComponents()));
            if (!call.persona().isCustom()) {
                json.set("llm_token_usage", tokenUsage(call));
            }
            addLinks(json, call);
        }
        json.set("call_cost", CallCost.toJson(call));
        CallAnalysis.Result analysis = call.analysis();
        if (analysis != null) {
            json.set("call_analysis", analysis.toJson());
        }
    }

    private void addLinks(ObjectNode json, CallRecord call) {
        long now = time.now().toEpochMilli();
        if (isBasic(call)) {
            if (now < call.endMillis() + LINK_LIFE_WITHOUT_STORAGE_MILLIS) {
                json.put("recording_url", link(call, "recordings/", ".wav", now));
            }
            return;
        }
        if (call.analysis() != null && PersonalData.isRemoved(call)) {
            json.put("scrubbed_recording_url", link(call, "recordings/scrubbed_", ".wav", now));
            json.put("scrubbed_recording_multi_channel_url", link(call, "recordings/scrubbed_multi_", ".wav", now));
        }
        if (call.analysis() == null || !PersonalData.isNotKept(call)) {
            json.put("recording_url", link(call, "recordings/", ".wav", now));
            json.put("recording_multi_channel_url", link(call, "recordings/multi_", ".wav", now));
            json.put("public_log_url", link(call, "logs/", ".txt", now));
            if (call.persona().usesKnowledge()) {
                json.put("knowledge_base_retrieved_contents_url", link(call, "knowledge/", ".json", now));
            }
        }
    }

    private static String link(CallRecord call, String folder, String suffix, long now) {
        String url = FILES + folder + call.id() + suffix;
        JsonNode agent = call.persona().agent();
        if (!agent.path("opt_in_signed_url").asBoolean(false)) {
            return url;
        }
        long expires = now + JsonTrees.number(agent, "signed_url_expiration_ms", USUAL_LINK_LIFE_MILLIS);
        return url + "?expires=" + expires + "&signature=" + new CallRandom(call.seed() ^ expires).hex(32);
    }

    private static boolean isBasic(CallRecord call) {
        return call.storage().equals("basic_attributes_only");
    }

    private static ObjectNode tokenUsage(CallRecord call) {
        int tokens = call.persona().instructionTokens();
        ObjectNode usage = JsonTrees.object();
        ArrayNode values = JsonTrees.array();
        long sum = 0;
        for (Entry entry : call.entries()) {
            if (entry instanceof Entry.Spoken spoken) {
                tokens += spoken.text().length() / 4 + 4;
                if (spoken.role().equals(Step.Say.AGENT)) {
                    values.add(tokens);
                    sum += tokens;
                }
            }
        }
        usage.put("average", values.isEmpty() ? 0 : Rounded.to(1, (double) sum / values.size()));
        usage.put("num_requests", values.size());
        usage.set("values", values);
        return usage;
    }

    /** Returns the cost of a call in cents, or null as long as it has not ended. */
    public static @Nullable Double combinedCost(CallRecord call) {
        return call.isFinished() ? (Double) CallCost.total(call) : null;
    }
}
