package dev.retell4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.exports.ExportChannel;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.simulator.internal.call.CustomLines;
import dev.retell4j.simulator.internal.call.ScriptBook;
import dev.retell4j.simulator.internal.delivery.Alerts;
import dev.retell4j.simulator.internal.delivery.CallWebhooks;
import dev.retell4j.simulator.internal.delivery.ChatWebhooks;
import dev.retell4j.simulator.internal.delivery.Courier;
import dev.retell4j.simulator.internal.delivery.Dispatch;
import dev.retell4j.simulator.internal.delivery.EventWebhooks;
import dev.retell4j.simulator.internal.delivery.Functions;
import dev.retell4j.simulator.internal.delivery.Questions;
import dev.retell4j.simulator.internal.delivery.Reach;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.FaultPlan;
import dev.retell4j.simulator.internal.http.FrontDoor;
import dev.retell4j.simulator.internal.http.JettyPort;
import dev.retell4j.simulator.internal.http.RequestLog;
import dev.retell4j.simulator.internal.resource.CallDesk;
import dev.retell4j.simulator.internal.resource.InboundDesk;
import dev.retell4j.simulator.internal.resource.SimulatedApi;
import dev.retell4j.simulator.internal.state.AgentStore;
import dev.retell4j.simulator.internal.state.Concurrency;
import dev.retell4j.simulator.internal.state.Ids;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.ScriptQueues;
import dev.retell4j.simulator.internal.state.Timeline;
import dev.retell4j.simulator.internal.state.Workspace;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Retell on this machine: the same API over a real socket, with agents, numbers and calls that behave.
 *
 * <pre>{@code
 * try (RetellSimulator simulator = RetellSimulator.builder().manualTime().start()) {
 *     // Point a client at simulator.baseUrl() with simulator.apiKey(),
 *     // create an agent and a number, place a call, then:
 *     simulator.time().advance(Duration.ofMinutes(2));
 * }
 * }</pre>
 *
 * <p>Requests are checked against the contract: a wrong field answers 400 and names the place and what is allowed, and
 * an unknown id answers 422 or 404 as Retell does. Safe for use by several threads.
 */
public final class RetellSimulator implements AutoCloseable {
    /** The key that is accepted when no other is set. */
    public static final String DEFAULT_API_KEY = "key_simulator";

    private static final Pattern RESERVED_TAG = Pattern.compile("\\d+|latest|latest_published");

    private final JettyPort port;
    private final Timeline timeline;
    private final SimulatorTime time;
    private final Workspace workspace;
    private final InboundDesk inbound;
    private final String apiKey;
    private final ScriptBook scripts = new ScriptBook();
    private final ScriptQueues<ChatScript> chatScripts = new ScriptQueues<>();
    private final ScriptQueues<TestOutcome> testScripts = new ScriptQueues<>();
    private final FaultPlan faults = new FaultPlan();
    private final RequestLog requests;
    private final Courier courier = new Courier();
    private final Alerts alerts;
    private final Dispatch dispatch;
    private final CustomLines customLines;
    private final List<Operation> operations = List.copyOf(Operations.all());

