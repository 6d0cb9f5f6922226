package dev.retell4j.mcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void of_threeSources_commandLineBeforeEnvironmentBeforeFile() throws IOException {
        Path file = write("{\"calls_per_day\": 3, \"calls_per_minute\": 3, \"max_batch\": 3, \"read_only\": true}");
        Settings settings = settings(
                Map.of(
                        "RETELL_MCP_CONFIG",
                        file.toString(),
                        "RETELL_MCP_CALLS_PER_MINUTE",
                        "2",
                        "RETELL_MCP_MAX_BATCH",
                        "2",
                        "RETELL_MCP_READ_ONLY",
                        "false"),
                "--max-batch",
                "1");

        assertThat(settings.number(Option.MAX_BATCH, 1, 10)).isEqualTo(1);
        assertThat(settings.number(Option.CALLS_PER_MINUTE, 1, 10)).isEqualTo(2);
        assertThat(settings.number(Option.CALLS_PER_DAY, 1, 10)).isEqualTo(3);
        assertThat(settings.isOn(Option.READ_ONLY)).isFalse();
    }

    @Test
    void of_nothing_isOneWorkspaceWithTheUsualKey() {
        Settings settings = settings(Map.of());

        assertThat(settings.workspaces())
                .containsExactly(new WorkspaceSettings("default", SecretSource.variable("RETELL_API_KEY"), null, null));
        assertThat(settings.hasNamedWorkspaces()).isFalse();
    }

    @Test
    void of_namedWorkspaces_keepTheirOrder() {
        Settings settings = settings(Map.of(), "--workspace", "production=KEY_P", "--workspace", "test=KEY_T");

        assertThat(settings.workspaces()).extracting(WorkspaceSettings::name).containsExactly("production", "test");
        assertThat(settings.workspaces().get(1).key()).isEqualTo(SecretSource.variable("KEY_T"));
    }

    @Test
    void of_keyOnTheCommandLine_isRefusedAndNotRepeated() {
        assertThatThrownBy(() -> settings(Map.of(), "--workspace", "production=key_0123456789abcdef"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("never a key itself")
                .hasMessageNotContaining("0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETELL_MCP_READONLY | true | Unknown environment variable RETELL_MCP_READONLY; did you mean"
                        + " RETELL_MCP_READ_ONLY?",
                "RETELL_MCP_READ_ONLY | maybe | RETELL_MCP_READ_ONLY must be true or false.",
                "RETELL_MCP_CONFIG | /nowhere/at/all.json | There is no file /nowhere/at/all.json.",
                "RETELL_MCP_WORKSPACE | production | RETELL_MCP_WORKSPACE takes a name and an environment variable, for"
                        + " example production=RETELL_KEY_PRODUCTION."
            })
    void of_wrongEnvironment_isToldInOneSentence(String name, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void of_emptyVariables_areNotSet() {
        Settings settings = settings(Map.of("RETELL_MCP_TOOLSETS", " ", "RETELL_MCP_READ_ONLY", ""));

        assertThat(settings.isSet(Option.TOOLSETS)).isFalse();
        assertThat(settings.isOn(Option.READ_ONLY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | conf.json must be a JSON object.",
                "{ | conf.json is no JSON: Not one JSON value, at line 1, column 2.",
                "{\"read_olny\": true} | Unknown key read_olny in conf.json; did you mean read_only?",
                "{\"read_only\": \"yes\"} | read_only in conf.json must be true or false.",
                "{\"max_batch\": \"5\"} | max_batch in conf.json must be a number.",
                "{\"number_prefixes\": []} | number_prefixes in conf.json names nothing; leave it out when nothing is meant.",
                "{\"toolsets\": 5} | toolsets in conf.json must be a list of texts.",
                "{\"config\": \"other.json\"} | Unknown key config in conf.json; --help lists what there is.",
                "{\"workspaces\": {}} | workspaces in conf.json must be an object with a workspace for each name.",
                "{\"workspaces\": {\"a\": {}}} | workspaces.a in conf.json needs api_key_env or api_key_file.",
                "{\"workspaces\": {\"a\": {\"api_key\": \"key_secret\"}}} | workspaces.a.api_key in conf.json: keys do not"
                        + " belong into this file; name a variable with api_key_env, or a file with api_key_file.",
                "{\"routes\": [{\"workspace\": \"a\"}]} | routes[0] in conf.json needs workspace and one of agent_prefix,"
                        + " number_prefix and toolset."
            })
    void file_wrongContent_isToldInOneSentence(String content, String message) {
        assertThatThrownBy(() -> ConfigFile.parse("conf.json", content.getBytes(UTF_8)))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void file_workspacesAndRoutes_areRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("key"), "key_from_a_file\n");
        Path file = write("""
                {
                  "workspaces": {
                    "test": {"api_key_file": "%s"},
                    "production": {"api_key_env": "KEY_P", "webhook_key_env": "HOOK_P", "default": true}
                  },
                  "routes": [{"agent_prefix": "agent_t", "workspace": "test"}]
                }
                """.formatted(secret.toString().replace("\\", "\\\\")));
        Settings settings = settings(Map.of("KEY_P", "key_p"), "--config", file.toString());

        assertThat(settings.workspaces()).extracting(WorkspaceSettings::name).containsExactly("production", "test");
        assertThat(settings.workspaces().get(0).key().read(settings.environment(), "the key"))
                .isEqualTo("key_p");
        assertThat(settings.workspaces().get(1).key().read(settings.environment(), "the key"))
                .isEqualTo("key_from_a_file");
        assertThat(settings.routes()).containsExactly(new ConfigFile.Route("agent_prefix", "agent_t", "test"));
    }

    @Test
    void numbers_outOfRange_nameTheirSource() {
        assertThatThrownBy(
                        () -> settings(Map.of("RETELL_MCP_MAX_BATCH", "many")).number(Option.MAX_BATCH, 1, 5))
                .hasMessage("RETELL_MCP_MAX_BATCH must be a whole number from 1 to 5, not many.");
        assertThatThrownBy(() -> settings(Map.of(), "--max-batch", "6").number(Option.MAX_BATCH, 1, 5))
                .hasMessage("--max-batch must be a whole number from 1 to 5, not 6.");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("conf.json"), content);
    }

    private static Settings settings(Map<String, String> environment, String... args) {
        return Settings.of(CommandLine.parse(args), new HashMap<>(environment));
    }
}
