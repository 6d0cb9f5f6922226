package dev.retell4j.mcp.server;

import dev.retell4j.CallCounter;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.RetellObserver;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The parts that a server is made of, put together as the settings say; closing it closes them. */
final class Assembly implements AutoCloseable {
    private static final int MOST_CALLS = 1_000_000;
    private static final double FASTEST = 1_000;
    private static final double USUAL_SPEED = 5;

    private final Settings settings;
    private final boolean isOffline;
    private final @Nullable SimulatedRetell simulated;
    private final List<RetellClient> clients = new CopyOnWriteArrayList<>();
    private final List<Workspace> made = new ArrayList<>();
    private final Workspaces workspaces;
    private @Nullable RetellMcp mcp;

    private Assembly(Settings settings, boolean isOffline, @Nullable RetellObserver observer) {
        this.settings = settings;
        this.isOffline = isOffline;
        LoneOption.check(settings);
        double speed = settings.decimal(Option.SIMULATOR_SPEED, USUAL_SPEED, FASTEST);
        simulated = settings.isOn(Option.SIMULATOR) && !isOffline ? openSimulator(settings, speed) : null;
        workspaces = workspaces(observer);
    }

    private static SimulatedRetell openSimulator(Settings settings, double speed) {
        if (settings.hasNamedWorkspaces()) {
            throw new UsageException(settings.source(Option.SIMULATOR)
                    + " serves one simulated workspace and cannot be used with workspaces.");
        }
        return SimulatedRetell.open(speed);
    }

    static Assembly of(Settings settings) {
        return new Assembly(settings, false, null);
    }

    /** Puts the parts together to be looked at; needs no key and reaches nothing. */
    static Assembly offline(Settings settings) {
        return new Assembly(settings, true, null);
    }

    /**
     * Puts the parts together.
     *
     * @param settings how
     * @param observer hears of all requests to Retell
     */
    static Assembly observed(Settings settings, RetellObserver observer) {
        return new Assembly(settings, false, observer);
    }

    private Workspaces workspaces(@Nullable RetellObserver observer) {
        Workspaces.Builder all = Workspaces.builder();
        for (WorkspaceSettings each : settings.workspaces()) {
            String key = isOffline || simulated != null ? "" : key(each);
            checkAddress(each);
            Workspace workspace = Workspace.of(each.name(), () -> open(each, key, observer));
            made.add(workspace);
            all.add(workspace);
        }
        for (ConfigFile.Route route : settings.routes()) {
            switch (route.kind()) {
                case "agent_prefix" -> all.routeAgents(route.value(), route.workspace());
                case "number_prefix" -> all.routeNumbers(route.value(), route.workspace());
                default -> all.routeToolset(route.value(), route.workspace());
            }
        }
        return all.build();
    }

    /** Tells at once what is wrong with an address, not with the first call. */
    private static void checkAddress(WorkspaceSettings workspace) {
        String baseUrl = workspace.baseUrl();
        if (baseUrl != null && !baseUrl.isBlank()) {
            Settings.webAddress("The address of Retell (RETELL_BASE_URL or base_url)", baseUrl);
        }
    }

    /** Makes the client of a workspace, when it is first needed: that takes as long as all else before it. */
    private RetellClient open(WorkspaceSettings workspace, String key, @Nullable RetellObserver observer) {
        RetellClientBuilder builder;
        if (isOffline) {
            builder = RetellClient.builder().apiKey("none");
        } else if (simulated != null) {
            builder = RetellClient.builder().apiKey(simulated.apiKey()).baseUrl(simulated.baseUrl());
        } else {
            builder = client(workspace, key);
        }
        if (observer != null) {
            builder.observer(observer);
        }
        RetellClient client = builder.build();
        clients.add(client);
        return client;
    }

    /** Describes the client of a workspace. */
    static RetellClientBuilder client(WorkspaceSettings workspace, String key) {
        // Headers that are wanted everywhere come from the environment as well.
        RetellClientBuilder builder = RetellClient.builder().fromEnv().apiKey(key);
        String baseUrl = workspace.baseUrl();
        return baseUrl == null || baseUrl.isBlank() ? builder : builder.baseUrl(baseUrl);
    }