    private RetellSimulator(Builder options) {
        apiKey = options.apiKeys.get(0);
        requests = new RequestLog(arrival -> options.listener.accept(new RecordedRequest(arrival)));
        Concurrency concurrency =
                new Concurrency(options.concurrencyLimit, options.concurrencyBurst, options.reservedInbound);
        timeline = new Timeline(options.firstInstant(), options.speed);
        time = new SimulatorTime(timeline);
        Ids ids = new Ids(options.seed);
        workspace = new Workspace(timeline, ids, concurrency);
        workspace.setPaymentMethod(options.paymentMethod);
        workspace.keep(scripts);
        workspace.keep(chatScripts);
        workspace.keep(testScripts);
        CallDesk desk = new CallDesk(workspace, scripts);
        dispatch = workspace.keep(new Dispatch(
                timeline,
                new Reach(options.reach),
                options.webhookKey == null ? apiKey : options.webhookKey,
                courier,
                shipment -> options.deliveryListener.accept(new Delivery(shipment))));
        EventWebhooks webhooks = new EventWebhooks(dispatch, options.webhookUrl);
        Functions functions = new Functions(dispatch);
        desk.life().watch(new CallWebhooks(timeline, webhooks));
        desk.life().callFunctions(functions);
        customLines = workspace.keep(new CustomLines(
                timeline,
                desk.calls(),
                dispatch.reach()::covers,
                options.customLlmPatience,
                (callId, violation) -> options.violationListener.accept(callId, new CustomLlmViolation(violation))));
        desk.life().connectServers(customLines);
        alerts = workspace.keep(new Alerts(workspace, dispatch, options.webhookUrl));
        SimulatedApi api = new SimulatedApi(workspace, desk, chatScripts, testScripts);
        api.chatLife().watch(new ChatWebhooks(api.chatLife(), webhooks));
        api.chatLife().callFunctions(functions);
        inbound = new InboundDesk(workspace, desk, api.chatDesk(), new Questions(dispatch));
        FrontDoor door =
                new FrontDoor(timeline, operations, api.handlers(), options.apiKeys, options.strict, faults, requests);
        try {
            port = JettyPort.open(options.port, door);
        } catch (RuntimeException e) {
            timeline.close();
            throw e;
        }
    }

    /**
     * Starts a simulator on a free port, whose time flows like real time.
     *
     * @return the running simulator
     */
    public static RetellSimulator start() {
        return builder().start();
    }

    /**
     * Starts to configure a simulator.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the address that a client is pointed at.
     *
     * @return the base URL without a slash at the end, for example {@code http://127.0.0.1:40123}
     */
    public String baseUrl() {
        return "http://127.0.0.1:" + port.number();
    }

    /**
     * Returns the key that a client sends.
     *
     * @return the first accepted key
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * Returns the time of this simulator.
     *
     * @return the time, to be read and advanced
     */
    public SimulatorTime time() {
        return time;
    }

    /**
     * Decides how calls go.
     *
     * @param target a telephone number of the person, an agent id or a call id; for a call, its id wins over the number
     *     and the number over the agent
     * @param scripts what happens; of several, each call takes the next one and the last one stays
     */
    public void script(String target, CallScript... scripts) {
        this.scripts.put(Objects.requireNonNull(target, "target"), scripts);
    }

    /**
     * Decides how all calls go that have no script of their own.
     *
     * @param script what happens; by default they are answered and follow the agent's prompt
     */
    public void scriptAll(CallScript script) {
        scripts.putUsual(Objects.requireNonNull(script, "script"));
    }

    /**
     * Decides what an agent answers in chats.
     *
     * @param target an agent id, or the telephone number of the person, for SMS; the number wins over the agent
     * @param scripts what the agent answers; of several, each chat takes the next one and the last one stays
     */
    public void scriptChat(String target, ChatScript... scripts) {
        chatScripts.put(Objects.requireNonNull(target, "target"), List.of(scripts));
    }

    /**
     * Decides how runs of a test case end; of use before the batch is started that runs it.
     *
     * @param target the id or the name of the test case; the id wins over the name
     * @param outcomes how runs end; of several, each run takes the next one and the last one stays
     */
    public void scriptTest(String target, TestOutcome... outcomes) {
        testScripts.put(Objects.requireNonNull(target, "target"), List.of(outcomes));
    }

    /**
     * Lets somebody call one of the workspace's numbers. One of the number's {@code inbound_agents} answers; which
     * script the call follows is decided as for other calls, {@code fromNumber} being the person's number.
     *
     * <p>When the number has an {@code inbound_webhook_url}, that server is asked first what is to be done with the
     * call, and this method returns when that is decided. It has ten seconds of real time for each of up to four tries,
     * which follow one another at once. When all fail, one of the number's agents answers.
     *
     * <p>When there is no place in the concurrency limit, it rings for up to 40 seconds and goes then to the number's
     * {@code fallback_number} ({@code no_concurrency_fallback}), if it has one, or ends with
     * {@code concurrency_limit_reached}.
     *
     * @param fromNumber the caller's number
     * @param toNumber a number of the workspace
     * @return the id of the call. A call that the number does not take, since it has no agent for it, its
     *     {@code allowed_inbound_country_list} has not the caller's country, or the inbound webhook rejects it, does
     *     not come about: get-call does not find it
     * @throws IllegalArgumentException when the workspace has no such number
     */
    public String inboundCall(String fromNumber, String toNumber) {
        return inboundCall(fromNumber, toNumber, Map.of());
    }

