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
    private static final String PHONE_NUMBER = "phone_number";
    private static final String TYPE = "phone_number_type";
    private static final String TRUNK = "sip_outbound_trunk_config";
    private static final List<Integer> TOLL_FREE = List.of(800, 833, 844, 855, 866, 877, 888);

    private final Workspace workspace;
    private final Table numbers;
    private final References references;
    private final NumberRules rules;
    private final Pages<Table.Row> pages = Pages.ofTable();

    public PhoneNumbersResource(Workspace workspace) {
        this.workspace = workspace;
        numbers = workspace.phoneNumbers();
        references = new References(workspace);
        rules = new NumberRules(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("phoneNumberCreate", this::buy)
                .on("phoneNumberImport", this::importNumber)
                .on("phoneNumberRetrieve", exchange -> Answer.of(find(exchange)))
                .on("phoneNumberUpdate", this::update)
                .on(
                        "phoneNumberList",
                        exchange -> Answer.of(pages.page(numbers.inOrder(), row -> true, Pages.Wish.of(exchange))))
                .on("phoneNumberDelete", this::delete);
    }

    private Answer buy(Exchange exchange) {
        ObjectNode wish = exchange.body().deepCopy();
        boolean tollFree = wish.path("toll_free").asBoolean();
        int usual = tollFree ? 888 : "CA".equals(JsonTrees.text(wish, "country_code")) ? 416 : 415;
        long areaCode = JsonTrees.number(wish, "area_code", usual);
        if (areaCode < 200 || areaCode > 999) {
            throw ApiFailure.badRequest("`area_code` must be at least 200 and at most 999, not " + areaCode);
        }
        if (tollFree && !TOLL_FREE.contains((int) areaCode)) {
            throw ApiFailure.badRequest(
                    "`area_code` of a toll-free number must be one of " + TOLL_FREE + ", not " + areaCode);
        }
        String number = JsonTrees.text(wish, PHONE_NUMBER, "");
        if (!number.isEmpty()) {
            References.checkE164(PHONE_NUMBER, number);
        }
        check(wish, number);
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to buy phone numbers");
        }
        if (number.isEmpty()) {
            number = freeNumber((int) areaCode);
        }
        ObjectNode created = start(number, "retell-" + JsonTrees.text(wish, "number_provider", "twilio"));
        moveToTrunk(wish, created, "transport", "transport");
        wish.remove(List.of("number_provider", "toll_free", "country_code", PHONE_NUMBER, "area_code"));
        return add(number, created, wish);
    }

    private Answer importNumber(Exchange exchange) {
        ObjectNode wish = exchange.body().deepCopy();
        String number = JsonTrees.text(wish, PHONE_NUMBER, "");
        if (!wish.path("ignore_e164_validation").asBoolean(true)) {
            References.checkE164(PHONE_NUMBER, number);
        }
        check(wish, number);
        ObjectNode created = start(number, "custom");
        moveToTrunk(wish, created, "termination_uri", "termination_uri");
        moveToTrunk(wish, created, "sip_trunk_auth_username", "auth_username");
        moveToTrunk(wish, created, "transport", "transport");
        wish.remove(List.of("sip_trunk_auth_password", "ignore_e164_validation", PHONE_NUMBER));
        return add(number, created, wish);
    }

    private Answer update(Exchange exchange) {
        ObjectNode number = find(exchange);
        ObjectNode wish = exchange.body().deepCopy();
        boolean trunk = wish.has("termination_uri") || wish.has("auth_username") || wish.has("auth_password");
        if (trunk && !"custom".equals(JsonTrees.text(number, TYPE))) {
            throw ApiFailure.badRequest(
                    "`termination_uri`, `auth_username` and `auth_password` can be set on imported numbers only");
        }
        check(wish, exchange.path(PHONE_NUMBER));
        moveToTrunk(wish, number, "termination_uri", "termination_uri");
        moveToTrunk(wish, number, "auth_username", "auth_username");
        moveToTrunk(wish, number, "transport", "transport");
        wish.remove("auth_password");
        JsonTrees.patch(number, wish);
        return Answer.of(touched(number));
    }

    private Answer delete(Exchange exchange) {
        find(exchange);
        numbers.remove(exchange.path(PHONE_NUMBER));
        return Answer.empty();
    }

    private Answer add(String number, ObjectNode created, ObjectNode wish) {
        if (numbers.find(number) != null) {
            throw ApiFailure.badRequest("`phone_number` " + number + " is in this workspace already");
        }
        JsonTrees.patch(created, wish);
        return Answer.of(numbers.add(number, touched(created)));
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path(PHONE_NUMBER);
        ObjectNode number = numbers.find(id);
        if (number == null) {
            throw ApiFailure.unprocessable("Phone number " + id + " not found");
        }
        return number;
    }

    private void check(ObjectNode wish, String number) {
        references.checkWeights(wish, "inbound_agents", Channel.VOICE);
        references.checkWeights(wish, "outbound_agents", Channel.VOICE);
        references.checkWeights(wish, "inbound_sms_agents", Channel.CHAT);
        references.checkWeights(wish, "outbound_sms_agents", Channel.CHAT);
        rules.check(wish, number);
    }

    private static ObjectNode start(String number, String type) {
        ObjectNode created =
                JsonTrees.object().put(PHONE_NUMBER, number).put(TYPE, type).put("phone_number_pretty", pretty(number));
        if (isNorthAmerican(number)) {
            created.put("area_code", Integer.parseInt(number.substring(2, 5)));
        }
        return created;
    }

    private static void moveToTrunk(ObjectNode from, ObjectNode number, String field, String trunkField) {
        if (from.has(field)) {
            ObjectNode trunk = number.get(TRUNK) instanceof ObjectNode present ? present : number.putObject(TRUNK);
            trunk.set(trunkField, from.remove(field));
            if (trunk.path(trunkField).isNull()) {
                trunk.remove(trunkField);
            }
        }
    }

    /** Finds a number of an area: the part after the area code is one that is reserved for fiction. */
    private String freeNumber(int areaCode) {
        int first = workspace.ids().below(10_000);
        for (int i = 0; i < 10_000; i++) {
            String number = String.format(Locale.ROOT, "+1%d555%04d", areaCode, (first + i) % 10_000);
            if (numbers.find(number) == null) {
                return number;
            }
        }
        throw ApiFailure.badRequest("No phone number with `area_code` " + areaCode + " is left; choose another one");
    }

    private static boolean isNorthAmerican(String number) {
        return number.matches("\\+1\\d{10}");
    }

    private static String pretty(String number) {
        return isNorthAmerican(number)
                ? "(" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8)
                : number;
    }

    private ObjectNode touched(ObjectNode number) {
        return number.put("last_modification_timestamp", workspace.nowMillis());
    }
}
