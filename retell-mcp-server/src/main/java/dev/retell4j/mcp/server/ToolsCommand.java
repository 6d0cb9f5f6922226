package dev.retell4j.mcp.server;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Lists the tools that an assistant gets to see, with what they take of its attention, or shows one. */
final class ToolsCommand {
    private final Settings settings;
    private final PrintStream out;

    ToolsCommand(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(CommandLine line) {
        try (Assembly assembly = Assembly.offline(settings)) {
            List<ListedTool> tools = ListedTool.all(assembly.mcp());
            if (!line.words().isEmpty()) {
                out.println(find(tools, line.words().get(0)).pretty());
            } else if (line.has(Option.JSON)) {
                json(tools);
            } else {
                table(tools);
            }
        }
        return Program.DONE;
    }

    private static ListedTool find(List<ListedTool> tools, String name) {
        List<String> names = new ArrayList<>();
        for (ListedTool each : tools) {
            if (each.answersTo(name)) {
                return each;
            }
            names.add(each.name());
        }
        throw new UsageException("No tool " + name + " is switched on"
                + Suggestion.of(name, names, "\"retell-mcp tools\" lists those that are."));
    }

    private void json(List<ListedTool> tools) {
        StringBuilder text = new StringBuilder("[");
        for (ListedTool each : tools) {
            text.append(text.length() > 1 ? ",\n" : "\n").append(each.json());
        }
        out.println(text.append("\n]"));
    }

    private void table(List<ListedTool> tools) {
        int widest = 4;
        for (ListedTool each : tools) {
            widest = Math.max(widest, each.name().length());
        }
        String row = "%-" + widest + "s  %-11s  %-11s  %7s  %6s%n";
        out.printf(row, "TOOL", "TOOLSET", "RISK", "BYTES", "TOKENS");
        int bytes = 0;
        for (ListedTool each : tools) {
            out.printf(row, each.name(), each.toolset(), each.risk(), each.bytes(), tokens(each.bytes()));
            bytes += each.bytes();
        }
        out.printf(row, tools.size() + " tools", "", "", bytes, tokens(bytes));
        out.println();
        out.println("Tokens are bytes / 4. tools NAME shows one.");
    }

    static int tokens(int bytes) {
        return (bytes + 3) / 4;
    }
}