    /**
     * Lets somebody call one of the workspace's numbers, with SIP headers.
     *
     * @param fromNumber the caller's number
     * @param toNumber a number of the workspace
     * @param sipHeaders the headers that the inbound webhook is told and that the call has as
     *     {@code custom_sip_headers}, with their names in lower case
     * @return the id of the call, which need not come about
     * @throws IllegalArgumentException when the workspace has no such number
     * @see #inboundCall(String, String)
     */
    public String inboundCall(String fromNumber, String toNumber, Map<String, String> sipHeaders) {
        Objects.requireNonNull(fromNumber, "fromNumber");
        Objects.requireNonNull(toNumber, "toNumber");
        Map<String, String> headers = Map.copyOf(sipHeaders);
        return decided(timeline.exclusively(() -> inbound.call(fromNumber, toNumber, headers)));
    }

    /**
     * Lets somebody send a text message to one of the workspace's numbers. A chat with this person that has not ended
     * goes on. Otherwise the number's {@code inbound_sms_webhook_url}, or else its {@code inbound_webhook_url}, is
     * asked what is to be done, as for calls, and one of its {@code inbound_sms_agents} answers. What it answers stands
     * in the chat.
     *
     * @param fromNumber the person's number
     * @param toNumber a number of the workspace
     * @param text the message
     * @return the id of the chat. A chat for which the number has no agent, or which the webhook rejects, does not come
     *     about: get-chat does not find it
     * @throws IllegalArgumentException when the workspace has no such number
     */
    public String inboundSms(String fromNumber, String toNumber, String text) {
        Objects.requireNonNull(fromNumber, "fromNumber");
        Objects.requireNonNull(toNumber, "toNumber");
        Objects.requireNonNull(text, "text");
        return decided(timeline.exclusively(() -> inbound.sms(fromNumber, toNumber, text)));
    }

    private static String decided(CompletableFuture<String> id) {
        try {
            return id.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the inbound webhook was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The inbound webhook could not be asked", e);
        }
    }

    /**
     * Lets an alert rule find something: sends {@code alert_triggered} to the workspace's webhook URL, once, without
     * another try. Alert rules themselves are a matter of the dashboard and not simulated.
     *
     * @param fields what the alert says, by wire name, for example {@code metric_type} or {@code current_value}; what
     *     is missing is made up. With {@code webhook_urls} it goes to these instead
     * @return the {@code alert_incident_id}
     * @throws IllegalStateException when there is nowhere to send it to
     */
    public String sendAlert(Map<String, ?> fields) {
        JsonNode given = JsonTrees.of(fields);
        return timeline.exclusively(() -> alerts.trigger(given));
    }

    /**
     * Ends what an alert told of: sends {@code alert_resolved} to where the alert went.
     *
     * @param incidentId what {@link #sendAlert(Map)} returned
     * @throws IllegalArgumentException when there is no such alert that is not resolved
     */
    public void resolveAlert(String incidentId) {
        Objects.requireNonNull(incidentId, "incidentId");
        timeline.exclusively(() -> {
            alerts.resolve(incidentId);
            return this;
        });
    }

    /**
     * Lets the next requests fail, of whatever operation.
     *
     * @param times how many requests
     * @param status the HTTP status, 400 to 599
     */
    public void failNext(int times, int status) {
        failNext(Fault.status(status).times(times));
    }

