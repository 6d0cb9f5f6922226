package dev.retell4j.mcp.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesTest {
    private static final Json NOTHING = Json.parse("{}");

    private final RetellClient client =
            RetellClient.builder().apiKey("key_of_a_test").build();
    private final Workspace main = Workspace.of("main", client);
    private final Workspace germany = Workspace.of("germany", client);
    private final Workspace secret = Workspace.of("secret", client);
    private final Workspaces workspaces = Workspaces.builder()
            .add(main)
            .add(germany)
            .add(secret)
            .defaultTo("main")
            .routeAgents("agent_de_", "germany")
            .routeAgents("agent_x_", "secret")
            .routeNumbers("+49", "germany")
            .routeToolset("campaigns", "secret")
            .build();

    @AfterEach
    void close() {
        client.close();
    }

    private String chosen(Caller caller, String toolset, String arguments) {
        return workspaces.choose(caller, null, toolset, Json.parse(arguments)).name();
    }

    @Test
    void choose_named_isTaken() {
        assertThat(workspaces
                        .choose(Caller.LOCAL, "germany", "campaigns", NOTHING)
                        .name())
                .isEqualTo("germany");
    }

    @Test
    void choose_unknownName_namesOnlyWhatTheCallerMayUse() {
        Caller caller = Caller.of("guest").withWorkspaces(Set.of("main", "germany"));

        for (String name : new String[] {"nowhere", "secret"}) {
            assertThatThrownBy(() -> workspaces.choose(caller, name, "calls", NOTHING))
                    .isInstanceOf(RetellValidationException.class)
                    .hasMessage("workspace must be main or germany, but is " + name);
        }
    }

    @Test
    void choose_rules_firstThatFitsWins() {
        assertThat(chosen(Caller.LOCAL, "calls", "{\"agent_id\":\"agent_de_1\"}"))
                .isEqualTo("germany");
        assertThat(chosen(Caller.LOCAL, "campaigns", "{\"agent_id\":\"agent_de_1\"}"))
                .isEqualTo("germany");
        assertThat(chosen(Caller.LOCAL, "campaigns", "{}")).isEqualTo("secret");
        assertThat(chosen(Caller.LOCAL, "calls", "{\"agent_id\":\"agent_1\"}")).isEqualTo("main");
    }

    @Test
    void choose_numbers_ownOneBeatsTheCalledOne() {
        assertThat(chosen(Caller.LOCAL, "calls", "{\"to_number\":\"+49 30 1234\"}"))
                .isEqualTo("germany");
        assertThat(chosen(Caller.LOCAL, "calls", "{\"from_number\":\"+1415\",\"to_number\":\"+4930\"}"))
                .isEqualTo("main");
        assertThat(chosen(Caller.LOCAL, "calls", "{\"from_number\":\"+4930\",\"to_number\":\"+1415\"}"))
                .isEqualTo("germany");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"arguments\":{\"agent_id\":\"agent_de_1\"}}",
                "{\"body\":{\"override_agent_id\":\"agent_de_1\"}}",
                "{\"body\":{\"tasks\":[{\"to_number\":\"+1\"},{\"to_number\":\"+4930\"}]}}"
            })
    void choose_argumentsOfAnyOperation_areLookedInto(String arguments) {
        assertThat(chosen(Caller.LOCAL, "calls", arguments)).isEqualTo("germany");
    }

    @Test
    void choose_ruleToAForbiddenWorkspace_isAsIfItWereNotThere() {
        Caller guest = Caller.of("guest").withWorkspaces(Set.of("main", "germany"));

        assertThat(chosen(guest, "campaigns", "{\"agent_id\":\"agent_x_1\"}")).isEqualTo("main");
    }

    @Test
    void choose_defaultForbiddenAndNoRule_asksForANameWithoutTellingTheDefault() {
        Caller guest = Caller.of("guest").withWorkspaces(Set.of("germany", "secret"));

        assertThatThrownBy(() -> workspaces.choose(guest, null, "calls", NOTHING))
                .hasMessage("workspace is missing: it must be germany or secret");
    }

    @Test
    void choose_onlyOneAllowed_needsNoName() {
        assertThat(chosen(Caller.of("one").withWorkspaces(Set.of("secret")), "calls", "{}"))
                .isEqualTo("secret");
    }

    @Test
    void choose_noneThatExists_isRefused() {
        Caller stranger = Caller.of("stranger").withWorkspaces(Set.of("elsewhere"));

        assertThat(workspaces.of(stranger)).isEmpty();
        assertThatThrownBy(() -> workspaces.choose(stranger, null, "calls", NOTHING))
                .hasMessage("There is no workspace for this caller");
    }

    @Test
    void choose_withoutDefault_severalNeedAName() {
        Workspaces equals = Workspaces.builder().add(main).add(germany).build();

        assertThatThrownBy(() -> equals.choose(Caller.LOCAL, null, "calls", NOTHING))
                .hasMessageContaining("workspace is missing");
    }

    @Test
    void own_workspace_isTheOnlyOne() {
        Workspace own = Workspace.of("own", client);
        Caller caller = Caller.of("guest").withWorkspaces(Set.of("main")).withOwnWorkspace(own);

        assertThat(workspaces.of(caller)).containsExactly(own);
        assertThat(chosen(caller, "campaigns", "{\"agent_id\":\"agent_de_1\"}")).isEqualTo("own");
        assertThatThrownBy(() -> workspaces.choose(caller, "main", "calls", NOTHING))
                .hasMessage("workspace must be own, but is main");
    }

    @Test
    void under_ownWorkspace_isLimitedOnceAndStaysTheSame() {
        Workspaces limited =
                workspaces.under(OutwardCallPolicy.builder().callsPerDay(1).build());
        Caller caller = Caller.of("guest").withOwnWorkspace(Workspace.of("own", client));

        Workspace first = limited.of(caller).get(0);
        assertThat(first.client()).isNotSameAs(client);
        assertThat(limited.of(caller).get(0)).isSameAs(first);
    }

    @Test
    void build_whatDoesNotFit_isRefusedWithTheNames() {
        assertThatThrownBy(() -> Workspaces.builder().build()).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Workspaces.of()).hasMessageContaining("at least one");
        assertThatThrownBy(() -> Workspaces.builder().add(main).add(Workspace.of("main", client)))
                .hasMessageContaining("two workspaces of the name main");
        assertThatThrownBy(() -> Workspaces.builder().add(main).defaultTo("x").build())
                .hasMessageContaining("but there are only main");
        assertThatThrownBy(() ->
                        Workspaces.builder().add(main).routeNumbers("+49", "x").build())
                .hasMessageContaining("A rule for +49 leads to the workspace x");
        assertThatThrownBy(() -> Workspaces.builder().routeAgents("", "main"))
                .hasMessageContaining("must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "ä", "a/b", "a?b"})
    void workspace_nameThatCannotBeInAnAddress_isRefused(String name) {
        assertThatThrownBy(() -> Workspace.of(name, client)).isInstanceOf(RetellValidationException.class);
    }
}
