package dev.retell4j.mcp.http.jwt;

import dev.retell4j.mcp.http.CallerRefusedException;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scopes of a token let its bearer do. */
final class ScopeRules {
    private final Map<String, List<String>> toolsets = new LinkedHashMap<>();
    private final Map<String, List<String>> workspaces = new LinkedHashMap<>();
    private @Nullable String required;
    private @Nullable String write;

    void require(String scope) {
        required = scope;
    }

    void writeWith(String scope) {
        write = scope;
    }

    void openToolsets(String scope, List<String> names) {
        toolsets.computeIfAbsent(scope, unused -> new ArrayList<>()).addAll(names);
    }

    void openWorkspaces(String scope, List<String> names) {
        workspaces.computeIfAbsent(scope, unused -> new ArrayList<>()).addAll(names);
    }

    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (required != null) {
            names.add(required);
        }
        names.addAll(toolsets.keySet());
        names.addAll(workspaces.keySet());
        if (write != null) {
            names.add(write);
        }
        return List.copyOf(names);
    }

    Caller apply(Caller caller, Set<String> granted) {
        if (required != null && !granted.contains(required)) {
            throw CallerRefusedException.forbidden("The token lacks the scope " + required, required);
        }
        ToolSelection.Builder tools = ToolSelection.builder();
        if (!toolsets.isEmpty()) {
            tools.toolsets(opened(toolsets, granted).toArray(new String[0]));
        }
        if (write != null) {
            tools.readOnly(!granted.contains(write));
        }
        Caller known = caller.withTools(tools.build());
        return workspaces.isEmpty() ? known : known.withWorkspaces(opened(workspaces, granted));
    }

    private static Set<String> opened(Map<String, List<String>> rules, Set<String> granted) {
        Set<String> opened = new LinkedHashSet<>();
        rules.forEach((scope, names) -> {
            if (granted.contains(scope)) {
                opened.addAll(names);
            }
        });
        if (opened.isEmpty()) {
            throw CallerRefusedException.forbidden(
                    "The token has none of the scopes that this server knows",
                    rules.keySet().toArray(new String[0]));
        }
        return opened;
    }
}
