package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.call.CallRecord;
import dev.retell4j.simulator.internal.call.CallStore;
import dev.retell4j.simulator.internal.contact.AnalysisBackfill;
import dev.retell4j.simulator.internal.contact.ContactBook;
import dev.retell4j.simulator.internal.contact.ContactImport;
import dev.retell4j.simulator.internal.contact.ConversationSource.Conversation;
import dev.retell4j.simulator.internal.contact.Conversations;
import dev.retell4j.simulator.internal.contact.Conversations.Tally;
import dev.retell4j.simulator.internal.contact.CrmSettings;
import dev.retell4j.simulator.internal.contact.TelephoneNumbers;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts: kept by telephone number, listed, imported, filled from analyses. */
public final class ContactsResource {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final ContactBook contacts;
    private final CrmSettings settings;
    private final Conversations conversations;
    private final ContactImport imports;
    private final AnalysisBackfill backfill;
    private final Pages<Table.Row> pages = new Pages<>(
            row -> JsonTrees.number(row.value(), "last_conversation_timestamp", 0),
            Table.Row::sequence,
            Table.Row::value);
    private final Pages<Conversation> conversationPages = new Pages<>(
            Conversation::startMillis,
            Conversation::sequence,
            one -> one.brief().get());

    /**
     * Makes the resource.
     *
     * @param workspace what everything shares
     * @param contacts the contacts
     * @param settings which fields contacts have
     * @param calls the calls whose analyses fill contacts
     * @param conversations what was spoken and written with contacts
     */
    public ContactsResource(
            Workspace workspace,
            ContactBook contacts,
            CrmSettings settings,
            CallStore calls,
            Conversations conversations) {
        this.contacts = contacts;
        this.settings = settings;
        this.conversations = conversations;
        imports = workspace.keep(new ContactImport(workspace, contacts, settings));
        backfill = workspace.keep(new AnalysisBackfill(workspace, contacts, settings, calls));
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("contactCreate", exchange -> answer(contacts.create(exchange.body())))
                .on("contactGet", exchange -> answer(find(exchange)))
                .on("contactGetByPhone", this::getByNumber)
                .on("contactUpdate", this::update)
                .on("contactList", this::list)
                .on("contactDelete", this::delete)
                .on("contactListConversations", this::listConversations)
                .on("contactUploadImportFile", this::upload)
                .on("contactCreateImport", exchange -> Answer.of(imports.start(exchange.body())))
                .on("contactGetImport", exchange -> Answer.of(imports.progress()))
                .on("contactBackfillAnalysisData", this::backfill)
                .on("contactGetBackfillJobStatus", exchange -> Answer.of(backfill.progress()));
    }

    private Answer getByNumber(Exchange exchange) {
        String number = exchange.path("phone_number");
        if (!TelephoneNumbers.isE164(number)) {
            throw ApiFailure.badRequest(
                    "`phone_number` must be in E.164 form, for example +14155550100, not " + number);
        }
        ObjectNode contact = contacts.findByNumber(number);
        if (contact == null) {
            throw ApiFailure.notFound("No contact has the phone number " + number);
        }
        return answer(contact);
    }

    private Answer update(Exchange exchange) {
        ObjectNode contact = find(exchange);
        contacts.update(contact, exchange.body());
        return answer(contact);
    }

    private Answer delete(Exchange exchange) {
        ObjectNode contact = find(exchange);
        if (contact.has("external_id") && settings.appId() != null) {
            throw ApiFailure.badRequest("Contact " + exchange.path("contact_id") + " is linked to a record of CRM app "
                    + settings.appId() + "; unlink the app first (`app_id` of update-crm-config)");
        }
        contacts.remove(contact);
        return Answer.empty();
    }

    private Answer list(Exchange exchange) {
        ObjectNode wish = exchange.body();
        int limit = number(wish, "limit", USUAL_PAGE, 1, LARGEST_PAGE);
        int skip = number(wish, "skip", 0, 0, Integer.MAX_VALUE);
        ContactFilters filters =
                new ContactFilters(wish.path("filter_criteria"), JsonTrees.text(wish, "search_query", ""));
        Map<String, Tally> tallies = conversations.tallies();
        List<Table.Row> matching = new ArrayList<>();
        for (Table.Row row : contacts.rows()) {
            ObjectNode shown = shown(row.value(), tallies);
            if (filters.accept(shown)) {
                matching.add(new Table.Row(row.sequence(), row.id(), shown));
            }
        }
        boolean ascending = "asc".equals(JsonTrees.text(wish, "sort_order"));
        ObjectNode page =
                pages.page(matching, new Pages.Wish(limit, skip, JsonTrees.text(wish, "pagination_key"), ascending));
        return Answer.of(page.put("total", matching.size()));
    }

    private static int number(ObjectNode wish, String field, int usual, int least, int most) {
        long number = JsonTrees.number(wish, field, usual);
        if (number < least || number > most) {
            throw ApiFailure.badRequest(
                    "`" + field + "` must be at least " + least + " and at most " + most + ", not " + number);
        }
        return (int) number;
    }

    private Answer listConversations(Exchange exchange) {
        String number = JsonTrees.text(find(exchange), "phone_number", "");
        return Answer.of(conversationPages.page(
                conversations.with(number),
                Pages.Wish.of(exchange.query("limit"), exchange.query("pagination_key"), null, USUAL_PAGE)));
    }

    private Answer upload(Exchange exchange) {
        if (exchange.files().size() != 1) {
            throw ApiFailure.badRequest("`file` must be one file");
        }
        return Answer.of(imports.upload(exchange.files().get(0)));
    }

    private Answer backfill(Exchange exchange) {
        JsonNode wish = exchange.body();
        CallFilters filters = new CallFilters(wish.path("backfill_call_filter"));
        return Answer.of(backfill.start(wish.path("backfill_attributes"), (CallRecord call) -> filters.accept(call)));
    }

    private Answer answer(ObjectNode contact) {
        return Answer.of(shown(contact, conversations.tallies()));
    }

    private static ObjectNode shown(ObjectNode contact, Map<String, Tally> tallies) {
        ObjectNode shown = JsonTrees.object();
        shown.setAll(contact);
        @Nullable Tally tally = tallies.get(JsonTrees.text(contact, "phone_number", ""));
        shown.put("conversation_count", tally == null ? 0 : tally.count());
        if (tally != null) {
            shown.put("last_conversation_timestamp", tally.lastMillis());
        }
        return shown;
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path("contact_id");
        ObjectNode contact = contacts.find(id);
        if (contact == null) {
            throw ApiFailure.notFound("Contact " + id + " not found");
        }
        return contact;
    }
}