    /**
     * Lets the next requests of one operation fail.
     *
     * @param operationId the id, for example {@code agentCreate}
     * @param times how many requests
     * @param status the HTTP status, 400 to 599
     */
    public void failNext(String operationId, int times, int status) {
        failNext(Fault.status(status).times(times).operation(operationId));
    }

    /**
     * Lets the next requests fail. Several faults happen one after the other, each to the requests that it is for.
     *
     * @param fault which requests, and how
     * @throws IllegalArgumentException when the fault names an operation that does not exist
     */
    public void failNext(Fault fault) {
        fault.operationId().ifPresent(this::checkOperation);
        faults.add(fault);
    }

    private void checkOperation(String id) {
        List<String> ids = operations.stream().map(Operation::id).toList();
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("No operation " + id + "; near it are "
                    + ids.stream()
                            .sorted(Comparator.comparingInt((String one) -> commonLength(one, id))
                                    .reversed())
                            .limit(3)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Returns for how many characters two ids begin alike; all of them when one is a part of the other. */
    private static int commonLength(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        if (first.contains(second)) {
            return second.length();
        }
        int length = 0;
        while (length < Math.min(first.length(), second.length()) && first.charAt(length) == second.charAt(length)) {
            length++;
        }
        return length;
    }

    /**
     * Closes all connections on which no request is being answered. A client that kept them for its next requests finds
     * them dead.
     */
    public void dropConnections() {
        port.dropIdleConnections();
    }

    /** Takes back all faults that have not happened yet. */
    public void clearFaults() {
        faults.clear();
    }

    /**
     * Decides whether the workspace can pay. Without a payment method, what costs money answers 402: phone numbers,
     * calls, chats, tests, cloned voices.
     *
     * @param present whether there is a payment method; there is one by default
     */
    public void setPaymentMethod(boolean present) {
        workspace.setPaymentMethod(present);
    }

    /**
     * Asks for an export of calls or chats, as somebody would in the dashboard; the API can only list exports.
     *
     * @param channel what is exported
     * @param timezone the zone of the times in the file
     * @return the id of the request, whose file is ready ten simulated seconds later
     */
    public String requestExport(ExportChannel channel, ZoneId timezone) {
        String zone = timezone.getId();
        return timeline.exclusively(() -> workspace.exports().request(channel.asString(), zone));
    }

    /**
     * Lets a tag of an agent point to one of its versions, as the dashboard does; the API can only read tags. Calls,
     * chats and phone numbers can then name the version by the tag. Of several tags of a version, the one assigned last
     * is the preferred one.
     *
     * @param agentId a voice or chat agent
     * @param tag the name, for example {@code production}; no number, {@code latest} or {@code latest_published}
     * @param version the number of the version
     * @param dynamicVariables what conversations under this tag start with
     * @throws IllegalArgumentException when there is no such agent or version, or the name is not allowed
     */
    public void assignTag(String agentId, String tag, int version, Map<String, String> dynamicVariables) {
        setTag(agentId, tag, new AgentStore.Tag(version, dynamicVariables));
    }

    /**
     * Lets a tag of an agent point to one of its versions, without dynamic variables.
     *
     * @param agentId a voice or chat agent
     * @param tag the name, for example {@code production}; no number, {@code latest} or {@code latest_published}
     * @param version the number of the version
     * @throws IllegalArgumentException when there is no such agent or version, or the name is not allowed
     * @see #assignTag(String, String, int, Map)
     */
    public void assignTag(String agentId, String tag, int version) {
        assignTag(agentId, tag, version, Map.of());
    }

    /**
     * Lets a tag of an agent point to no version; it then stands for the latest.
     *
     * @param agentId a voice or chat agent
     * @param tag the name; the agent has the tag afterwards, if it had it before or not
     * @throws IllegalArgumentException when there is no such agent, or the name is not allowed
     */
    public void unassignTag(String agentId, String tag) {
        setTag(agentId, tag, new AgentStore.Tag(null, Map.of()));
    }

    private void setTag(String agentId, String name, AgentStore.Tag tag) {
        if (name.isBlank() || RESERVED_TAG.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A tag must be a name other than a number, latest and latest_published, not \"" + name + "\"");
        }
        timeline.exclusively(() -> {
            try {
                workspace.agents().get(agentId).assign(name, tag);
                return tag;
            } catch (ApiFailure e) {
                throw new IllegalArgumentException(e.reason(), e);
            }
        });
    }

    /**
     * Returns the requests that arrived, refused ones included.
     *
     * @return the requests, oldest first; of very many, the newest 20,000
     */
    public List<RecordedRequest> requests() {
        return requests.all().stream().map(RecordedRequest::new).toList();
    }

    /**
     * Returns the requests of one operation.
     *
     * @param operationId the id, for example {@code agentCreate}
     * @return the requests, oldest first
     * @throws IllegalArgumentException when there is no such operation
     */
    public List<RecordedRequest> requests(String operationId) {
        checkOperation(operationId);
        return requests.all().stream()
                .filter(arrival -> operationId.equals(arrival.operationId()))
                .map(RecordedRequest::new)
                .toList();
    }

    /** Forgets the requests that arrived so far. */
    public void clearRequests() {
        requests.clear();
    }

    /**
     * Returns what the simulator sent to servers, or would have sent to those that it must not reach.
     *
     * @return the deliveries, oldest first, as they are now; of very many, the newest 20,000
     */
    public List<Delivery> deliveries() {
        return timeline.exclusively(
                () -> dispatch.log().stream().map(Delivery::new).toList());
    }

    /**
     * Returns the deliveries of one event.
     *
     * @param event the name, for example {@code call_ended}; for the calls of a custom function, its name
     * @return the deliveries, oldest first, as they are now
     */
    public List<Delivery> deliveries(String event) {
        Objects.requireNonNull(event, "event");
        return deliveries().stream()
                .filter(delivery -> event.equals(delivery.event()))
                .toList();
    }

    /** Forgets the deliveries so far; what is under way goes on. */
    public void clearDeliveries() {
        timeline.exclusively(() -> {
            dispatch.clearLog();
            return this;
        });
    }

    /**
     * Waits, in real time, until nothing is being delivered. With manual time, tries that are planned for later do not
     * count: {@link SimulatorTime#advance(Duration)} brings them about, and waits for them itself.
     *
     * @param limit how long to wait at most
     * @throws IllegalStateException when something is still being delivered then; it names what
     */
    public void awaitDeliveries(Duration limit) {
        boolean planned = !timeline.stands();
        try {
            if (!timeline.await(() -> dispatch.isQuiet(planned), limit)) {
                throw new IllegalStateException("Still being delivered after " + limit + ": "
                        + timeline.exclusively(() -> dispatch.pending(planned).stream()
                                .map(Delivery::new)
                                .toList()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for deliveries", e);
        }
    }

    /**
     * Returns what the server of a custom LLM did against the protocol in a call. Retell says nothing of it; a test of
     * a server expects an empty list.
     *
     * @param callId the call
     * @return what was noticed so far, oldest first; empty for other calls
     */
    public List<CustomLlmViolation> customLlmViolations(String callId) {
        Objects.requireNonNull(callId, "callId");
        return customLines.violations(callId).stream()
                .map(CustomLlmViolation::new)
                .toList();
    }

    /**
     * Returns what the server of a custom LLM sent to the browser of a web call, which Retell hands to the web client.
     *
     * @param callId a web call
     * @return each {@code metadata} so far, oldest first; empty for other calls
     */
    public List<Json> customLlmMetadata(String callId) {
        Objects.requireNonNull(callId, "callId");
        return timeline.exclusively(() -> customLines.metadata(callId)).stream()
                .map(Json::of)
                .toList();
    }

    /**
     * Captures everything that is in the workspace: agents, numbers, calls with what they will still do, scripts, the
     * time and where random choices stand.
     *
     * @return the state, to be brought back by {@link #restore(Snapshot)}
     */
    public Snapshot snapshot() {
        return new Snapshot(this, timeline.exclusively(workspace::capture));
    }

    /**
     * Brings a captured state back, the time included: what was created or changed since is gone. Planned faults are
     * taken back, and requests that arrived and deliveries that were made so far are forgotten. What was being
     * delivered when the state was captured is delivered again.
     *
     * @param snapshot a state of this simulator; it can be brought back any number of times
     * @throws IllegalArgumentException when the state is another simulator's
     */
    public void restore(Snapshot snapshot) {
        if (snapshot.owner != this) {
            throw new IllegalArgumentException("The snapshot was taken of another simulator");
        }
        timeline.exclusively(() -> {
            snapshot.restoration.run();
            return snapshot;
        });
        faults.clear();
        requests.clear();
    }

    /** Closes the port; calls do not go on. */
    @Override
    public void close() {
        timeline.exclusively(() -> {
            dispatch.forget();
            customLines.forget();
            return this;
        });
        timeline.close();
        courier.close();
        customLines.close();
        port.close();
    }

    /** The state of a simulator at one moment; immutable. */
    public static final class Snapshot {
        private final RetellSimulator owner;
        private final Runnable restoration;

        private Snapshot(RetellSimulator owner, Runnable restoration) {
            this.owner = owner;
            this.restoration = restoration;
        }
    }

    /** Configures a {@link RetellSimulator}; not safe for use by several threads. */
    public static final class Builder {
        private static final Instant MANUAL_START = Instant.parse("2026-01-05T09:00:00Z");

        private int port;
        private List<String> apiKeys = List.of(DEFAULT_API_KEY);
        private long seed = 1;
        private double speed = 1;
        private @Nullable Instant start;
        private boolean strict = true;
        private int concurrencyLimit = 20;
        private boolean concurrencyBurst;
        private int reservedInbound;
        private boolean paymentMethod = true;
        private Consumer<RecordedRequest> listener = request -> {};
        private Consumer<Delivery> deliveryListener = delivery -> {};
        private BiConsumer<String, CustomLlmViolation> violationListener = (callId, violation) -> {};
        private Duration customLlmPatience = Duration.ofSeconds(10);
        private @Nullable String webhookUrl;
        private @Nullable String webhookKey;
        private final List<String> reach = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the port.
         *
         * @param port the TCP port; 0, the default, takes a free one
         * @return this builder
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Sets the keys that are accepted.
         *
         * @param first the key that {@link RetellSimulator#apiKey()} returns
         * @param others further keys
         * @return this builder
         */
        public Builder apiKey(String first, String... others) {
            List<String> keys = new ArrayList<>();
            keys.add(first);
            keys.addAll(List.of(others));
            if (keys.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("An API key must not be blank");
            }
            apiKeys = List.copyOf(keys);
            return this;
        }

        /**
         * Sets where ids and everything made up come from: the same requests give the same answers for the same seed.
         *
         * @param seed any number; 1 by default
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Lets time flow by itself.
         *
         * @param speed simulated seconds for each real second, more than 0; 1 by default
         * @return this builder
         */
        public Builder speed(double speed) {
            if (!(speed > 0 && speed <= 1_000_000)) {
                throw new IllegalArgumentException("speed must be more than 0 and at most 1000000, not " + speed);
            }
            this.speed = speed;
            return this;
        }

        /**
         * Lets time stand until it is advanced. It starts at a fixed instant unless another one is set, so that all
         * timestamps are the same each time.
         *
         * @return this builder
         */
        public Builder manualTime() {
            speed = 0;
            return this;
        }

        private Instant firstInstant() {
            if (start != null) {
                return start;
            }
            return speed == 0 ? MANUAL_START : Instant.now();
        }

        /**
         * Sets the first instant.
         *
         * @param start the instant; by default the current one, with manual time a fixed one
         * @return this builder
         */
        public Builder startingAt(Instant start) {
            this.start = Objects.requireNonNull(start, "start");
            return this;
        }

        /**
         * Accepts request fields and query parameters that the contract does not know. By default they answer 400.
         * Fields that only answers have, such as ids and timestamps, have no effect: the server decides them.
         *
         * @return this builder
         */
        public Builder acceptUnknownFields() {
            strict = false;
            return this;
        }

        /**
         * Sets how many calls can run at a time.
         *
         * @param limit the number, 1 or more; 20 by default
         * @return this builder
         */
        public Builder concurrencyLimit(int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
            }
            concurrencyLimit = limit;
            return this;
        }

        /**
         * Lets calls go beyond the limit, up to three times the limit and at most 300 more; such a call costs 10 cents
         * a minute more.
         *
         * @return this builder
         */
        public Builder concurrencyBurst() {
            concurrencyBurst = true;
            return this;
        }

        /**
         * Keeps places of the concurrency limit free for inbound calls.
         *
         * @param places the number, less than the limit; 0 by default
         * @return this builder
         */
        public Builder reservedInboundConcurrency(int places) {
            if (places < 0) {
                throw new IllegalArgumentException("places must be 0 or more, not " + places);
            }
            reservedInbound = places;
            return this;
        }

        /**
         * Starts without a payment method, so that what costs money answers 402.
         *
         * @return this builder
         */
        public Builder withoutPaymentMethod() {
            paymentMethod = false;
            return this;
        }

        /**
         * Sets where the events of agents without a {@code webhook_url} are sent to, as the dashboard does for a whole
         * workspace; alerts as well.
         *
         * @param url the address, in which dynamic variables are resolved; by default there is none
         * @return this builder
         */
        public Builder webhookUrl(String url) {
            webhookUrl = Objects.requireNonNull(url, "url");
            return this;
        }

        /**
         * Sets the key that signs what is sent: the API key that carries the webhook badge in the dashboard.
         *
         * <p>Signatures bear the real time, also when simulated time is another, since receivers compare it with their
         * own clock.
         *
         * @param key the key; by default the first API key
         * @return this builder
         */
        public Builder webhookKey(String key) {
            if (key.isBlank()) {
                throw new IllegalArgumentException("The webhook key must not be blank");
            }
            webhookKey = key;
            return this;
        }

        /**
         * Lets the simulator send webhooks, call functions and connect with custom LLMs on more servers. Without this
         * it sends to this machine only ({@code localhost}, {@code 127.0.0.0/8}, {@code ::1}), for agents in tests can
         * carry addresses of strangers.
         *
         * @param hosts names or addresses as they stand in URLs, without a port
         * @return this builder
         */
        public Builder deliverTo(String... hosts) {
            for (String host : hosts) {
                if (host.isBlank() || host.contains("/")) {
                    throw new IllegalArgumentException(
                            "A host must be a name or address such as hooks.example.com, not \"" + host + "\"");
                }
                reach.add(host);
            }
            return this;
        }

        /**
         * Sets how long the server of a custom LLM is waited for, in real time, since it last sent anything of its
         * answer. With manual time, time stands for so long; then it goes on, and the caller, who hears nothing, speaks
         * or hangs up. Retell itself has no limit for an answer.
         *
         * @param patience more than 0; ten seconds by default
         * @return this builder
         */
        public Builder customLlmPatience(Duration patience) {
            if (patience.isNegative() || patience.isZero()) {
                throw new IllegalArgumentException("patience must be more than 0, not " + patience);
            }
            customLlmPatience = patience;
            return this;
        }

        /** Lets the program print what servers do wrong. */
        Builder whenViolated(BiConsumer<String, CustomLlmViolation> consumer) {
            violationListener = consumer;
            return this;
        }

        /** Lets the program print what is delivered. */
        Builder whenDelivered(Consumer<Delivery> consumer) {
            deliveryListener = consumer;
            return this;
        }

        /** Lets the program print what arrives. */
        Builder whenRequested(Consumer<RecordedRequest> consumer) {
            listener = consumer;
            return this;
        }

        /**
         * Starts the simulator.
         *
         * @return the running simulator
         * @throws java.io.UncheckedIOException when the port is taken
         */
        public RetellSimulator start() {
            return new RetellSimulator(this);
        }
    }
}
