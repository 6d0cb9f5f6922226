package dev.retell4j.simulator.internal.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Organisation;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Workspace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Incidents that alert rules found; each is told once, without another try. Used under the workspace's lock. */
public final class Alerts implements State {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final Dispatch dispatch;
    private final @Nullable String workspaceUrl;

    /** The incidents that are not resolved; never changed in place. */
    private final Map<String, ObjectNode> open = new LinkedHashMap<>();

    /**
     * Makes the alerts of a workspace.
     *
     * @param workspace where ids and the time come from
     * @param dispatch what sends them
     * @param workspaceUrl where those go that name no address of their own, or null
     */
    public Alerts(Workspace workspace, Dispatch dispatch, @Nullable String workspaceUrl) {
        this.workspace = workspace;
        this.dispatch = dispatch;
        this.workspaceUrl = workspaceUrl;
    }

    @Override
    public Runnable capture() {
        Map<String, ObjectNode> captured = new LinkedHashMap<>(open);
        return () -> {
            open.clear();
            open.putAll(captured);
        };
    }

    /**
     * Opens an incident and tells of it.
     *
     * @param fields what it is to say; the usual otherwise
     * @return its id
     */
    public String trigger(JsonNode fields) {
        ObjectNode alert = JsonTrees.object();
        alert.put("alert_incident_id", workspace.ids().next("alert_incident"));
        alert.put("org_id", Organisation.ID);
        alert.put("alert_rule_id", workspace.ids().next("alert_rule"));
        alert.put("name", "Too many calls");
        alert.put("metric_type", "call_count");
        alert.putObject("filter");
        alert.put("threshold_type", "absolute");
        alert.put("threshold_value", 100);
        alert.put("comparator", "gt");
        alert.put("frequency", "5m");
        alert.put("window", "1h");
        alert.putArray("emails");
        if (workspaceUrl == null) {
            alert.putArray("webhook_urls");
        } else {
            alert.putArray("webhook_urls").add(workspaceUrl);
        }
        alert.put("current_value", 131);
        alert.putNull("previous_value");
        alert.put("triggered_timestamp", workspace.nowMillis());
        alert.putNull("resolved_timestamp");
        fields.properties().forEach(field -> alert.set(field.getKey(), field.getValue()));
        if (alert.path("webhook_urls").isEmpty()) {
            throw new IllegalStateException(
                    "The workspace has no webhook URL; set webhookUrl, or give the alert webhook_urls");
        }
        String id = JsonTrees.text(alert, "alert_incident_id", "");
        open.put(id, alert);
        send("alert_triggered", alert);
        return id;
    }

    /**
     * Closes an incident and tells of it.
     *
     * @throws IllegalArgumentException when none of that id is open
     */
    public void resolve(String incidentId) {
        ObjectNode alert = open.remove(incidentId);
        if (alert == null) {
            throw new IllegalArgumentException("No open alert " + incidentId);
        }
        send("alert_resolved", alert.deepCopy().put("resolved_timestamp", workspace.nowMillis()));
    }

    private void send(String event, ObjectNode alert) {
        ObjectNode payload = JsonTrees.object().put("event", event);
        payload.set("alert", alert);
        byte[] body = JsonTrees.bytes(payload);
        for (JsonNode url : alert.path("webhook_urls")) {
            dispatch.post(
                    Shipment.Content.json(Delivery.Kind.ALERT, event, null, url.asText(), body, LIMIT, 1),
                    Recipient.NOBODY);
        }
    }
}
