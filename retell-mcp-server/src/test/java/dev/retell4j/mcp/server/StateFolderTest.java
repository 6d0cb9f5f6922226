package dev.retell4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFolderTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, /home/ada/.local/state/retell-mcp",
        "FreeBSD, /home/ada/.local/state/retell-mcp",
        "Mac OS X, /home/ada/Library/Application Support/retell-mcp",
        "Windows 11, /home/ada/AppData/Local/retell-mcp"
    })
    void usual_isWhereThePlatformKeepsState(String system, String folder) {
        assertThat(StateFolder.usual(Map.of(), system, "/home/ada")).isEqualTo(Path.of(folder));
    }

    @Test
    void usual_environmentNamesAnother_isBelowIt() {
        assertThat(StateFolder.usual(Map.of("XDG_STATE_HOME", "/state"), "Linux", "/home/ada"))
                .isEqualTo(Path.of("/state/retell-mcp"));
        assertThat(StateFolder.usual(Map.of("XDG_STATE_HOME", "relative"), "Linux", "/home/ada"))
                .isEqualTo(Path.of("/home/ada/.local/state/retell-mcp"));
        assertThat(StateFolder.usual(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/home/ada"))
                .isEqualTo(Path.of("/local/retell-mcp"));
    }

    @Test
    void usual_userWithoutHome_isToldWhatToDo() {
        assertThatThrownBy(() -> StateFolder.usual(Map.of(), "Linux", "?"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--state-dir");
    }
}
