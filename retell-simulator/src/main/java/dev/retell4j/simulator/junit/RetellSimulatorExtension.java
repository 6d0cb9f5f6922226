package dev.retell4j.simulator.junit;

import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.RetellSimulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Gives JUnit tests a {@link RetellSimulator}, and a client that is pointed at it.
 *
 * <pre>{@code
 * class ReminderTest {
 *     @RegisterExtension
 *     static final RetellSimulatorExtension RETELL = RetellSimulatorExtension.with(
 *                     RetellSimulator.builder().manualTime().concurrencyLimit(1))
 *             .providing(RetellClient.class, simulator -> RetellClient.builder()
 *                     .baseUrl(simulator.baseUrl())
 *                     .apiKey(simulator.apiKey())
 *                     .build());
 *
 *     @BeforeAll
 *     static void importNumber(RetellClient client) {
 *         client.phoneNumbers().importNumber(...);              // there for every test
 *     }
 *
 *     @Test
 *     void remind_noAnswer_triesAgain(RetellClient client, RetellSimulator simulator) {
 *         simulator.script("+14155550123", CallScript.noAnswer(), CallScript.answered());
 *
 *         new Reminder(client).remind("+14155550123");
 *         simulator.time().advanceToQuiet();
 *
 *         assertThat(simulator.requests("callCreatePhoneCall")).hasSize(2);
 *     }
 * }
 * }</pre>
 *
 * <p>Where the defaults do, {@code @ExtendWith(RetellSimulatorExtension.class)} is enough: manual time, and the
 * simulator alone is injected.
 *
 * <p>There is one simulator for each test class, shared with its nested classes, and closed after it. Before each test
 * it is brought back to its starting state: what the builder and the {@code @BeforeAll} methods made of it; for a
 * nested class, its own ones as well. Time, ids, planned faults, recorded requests and deliveries start afresh, too.
 * What a constructor does is done before that, and is gone: set up in {@code @BeforeAll} or {@code @BeforeEach}.
 *
 * <p>Parameters of constructors, lifecycle methods and test methods are injected. When a test fails, the requests that
 * arrived in it are published as a report entry named {@code retell-requests}, and what was sent, if anything was, as
 * {@code retell-deliveries}.
 *
 * <p>Safe with parallel execution: test classes have nothing in common, unless they ask for the same port, and tests of
 * one class that are started at the same time wait for each other. Only the {@code @BeforeAll} methods of nested
 * classes must not run while tests of the class around them do; {@code @Execution(SAME_THREAD)} sees to that.
 *
 * <p>Registered on a method or in an instance field, it starts a simulator for each test.
 */
public final class RetellSimulatorExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    private static final String REPORT_ENTRY = "retell-requests";
    private static final String DELIVERIES_ENTRY = "retell-deliveries";
    private static final int MOST_REPORTED = 200;

    private final RetellSimulator.Builder builder;
    private final Map<Class<?>, Function<RetellSimulator, ?>> factories;

    /** Makes an extension with manual time, for {@code @ExtendWith}. */
    public RetellSimulatorExtension() {
        this(RetellSimulator.builder().manualTime(), Map.of());
    }

    private RetellSimulatorExtension(
            RetellSimulator.Builder builder, Map<Class<?>, Function<RetellSimulator, ?>> factories) {
        this.builder = builder;
        this.factories = factories;
    }

    /**
     * Makes an extension whose simulators are configured, for {@code @RegisterExtension}.
     *
     * @param builder the configuration; time flows unless it is {@link RetellSimulator.Builder#manualTime() manual}
     * @return the extension
     */
    public static RetellSimulatorExtension with(RetellSimulator.Builder builder) {
        return new RetellSimulatorExtension(Objects.requireNonNull(builder, "builder"), Map.of());
    }

    /**
     * Returns an extension that injects values of one more type. They are made when they are first asked for, one for
     * each test class, and closed after it, before the simulator, if they are {@link AutoCloseable}.
     *
     * @param type the type of the parameters, exactly
     * @param factory makes the value, for example a client that is pointed at the simulator
     * @param <T> the type of the parameters
     * @return the changed extension; this one stays as it is
     */
    public <T> RetellSimulatorExtension providing(
            Class<T> type, Function<? super RetellSimulator, ? extends T> factory) {
        if (type == RetellSimulator.class || factories.containsKey(type)) {
            throw new IllegalArgumentException(type.getSimpleName() + " is already provided");
        }
        Map<Class<?>, Function<RetellSimulator, ?>> more = new LinkedHashMap<>(factories);
        more.put(type, Objects.requireNonNull(factory, "factory")::apply);
        return new RetellSimulatorExtension(builder, more);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Stage stage = stage(context);
        // A nested class starts from the starting state of the class around it.
        context.getParent().map(this::startingState).ifPresent(StartingState::bringBack);
        store(context).put(StartingState.class, new StartingState(stage.simulator()));
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        StartingState start = startingState(context);
        boolean beforeEachTest = context.getTestInstanceLifecycle()
                .filter(TestInstance.Lifecycle.PER_METHOD::equals)
                .isPresent();
        if (start != null && beforeEachTest) {
            start.capture();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Stage stage = stage(context);
        stage.enter();
        StartingState start = startingState(context);
        if (start == null) {
            start = new StartingState(stage.simulator());
            store(context).put(StartingState.class, start);
        }
        start.bringBack();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Stage stage = store(context).get(Stage.class, Stage.class);
        if (stage == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                context.publishReportEntry(
                        REPORT_ENTRY, report(stage.simulator().requests()));
                List<Delivery> deliveries = stage.simulator().deliveries();
                if (!deliveries.isEmpty()) {
                    context.publishReportEntry(DELIVERIES_ENTRY, report(deliveries));
                }
            }
        } finally {
            // What a test planned must not happen to the constructor of the next one.
            stage.simulator().clearFaults();
            stage.leave();
            closeAtItsEnd(stage, context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        Stage stage = store(context).get(Stage.class, Stage.class);
        if (stage != null) {
            closeAtItsEnd(stage, context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RetellSimulator.class || factories.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Stage stage = stage(context);
        return type == RetellSimulator.class ? stage.simulator() : stage.provide(type);
    }

    private Stage stage(ExtensionContext context) {
        // Stores know what those of the contexts around them hold.
        Stage stage = store(context).get(Stage.class, Stage.class);
        if (stage == null) {
            stage = new Stage(context.getUniqueId(), builder.start(), factories);
            store(context).put(Stage.class, stage);
        }
        return stage;
    }

    private @Nullable StartingState startingState(ExtensionContext context) {
        return store(context).get(StartingState.class, StartingState.class);
    }

    private static void closeAtItsEnd(Stage stage, ExtensionContext context) throws Exception {
        if (stage.belongsTo(context.getUniqueId())) {
            stage.close();
        }
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(RetellSimulatorExtension.class, this));
    }

    private static String report(List<?> all) {
        if (all.isEmpty()) {
            return "none";
        }
        int left = Math.max(0, all.size() - MOST_REPORTED);
        return all.stream()
                .skip(left)
                .map(Object::toString)
                .collect(Collectors.joining("\n", left == 0 ? "\n" : "\n(" + left + " before)\n", ""));
    }
}
