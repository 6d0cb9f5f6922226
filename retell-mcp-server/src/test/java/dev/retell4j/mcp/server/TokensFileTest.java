package dev.retell4j.mcp.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.mcp.http.AccessToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensFileTest {
    private static final String HASH = AccessToken.hashOf("a secret");

    @Test
    void parse_tokens_areCallersWithWhatTheyMayUse() {
        List<AccessToken> tokens = parse("""
                {"tokens": [
                  {"name": "desk", "sha256": "%s", "toolsets": ["calls"], "read_only": true, "workspaces": ["test"]}
                ]}
                """.formatted(HASH));

        assertThat(tokens).hasSize(1);
        assertThat(tokens.get(0).caller().id()).isEqualTo("desk");
        assertThat(tokens.get(0).caller().workspaces()).containsExactly("test");
        assertThat(tokens.get(0).caller().tools().isReadOnly()).isTrue();
        assertThat(tokens.get(0).caller().tools().namedToolsets()).containsExactly("calls");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | t.json is no JSON: Not one JSON value, at line 1, column 2.",
                "{\"tokens\": []} | t.json must be {\"tokens\": […]} with at least one token.",
                "[] | t.json must be {\"tokens\": […]} with at least one token.",
                "{\"tokens\": [{\"name\": \"a\"}]} | tokens[0] in t.json needs sha256, a text.",
                "{\"tokens\": [{\"name\": \"a\", \"token\": \"x\"}]} | Unknown key token in tokens[0] in t.json, known are"
                        + " exclude, name, read_only, sha256, tools, toolsets, workspaces."
            })
    void parse_wrongContent_isToldInOneSentence(String content, String message) {
        assertThatThrownBy(() -> parse(content))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void parse_secretInPlaceOfItsHash_isRefusedAndNotRepeated() {
        assertThatThrownBy(() -> parse("{\"tokens\": [{\"name\": \"a\", \"sha256\": \"rmcp_secret\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("rmcp_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspaces", "toolsets", "tools", "exclude"})
    void parse_emptyRestriction_isNotTakenForNone(String key) {
        assertThatThrownBy(() ->
                        parse("{\"tokens\": [{\"name\": \"a\", \"sha256\": \"%s\", \"%s\": []}]}".formatted(HASH, key)))
                .isInstanceOf(UsageException.class)
                .hasMessage("tokens[0] in t.json: " + key + " names nothing; leave it out when nothing is meant.");
    }

    @Test
    void parse_nameTwice_isRefused() {
        String entry = "{\"name\": \"a\", \"sha256\": \"" + HASH + "\"}";

        assertThatThrownBy(() -> parse("{\"tokens\": [" + entry + "," + entry + "]}"))
                .hasMessage("tokens[1] in t.json: the name a is there twice.");
    }

    private static List<AccessToken> parse(String content) {
        return TokensFile.parse("t.json", content.getBytes(UTF_8));
    }
}
