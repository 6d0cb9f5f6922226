package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.account.ApiKeyInfo;
import dev.retell4j.account.Concurrency;
import dev.retell4j.agents.AgentListItem;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A look at a real account. Reads only: it creates, changes, dials and spends nothing. */
public final class LiveTour {
    private static final int AGENTS = 5;
    private static final int CALLS = 8;

    private final Terminal terminal;
    private final Steps steps;
    private final RetellClient retell;

    /**
     * Prepares the look.
     *
     * @param terminal where it is shown
     * @param retell a client of the account
     */
    public LiveTour(Terminal terminal, RetellClient retell) {
        this.terminal = terminal;
        this.retell = retell;
        steps = new Steps(terminal);
    }

    /** Reads and shows what there is. */
    public void run() {
        terminal.print(Line.indented("")
                .add(Style.BOLD, "A look at your account")
                .add(" · reads only, changes nothing, calls nobody"));
        terminal.blank();
        steps.show("Whose key is it", "retell.identity().retrieve()", this::identity);
        steps.show("How many calls at a time", "retell.concurrency().retrieve()", this::concurrency);
        steps.show("Voices", "retell.voices().list()", this::voices);
        steps.show("Agents", "retell.agents().list()", this::agents);
        steps.show("Recent calls", "retell.calls().list()", this::calls);
        terminal.print(Line.indented("")
                .add(Style.GOOD, "✓ Done")
                .add(" in " + Wording.elapsed(steps.elapsed()) + ". Nothing was changed."));
    }

    private void identity(Details details) {
        ApiKeyInfo key = retell.identity().retrieve();
        details.fact("workspace", key.orgName());
        key.apiKeyName().ifPresent(name -> details.fact("key", name));
    }

    private void concurrency(Details details) {
        Concurrency concurrency = retell.concurrency().retrieve();
        details.fact("now", number(concurrency.currentConcurrency()) + " of " + number(concurrency.concurrencyLimit()));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : "?";
    }

    private void voices(Details details) {
        List<Voice> voices = retell.voices().list();
        Map<String, Long> providers = voices.stream()
                .collect(Collectors.groupingBy(
                        voice -> voice.provider().asString(), TreeMap::new, Collectors.counting()));
        details.fact("available", Wording.count(voices.size(), "voice"));
        details.fact(
                "by provider",
                providers.entrySet().stream()
                        .map(provider -> Wording.together(provider.getKey() + " " + provider.getValue()))
                        .collect(Collectors.joining(" · ")));
    }

    private void agents(Details details) {
        List<AgentListItem> agents =
                retell.agents().list().pageSize(AGENTS).stream().limit(AGENTS).toList();
        for (AgentListItem agent : agents) {
            details.line(Line.indented(Wording.minute(agent.userModifiedTimestamp()))
                    .to(24)
                    .add(agent.channel().asString())
                    .to(32)
                    .add(Wording.shorten(agent.agentName(), Terminal.WIDTH - 32)));
        }
        sayIfEmpty(agents, "no agent yet", details);
    }

    private void calls(Details details) {
        List<CallListItem> calls =
                retell.calls().list().pageSize(CALLS).stream().limit(CALLS).toList();
        if (!calls.isEmpty()) {
            details.line(columns(Style.FAINT, "started", "length", "cost", "reason", "agent"));
        }
        for (CallListItem call : calls) {
            details.line(line(call));
        }
        sayIfEmpty(calls, "no call yet", details);
    }

    /** Leaves the numbers out: they belong to people. */
    private static Line line(CallListItem call) {
        String reason = call.disconnectionReason()
                .map(DisconnectionReason::asString)
                .orElse(call.callStatus().asString());
        return columns(
                Style.PLAIN,
                call.startTimestamp().map(Wording::minute).orElse("not started"),
                call.duration().map(Wording::clock).orElse(""),
                call.callCost().map(cost -> Wording.cents(cost.combinedCost())).orElse(""),
                Wording.shorten(reason, 21),
                call.agentName().orElse(call.agentId()));
    }

    private static Line columns(Style style, String start, String length, String cost, String reason, String agent) {
        return new Line()
                .to(Terminal.INDENT)
                .add(style, start)
                .endingAt(28, style, length)
                .endingAt(39, style, cost)
                .to(42)
                .add(style, reason)
                .to(64)
                .add(style, Wording.shorten(agent, Terminal.WIDTH - 64));
    }

    private static void sayIfEmpty(List<?> found, String text, Details details) {
        if (found.isEmpty()) {
            details.line(Line.indented("").add(Style.FAINT, text));
        }
    }
}
