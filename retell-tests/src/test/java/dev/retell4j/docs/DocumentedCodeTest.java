package dev.retell4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.RetellObject;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every Java block of the README and the guides, so that what they show exists. */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    /** What else the pages use; single types where the packages hold names that the project has as well. */
    private static final List<String> OTHER_IMPORTS = List.of(
            "dev.retell4j.api.Resources",
            "io.modelcontextprotocol.server.McpAsyncServer",
            "io.modelcontextprotocol.server.McpServer",
            "io.modelcontextprotocol.spec.McpSchema",
            "jakarta.servlet.ServletContext",
            "jakarta.servlet.ServletRegistration",
            "jakarta.servlet.http.HttpServlet",
            "jakarta.websocket.server.ServerEndpointConfig",
            "java.net.InetSocketAddress",
            "java.net.Proxy",
            "java.net.URI",
            "java.nio.charset.StandardCharsets",
            "java.nio.file.Path",
            "java.sql.PreparedStatement",
            "java.sql.Statement",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.function.Function",
            "java.util.stream.Stream",
            "javax.sql.DataSource",
            "okhttp3.OkHttpClient",
            "org.junit.jupiter.api.BeforeAll",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.extension.RegisterExtension");

    /** What a block may use without declaring it. */
    private static final List<String> GIVEN = List.of(
            "RetellClient retell",
            "String agentId",
            "String callId",
            "String key",
            "WebhookEndpoint endpoint",
            "WebhookInbox inbox",
            "DataSource database",
            "CustomLlmHandler handler",
            "CustomLlmHandler large",
            "CustomLlmHandler small",
            "CustomLlm llm",
            "CustomLlmServer server",
            "RetellMcp mcp",
            "ServletContext context",
            "LiveCalls calls",
            "io.modelcontextprotocol.spec.McpServerTransportProvider transport");

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> documentedCode_compiles() throws IOException {
        Map<String, String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(10);
        return blocks.entrySet().stream()
                .map(block -> DynamicTest.dynamicTest(block.getKey(), () -> compile(block.getValue())));
    }

    private static Map<String, String> blocks() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            guides.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        Map<String, String> blocks = new TreeMap<>();
        for (Path page : pages) {
            Matcher matcher = BLOCK.matcher(Files.readString(page));
            for (int number = 1; matcher.find(); number++) {
                blocks.put(page.getFileName() + " block " + number, matcher.group(1));
            }
        }
        return blocks;
    }

    private void compile(String block) throws IOException {
        StringBuilder source = new StringBuilder();
        for (String name : packages()) {
            source.append("import ").append(name).append(".*;\n");
        }
        for (String name : OTHER_IMPORTS) {
            source.append("import ").append(name).append(";\n");
        }
        // The one name that two packages have: what a handler answers, and what a call's script is made of.
        String turn = block.contains("Turn turn") ? "dev.retell4j.websocket.Turn" : "dev.retell4j.simulator.Turn";
        source.append("import ").append(turn).append(";\n");
        String given = GIVEN.stream()
                .filter(variable -> !block.contains(variable.substring(variable.indexOf(' ')) + " ="))
                .collect(Collectors.joining(", "));
        source.append("class Documented {\n  void run(")
                .append(given)
                .append(") throws Exception {\n")
                .append(block)
                .append("\n  }\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source.toString())))
                .call();
        assertThat(compiled).as("%s%n%s", messages, block).isTrue();
    }

    /** The packages that a user imports: all of the model and the client that are not internal. */
    private static Set<String> packages() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String module : List.of(
                "retell-model",
                "retell-core",
                "retell-webhooks",
                "retell-inbox",
                "retell-websocket",
                "retell-jetty",
                "retell-simulator",
                "retell-mcp")) {
            for (String folder : List.of("src/main/java", "src/generated/java")) {
                Path sources = ROOT.resolve(module).resolve(folder);
                if (!Files.isDirectory(sources)) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.getFileName().toString().equals("package-info.java"))
                            .map(file -> sources.relativize(file.getParent())
                                    .toString()
                                    .replace('/', '.'))
                            .filter(name -> !name.contains("internal"))
                            .forEach(packages::add);
                }
            }
        }
        assertThat(packages).contains(RetellObject.class.getPackageName(), "dev.retell4j");
        return packages;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Documented.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
