package dev.retell4j.mcp.server;

import java.util.List;

/**
 * What somebody set.
 *
 * @param source where, as they wrote it: {@code --port}, {@code RETELL_MCP_PORT}, or {@code port in retell.json}
 * @param values what they wrote; one for all but lists, none for a flag that is off
 */
record Setting(String source, List<String> values) {
    Setting {
        values = List.copyOf(values);
    }

    static Setting flag(String source, boolean isOn) {
        return new Setting(source, isOn ? List.of("true") : List.of());
    }

    String value() {
        return values.get(values.size() - 1);
    }
}
