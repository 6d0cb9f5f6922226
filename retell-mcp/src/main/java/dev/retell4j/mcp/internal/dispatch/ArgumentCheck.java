package dev.retell4j.mcp.internal.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a tool against its schema and says of each what is wrong and what is allowed.
 *
 * <p>The schemas of tools are shallow and read by {@link ShallowCheck}: the first call of a program does not wait for a
 * schema library to load. What it does not know (unions, references, conditions) is left to {@link DeepCheck}.
 *
 * <p>Sentences name no text that was sent: it may be a secret.
 */
public final class ArgumentCheck {
    private static final int MOST_PROBLEMS = 10;

    private final Tool tool;
    private volatile @Nullable Rules rules;

    private record Rules(JsonNode tree, @Nullable DeepCheck deep) {}

    /**
     * The arguments as the tool gets them, or what is wrong with them.
     *
     * @param arguments an object
     * @param problems one sentence each; nothing when the arguments are fine
     */
    public record Checked(Json arguments, List<String> problems) {}

    /**
     * Makes a check, which looks at the schema when it is first used.
     *
     * @param tool the tool
     */
    public ArgumentCheck(Tool tool) {
        this.tool = tool;
    }

    /**
     * Checks arguments.
     *
     * @param arguments an object
     * @return the arguments, and what is wrong with them
     */
    public Checked check(Json arguments) {
        Rules known = rules();
        JsonNode tree = Trees.of(arguments);
        ShallowCheck shallow = new ShallowCheck(tool.name());
        List<String> problems = new ArrayList<>();
        Json checked = arguments;
        DeepCheck deep = known.deep();
        if (deep == null) {
            checked = Trees.json(shallow.check(known.tree(), tree, ""));
        } else {
            if (tree instanceof ObjectNode object) {
                shallow.unknown(known.tree(), object, "");
            }
            problems.addAll(deep.problems(tree));
        }
        problems.addAll(0, shallow.problems());
        return new Checked(checked, first(problems));
    }

    /**
     * Checks a part of arguments against a schema without unions and references.
     *
     * @param owner whose arguments they are
     * @param schema the schema
     * @param value the part
     * @param place where it stands
     * @return the part, and what is wrong with it
     */
    public static Checked check(String owner, Json schema, Json value, String place) {
        ShallowCheck shallow = new ShallowCheck(owner);
        Json checked = Trees.json(shallow.check(Trees.of(schema), Trees.of(value), place));
        return new Checked(checked, first(shallow.problems()));
    }

    private Rules rules() {
        Rules known = rules;
        if (known == null) {
            JsonNode tree = Trees.of(tool.inputSchema());
            known = new Rules(tree, ShallowCheck.suits(tree) ? null : new DeepCheck(tree));
            rules = known;
        }
        return known;
    }

    private static List<String> first(List<String> problems) {
        Set<String> all = new LinkedHashSet<>(problems);
        List<String> first = new ArrayList<>(all.stream().limit(MOST_PROBLEMS).toList());
        if (all.size() > first.size()) {
            first.add("and " + (all.size() - first.size()) + " more");
        }
        return List.copyOf(first);
    }
}
