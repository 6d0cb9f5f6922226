package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.contact.ContactBook;
import dev.retell4j.simulator.internal.contact.CrmSettings;
import dev.retell4j.simulator.internal.contact.CrmSync;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;

/** How contacts are set up, and how a CRM is kept in step with them. */
public final class CrmResource {
    private final ContactBook contacts;
    private final CrmSettings settings;
    private final CrmSync sync;

    public CrmResource(Workspace workspace, ContactBook contacts, CrmSettings settings, Table apps) {
        this.contacts = contacts;
        this.settings = settings;
        sync = workspace.keep(new CrmSync(workspace, contacts, settings, apps));
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("crmGetConfig", exchange -> config())
                .on("crmUpdateConfig", this::update)
                .on("crmGetSchema", this::schema)
                .on("crmRunSyncJob", exchange -> Answer.of(sync.start()))
                .on("crmGetSyncJobStatus", exchange -> Answer.of(sync.progress()));
    }

    private Answer config() {
        ObjectNode shown = JsonTrees.object();
        shown.setAll(settings.config());
        shown.set("contact_tags", contacts.tags());
        return Answer.of(shown);
    }

    private Answer update(Exchange exchange) {
        String appId = JsonTrees.text(exchange.body(), "app_id");
        if (appId != null) {
            sync.app(appId);
        }
        settings.update(exchange.body());
        contacts.dropStrayValues();
        return config();
    }

    private Answer schema(Exchange exchange) {
        String wished = exchange.query("app_id");
        String appId = wished == null ? settings.appId() : wished;
        if (appId == null) {
            throw ApiFailure.badRequest("Query parameter `app_id` is required while no CRM is linked");
        }
        return Answer.of(sync.schema(appId));
    }
}
