package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.contact.CrmSettings;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Organisation;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/** Connected apps of other providers. Their secrets are not kept: what was not stored cannot leak. */
public final class AppsResource {
    private static final int USUAL_PAGE = 50;
    private static final String AUTH = "auth_config";
    private static final String STATUS = "connection_status";

    /** Whether the provider would accept the credentials; kept with an app, but not shown. */
    private static final String ACCEPTED = "_accepted";

    private static final List<String> SECRETS = List.of("api_key", "password", "client_secret");

    private final Workspace workspace;
    private final Table apps;
    private final CrmSettings crm;
    private final AppUsages usages;
    private final Pages<Table.Row> pages =
            new Pages<>(Table.Row::sequence, Table.Row::sequence, row -> shown(row.value()));
    private final Pages<AppUsages.Usage> usagePages =
            new Pages<>(AppUsages.Usage::millis, AppUsages.Usage::sequence, AppUsages.Usage::json);

    public AppsResource(Workspace workspace, Table apps, CrmSettings crm) {
        this.workspace = workspace;
        this.apps = apps;
        this.crm = crm;
        usages = new AppUsages(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("appCreate", this::create)
                .on("appGet", exchange -> Answer.of(shown(find(exchange))))
                .on("appUpdate", this::update)
                .on("appList", this::list)
                .on("appDelete", this::delete)
                .on("appListUsages", this::listUsages)
                .on("appTestAuth", this::testAuth);
    }

    private Answer create(Exchange exchange) {
        String id = workspace.ids().next("app");
        long now = workspace.nowMillis();
        ObjectNode app = JsonTrees.object()
                .put("app_id", id)
                .put("org_id", Organisation.ID)
                .put(STATUS, "not_connected")
                .put("created_timestamp", now);
        change(app, exchange.body());
        return Answer.of(shown(apps.add(id, app)));
    }

    private Answer update(Exchange exchange) {
        ObjectNode app = find(exchange);
        ObjectNode changed = app.deepCopy();
        change(changed, exchange.body());
        app.removeAll();
        app.setAll(changed);
        return Answer.of(shown(app));
    }

    private static ObjectNode shown(ObjectNode app) {
        ObjectNode shown = app.deepCopy();
        shown.remove(ACCEPTED);
        return shown;
    }

    private void change(ObjectNode app, ObjectNode wish) {
        ObjectNode changes = wish.deepCopy();
        changes.remove(ACCEPTED);
        if (changes.get(AUTH) instanceof ObjectNode credentials) {
            app.put(ACCEPTED, accepts(credentials));
            credentials.remove(SECRETS);
        }
        if (changes.has(AUTH) || changes.has("tenant_url")) {
            app.put(STATUS, "not_connected");
        }
        JsonTrees.patch(app, changes);
        String type = JsonTrees.text(app, "type", "");
        if (app.has("crm_config") && !type.equals("crm")) {
            throw ApiFailure.badRequest("`crm_config` is for apps of type crm only, not " + type);
        }
        String url = JsonTrees.text(app, "tenant_url");
        if (url != null && !isWebAddress(url)) {
            throw ApiFailure.badRequest("`tenant_url` must be an http or https address, not " + url);
        }
        app.put("user_modified_timestamp", workspace.nowMillis());
    }

    /** The provider accepts all secrets except those that call themselves invalid. */
    private static boolean accepts(ObjectNode credentials) {
        return SECRETS.stream()
                .noneMatch(secret -> JsonTrees.text(credentials, secret, "").startsWith("invalid"));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Answer list(Exchange exchange) {
        return Answer.of(pages.page(apps.rows(), wish(exchange)));
    }

    private Answer listUsages(Exchange exchange) {
        return Answer.of(usagePages.page(usages.of(find(exchange)), wish(exchange)));
    }

    private static Pages.Wish wish(Exchange exchange) {
        return Pages.Wish.of(
                exchange.query("limit"), exchange.query("pagination_key"), exchange.query("sort_order"), USUAL_PAGE);
    }

    private Answer testAuth(Exchange exchange) {
        ObjectNode app = find(exchange);
        if (!app.has(AUTH)) {
            throw ApiFailure.badRequest(
                    "App " + exchange.path("app_id") + " has no `auth_config`; set it with update-app first");
        }
        boolean accepted = app.path(ACCEPTED).asBoolean();
        app.put(STATUS, accepted ? "connected" : "error");
        return Answer.of(JsonTrees.object().put("success", accepted));
    }

    private Answer delete(Exchange exchange) {
        String id = exchange.path("app_id");
        List<AppUsages.Usage> users = usages.of(find(exchange));
        if (!users.isEmpty() && !"true".equals(exchange.query("force_delete"))) {
            String names = users.stream().map(AppUsages.Usage::id).collect(Collectors.joining(", "));
            throw ApiFailure.badRequest("App " + id + " is used by " + names + "; set force_delete to delete it");
        }
        if (id.equals(crm.appId())) {
            crm.unlink();
        }
        apps.remove(id);
        return Answer.empty();
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path("app_id");
        ObjectNode app = apps.find(id);
        if (app == null) {
            throw ApiFailure.notFound("App " + id + " not found");
        }
        return app;
    }
}
