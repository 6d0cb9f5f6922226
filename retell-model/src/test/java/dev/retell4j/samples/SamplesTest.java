package dev.retell4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.ChatAgent;
import dev.retell4j.agents.ConversationFlowEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.analysis.CallPresetAnalysisData;
import dev.retell4j.analysis.ChatPresetAnalysisData;
import dev.retell4j.batch.BatchCall;
import dev.retell4j.calls.CallAnalysis;
import dev.retell4j.calls.CallCost;
import dev.retell4j.calls.CallLatency;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.calls.LlmTokenUsage;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.WebCall;
import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.chats.Chat;
import dev.retell4j.chats.ChatStatus;
import dev.retell4j.contacts.Contact;
import dev.retell4j.flows.ConversationFlow;
import dev.retell4j.flows.FlowNode;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.State;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.tools.Tool;
import dev.retell4j.transcripts.ToolCallInvocationUtterance;
import dev.retell4j.transcripts.ToolCallResultUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.transcripts.UtteranceWord;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.types.OpenEnum;
import dev.retell4j.types.ProductCost;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.UnknownVariant;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    /** Fields that the API refuses next to another one that is set. */
    private static final Map<Class<?>, Set<String>> FORBIDDEN = Map.of(Llm.class, Set.of("s2s_model"));

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+\\d{8,15}");
    private static final Pattern HOST = Pattern.compile("(?:https?://|wss?://|sips?:|stun:|turns?:)([^/:?\"]+)");

    static Stream<Method> samples() {
        return Arrays.stream(Samples.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    @Test
    void samples_allOfThem_sixteen() {
        assertThat(samples().map(Method::getName))
                .containsExactly(
                        "agent",
                        "apiKeyInfo",
                        "batchCall",
                        "callListItem",
                        "chat",
                        "chatAgent",
                        "concurrency",
                        "contact",
                        "conversationFlow",
                        "knowledgeBase",
                        "llm",
                        "phoneCall",
                        "phoneNumber",
                        "voice",
                        "webCall",
                        "webCallAccess");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_askedForTwice_sameValue(Method method) throws ReflectiveOperationException {
        assertThat(method.invoke(null)).isInstanceOf(method.getReturnType()).isSameAs(method.invoke(null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_everyWireField_isSet(Method method) throws ReflectiveOperationException {
        RetellObject sample = sample(method);
        Set<String> allowed = FORBIDDEN.getOrDefault(method.getReturnType(), Set.of());
        Map<String, Optional<Object>> fields = wireFields(sample);

        assertThat(fields).isNotEmpty();
        Set<String> missing = fields.entrySet().stream()
                .filter(field -> field.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(missing)
                .as("fields of " + method.getName() + " without a value")
                .isEqualTo(allowed);
        Set<String> empty = fields.entrySet().stream()
                .filter(field -> field.getValue().filter(SamplesTest::isEmpty).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(empty)
                .as("fields of " + method.getName() + " with an empty value")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_atAnyDepth_nothingUnknown(Method method) throws ReflectiveOperationException {
        List<String> unknown = new ArrayList<>();

        walk(method.getName(), sample(method), (path, value) -> {
            if (value instanceof UnknownVariant) {
                unknown.add(path + " is a variant that the library does not know");
            }
            if (value instanceof OpenEnum<?> open && open.known().isEmpty()) {
                unknown.add(path + " has the unknown value " + open);
            }
            if (value instanceof RetellObject object
                    && !object.extraProperties().isEmpty()) {
                unknown.add(path + " has the extra properties "
                        + object.extraProperties().keySet());
            }
        });

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_atAnyDepth_passesTheChecksAndEqualsItsCopy(Method method) throws ReflectiveOperationException {
        List<RetellObject> objects = new ArrayList<>();
        walk(method.getName(), sample(method), (path, value) -> {
            if (value instanceof RetellObject object) {
                objects.add(object);
            }
        });

        assertThat(objects).isNotEmpty();
        for (RetellObject object : objects) {
            Object builder = declared(object).getMethod("toBuilder").invoke(object);
            Object copy = builder.getClass().getMethod("build").invoke(builder);
            assertThat(copy).isEqualTo(object).hasSameHashCodeAs(object);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_writtenAndRead_equal(Method method) throws Exception {
        RetellObject sample = sample(method);

        RetellObject read = JsonCodec.read(JsonCodec.write(sample), method.getReturnType());

        assertThat(read).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_written_hasAllThatIsInTheFile(Method method) throws Exception {
        JsonNode written = JsonCodec.mapper().readTree(sample(method).toJson());

        assertThat(written.equals(SamplesTest::compareNumbers, file(method))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_numbersAndHosts_fictional(Method method) throws Exception {
        String text = sample(method).toJson();

        Matcher numbers = PHONE_NUMBER.matcher(text);
        while (numbers.find()) {
            assertThat(numbers.group()).matches("\\+1\\d{3}55501\\d{2}");
        }
        Matcher hosts = HOST.matcher(text);
        while (hosts.find()) {
            assertThat(hosts.group(1)).endsWith(".example.com");
        }
    }

    @Test
    void webCallAccess_secrets_areNotInToString() {
        WebCallAccess access = Samples.webCallAccess();

        assertThat(access.accessToken()).contains("fake");
        assertThat(access.toString()).doesNotContain(access.accessToken(), "fake-turn-password");
    }

    @Test
    void agents_enginesAndVoice_areTheOtherSamples() {
        Agent agent = Samples.agent();
        Llm llm = Samples.llm();
        ChatAgent chatAgent = Samples.chatAgent();
        ConversationFlow flow = Samples.conversationFlow();

        RetellLlmEngine engine = (RetellLlmEngine) agent.responseEngine();
        assertThat(engine.llmId()).isEqualTo(llm.llmId());
        assertThat(engine.version().orElseThrow()).isEqualTo(llm.version().orElseThrow());
        assertThat(agent.voiceId()).isEqualTo(Samples.voice().voiceId());
        ConversationFlowEngine chatEngine = (ConversationFlowEngine) chatAgent.responseEngine();
        assertThat(chatEngine.conversationFlowId()).isEqualTo(flow.conversationFlowId());
        assertThat(chatEngine.version().orElseThrow()).isEqualTo(flow.version());
        assertThat(agent.agentId()).isNotEqualTo(chatAgent.agentId());
        assertThat(llm.knowledgeBaseIds())
                .containsExactly(Samples.knowledgeBase().knowledgeBaseId());
        assertThat(flow.knowledgeBaseIds())
                .containsExactly(Samples.knowledgeBase().knowledgeBaseId());
        assertThat(llm.lastModificationTimestamp()).isBefore(agent.lastModificationTimestamp());
        assertThat(flow.lastModificationTimestamp()).isBefore(chatAgent.lastModificationTimestamp());
    }

    @Test
    void llm_states_areLinked() {
        Llm llm = Samples.llm();
        Set<String> states = llm.states().stream().map(State::name).collect(Collectors.toSet());

        assertThat(states).hasSizeGreaterThan(1).contains(llm.startingState().orElseThrow());
        assertThat(llm.states()).allSatisfy(state -> {
            assertThat(state.tools()).isNotEmpty();
            assertThat(state.edges())
                    .isNotEmpty()
                    .allSatisfy(edge -> assertThat(states).contains(edge.destinationStateName()));
        });
        assertThat(llm.generalTools()).isNotEmpty();
    }

    @Test
    void conversationFlow_nodesAndTools_areLinked() throws IOException {
        ConversationFlow flow = Samples.conversationFlow();
        JsonNode json = JsonCodec.mapper().readTree(flow.toJson());
        JsonNode component = json.get("components").get(0);

        assertLinked(json);
        assertLinked(component);
        Set<String> tools = new HashSet<>(json.get("tools").findValuesAsText("tool_id"));
        assertThat(tools).isNotEmpty();
        json.get("nodes").forEach(node -> {
            if (node.has("tool_id")) {
                assertThat(tools).contains(node.get("tool_id").textValue());
            }
            node.path("tool_ids").forEach(id -> assertThat(tools).contains(id.textValue()));
        });
        assertThat(flow.nodes()).hasSizeGreaterThan(5);
        assertThat(flow.nodes().stream().map(FlowNode::getClass).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void phoneCall_whoAndWhere_areTheOtherSamples() {
        PhoneCall call = Samples.phoneCall();
        Agent agent = Samples.agent();
        Contact contact = Samples.contact();

        assertThat(call.callStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.fromNumber()).isEqualTo(Samples.phoneNumber().phoneNumber());
        assertThat(call.toNumber()).isEqualTo(contact.phoneNumber());
        assertThat(call.agentId()).isEqualTo(agent.agentId());
        assertThat(call.agentVersion()).isEqualTo(agent.version());
        assertThat(call.agentName()).isEqualTo(agent.agentName());
        assertThat(agent.assignedTags()).contains(call.agentTag().orElseThrow());
        assertThat(call.metadata()).containsEntry("contact_id", Json.of(contact.contactId()));
        assertThat(call.disconnectionReason()).contains(DisconnectionReason.CALL_TRANSFER);
        assertThat(call.startTimestamp().orElseThrow())
                .isAfter(Samples.batchCall().scheduledTimestamp())
                .isAfter(agent.lastModificationTimestamp());
        assertTimes(call.startTimestamp(), call.duration(), call.endTimestamp(), call.transferEndTimestamp());
    }

    @Test
    void webCall_whoAndWhere_areTheOtherSamples() {
        WebCall call = Samples.webCall();
        WebCallAccess access = Samples.webCallAccess();
        Agent agent = Samples.agent();

        assertThat(call.callStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.callId())
                .isEqualTo(access.callId())
                .isNotEqualTo(Samples.phoneCall().callId());
        assertThat(call.accessToken()).isEqualTo(access.accessToken());
        assertThat(call.agentId()).isEqualTo(agent.agentId());
        assertThat(call.agentVersion()).isEqualTo(agent.version());
        assertThat(call.agentName()).isEqualTo(agent.agentName());
        assertThat(call.metadata())
                .containsEntry("contact_id", Json.of(Samples.contact().contactId()));
        assertTimes(call.startTimestamp(), call.duration(), call.endTimestamp(), call.transferEndTimestamp());
    }

    @Test
    void calls_transcripts_areConsistent() {
        PhoneCall phone = Samples.phoneCall();
        WebCall web = Samples.webCall();

        assertTranscript(
                phone.transcript(),
                phone.transcriptObject(),
                phone.transcriptWithToolCalls(),
                phone.scrubbedTranscriptWithToolCalls(),
                phone.duration());
        assertTranscript(
                web.transcript(),
                web.transcriptObject(),
                web.transcriptWithToolCalls(),
                web.scrubbedTranscriptWithToolCalls(),
                web.duration());
    }

    @Test
    void calls_measurements_addUp() {
        PhoneCall phone = Samples.phoneCall();
        WebCall web = Samples.webCall();

        assertCost(phone.callCost().orElseThrow(), phone.duration().orElseThrow());
        assertCost(web.callCost().orElseThrow(), web.duration().orElseThrow());
        assertTokens(phone.llmTokenUsage().orElseThrow());
        assertTokens(web.llmTokenUsage().orElseThrow());
        for (RetellObject call : List.of(phone, web)) {
            List<CallLatency> latencies = new ArrayList<>();
            walk("", call, (path, value) -> {
                if (value instanceof CallLatency latency) {
                    latencies.add(latency);
                }
            });
            assertThat(latencies).hasSize(5).allSatisfy(SamplesTest::assertLatency);
        }
    }

    @Test
    void calls_analysis_hasTheItemsOfTheAgent() {
        List<String> own = Samples.agent().postCallAnalysisData().stream()
                .filter(item -> !(item instanceof CallPresetAnalysisData))
                .map(item -> Json.of(item).get("name").flatMap(Json::asString).orElseThrow())
                .toList();
        CallAnalysis phone = Samples.phoneCall().callAnalysis().orElseThrow();
        CallAnalysis web = Samples.webCall().callAnalysis().orElseThrow();

        assertThat(phone.customAnalysisData().keySet()).containsExactlyInAnyOrderElementsOf(own);
        assertThat(web.customAnalysisData().keySet()).isNotEmpty().isSubsetOf(own);
        assertThat(wireFields(phone).values()).allMatch(Optional::isPresent);
        assertThat(wireFields(web).values()).allMatch(Optional::isPresent);
    }

    @Test
    void callListItem_comparedWithTheCall_sameWithoutTranscripts() {
        Map<String, Optional<Object>> item = wireFields(Samples.callListItem());
        Map<String, Optional<Object>> call = wireFields(Samples.phoneCall());

        call.keySet().removeIf(name -> name.contains("transcript"));

        assertThat(item).isEqualTo(call);
    }

    @Test
    void phoneNumber_agents_areTheOtherSamples() {
        PhoneNumber number = Samples.phoneNumber();

        assertAgents(number.inboundAgents(), Samples.agent().agentId());
        assertAgents(number.outboundAgents(), Samples.agent().agentId());
        assertAgents(number.inboundSmsAgents(), Samples.chatAgent().agentId());
        assertAgents(number.outboundSmsAgents(), Samples.chatAgent().agentId());
        assertThat(number.phoneNumberPretty().orElseThrow().replaceAll("[^+0-9]", ""))
                .isEqualTo(number.phoneNumber());
        assertThat(number.phoneNumber()).startsWith("+1" + number.areaCode().orElseThrow());
    }

    @Test
    void batchCall_numberAndWindows_fit() {
        BatchCall batch = Samples.batchCall();

        assertThat(batch.fromNumber()).isEqualTo(Samples.phoneNumber().phoneNumber());
        assertThat(batch.callTimeWindow().orElseThrow().windows())
                .allSatisfy(window -> assertThat(window.start()).isLessThan(window.end()));
    }

    @Test
    void chat_agentMessagesAndCost_areConsistent() throws IOException {
        Chat chat = Samples.chat();
        ChatAgent agent = Samples.chatAgent();
        JsonNode messages = JsonCodec.mapper().readTree(chat.toJson()).get("message_with_tool_calls");

        assertThat(chat.chatStatus()).isEqualTo(ChatStatus.ENDED);
        assertThat(chat.agentId()).isEqualTo(agent.agentId());
        assertThat(chat.version()).isEqualTo(agent.version());
        assertThat(agent.assignedTags()).contains(chat.agentTag().orElseThrow());
        assertThat(chat.metadata())
                .containsEntry("contact_id", Json.of(Samples.contact().contactId()));
        List<Long> times = new ArrayList<>();
        times.add(chat.startTimestamp().orElseThrow().toEpochMilli());
        messages.forEach(message -> times.add(message.get("created_timestamp").longValue()));
        times.add(chat.endTimestamp().orElseThrow().toEpochMilli());
        assertThat(times).isSorted();
        assertThat(messages.findValuesAsText("message_id"))
                .hasSize(messages.size())
                .doesNotHaveDuplicates();
        StringBuilder transcript = new StringBuilder();
        messages.forEach(message -> {
            switch (message.get("role").textValue()) {
                case "agent" ->
                    transcript.append("Agent: " + message.get("content").textValue() + "\n");
                case "user" ->
                    transcript.append("User: " + message.get("content").textValue() + "\n");
                default -> {}
            }
        });
        assertThat(chat.transcript()).contains(transcript.toString());
        Map<String, String> nodes = nodes();
        messages.forEach(message -> {
            if (message.has("new_node_id")) {
                assertThat(nodes)
                        .containsEntry(
                                message.get("former_node_id").textValue(),
                                message.get("former_node_name").textValue())
                        .containsEntry(
                                message.get("new_node_id").textValue(),
                                message.get("new_node_name").textValue());
            }
        });
        assertThat(chat.chatCost().orElseThrow().combinedCost().orElseThrow())
                .isEqualTo(sum(chat.chatCost().orElseThrow().productCosts()), within(1e-9));
        List<String> own = agent.postChatAnalysisData().stream()
                .filter(item -> !(item instanceof ChatPresetAnalysisData))
                .map(item -> Json.of(item).get("name").flatMap(Json::asString).orElseThrow())
                .toList();
        assertThat(chat.chatAnalysis().orElseThrow().customAnalysisData().keySet())
                .containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void contact_times_fitTheConversations() {
        Contact contact = Samples.contact();
        List<Instant> conversations = Stream.of(
                        Samples.phoneCall().startTimestamp(),
                        Samples.webCall().startTimestamp(),
                        Samples.chat().startTimestamp())
                .flatMap(Optional::stream)
                .sorted()
                .toList();

        assertThat(contact.conversationCount().orElseThrow()).isEqualTo(conversations.size());
        assertThat(contact.lastConversationTimestamp()).contains(conversations.get(2));
        assertThat(contact.createdTimestamp())
                .isBefore(contact.userModifiedTimestamp().orElseThrow())
                .isBefore(conversations.get(0));
    }

    @Test
    void concurrency_limits_addUp() {
        var concurrency = Samples.concurrency();

        assertThat(concurrency.concurrencyLimit().orElseThrow())
                .isEqualTo(concurrency.baseConcurrency().orElseThrow()
                        + concurrency.purchasedConcurrency().orElseThrow())
                .isLessThan(concurrency.concurrencyBurstLimit().orElseThrow())
                .isGreaterThan(concurrency.currentConcurrency().orElseThrow());
        assertThat(concurrency.remainingPurchaseLimit().orElseThrow())
                .isEqualTo(concurrency.concurrencyPurchaseLimit().orElseThrow()
                        - concurrency.purchasedConcurrency().orElseThrow());
        assertThat(concurrency.reservedInboundConcurrency().orElseThrow())
                .isLessThan(concurrency.concurrencyLimit().orElseThrow());
    }

    private static void assertTimes(
            Optional<Instant> start,
            Optional<Duration> duration,
            Optional<Instant> end,
            Optional<Instant> transferEnd) {
        assertThat(start.orElseThrow().plus(duration.orElseThrow())).isEqualTo(end.orElseThrow());
        assertThat(transferEnd.orElseThrow()).isAfter(end.orElseThrow());
    }

    private static void assertTranscript(
            Optional<String> text,
            List<Utterance> utterances,
            List<TranscriptEntry> entries,
            List<TranscriptEntry> scrubbed,
            Optional<Duration> duration) {
        StringBuilder expected = new StringBuilder();
        double time = 0;
        for (Utterance utterance : utterances) {
            expected.append(utterance.role().equals(UtteranceRole.AGENT) ? "Agent: " : "User: ")
                    .append(utterance.content())
                    .append('\n');
            List<String> words = new ArrayList<>();
            for (UtteranceWord word : utterance.words()) {
                assertThat(word.start().orElseThrow())
                        .isGreaterThan(time)
                        .isLessThan(word.end().orElseThrow());
                time = word.end().orElseThrow();
                words.add(word.word().orElseThrow());
            }
            assertThat(String.join(" ", words)).isEqualTo(utterance.content());
        }
        assertThat(text).contains(expected.toString());
        assertThat(time).isLessThan(duration.orElseThrow().toMillis() / 1000.0);
        assertThat(entries.stream().filter(Utterance.class::isInstance).toList())
                .isEqualTo(utterances);
        assertThat(scrubbed).hasSameSizeAs(entries);
        assertThat(scrubbed.toString()).doesNotContain("Jane").contains("[PERSON_NAME]");

        Llm llm = Samples.llm();
        Set<String> tools = Stream.concat(
                        llm.generalTools().stream(), llm.states().stream().flatMap(state -> state.tools().stream()))
                .map(Tool::name)
                .collect(Collectors.toSet());
        List<String> asked = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (TranscriptEntry entry : entries) {
            if (entry instanceof ToolCallInvocationUtterance call) {
                asked.add(call.toolCallId());
                assertThat(tools).contains(call.name());
                assertThat(Json.parse(call.arguments()).isObject()).isTrue();
            }
            if (entry instanceof ToolCallResultUtterance result) {
                answered.add(result.toolCallId());
                assertThat(Json.parse(result.content()).isObject()).isTrue();
            }
        }
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates().isEqualTo(answered);
    }

    private static void assertCost(CallCost cost, Duration duration) {
        assertThat(cost.totalDurationSeconds()).isEqualTo(duration.toMillis() / 1000.0, within(1e-9));
        assertThat(cost.combinedCost()).isEqualTo(sum(cost.productCosts()), within(1e-9));
        List<ProductCost> own = cost.productCosts().stream()
                .filter(product -> !product.isTransferLegCost().orElseThrow())
                .toList();
        assertThat(own)
                .allSatisfy(product -> assertThat(product.cost())
                        .isEqualTo(product.unitPrice().orElseThrow() * cost.totalDurationSeconds(), within(1e-9)));
        assertThat(cost.totalDurationUnitPrice())
                .isEqualTo(
                        own.stream()
                                .mapToDouble(product -> product.unitPrice().orElseThrow())
                                .sum(),
                        within(1e-9));
    }

    private static void assertTokens(LlmTokenUsage usage) {
        assertThat(usage.numRequests()).isEqualTo(usage.values().size());
        assertThat(usage.average())
                .isEqualTo(
                        usage.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    private static void assertLatency(CallLatency latency) {
        List<Double> values = latency.values();
        assertThat(latency.count().orElseThrow()).isEqualTo(values.size());
        assertThat(latency.min().orElseThrow())
                .isEqualTo(values.stream().min(Double::compare).orElseThrow());
        assertThat(latency.max().orElseThrow())
                .isEqualTo(values.stream().max(Double::compare).orElseThrow());
        assertThat(List.of(
                        latency.min().orElseThrow(),
                        latency.p50().orElseThrow(),
                        latency.p90().orElseThrow(),
                        latency.p95().orElseThrow(),
                        latency.p99().orElseThrow(),
                        latency.max().orElseThrow()))
                .isSorted();
    }

    private static void assertAgents(List<AgentWeight> agents, String agentId) {
        assertThat(agents)
                .isNotEmpty()
                .allSatisfy(agent -> assertThat(agent.agentId()).isEqualTo(agentId));
        assertThat(agents.stream().mapToDouble(AgentWeight::weight).sum()).isEqualTo(1.0, within(1e-9));
    }

    private static void assertLinked(JsonNode flow) {
        Set<String> ids = new TreeSet<>();
        flow.get("nodes")
                .forEach(node -> assertThat(ids.add(node.get("id").textValue())).isTrue());
        assertThat(ids).contains(flow.get("start_node_id").textValue());
        assertThat(ids).containsAll(flow.get("nodes").findValuesAsText("destination_node_id"));
    }

    private static Map<String, String> nodes() throws IOException {
        return JsonCodec.mapper()
                .readTree(Samples.conversationFlow().toJson())
                .get("nodes")
                .valueStream()
                .collect(Collectors.toMap(
                        node -> node.get("id").textValue(),
                        node -> node.get("name").textValue()));
    }

    private static double sum(List<ProductCost> costs) {
        return costs.stream().mapToDouble(ProductCost::cost).sum();
    }

    private static RetellObject sample(Method method) throws ReflectiveOperationException {
        return (RetellObject) method.invoke(null);
    }

    private static JsonNode file(Method method) throws IOException {
        String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return JsonCodec.mapper().readTree(in);
        }
    }

    private static int compareNumbers(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    /** The declared type of a value, whose only subclass is the generated implementation. */
    private static Class<?> declared(RetellObject object) {
        return object.getClass().getSuperclass();
    }

    private static Map<String, Optional<Object>> wireFields(RetellObject object) {
        Map<String, Optional<Object>> fields = new TreeMap<>();
        for (Method method : declared(object).getDeclaredMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property == null
                    || property.value().equals(JsonCodec.EXTRA)
                    || !Modifier.isAbstract(method.getModifiers())) {
                continue;
            }
            try {
                method.setAccessible(true);
                fields.put(property.value(), Optional.ofNullable(method.invoke(object)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return fields;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof String text && text.isEmpty();
    }

    private static void walk(String path, Object value, BiConsumer<String, Object> visit) {
        visit.accept(path, value);
        if (value instanceof RetellObject object) {
            wireFields(object)
                    .forEach((name, field) -> field.ifPresent(found -> walk(path + "." + name, found, visit)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(path + "[" + i + "]", list.get(i), visit);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> walk(path + "." + key, element, visit));
        }
    }
}
