package dev.retell4j.mcp.server;

/** The text of {@code --help}. */
final class Usage {
    private static final int COLUMN = 32;
    private static final int WIDTH = 110;

    private Usage() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                Retell AI for assistants: an MCP server.

                  retell-mcp [COMMAND] [OPTIONS]

                """);
        for (Command each : Command.values()) {
            if (each.isListed()) {
                entry(text, each.word(), each.summary());
            }
        }
        for (Option.Group group : Option.Group.values()) {
            text.append('\n').append(group.heading()).append(":\n");
            for (Option each : Option.values()) {
                if (each.group() == group) {
                    String placeholder = each.placeholder();
                    entry(text, placeholder.isEmpty() ? each.flag() : each.flag() + " " + placeholder, each.meaning());
                }
            }
        }
        return text.append("""

                The key is read from RETELL_API_KEY, another address of the API from RETELL_BASE_URL. Options of the
                first three groups can also stand in the environment (RETELL_MCP_READ_ONLY=true) and in the file of
                --config ({"read_only": true}); the command line wins over the environment, and that over the file.

                The launcher also knows "retell-mcp prepare", which makes at once the archive that quick starts need.
                """).toString();
    }

    private static void entry(StringBuilder text, String name, String meaning) {
        StringBuilder line = new StringBuilder("  ").append(name);
        if (line.length() > COLUMN - 2) {
            text.append(line).append('\n');
            line.setLength(0);
        }
        pad(line);
        for (String word : meaning.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                pad(line);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void pad(StringBuilder line) {
        while (line.length() < COLUMN) {
            line.append(' ');
        }
    }
}
