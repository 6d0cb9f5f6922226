package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;

/**
 * Exports of calls and chats.
 *
 * <p>The API only lists them. So that the list is not empty, the workspace begins with one that was made the day
 * before. Used under the workspace's lock.
 */
public final class ExportRequests implements State {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Timeline time;
    private final Ids ids;
    private final Table requests = new Table();

    ExportRequests(Timeline time, Ids ids) {
        this.time = time;
        this.ids = ids;
        String id = "export_yesterday";
        ObjectNode first = add(id, "call", "America/Los_Angeles");
        first.put("created_timestamp", time.now().minus(Duration.ofDays(1)).toEpochMilli());
        enter(id, "completed");
    }

    /**
     * Asks for an export, as somebody would in the dashboard.
     *
     * @param channel {@code call} or {@code chat}
     * @param timezone the IANA name of a zone
     * @return the id of the request
     */
    public String request(String channel, String timezone) {
        String id = ids.next("export");
        add(id, channel, timezone);
        time.plan(STEP, () -> enter(id, "processing"));
        time.plan(STEP.multipliedBy(2), () -> enter(id, "completed"));
        return id;
    }

    public Collection<Table.Row> rows() {
        return requests.rows();
    }

    private ObjectNode add(String id, String channel, String timezone) {
        return requests.add(
                id,
                JsonTrees.object()
                        .put("export_request_id", id)
                        .put("channel", channel)
                        .put("timezone", timezone)
                        .put("status", "created")
                        .put("created_timestamp", time.now().toEpochMilli()));
    }

    private void enter(String id, String status) {
        ObjectNode request = requests.find(id);
        if (request != null) {
            request.put("status", status);
            if (status.equals("completed")) {
                request.put("url", "https://simulator.invalid/exports/" + id + ".csv");
            }
        }
    }

    @Override
    public Runnable capture() {
        return requests.capture();
    }
}
