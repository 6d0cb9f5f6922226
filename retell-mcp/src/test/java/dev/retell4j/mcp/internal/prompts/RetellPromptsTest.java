package dev.retell4j.mcp.internal.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetellPromptsTest {
    private static final Pattern TOOL = Pattern.compile("\\bretell_[a-z_]+");
    private static final Pattern OPERATION = Pattern.compile("operations? ([a-z]+[A-Z][A-Za-z]+)");
    private static final Pattern SCHEMA = Pattern.compile("retell://schema/([A-Za-z]+)");

    private final RetellClient client =
            RetellClient.builder().apiKey("key_of_a_test").build();
    private final RetellMcp mcp = RetellMcp.builder(client).build();

    @AfterEach
    void close() {
        mcp.close();
        client.close();
    }

    /** Gives every argument something that can be found again. */
    private static Map<String, String> arguments(Prompt prompt) {
        Map<String, String> arguments = new HashMap<>();
        for (Prompt.Argument argument : prompt.arguments()) {
            arguments.put(argument.name(), argument.name().equals("workspace") ? "main" : "my-" + argument.name());
        }
        return arguments;
    }

    private static String text(Prompt prompt, Map<String, String> arguments, Caller caller) {
        List<Prompt.Message> messages = prompt.writer().write(arguments, caller);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).fromUser()).isTrue();
        return ((Content.Text) messages.get(0).content()).text();
    }

    @Test
    void prompts_everyToolOperationAndSchemaTheyName_exists() {
        List<String> tools =
                mcp.dispatcher().tools(Caller.LOCAL).stream().map(Tool::name).toList();
        assertThat(mcp.prompts())
                .extracting(Prompt::name)
                .containsExactly("diagnose_call", "review_agent", "draft_agent", "plan_campaign");

        for (Prompt prompt : mcp.prompts()) {
            String text = text(prompt, arguments(prompt), Caller.LOCAL);
            List<String> named = TOOL.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(named).hasSizeGreaterThan(4);
            assertThat(tools).containsAll(named);
            assertThat(OPERATION.matcher(text).results().map(found -> found.group(1)))
                    .allMatch(id -> Operations.find(id).isPresent());
            assertThat(SCHEMA.matcher(text).results().map(found -> found.group(1)))
                    .allMatch(type -> Schemas.of(type).isPresent());
        }
    }

    @Test
    void prompts_everyArgument_isUsedAndNoGapIsLeft() {
        for (Prompt prompt : mcp.prompts()) {
            String text = text(prompt, arguments(prompt), Caller.LOCAL);
            for (Prompt.Argument argument : prompt.arguments()) {
                assertThat(text).contains("my-" + argument.name());
            }
            assertThat(text).doesNotContain("null").doesNotContain("%1").doesNotContain("%2");
            Map<String, String> least = new HashMap<>();
            prompt.arguments().stream()
                    .filter(Prompt.Argument::required)
                    .forEach(argument -> least.put(argument.name(), "x"));
            assertThat(text(prompt, least, Caller.LOCAL)).doesNotContain("null");
        }
    }

    @Test
    void prompts_requiredArgumentMissing_isNamed() {
        for (Prompt prompt : mcp.prompts()) {
            String required = prompt.arguments().get(0).name();
            assertThatThrownBy(() -> prompt.writer().write(Map.of(required, " "), Caller.LOCAL))
                    .isInstanceOf(RetellValidationException.class)
                    .hasMessage(required + " is missing");
        }
    }

    @Test
    void prompts_argumentTooLong_isRefused() {
        assertThatThrownBy(() ->
                        mcp.prompts().get(0).writer().write(Map.of("call_id", "x".repeat(5_000)), Caller.LOCAL))
                .hasMessageContaining("call_id must have at most 4000 characters");
    }

    @Test
    void prompts_readOnlyCaller_isNotToldToChangeThings() {
        Caller reader = Caller.of("reader")
                .withTools(ToolSelection.builder().readOnly(true).build());
        Prompt draft = mcp.prompts().get(2);

        assertThat(text(draft, arguments(draft), reader)).contains("Only reading is allowed here");
        assertThat(text(draft, arguments(draft), Caller.LOCAL)).contains("dry_run: true");
    }

    @Test
    void prompts_severalWorkspaces_takeOneThatTheCallerMayUse() {
        Workspaces two = Workspaces.of(Workspace.of("main", client), Workspace.of("other", client));
        try (RetellMcp both = RetellMcp.builder(two).build()) {
            Prompt prompt = both.prompts().get(0);
            assertThat(prompt.arguments()).extracting(Prompt.Argument::name).contains("workspace");
            assertThat(text(prompt, arguments(prompt), Caller.LOCAL)).contains("workspace: main");

            Caller guest = Caller.of("guest").withWorkspaces(Set.of("other"));
            assertThatThrownBy(() -> text(prompt, arguments(prompt), guest))
                    .hasMessage("There is no workspace main for this caller");
        }
        assertThat(mcp.prompts().get(0).arguments())
                .extracting(Prompt.Argument::name)
                .doesNotContain("workspace");
    }
}
