package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import dev.retell4j.websocket.jakarta.CustomLlmEndpointConfig;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a custom LLM is put into a servlet container that runs inside the program; in a WAR, only the start differs. */
class CustomLlmInTomcatTest {
    private static final String SECRET = "a-secret-of-this-test";

    @TempDir
    private Path folder;

    private static final class FrontDesk implements CustomLlmHandler {
        @Override
        public Answer onCall(CallStart start) {
            return Answer.text("Good morning.");
        }

        @Override
        public Answer respond(Turn turn) {
            return Answer.text(
                    "You said: " + turn.transcript().lastUserUtterance().orElse("nothing"));
        }
    }

    private static Tomcat start(CustomLlm llm, Path folder) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer(endpointOf(llm), null);
        tomcat.start();
        return tomcat;
    }

    /** In a WAR, a ServletContextListener does this. */
    private static ServletContainerInitializer endpointOf(CustomLlm llm) {
        return (classes, context) -> {
            ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
            try {
                container.addEndpoint(CustomLlmEndpointConfig.at("/llm-websocket/" + SECRET + "/{call_id}", llm));
            } catch (DeploymentException e) {
                throw new ServletException(e);
            }
        };
    }

    @Test
    void call_ofAnEndpointInTomcat_isGreetedAndAnswered() throws Exception {
        CustomLlm llm = CustomLlm.builder(new FrontDesk()).build();
        Tomcat tomcat = start(llm, folder);
        try {
            BlockingQueue<Json> frames = new LinkedBlockingQueue<>();
            URI uri = URI.create(
                    "ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/llm-websocket/" + SECRET + "/call_1");
            WebSocket retell = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(uri, new Frames(frames))
                    .get(30, TimeUnit.SECONDS);
            assertThat(next(frames).get("response_type")).contains(Json.of("config"));
            assertThat(next(frames).get("content")).contains(Json.of("Good morning."));

            retell.sendText("""
                    {"interaction_type":"response_required","response_id":1,
                     "transcript":[{"role":"user","content":"Hello?"}]}""", true).get(30, TimeUnit.SECONDS);

            assertThat(next(frames).get("content")).contains(Json.of("You said: Hello?"));
            retell.abort();
        } finally {
            llm.close();
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static Json next(BlockingQueue<Json> frames) throws InterruptedException {
        return Optional.ofNullable(frames.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    private record Frames(BlockingQueue<Json> received) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            received.add(Json.parse(text.toString()));
            socket.request(1);
            return null;
        }
    }
}
