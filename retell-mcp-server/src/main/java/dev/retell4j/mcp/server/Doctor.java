package dev.retell4j.mcp.server;

import dev.retell4j.errors.RetellException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Checks an installation part by part, and says what to do about what is wrong. Changes nothing and dials nobody. */
final class Doctor {
    /** What the list of tools may take of an assistant's attention without a word about it. */
    private static final int MOST_TOKENS = 8_000;

    private final Settings settings;
    private final PrintStream out;

    Doctor(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run() {
        out.println("retell-mcp " + Version.current());
        Findings findings = new Findings(out);
        java(findings);
        tools(findings);
        retell(findings);
        http(findings);
        out.println();
        out.println(
                findings.wrong() == 0
                        ? "All is well."
                        : findings.wrong() == 1 ? "One thing is wrong." : findings.wrong() + " things are wrong.");
        return findings.wrong() == 0 ? Program.DONE : Program.FAILED;
    }

    private static void java(Findings findings) {
        findings.heading("Java");
        findings.good(System.getProperty("java.vm.name") + " " + Runtime.version());
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        boolean hasArchive = options.stream()
                .anyMatch(option -> option.startsWith("-XX:SharedArchiveFile=") || option.startsWith("-XX:AOTCache="));
        if (hasArchive) {
            findings.good("starts from a class archive");
        } else if (System.getProperty(Launch.LAUNCHER) == null) {
            findings.note("started without the launcher bin/retell-mcp, with which it starts in half the time");
        } else {
            findings.note(
                    "no class archive yet: this start makes one in the background, \"retell-mcp prepare\" at once");
        }
    }

    private void tools(Findings findings) {
        findings.heading("Tools");
        try (Assembly assembly = Assembly.offline(settings)) {
            int bytes = 0;
            List<ListedTool> tools = ListedTool.all(assembly.mcp());
            for (ListedTool each : tools) {
                bytes += each.bytes();
            }
            int tokens = ToolsCommand.tokens(bytes);
            if (tools.isEmpty()) {
                findings.bad(
                        "no tool is switched on",
                        "Give fewer restrictions with --toolsets, --tools, --exclude and --read-only.");
            } else if (tokens > MOST_TOKENS) {
                findings.bad(
                        tools.size() + " tools take about " + tokens + " tokens of every conversation",
                        "Switch some off with --toolsets or --exclude; \"retell-mcp tools\" lists their sizes.");
            } else {
                findings.good(tools.size() + " tools, about " + tokens + " tokens");
            }
            rules(findings);
        } catch (UsageException | RetellException e) {
            findings.bad("the settings cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private void rules(Findings findings) {
        if (settings.isOn(Option.READ_ONLY)) {
            findings.note("read only");
            return;
        }
        List<String> unasked = settings.list(Option.ALLOW_WITHOUT_ASKING);
        if (!unasked.isEmpty()) {
            findings.note("nobody is asked before what is " + String.join(" or ", unasked));
        }
        CountCheck.of(findings, settings, Clock.systemUTC());
        if (!settings.isSet(Option.NUMBER_PREFIXES) && !settings.isSet(Option.CALLS_PER_DAY)) {
            findings.note(
                    "any number may be dialled, any number of times; --number-prefixes and --calls-per-day limit it");
        }
    }

    private void retell(Findings findings) {
        if (settings.isOn(Option.SIMULATOR)) {
            findings.heading("Retell");
            try (Assembly assembly = Assembly.of(settings)) {
                AccountCheck.simulated(findings, assembly);
            }
            return;
        }
        for (WorkspaceSettings each : settings.workspaces()) {
            findings.heading(settings.hasNamedWorkspaces() ? "Retell, workspace " + each.name() : "Retell");
            AccountCheck.of(findings, settings, each);
        }
    }

    private void http(Findings findings) {
        boolean isWanted = settings.isSet(Option.TOKENS)
                || settings.isSet(Option.HOST)
                || settings.isSet(Option.JWT_ISSUER)
                || settings.isSet(Option.PUBLIC_URL)
                || settings.isSet(Option.INBOX);
        if (!isWanted) {
            return;
        }
        findings.heading("HTTP");
        try {
            LoneOption.checkHttp(settings);
            String host = Objects.requireNonNullElse(settings.text(Option.HOST), HttpService.THIS_MACHINE);
            Access.checkAddress(settings, host, Access.authentication(settings));
            findings.good("who may come in is settled");
        } catch (UsageException | IllegalArgumentException e) {
            findings.bad("the settings of http cannot be used", String.valueOf(e.getMessage()));
        }
        URI publicUrl = settings.url(Option.PUBLIC_URL);
        if (publicUrl != null) {
            ReachCheck.of(findings, publicUrl, settings.isOn(Option.WEBHOOKS));
        }
    }
}
