package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.CallingCodes;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.List;

/** What may be set on a phone number, beyond what the contract's schemas say. */
final class NumberRules {
    private static final List<String> TRANSPORTS = List.of("TLS", "TCP", "UDP");

    private final Workspace workspace;

    NumberRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refuses wrong countries, a wrong transport and a fallback number that leads back or on. */
    void check(ObjectNode wish, String number) {
        for (String list : List.of("allowed_inbound_country_list", "allowed_outbound_country_list")) {
            for (JsonNode country : wish.path(list)) {
                if (!CallingCodes.countries().contains(country.asText())) {
                    throw ApiFailure.badRequest("`" + list
                            + "` must hold two-letter ISO country codes in upper case, for example US, not "
                            + country.asText());
                }
            }
        }
        String transport = JsonTrees.text(wish, "transport");
        if (transport != null && !TRANSPORTS.contains(transport)) {
            throw ApiFailure.badRequest(
                    "`transport` must be one of " + String.join(", ", TRANSPORTS) + ", not " + transport);
        }
        String fallback = JsonTrees.text(wish, "fallback_number");
        if (fallback != null) {
            checkFallback(fallback, number);
        }
    }

    private void checkFallback(String fallback, String number) {
        References.checkE164("fallback_number", fallback);
        if (fallback.equals(number)) {
            throw ApiFailure.badRequest("`fallback_number` must not be the number itself");
        }
        ObjectNode other = workspace.phoneNumbers().find(fallback);
        if (other != null && other.hasNonNull("fallback_number")) {
            throw ApiFailure.badRequest(
                    "`fallback_number` must not be a number that has a fallback of its own, as " + fallback + " has");
        }
    }
}
