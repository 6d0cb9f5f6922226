package dev.retell4j.mcp.server;

import dev.retell4j.jetty.CustomLlmEndpoint;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.http.Authentication;
import dev.retell4j.mcp.http.McpHttp;
import dev.retell4j.mcp.live.LiveFeed;
import dev.retell4j.mcp.live.LiveTools;
import dev.retell4j.mcp.micrometer.RetellMetrics;
import dev.retell4j.mcp.server.sharing.SharedDatabase;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.websocket.CustomLlm;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;

/**
 * All that one process serves, on one port: {@code /mcp}, and as the settings say {@code /webhooks/retell},
 * {@code /llm-websocket}, {@code /metrics} and {@code /health}.
 */
final class HttpService implements AutoCloseable {
    static final String MCP = "/mcp";
    static final String WEBHOOKS = "/webhooks/retell";
    static final String CUSTOM_LLM = "/llm-websocket";
    static final String METRICS = "/metrics";
    private static final String METADATA = "/.well-known/oauth-protected-resource/*";
    static final String THIS_MACHINE = "127.0.0.1";
    private static final int USUAL_PORT = 8808;
    private static final int MOST_PORT = 65_535;
    private static final Duration MOST_DRAINING = Duration.ofSeconds(10);

    private final Settings settings;
    private final Authentication authentication;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable RetellServer server;
    private boolean hasWebhooks;
    private @Nullable CustomLlmEndpoint customLlm;

    private HttpService(Settings settings) {
        this.settings = settings;
        LoneOption.checkHttp(settings);
        authentication = Access.authentication(settings);
    }

    static HttpService start(Settings settings) {
        Logging.withTime();
        Logging.level(settings.text(Option.LOG), settings.source(Option.LOG));
        HttpService service = new HttpService(settings);
        try {
            service.open();
            return service;
        } catch (RuntimeException e) {
            try {
                service.close();
            } catch (RuntimeException onClosing) {
                e.addSuppressed(onClosing);
            }
            throw e;
        }
    }

    private void open() {
        String host = Objects.requireNonNullElse(settings.text(Option.HOST), THIS_MACHINE);
        Access.checkAddress(settings, host, authentication);
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        opened.push(registry::close);
        RetellMetrics metrics = RetellMetrics.of(registry);
        Assembly assembly = opens(Assembly.observed(settings, metrics));
        SharedDatabase database = SharedState.database(settings);
        if (database != null) {
            opens(database);
        }
        CallTracker tracker = opens(SharedState.tracker(settings, database));
        RetellMcp.Builder described = assembly.describe(CallCounting.of(settings, database))
                .tracker(tracker)
                .observer(metrics);
        if (settings.isOn(Option.CUSTOM_LLM)) {
            customLlm = answering(described, tracker);
        }
        RetellMcp mcp = opens(described.build());
        String tokens = settings.text(Option.TOKENS);
        if (tokens != null) {
            // A name that is written wrongly would leave nothing out.
            TokensFile.read(tokens).forEach(each -> mcp.checkNames(each.caller().tools()));
        }
        McpHttp http = opens(http(mcp, assembly));

        Integer port = settings.number(Option.PORT, 0, MOST_PORT);
        RetellServer.Builder builder = RetellServer.builder().host(host).port(port == null ? USUAL_PORT : port);
        if (settings.isOn(Option.WEBHOOKS)) {
            hasWebhooks = true;
            opens(Webhooks.into(builder, settings, assembly, tracker, metrics, database));
        }
        if (customLlm != null) {
            builder.customLlm(customLlm);
        }
        builder.handler("/", servlets(http, new MetricsServlet(registry, authentication)));
        server = opens(builder.start());
        // First of all: no new work, and streams on which a client only listens do not keep the port open.
        opened.push(() -> {
            boolean unused = http.drain(MOST_DRAINING);
        });
        tellSimulator(assembly);
    }

