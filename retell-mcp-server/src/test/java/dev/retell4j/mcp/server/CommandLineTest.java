package dev.retell4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @Test
    void parse_nothing_isStdio() {
        assertThat(parse().command()).isEqualTo(Command.STDIO);
    }

    @Test
    void parse_optionsBeforeAndBehindTheCommand_areTaken() {
        CommandLine line = parse("--read-only", "http", "--port=0", "--toolsets", "agents,calls", "--toolsets", "llms");

        assertThat(line.command()).isEqualTo(Command.HTTP);
        assertThat(line.has(Option.READ_ONLY)).isTrue();
        assertThat(line.text(Option.PORT)).isEqualTo("0");
        assertThat(line.settings().get(Option.TOOLSETS).values()).containsExactly("agents", "calls", "llms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--toolset agents | Unknown option --toolset; did you mean --toolsets?",
                "--frobnicate | Unknown option --frobnicate; --help lists what there is.",
                "htpp | Unknown command htpp; did you mean http?",
                "--port 1 | --port is no option of the command stdio.",
                "http --port | --port needs a value: --port NUMBER.",
                "http --port --stateless | --port needs a value: --port NUMBER.",
                "http --port 1 --port 2 | --port is given twice.",
                "--number-prefixes= | --number-prefixes names nothing; leave it out when nothing is meant.",
                "--toolsets , | --toolsets names nothing; leave it out when nothing is meant.",
                "--read-only=yes | --read-only takes no value.",
                "http 8080 | Do not know what to do with \"8080\".",
                "tools a b | Do not know what to do with \"b\"."
            })
    void parse_typingErrors_areToldInOneSentence(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @Test
    void parse_helpBesideMistakes_isStillHelp() {
        assertThat(parse("stdio", "--port", "1", "-h").has(Option.HELP)).isTrue();
    }

    @Test
    void options_ofAllKinds_haveDifferentNamesAndAreExplained() {
        String usage = Usage.text();
        Set<String> flags = new HashSet<>();
        for (Option each : Option.values()) {
            assertThat(flags.add(each.flag())).as(each.flag()).isTrue();
            assertThat(usage).contains(each.flag());
            assertThat(Option.ofFlag(each.flag())).isEqualTo(each);
        }
        assertThat(usage.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(120);
    }

    private static CommandLine parse(String... args) {
        return CommandLine.parse(args);
    }
}
