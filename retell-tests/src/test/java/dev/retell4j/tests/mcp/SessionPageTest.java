package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.examples.mcp.SessionPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the session that the guide shows against what is really said. */
class SessionPageTest {
    private static final Path PAGE = Path.of("../docs/mcp-session.md");

    @Test
    void write_sessionRunAgain_saysWhatTheGuideShows() throws IOException {
        assertThat(SessionPage.write())
                .as("the session; if it is right, commit what ./mcp-session > docs/mcp-session.md writes")
                .isEqualTo(Files.readString(PAGE));
    }
}