    private String key(WorkspaceSettings workspace) {
        String what =
                settings.hasNamedWorkspaces() ? "the API key of the workspace " + workspace.name() : "the API key";
        try {
            String key = workspace.key().read(settings.environment(), what);
            if (!isPrintable(key)) {
                throw new UsageException(
                        workspace.key() + " with " + what + " holds other characters than those of a key.");
            }
            return key;
        } catch (UsageException e) {
            throw new UsageException(e.getMessage() + " Set it, or try --simulator, which needs none.");
        }
    }

    private static boolean isPrintable(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) <= ' ' || key.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The key that signs the webhooks of a workspace. */
    String webhookKey(WorkspaceSettings workspace) {
        if (simulated != null) {
            return simulated.apiKey();
        }
        SecretSource source = workspace.webhookKey();
        return source == null
                ? key(workspace)
                : source.read(settings.environment(), "the webhook key of the workspace " + workspace.name());
    }

    /**
     * Starts the server's description with what the settings say about it.
     *
     * @param counter where calls are counted, or null for the memory
     */
    RetellMcp.Builder describe(@Nullable CallCounter counter) {
        return RetellMcp.builder(workspaces).policy(policy(settings, counter));
    }

    /** The server as the settings say, made when it is first asked for. */
    RetellMcp mcp() {
        RetellMcp made = mcp;
        if (made == null) {
            made = describe(isOffline ? null : CallCounting.of(settings, null)).build();
            mcp = made;
        }
        return made;
    }

    /** The client of the default workspace. */
    RetellClient client() {
        return made.get(0).client();
    }

    /** Prepares the clients, so that the first call need not. */
    void warmUp() {
        for (Workspace each : made) {
            each.client().raw();
        }
    }

    @Nullable
    SimulatedRetell simulated() {
        return simulated;
    }

    private static McpPolicy policy(Settings settings, @Nullable CallCounter counter) {
        McpPolicy.Builder policy = McpPolicy.builder().tools(selection(settings));
        if (counter != null) {
            policy.callCounter(counter);
        }
        for (String each : settings.list(Option.ALLOW_WITHOUT_ASKING)) {
            policy.withoutAsking(risk(settings, each));
        }
        List<String> prefixes = settings.list(Option.NUMBER_PREFIXES);
        if (!prefixes.isEmpty()) {
            policy.numberPrefixes(prefixes.toArray(new String[0]));
        }
        Integer perMinute = settings.number(Option.CALLS_PER_MINUTE, 1, MOST_CALLS);
        if (perMinute != null) {
            policy.callsPerMinute(perMinute);
        }
        Integer perDay = settings.number(Option.CALLS_PER_DAY, 1, MOST_CALLS);
        if (perDay != null) {
            policy.callsPerDay(perDay);
        }
        Integer largest = settings.number(Option.MAX_BATCH, 1, MOST_CALLS);
        if (largest != null) {
            policy.largestBatch(largest);
        }
        return policy.build();
    }

    private static ToolSelection selection(Settings settings) {
        return ToolSelection.builder()
                .toolsets(array(settings.list(Option.TOOLSETS)))
                .tools(array(settings.list(Option.TOOLS)))
                .exclude(array(settings.list(Option.EXCLUDE)))
                .readOnly(settings.isOn(Option.READ_ONLY))
                .build();
    }

    private static String[] array(List<String> names) {
        return names.toArray(new String[0]);
    }

    private static Risk risk(Settings settings, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "paid" -> Risk.PAID;
            case "destructive" -> Risk.DESTRUCTIVE;
            default ->
                throw new UsageException(settings.source(Option.ALLOW_WITHOUT_ASKING)
                        + " takes paid, destructive or both, not " + name + ".");
        };
    }

    @Override
    public void close() {
        if (mcp != null) {
            mcp.close();
        }
        for (RetellClient each : clients) {
            each.close();
        }
        if (simulated != null) {
            simulated.close();
        }
    }
}
