package dev.retell4j.simulator.internal.resource;

import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.ExportRequests;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;

/** The list of exports; they are asked for in the dashboard, not through the API. */
public final class ExportsResource {
    private static final int USUAL_PAGE = 50;

    private final ExportRequests exports;
    private final Pages<Table.Row> pages = Pages.ofTable();

    public ExportsResource(ExportRequests exports) {
        this.exports = exports;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("exportRequestList", this::list);
    }

    private Answer list(Exchange exchange) {
        return Answer.of(pages.page(
                exports.rows(),
                Pages.Wish.of(
                        exchange.query("limit"),
                        exchange.query("pagination_key"),
                        exchange.query("sort_order"),
                        USUAL_PAGE)));
    }
}
