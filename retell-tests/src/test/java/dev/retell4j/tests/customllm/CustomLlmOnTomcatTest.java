package dev.retell4j.tests.customllm;

import dev.retell4j.websocket.CustomLlm;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The Jakarta endpoint in Tomcat, as it comes. */
class CustomLlmOnTomcatTest extends CustomLlmServerContract {
    @TempDir
    Path folder;

    @Override
    Running start(CustomLlm llm) throws Exception {
        return new TomcatServer(llm, folder);
    }
}
