package dev.retell4j.mcp.internal.operations;

import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tools that find, describe and call any operation. */
public final class OperationTools {
    private static final String FIND_INPUT = """
            {"type":"object","properties":{\
            "query":{"type":"string","description":"What you want to do, in a few words; left out: all"},\
            "area":{"type":"string","description":"Only these: flows, chats, knowledge, contacts, agents, calls, …"},\
            "limit":{"type":"integer","minimum":1,"maximum":200,"description":"Default 10"}},\
            "additionalProperties":false}""";
    private static final String FIND_OUTPUT = """
            {"type":"object","properties":{"operations":{"type":"array","items":{"type":"object"}},\
            "found":{"type":"integer"}}}""";
    private static final String DESCRIBE_INPUT = """
            {"type":"object","properties":{\
            "operation":{"type":"string","description":"Its id, from retell_find_operation"},\
            "type":{"type":"string","description":"Or a type named in a description, e.g. ResponseEngine"}},\
            "additionalProperties":false}""";
    private static final String DESCRIBE_OUTPUT = """
            {"type":"object","properties":{"operation":{"type":"string"},"type":{"type":"string"},\
            "parameters":{"type":"array","items":{"type":"object"}},"body":{"type":"array","items":{"type":"object"}},\
            "types":{"type":"array","items":{"type":"string"}},"example":{"type":"string"}}}""";
    private static final String CALL_INPUT = """
            {"type":"object","properties":{\
            "operation":{"type":"string","description":"Its id, from retell_find_operation"},\
            "parameters":{"type":"object","description":"Path and query parameters by name"},\
            "body":{"type":"object","description":"Request body"},\
            "limit":{"type":"integer","minimum":1,"maximum":1000,"description":"Page size of a list"},\
            "cursor":{"type":"string","description":"cursor of the page before"},\
            "fields":{"type":"array","items":{"type":"string"},"description":"Only these, dots for deeper ones"}},\
            "required":["operation"],"additionalProperties":false}""";
    private static final String CALL_OUTPUT = """
            {"type":"object","properties":{"operation":{"type":"string"},"result":{"type":"object"},\
            "items":{"type":"array","items":{"type":"object"}},\
            "has_more":{"type":"boolean"},"cursor":{"type":"string"},"done":{"type":"boolean"}}}""";

    private OperationTools() {}

    /**
     * Makes the tools.
     *
     * @param direct the direct tools, which are proposed where they do the same
     * @return the tools
     */
    public static List<Tool> all(List<Tool> direct) {
        Map<String, String> tools = new HashMap<>();
        for (Tool tool : direct) {
            for (Operation operation : tool.operations()) {
                tools.putIfAbsent(operation.id(), tool.name());
            }
        }
        List<Tool> others = direct.stream()
                .filter(tool -> !tools.containsValue(tool.name()))
                .toList();
        return List.of(
                Tool.builder("retell_find_operation")
                        .title("Find an operation")
                        .description(
                                "Finds operations of the whole Retell API: flows, chats, knowledge bases, contacts,"
                                        + " deleting, and whatever else has no tool of its own.")
                        .toolset("operations")
                        .input(FIND_INPUT)
                        .output(FIND_OUTPUT)
                        .reads(ReadingHandler.blocking(new OperationSearch(tools, others))),
                Tool.builder("retell_describe_operation")
                        .title("Describe an operation")
                        .description("Tells what an operation takes, what it answers and what it risks, one level deep;"
                                + " deeper types by `type`.")
                        .toolset("operations")
                        .input(DESCRIBE_INPUT)
                        .output(DESCRIBE_OUTPUT)
                        .reads(ReadingHandler.blocking(new OperationDescription(tools))),
                Tool.builder("retell_call_operation")
                        .title("Call an operation")
                        .description("Calls an operation after checking it against the API's contract. What costs money"
                                + " or deletes is asked for first. Describe it before you call it.")
                        .toolset("operations")
                        .input(CALL_INPUT)
                        .output(CALL_OUTPUT)
                        .acts(Risk.PAID, Repetition.UNSAFE, new OperationCall()));
    }
}
