package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.UploadedFile;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files of contacts, and the job that turns their rows into contacts. Used under the workspace's lock. */
public final class ContactImport implements State {
    private static final long LARGEST_FILE = 10L << 20;
    private static final int MOST_UPLOADS = 10;

    /** What every row of one import has in common; fields by the index of their column. */
    private record Plan(Map<Integer, String> fields, int columns, String country, List<String> tags) {}

    private record Row(Plan plan, List<String> cells) {}

    private final Workspace workspace;
    private final ContactBook contacts;
    private final CrmSettings settings;
    private final BackgroundJob<Row> job;

    /** The newest uploads, the oldest first. */
    private final Map<String, CsvTable> uploads = new LinkedHashMap<>();

    public ContactImport(Workspace workspace, ContactBook contacts, CrmSettings settings) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.settings = settings;
        job = new BackgroundJob<>(workspace.time(), "import of contacts", this::take, () -> {});
    }

    /** Keeps a file for a later import, until ten more were uploaded, or refuses it with 400. */
    public ObjectNode upload(UploadedFile file) {
        if (file.length() > LARGEST_FILE) {
            throw ApiFailure.badRequest("`file` must have at most 10 MB, not " + file.length() + " bytes");
        }
        CsvTable table = CsvTable.read(file.content());
        String id = workspace.ids().next("upload");
        uploads.put(id, table);
        if (uploads.size() > MOST_UPLOADS) {
            uploads.remove(uploads.keySet().iterator().next());
        }
        return JsonTrees.object().put("upload_id", id).put("file_name", file.fileName());
    }

    /** Starts an import, or refuses it. */
    public ObjectNode start(ObjectNode wish) {
        String uploadId = JsonTrees.text(wish, "upload_id", "");
        CsvTable table = uploads.get(uploadId);
        if (table == null) {
            throw ApiFailure.notFound("Upload " + uploadId
                    + " not found; upload-contact-import-file gives an id, for the " + MOST_UPLOADS + " newest files");
        }
        String country = JsonTrees.text(wish, "default_country", "US");
        TelephoneNumbers.checkCountry(country);
        Map<Integer, String> fields = fields(table, wish.path("column_mapping"));
        Set<String> tags = new LinkedHashSet<>();
        wish.path("tags").forEach(tag -> tags.add(tag.asText()));
        Plan plan = new Plan(fields, table.columns().size(), country, List.copyOf(tags));
        return job.start(
                table.rows().stream().map(cells -> new Row(plan, cells)).toList());
    }

    /** Returns how the last import stands. */
    public ObjectNode progress() {
        return job.toJson();
    }

    private Map<Integer, String> fields(CsvTable table, JsonNode mapping) {
        Map<Integer, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < mapping.size(); i++) {
            String place = "column_mapping[" + i + "]";
            String column = JsonTrees.text(mapping.get(i), "external_field_name", "");
            String field = JsonTrees.text(mapping.get(i), "field_name", "");
            CrmSettings.checkName(place + ".external_field_name", column, table.columns());
            CrmSettings.checkName(place + ".field_name", field, ContactFields.importableOf(settings));
            if (fields.containsValue(field)) {
                throw ApiFailure.badRequest("`" + place + ".field_name`: " + field + " is mapped already");
            }
            if (fields.put(table.columns().indexOf(column), field) != null) {
                throw ApiFailure.badRequest("`" + place + ".external_field_name`: " + column + " is mapped already");
            }
        }
        if (!fields.containsValue(ContactFields.PHONE)) {
            throw ApiFailure.badRequest("`column_mapping` must map a column to phone_number");
        }
        return fields;
    }

    /** Makes or changes the contact of a row; an empty cell leaves a field as it is. */
    private boolean take(Row row) {
        Plan plan = row.plan();
        if (row.cells().size() != plan.columns()) {
            return false;
        }
        ObjectNode changes = JsonTrees.object();
        Optional<String> number = Optional.empty();
        for (Map.Entry<Integer, String> field : plan.fields().entrySet()) {
            String cell = row.cells().get(field.getKey());
            if (field.getValue().equals(ContactFields.PHONE)) {
                number = TelephoneNumbers.normalised(cell, plan.country());
            } else if (!cell.isBlank()
                    && !ContactFields.put(settings, changes, field.getValue(), JsonTrees.of(cell.trim()))) {
                return false;
            }
        }
        if (number.isEmpty()) {
            return false;
        }
        ObjectNode contact = contacts.findByNumber(number.get());
        if (contact == null) {
            contact = contacts.create(JsonTrees.object().put(ContactFields.PHONE, number.get()));
        }
        Set<String> tags = new LinkedHashSet<>();
        contact.path(ContactFields.TAGS).forEach(tag -> tags.add(tag.asText()));
        changes.path(ContactFields.TAGS).forEach(tag -> tags.add(tag.asText()));
        tags.addAll(plan.tags());
        changes.set(ContactFields.TAGS, JsonTrees.of(tags));
        contacts.update(contact, changes);
        return true;
    }

    @Override
    public Runnable capture() {
        Map<String, CsvTable> captured = new LinkedHashMap<>(uploads);
        Runnable capturedJob = job.capture();
        return () -> {
            uploads.clear();
            uploads.putAll(captured);
            capturedJob.run();
        };
    }
}
