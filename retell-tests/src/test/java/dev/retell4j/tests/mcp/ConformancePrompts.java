package dev.retell4j.tests.mcp;

import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.prompts.Prompt.Argument;
import dev.retell4j.mcp.prompts.Prompt.Message;
import dev.retell4j.mcp.tools.Content;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The prompts that the official suite gets by name. */
final class ConformancePrompts {
    private ConformancePrompts() {}

    static List<Prompt> all() {
        return List.of(
                prompt(
                        "test_simple_prompt",
                        List.of(),
                        arguments -> List.of(new Content.Text("This is a simple prompt for testing."))),
                prompt(
                        "test_prompt_with_arguments",
                        List.of(needed("arg1"), needed("arg2")),
                        arguments -> List.of(new Content.Text("Prompt with arguments: arg1='%s', arg2='%s'"
                                .formatted(arguments.get("arg1"), arguments.get("arg2"))))),
                prompt(
                        "test_prompt_with_embedded_resource",
                        List.of(needed("resourceUri")),
                        arguments -> List.of(
                                ConformanceTools.text(arguments.get("resourceUri"), "Embedded for testing."),
                                new Content.Text("Please process the embedded resource above."))),
                prompt(
                        "test_prompt_with_image",
                        List.of(),
                        arguments -> List.of(
                                new Content.Image(ConformanceTools.PNG, "image/png"),
                                new Content.Text("Please analyze the image above."))));
    }

    private static Argument needed(String name) {
        return new Argument(name, "For the conformance suite: " + name, true);
    }

    private static Prompt prompt(
            String name, List<Argument> arguments, Function<Map<String, String>, List<Content>> writer) {
        return new Prompt(
                name,
                name,
                "For the conformance suite: " + name,
                arguments,
                (given, caller) -> writer.apply(given).stream()
                        .map(content -> new Message(true, content))
                        .toList());
    }
}
