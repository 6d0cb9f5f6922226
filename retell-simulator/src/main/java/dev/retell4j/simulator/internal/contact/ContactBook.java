package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Organisation;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The contacts, at most one for each telephone number. Used under the workspace's lock. */
public final class ContactBook implements State {
    private final Workspace workspace;
    private final CrmSettings settings;
    private final Table contacts = new Table();
    private final Map<String, String> idsByNumber = new HashMap<>();

    public ContactBook(Workspace workspace, CrmSettings settings) {
        this.workspace = workspace;
        this.settings = settings;
    }

    /** Creates a contact, or refuses with 400. */
    public ObjectNode create(ObjectNode wish) {
        String number = JsonTrees.text(wish, ContactFields.PHONE, "");
        if (!TelephoneNumbers.isE164(number)) {
            throw ApiFailure.badRequest(
                    "`phone_number` must be in E.164 form, for example +14155550100, not " + number);
        }
        String present = idsByNumber.get(number);
        if (present != null) {
            throw ApiFailure.badRequest("`phone_number` " + number + " belongs to contact " + present + " already");
        }
        String id = workspace.ids().next("contact");
        ObjectNode contact = JsonTrees.object()
                .put("contact_id", id)
                .put("org_id", Organisation.ID)
                .put(ContactFields.PHONE, number)
                .put(ContactFields.DO_NOT_CALL, false);
        contact.putArray(ContactFields.TAGS);
        contact.putObject(ContactFields.CUSTOM);
        contact.put("created_timestamp", workspace.nowMillis());
        update(contact, wish);
        idsByNumber.put(number, id);
        return contacts.add(id, contact);
    }

    /** Changes a contact, or refuses with 400 and changes nothing; a custom field is removed by null. */
    public void update(ObjectNode contact, ObjectNode wish) {
        ObjectNode changes = wish.deepCopy();
        JsonNode custom = changes.remove(ContactFields.CUSTOM);
        if (custom != null && !custom.isObject()) {
            throw ApiFailure.badRequest("`custom_fields` must be an object with the names of custom fields");
        }
        if (custom instanceof ObjectNode values) {
            ContactFields.checkCustom(settings, values);
            JsonTrees.patch(contact.withObject(ContactFields.CUSTOM), values);
        }
        JsonTrees.patch(contact, changes);
        contact.put("user_modified_timestamp", workspace.nowMillis());
    }

    public @Nullable ObjectNode find(String id) {
        return contacts.find(id);
    }

    public @Nullable ObjectNode findByNumber(String number) {
        String id = idsByNumber.get(number);
        return id == null ? null : contacts.find(id);
    }

    /** Returns what prompts may say of the contact with a number: names, do-not-call mark and custom fields. */
    public Map<String, String> variables(String number) {
        ObjectNode contact = findByNumber(number);
        Map<String, String> variables = new LinkedHashMap<>();
        if (contact != null) {
            for (String field : List.of("first_name", "last_name", ContactFields.DO_NOT_CALL)) {
                if (contact.has(field)) {
                    variables.put(field, contact.get(field).asText());
                }
            }
            contact.path(ContactFields.CUSTOM)
                    .properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
        }
        return variables;
    }

    public void remove(ObjectNode contact) {
        contacts.remove(JsonTrees.text(contact, "contact_id", ""));
        idsByNumber.remove(JsonTrees.text(contact, ContactFields.PHONE, ""));
    }

    public Collection<Table.Row> rows() {
        return contacts.rows();
    }

    /** Returns all tags that contacts have, in order. */
    public ArrayNode tags() {
        TreeSet<String> tags = new TreeSet<>();
        for (Table.Row row : contacts.rows()) {
            row.value().path(ContactFields.TAGS).forEach(tag -> tags.add(tag.asText()));
        }
        ArrayNode array = JsonTrees.array();
        tags.forEach(array::add);
        return array;
    }

    /** Removes values of custom fields that no longer exist or are of another type now. */
    public void dropStrayValues() {
        for (Table.Row row : contacts.rows()) {
            ObjectNode custom = row.value().withObject(ContactFields.CUSTOM);
            List<String> stray = new ArrayList<>();
            custom.properties().forEach(entry -> {
                JsonNode definition = settings.customField(entry.getKey());
                if (definition == null || !ContactFields.fits(definition, entry.getValue())) {
                    stray.add(entry.getKey());
                }
            });
            custom.remove(stray);
        }
    }

    @Override
    public Runnable capture() {
        Runnable captured = contacts.capture();
        Map<String, String> numbers = Map.copyOf(idsByNumber);
        return () -> {
            captured.run();
            idsByNumber.clear();
            idsByNumber.putAll(numbers);
        };
    }
}
