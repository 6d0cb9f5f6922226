package dev.retell4j.simulator.internal.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Keeps contacts in step with the CRM: the CRM's people become contacts, and contacts get an id in the CRM. */
public final class CrmSync implements State {
    /** A person of the CRM, by index, or else a contact, by id. */
    private record Item(String appId, int person, String contactId) {}

    private final ContactBook contacts;
    private final CrmSettings settings;
    private final Table apps;
    private final BackgroundJob<Item> job;

    public CrmSync(Workspace workspace, ContactBook contacts, CrmSettings settings, Table apps) {
        this.contacts = contacts;
        this.settings = settings;
        this.apps = apps;
        job = new BackgroundJob<>(
                workspace.time(),
                "synchronisation with the CRM",
                this::synchronise,
                () -> settings.setLastSync(workspace.nowMillis()));
    }

    /** Returns what a CRM offers, or refuses with 400 or 404. */
    public ObjectNode schema(String appId) {
        ObjectNode app = app(appId);
        ObjectNode schema = JsonTrees.object().put("provider", JsonTrees.text(app, "provider", ""));
        schema.set("fields", crm(appId, app).schema());
        return schema;
    }

    /** Starts a synchronisation, or refuses it. */
    public ObjectNode start() {
        String appId = settings.appId();
        if (appId == null) {
            throw ApiFailure.badRequest("No CRM is linked; set `app_id` with update-crm-config first");
        }
        ObjectNode app = app(appId);
        if (!"connected".equals(JsonTrees.text(app, "connection_status"))) {
            throw ApiFailure.badRequest(
                    "App " + appId + " is not connected; test-app-auth connects it when its `auth_config` is right");
        }
        List<Item> items = new ArrayList<>();
        int people = crm(appId, app).people().size();
        for (int i = 0; i < people; i++) {
            items.add(new Item(appId, i, ""));
        }
        if (takesNew(app)) {
            contacts.rows().stream()
                    .filter(row -> !row.value().has("external_id"))
                    .forEach(row -> items.add(new Item(appId, -1, row.id())));
        }
        return job.start(items);
    }

    /** Returns how the last synchronisation stands. */
    public ObjectNode progress() {
        return job.toJson();
    }

    /** Returns the app of a CRM, or refuses with 404 when there is none and 400 when it is no CRM. */
    public ObjectNode app(String appId) {
        ObjectNode app = apps.find(appId);
        if (app == null) {
            throw ApiFailure.notFound("App " + appId + " not found (`app_id`)");
        }
        if (!"crm".equals(JsonTrees.text(app, "type"))) {
            throw ApiFailure.badRequest(
                    "`app_id` must be an app of type crm; " + appId + " is of type " + JsonTrees.text(app, "type"));
        }
        return app;
    }

    private static OutsideCrm crm(String appId, ObjectNode app) {
        return new OutsideCrm(appId, JsonTrees.text(app, "provider", ""));
    }

    private static boolean takesNew(ObjectNode app) {
        return app.path("crm_config").path("sync_new_contacts").asBoolean(true);
    }

    private boolean synchronise(Item item) {
        ObjectNode app = apps.find(item.appId());
        if (app == null) {
            return false;
        }
        OutsideCrm crm = crm(item.appId(), app);
        if (item.person() >= 0) {
            return takeOver(crm, crm.people().get(item.person()), app);
        }
        ObjectNode contact = contacts.find(item.contactId());
        if (contact == null) {
            return false;
        }
        if (!contact.has("external_id")) {
            contact.put("external_id", JsonTrees.text(app, "provider", "crm") + "-" + item.contactId());
        }
        return true;
    }

    private boolean takeOver(OutsideCrm crm, ObjectNode person, ObjectNode app) {
        ObjectNode changes =
                JsonTrees.object().put("first_name", crm.name(person, true)).put("last_name", crm.name(person, false));
        JsonNode mappings = app.path("crm_config").path("inbound_sync_mappings");
        for (JsonNode mapping : mappings) {
            JsonNode value = person.path(JsonTrees.text(mapping, "external_field_name", ""));
            String field = JsonTrees.text(mapping, "field_name", "");
            if (value.isMissingNode()
                    || (!field.equals(ContactFields.PHONE) && !ContactFields.put(settings, changes, field, value))) {
                return false;
            }
        }
        ObjectNode contact = contacts.findByNumber(crm.number(person));
        if (contact == null) {
            if (!takesNew(app)) {
                return true;
            }
            contact = contacts.create(JsonTrees.object().put(ContactFields.PHONE, crm.number(person)));
        }
        contacts.update(contact, changes);
        contact.put("external_id", JsonTrees.text(person, "id"));
        return true;
    }

    @Override
    public Runnable capture() {
        return job.capture();
    }
}
