package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.List;
import java.util.Locale;

/** Telephone numbers: bought, imported, bound to agents. */
public final class PhoneNumbersResource {
    private static final int USUAL_PAGE = 1000;
    private static final String TRUNK = "sip_outbound_trunk_config";

    private final Workspace workspace;
    private final Table numbers;
    private final References references;
    private final Pages<Table.Row> pages = Pages.ofTable();

    public PhoneNumbersResource(Workspace workspace) {
        this.workspace = workspace;
        numbers = workspace.phoneNumbers();
        references = new References(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("phoneNumberCreate", this::buy)
                .on("phoneNumberImport", this::importNumber)
                .on("phoneNumberRetrieve", exchange -> Answer.of(find(exchange)))
                .on("phoneNumberUpdate", this::update)
                .on("phoneNumberList", this::list)
                .on("phoneNumberDelete", this::delete);
    }

    private Answer buy(Exchange exchange) {
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to buy phone numbers");
        }
        ObjectNode wish = exchange.body().deepCopy();
        String provider = JsonTrees.text(wish, "number_provider", "twilio");
        int areaCode =
                (int) JsonTrees.number(wish, "area_code", wish.path("toll_free").asBoolean() ? 888 : 415);
        if (areaCode < 200 || areaCode > 999) {
            throw ApiFailure.badRequest("`area_code` must be at least 200 and at most 999, not " + areaCode);
        }
        String number = JsonTrees.text(wish, "phone_number", "");
        if (number.isEmpty()) {
            number = freeNumber(areaCode);
        } else {
            References.checkE164("phone_number", number);
            areaCode = areaCodeOf(number, areaCode);
        }
        wish.remove(List.of("number_provider", "toll_free", "country_code", "transport", "phone_number", "area_code"));
        ObjectNode created = start(number, "retell-" + provider.toLowerCase(Locale.ROOT));
        created.put("area_code", areaCode);
        JsonTrees.patch(created, wish);
        return add(number, created);
    }

    private Answer importNumber(Exchange exchange) {
        ObjectNode wish = exchange.body().deepCopy();
        String number = JsonTrees.text(wish, "phone_number", "");
        if (!wish.path("ignore_e164_validation").asBoolean(true)) {
            References.checkE164("phone_number", number);
        }
        ObjectNode created = start(number, "custom");
        moveToTrunk(wish, created, "termination_uri", "termination_uri");
        moveToTrunk(wish, created, "sip_trunk_auth_username", "auth_username");
        moveToTrunk(wish, created, "transport", "transport");
        wish.remove(List.of("sip_trunk_auth_password", "ignore_e164_validation", "phone_number"));
        JsonTrees.patch(created, wish);
        return add(number, created);
    }

    private Answer update(Exchange exchange) {
        ObjectNode number = find(exchange);
        ObjectNode wish = exchange.body().deepCopy();
        ObjectNode changed = number.deepCopy();
        boolean trunk = wish.has("termination_uri") || wish.has("auth_username") || wish.has("auth_password");
        if (trunk && !"custom".equals(JsonTrees.text(number, "phone_number_type"))) {
            throw ApiFailure.badRequest(
                    "`termination_uri`, `auth_username` and `auth_password` can be set on imported numbers only");
        }
        if ("custom".equals(JsonTrees.text(number, "phone_number_type"))) {
            moveToTrunk(wish, changed, "termination_uri", "termination_uri");
            moveToTrunk(wish, changed, "auth_username", "auth_username");
            moveToTrunk(wish, changed, "transport", "transport");
        }
        wish.remove(List.of("auth_password", "transport"));
        JsonTrees.patch(changed, wish);
        check(changed);
        number.removeAll();
        number.setAll(changed);
        return Answer.of(touched(number));
    }

    private Answer list(Exchange exchange) {
        return Answer.of(pages.page(
                numbers.rows(),
                Pages.Wish.of(
                        exchange.query("limit"),
                        exchange.query("pagination_key"),
                        exchange.query("sort_order"),
                        USUAL_PAGE)));
    }

    private Answer delete(Exchange exchange) {
        find(exchange);
        numbers.remove(exchange.path("phone_number"));
        return Answer.empty();
    }

    private Answer add(String number, ObjectNode created) {
        check(created);
        if (numbers.find(number) != null) {
            throw ApiFailure.badRequest("`phone_number` " + number + " is in this workspace already");
        }
        return Answer.of(numbers.add(number, touched(created)));
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path("phone_number");
        ObjectNode number = numbers.find(id);
        if (number == null) {
            throw ApiFailure.unprocessable("Phone number " + id + " not found");
        }
        return number;
    }

    private void check(ObjectNode number) {
        references.checkWeights(number, "inbound_agents", Channel.VOICE);
        references.checkWeights(number, "outbound_agents", Channel.VOICE);
        references.checkWeights(number, "inbound_sms_agents", Channel.CHAT);
        references.checkWeights(number, "outbound_sms_agents", Channel.CHAT);
    }

    private static ObjectNode start(String number, String type) {
        return JsonTrees.object()
                .put("phone_number", number)
                .put("phone_number_type", type)
                .put("phone_number_pretty", pretty(number));
    }

    private static void moveToTrunk(ObjectNode from, ObjectNode number, String field, String trunkField) {
        if (from.has(field)) {
            ObjectNode trunk = number.get(TRUNK) instanceof ObjectNode present ? present : number.putObject(TRUNK);
            trunk.set(trunkField, from.remove(field));
        }
    }

    private String freeNumber(int areaCode) {
        String number;
        do {
            number = String.format(
                    Locale.ROOT, "+1%d555%04d", areaCode, workspace.ids().below(10_000));
        } while (numbers.find(number) != null);
        return number;
    }

    private static int areaCodeOf(String number, int otherwise) {
        return number.length() == 12 && number.startsWith("+1") ? Integer.parseInt(number.substring(2, 5)) : otherwise;
    }

    private static String pretty(String number) {
        return number.length() == 12 && number.startsWith("+1")
                ? "(" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8)
                : number;
    }

    private ObjectNode touched(ObjectNode number) {
        return number.put("last_modification_timestamp", workspace.nowMillis());
    }
}