    /** Answers custom-LLM calls, which the tracker then hears live and the tools for live calls act on. */
    private CustomLlmEndpoint answering(RetellMcp.Builder mcp, CallTracker tracker) {
        LiveFeed feed = LiveFeed.of(tracker, settings.workspaces().get(0).name());
        CustomLlm llm = CustomLlm.builder(new Demonstration())
                .callDetails(true)
                .observer(feed)
                .build();
        feed.connect(llm.calls());
        LiveTools.of(tracker, llm.calls()).forEach(mcp::tool);
        return CustomLlmEndpoint.builder(llm).path(CUSTOM_LLM).generatedSecret().build();
    }

    private McpHttp http(RetellMcp mcp, Assembly assembly) {
        McpHttp.Builder builder =
                McpHttp.builder(mcp).authentication(authentication).stateless(settings.isOn(Option.STATELESS));
        URI publicUrl = settings.url(Option.PUBLIC_URL);
        // Without authentication the tools stay on this machine, and only webhooks and calls come from outside.
        if (publicUrl != null && authentication.isRequired()) {
            builder.publicUrl(publicUrl.resolve(MCP));
        }
        settings.list(Option.ALLOWED_HOSTS).forEach(builder::allowHost);
        settings.list(Option.ALLOWED_ORIGINS).forEach(builder::allowOrigin);
        String instance = settings.text(Option.INSTANCE);
        if (instance != null) {
            try {
                builder.instanceName(instance);
            } catch (IllegalArgumentException e) {
                throw new UsageException(settings.source(Option.INSTANCE) + ": " + e.getMessage() + ".");
            }
        }
        if (settings.isOn(Option.OWN_KEYS)) {
            builder.callersOwnKeys(key -> assembly.client().withOptions(options -> options.apiKey(key)));
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }

    private static ServletContextHandler servlets(McpHttp http, MetricsServlet metrics) {
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder mcp = new ServletHolder("mcp", http.servlet());
        mcp.setAsyncSupported(true);
        context.addServlet(mcp, MCP);
        context.addServlet(new ServletHolder("metrics", metrics), METRICS);
        http.metadata().ifPresent(servlet -> context.addServlet(new ServletHolder("metadata", servlet), METADATA));
        context.addServlet(new ServletHolder("nothing", new NothingServlet()), "/");
        return context;
    }

    private void tellSimulator(Assembly assembly) {
        SimulatedRetell simulated = assembly.simulated();
        if (simulated != null && hasWebhooks) {
            simulated.sendWebhooksTo(uri() + WEBHOOKS);
        }
    }

    private <T extends AutoCloseable> T opens(T part) {
        opened.push(part);
        return part;
    }

    URI uri() {
        RetellServer running = server;
        if (running == null) {
            throw new IllegalStateException("The server does not run");
        }
        return running.uri();
    }

    /** Says what is where. */
    void describe(PrintStream out) {
        out.println("MCP at " + uri() + MCP
                + (authentication.isRequired() ? "" : ", for programs on this machine")
                + (settings.isOn(Option.SIMULATOR) ? ", with a simulated Retell" : ""));
        if (hasWebhooks) {
            out.println("Webhooks at " + uri() + WEBHOOKS + (settings.hasNamedWorkspaces() ? "/{workspace}" : ""));
        }
        CustomLlmEndpoint calls = customLlm;
        if (calls != null) {
            URI publicUrl = settings.url(Option.PUBLIC_URL);
            out.println(
                    "Custom-LLM calls at " + calls.llmWebsocketUrl((publicUrl == null ? uri() : publicUrl).toString()));
        }
        out.println("Metrics at " + uri() + METRICS + ", health at " + uri() + "/health. Ctrl+C stops it.");
    }

    /** Closes all that was opened, the last first: the port, then sessions, then what they use. */
    @Override
    public void close() {
        IllegalStateException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException("The server did not close cleanly", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
