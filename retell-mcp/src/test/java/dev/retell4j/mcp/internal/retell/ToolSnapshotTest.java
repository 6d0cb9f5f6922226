package dev.retell4j.mcp.internal.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients see of each tool is kept in a file, so that a change of it is seen too; see CONTRIBUTING.md. */
class ToolSnapshotTest {
    private static final Path KEPT = Path.of("src/test/resources/dev/retell4j/mcp/tools");
    private static final Path NOW = Path.of("target/tools");
    private static final boolean WRITE = "write".equals(System.getProperty("retell.snapshots"));

    static Stream<Tool> tools() {
        return Listed.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void tool_asClientsSeeIt_isAsInItsFile(Tool tool) throws IOException {
        String file = tool.name() + ".json";
        write(WRITE ? KEPT : NOW, file, text(tool));
        if (!WRITE) {
            assertThat(KEPT.resolve(file))
                    .as("the file of a new tool; see the comment of this class")
                    .exists();
            assertThat(NOW.resolve(file)).hasSameTextualContentAs(KEPT.resolve(file));
        }
    }

    @Test
    void files_eachBelongToATool() throws IOException {
        List<String> tools = tools().map(Tool::name).toList();
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(tools);
        }
    }

    @Test
    void list_byDefault_hasTheSameOrderAlways() {
        assertThat(Listed.byDefault().stream().map(Tool::name))
                .containsExactlyElementsOf(List.of(ORDER.strip().split("\\s+")));
    }

    private static final String ORDER = """
            retell_list_agents retell_get_agent retell_create_agent retell_update_agent retell_publish_agent
            retell_list_llms retell_get_llm retell_create_llm retell_update_llm
            retell_search_voices
            retell_list_phone_numbers retell_update_phone_number
            retell_list_calls retell_get_call retell_create_phone_call retell_create_web_call retell_stop_call
            retell_wait_for_call retell_get_transcript retell_analyze_calls retell_list_webhook_events
            retell_create_batch_call
            retell_run_tests retell_get_test_results
            retell_get_concurrency
            retell_find_operation retell_describe_operation retell_call_operation
            """;

    private static void write(Path directory, String file, String text) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(file), text);
    }

    private static String text(Tool tool) throws IOException {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("listed", Listed.entry(tool));
        kept.put("aliases", tool.aliases());
        kept.put("toolset", tool.toolset());
        kept.put("risk", tool.risk().name());
        kept.put("repetition", tool.repetition().name());
        kept.put("operations", tool.operations().stream().map(one -> one.id()).toList());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        ObjectMapper mapper = new ObjectMapper();
        return mapper.writer(printer)
                        .writeValueAsString(mapper.readTree(Json.of(kept).bytes())) + "\n";
    }
}
