package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fills fields of contacts from the analyses of earlier calls, oldest call first. */
public final class AnalysisBackfill implements State {
    private record Item(String callId, List<String> fields) {}

    private final ContactBook contacts;
    private final CrmSettings settings;
    private final CallStore calls;
    private final BackgroundJob<Item> job;

    public AnalysisBackfill(Workspace workspace, ContactBook contacts, CrmSettings settings, CallStore calls) {
        this.contacts = contacts;
        this.settings = settings;
        this.calls = calls;
        job = new BackgroundJob<>(workspace.time(), "backfill of contacts", this::fill, () -> {});
    }

    /**
     * Starts a backfill, or refuses it.
     *
     * @param attributes the names of the fields to fill
     * @param filter which calls are looked at
     * @return how the job stands
     */
    public ObjectNode start(JsonNode attributes, Predicate<CallRecord> filter) {
        List<String> mapped = new ArrayList<>();
        settings.analysisMappings().forEach(mapping -> mapped.add(JsonTrees.text(mapping, "field_name", "")));
        if (mapped.isEmpty()) {
            throw ApiFailure.badRequest("`backfill_attributes`: no analysis item is mapped to a field yet"
                    + " (`crm_analysis_data_mappings` of update-crm-config)");
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            String field = attributes.get(i).asText();
            CrmSettings.checkName("backfill_attributes[" + i + "]", field, mapped);
            fields.add(field);
        }
        if (fields.isEmpty()) {
            throw ApiFailure.badRequest(
                    "`backfill_attributes` must name a field; allowed: " + String.join(", ", mapped));
        }
        return job.start(calls.all().stream()
                .filter(call -> contactOf(call) != null && call.analysis() != null)
                .filter(filter)
                .map(call -> new Item(call.id(), List.copyOf(fields)))
                .toList());
    }

    /** Returns how the last backfill stands. */
    public ObjectNode progress() {
        return job.toJson();
    }

    private @Nullable ObjectNode contactOf(CallRecord call) {
        String number = call.userNumber();
        return number == null ? null : contacts.findByNumber(number);
    }

    private boolean fill(Item item) {
        CallRecord call = calls.find(item.callId());
        ObjectNode contact = call == null ? null : contactOf(call);
        if (call == null || contact == null || call.analysis() == null) {
            return false;
        }
        JsonNode analysis = call.analysis().toJson();
        ObjectNode changes = JsonTrees.object();
        for (JsonNode mapping : settings.analysisMappings()) {
            String field = JsonTrees.text(mapping, "field_name", "");
            JsonNode value = value(analysis, JsonTrees.text(mapping, "analysis_data_name", ""));
            if (item.fields().contains(field) && !value.isMissingNode() && !value.isNull()) {
                JsonNode before = contact.has(field)
                        ? contact.get(field)
                        : contact.path(ContactFields.CUSTOM).path(field);
                JsonNode merged = merged(JsonTrees.text(mapping, "update_mode", "overwrite"), before, value);
                // A value that cannot stand in the field is left out; the others are taken.
                ContactFields.put(settings, changes, field, merged);
            }
        }
        contacts.update(contact, changes);
        return true;
    }

    private static JsonNode value(JsonNode analysis, String name) {
        JsonNode custom = analysis.path("custom_analysis_data").path(name);
        return custom.isMissingNode() ? analysis.path(name) : custom;
    }

    private static JsonNode merged(String mode, JsonNode before, JsonNode value) {
        boolean empty = before.isMissingNode()
                || before.isNull()
                || (before.isTextual() && before.asText().isEmpty())
                || (before.isArray() && before.isEmpty());
        if (empty || mode.equals("overwrite")) {
            return value;
        }
        if (mode.equals("fill_if_empty")) {
            return before;
        }
        if (before.asText().lines().anyMatch(value.asText()::equals)) {
            return before;
        }
        return JsonTrees.of(before.asText() + "\n" + value.asText());
    }

    @Override
    public Runnable capture() {
        return job.capture();
    }
}
