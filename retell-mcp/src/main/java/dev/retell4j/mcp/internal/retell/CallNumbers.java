package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.types.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the number to call from. */
final class CallNumbers {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private CallNumbers() {}

    /**
     * Returns the number to call from: the named one, else the one whose outbound agent is this agent, else the
     * workspace's first that is bound to no outbound agent, else its first.
     */
    static String from(ToolCall call, @Nullable String agentId, @Nullable String named) {
        if (named != null) {
            return named;
        }
        List<PhoneNumber> numbers = all(call);
        if (numbers.isEmpty()) {
            throw new RetellValidationException(
                    "The workspace " + call.workspace().name()
                            + " has no phone number to call from. Buy one (operation phoneNumberCreate) or import one"
                            + " (phoneNumberImport), or name from_number.");
        }
        if (agentId == null) {
            return only(numbers).phoneNumber();
        }
        return agents(numbers, agentId)
                .or(() -> numbers.stream()
                        .filter(number -> number.outboundAgents().isEmpty())
                        .findFirst())
                .orElseGet(() -> numbers.get(0))
                .phoneNumber();
    }

    /** Without an agent the number's own one speaks, so that it must be clear which number is meant. */
    private static PhoneNumber only(List<PhoneNumber> numbers) {
        List<PhoneNumber> bound = numbers.stream()
                .filter(number -> !number.outboundAgents().isEmpty())
                .toList();
        if (bound.size() != 1) {
            throw new RetellValidationException("Name agent_id or from_number: " + bound.size()
                    + " phone numbers of this workspace are bound to an outbound agent.");
        }
        return bound.get(0);
    }

    private static Optional<PhoneNumber> agents(List<PhoneNumber> numbers, String agentId) {
        PhoneNumber best = null;
        double most = 0;
        for (PhoneNumber number : numbers) {
            double weight = weight(number, agentId);
            if (weight > most) {
                best = number;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double weight(PhoneNumber number, String agentId) {
        double weight = 0;
        for (AgentWeight agent : number.outboundAgents()) {
            if (agent.agentId().equals(agentId)) {
                weight += agent.weight();
            }
        }
        return weight;
    }

    private static List<PhoneNumber> all(ToolCall call) {
        List<PhoneNumber> numbers = new ArrayList<>();
        var list = call.retell().phoneNumbers().list().pageSize(PAGE);
        Optional<Page<PhoneNumber>> page = Optional.of(call.send(list.firstRequest()));
        for (int read = 1; page.isPresent(); read++) {
            numbers.addAll(page.get().items());
            page = read < MOST_PAGES ? list.nextPage(page.get()) : Optional.empty();
        }
        return numbers;
    }
}
