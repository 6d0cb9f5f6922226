package dev.retell4j.mcp.internal.resources;

import dev.retell4j.ApiRequest;
import dev.retell4j.calls.Call;
import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.internal.retell.CallTracking;
import dev.retell4j.mcp.resources.ResourceCatalogue;
import dev.retell4j.mcp.resources.ResourceException;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Schemas;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.Registration;
import dev.retell4j.tracking.TrackedCall;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Retell's workspaces hold, by address. The policy and the callers' limits hold as for tools. */
public final class RetellResources implements ResourceCatalogue {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final int MOST_ENTRIES = 1000;
    private static final int ENTRIES = 100;
    private static final String WORKSPACE = "workspace";

    private final Workspaces workspaces;
    private final CallTracker tracker;
    private final PolicyGuard guard;
    private final boolean several;

    /**
     * Makes the resources.
     *
     * @param workspaces where they are read
     * @param tracker tells which calls have changed
     * @param guard says what a caller may read
     */
    public RetellResources(Workspaces workspaces, CallTracker tracker, PolicyGuard guard) {
        this.workspaces = workspaces;
        this.tracker = tracker;
        this.guard = guard;
        this.several = workspaces.all().size() > 1;
    }

    @Override
    public List<Template> templates() {
        return List.of(
                template("calls/{call_id}", "", "call", "Call", "Everything about a call but what was said", JSON),
                template(
                        "calls/{call_id}/transcript",
                        "from,limit",
                        "transcript",
                        "Transcript",
                        "What was said and done in a call, in windows of entries counted from 0",
                        TEXT),
                template(
                        "calls/{call_id}/analysis",
                        "",
                        "analysis",
                        "Call analysis",
                        "How a call went: outcome, summary, latency and cost",
                        JSON),
                template("agents/{agent_id}", "version", "agent", "Agent", "All settings of an agent", JSON),
                template("llms/{llm_id}", "version", "llm", "LLM", "Prompt, states and tools of a Retell LLM", JSON),
                template(
                        "flows/{flow_id}/nodes/{node_id}",
                        "version",
                        "flow_node",
                        "Flow node",
                        "One node of a conversation flow, with its edges",
                        JSON),
                new Template(
                        "retell://schema/{type}",
                        "schema",
                        "Schema",
                        "JSON schema of a type of the API, for example AgentUpdate",
                        JSON));
    }

    private Template template(
            String path, String query, String name, String title, String description, String mimeType) {
        StringBuilder address = new StringBuilder(Address.SCHEME).append(path);
        if (!query.isEmpty() || several) {
            address.append("{?").append(query);
            if (several) {
                address.append(query.isEmpty() ? "" : ",").append(WORKSPACE);
            }
            address.append('}');
        }
        return new Template(address.toString(), name, title, description, mimeType);
    }

    @Override
    public List<Fixed> fixed() {
        return List.of();
    }

    @Override
    public CompletionStage<Content.Embedded> read(String uri, Caller caller) {
        try {
            return new Reading(uri, Address.of(uri), caller).checked().get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(understandable(e, uri));
        }
    }

    @Override
    public void check(String uri, Caller caller) {
        try {
            Supplier<?> unused = new Reading(uri, Address.of(uri), caller).checked();
        } catch (RuntimeException e) {
            throw understandable(e, uri);
        }
    }

    @Override
    public Registration onUpdated(Consumer<String> listener) {
        return tracker.onChange(change -> {
            TrackedCall call = change.call();
            for (String part : changedParts(change.event())) {
                String address = callAddress(call.callId()) + part;
                listener.accept(address);
                if (several && !call.workspace().startsWith("own:")) {
                    listener.accept(address + query(call.workspace()));
                }
            }
        });
    }

    private static List<String> changedParts(String event) {
        return switch (event) {
            case "transcript_updated" -> List.of("/transcript");
            case "tracked", "call_started" -> List.of("");
            case "call_analyzed" -> List.of("", "/transcript", "/analysis");
            default -> List.of("", "/transcript", "/analysis");
        };
    }

    private static String callAddress(String callId) {
        return Address.SCHEME + "calls/" + callId;
    }

    private static String query(String workspace) {
        return "?" + WORKSPACE + "=" + workspace;
    }

    private static ResourceException understandable(Throwable failure, String uri) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof ResourceException known) {
            return known;
        }
        // Retell answers an unknown id with either of them.
        if (cause instanceof NotFoundException || cause instanceof UnprocessableException) {
            return Address.unknown(uri);
        }
        if (cause instanceof RetellException known) {
            return new ResourceException(AnswerMask.mask(String.valueOf(known.getMessage())), false);
        }
        return new ResourceException("The address could not be read", false);
    }

    /** One address that somebody reads. */
    private final class Reading {
        private final String uri;
        private final Address address;
        private final Caller caller;

        Reading(String uri, Address address, Caller caller) {
            this.uri = uri;
            this.address = address;
            this.caller = caller;
        }

        /** Checks everything that is known here; what is returned reads. */
        Supplier<CompletionStage<Content.Embedded>> checked() {
            List<String> path = address.path();
            return switch (path.get(0) + "/" + path.size()) {
                case "calls/2" -> call(Set.of(), (call, workspace) -> json(facts(call, workspace)));
                case "calls/3" ->
                    switch (path.get(2)) {
                        case "transcript" -> call(Set.of("from", "limit"), this::transcript);
                        case "analysis" -> call(Set.of(), (call, workspace) -> json(CallPages.analysis(call)));
                        default -> throw Address.unknown(uri);
                    };
                case "agents/2" -> object(Operations.AGENT_RETRIEVE, "agent_id", path.get(1), Function.identity());
                case "llms/2" -> object(Operations.LLM_RETRIEVE, "llm_id", path.get(1), Function.identity());
                case "flows/4" -> {
                    if (!path.get(2).equals("nodes")) {
                        throw Address.unknown(uri);
                    }
                    yield object(
                            Operations.CONVERSATION_FLOW_RETRIEVE, "conversation_flow_id", path.get(1), this::node);
                }
                case "schema/2" -> () -> CompletableFuture.completedFuture(schema(path.get(1)));
                default -> throw Address.unknown(uri);
            };
        }

        private Supplier<CompletionStage<Content.Embedded>> call(Set<String> parameters, CallPage page) {
            allow(Operations.CALL_RETRIEVE, parameters);
            Workspace workspace = workspace(Operations.CALL_RETRIEVE, Map.of());
            return () -> answered(
                    workspace.client().calls().retrieveRequest(address.path().get(1)),
                    call -> page.of(call, workspace));
        }

        private Json facts(Call call, Workspace workspace) {
            return CallPages.facts(
                    call,
                    callAddress(call.callId()),
                    address.parameter(WORKSPACE) == null ? "" : query(workspace.name()));
        }

        private Content.Embedded transcript(Call call, Workspace workspace) {
            int from = address.number("from", 0, Integer.MAX_VALUE, 0);
            int limit = address.number("limit", 1, MOST_ENTRIES, ENTRIES);
            String more = address.parameter(WORKSPACE) == null ? "" : "&" + WORKSPACE + "=" + workspace.name();
            return new Content.Embedded(
                    uri,
                    TEXT,
                    CallPages.transcript(
                            call.callId(), entries(call, workspace), from, limit, callAddress(call.callId()), more),
                    null);
        }

        /** During a call webhooks may have told more than Retell answers. */
        private List<? extends TranscriptEntry> entries(Call call, Workspace workspace) {
            List<? extends TranscriptEntry> read =
                    call.transcriptWithToolCalls().isEmpty() ? call.transcriptObject() : call.transcriptWithToolCalls();
            return tracker.find(CallTracking.workspaceOf(caller, workspace), call.callId(), caller.id())
                    .map(TrackedCall::transcript)
                    .<List<? extends TranscriptEntry>>map(told -> told.size() > read.size() ? told : read)
                    .orElse(read);
        }

        private Supplier<CompletionStage<Content.Embedded>> object(
                Operation operation, String parameter, String id, Function<Json, Json> page) {
            allow(operation, Set.of("version"));
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put(parameter, id);
            String version = address.parameter("version");
            if (version != null) {
                arguments.put("version", version);
            }
            Workspace workspace = workspace(operation, arguments);
            return () ->
                    answered(workspace.client().raw().call(operation, arguments), object -> json(page.apply(object)));
        }

        private Json node(Json flow) {
            String wanted = address.path().get(3);
            List<String> ids = new ArrayList<>();
            for (Json node : flow.get("nodes").orElse(Json.NULL).elements()) {
                String id = node.get("id").flatMap(Json::asString).orElse("");
                if (id.equals(wanted)) {
                    return node;
                }
                ids.add(id);
            }
            throw new ResourceException(
                    "The flow has no node " + Address.shown(wanted)
                            + (ids.isEmpty()
                                    ? ""
                                    : ", but " + String.join(", ", ids.subList(0, Math.min(30, ids.size())))),
                    true);
        }

        private Content.Embedded schema(String type) {
            address.allow(Set.of());
            Json schema = Schemas.of(type).orElseThrow(() -> {
                Set<String> known = new TreeSet<>(
                        Schemas.root().get("$defs").orElse(Json.NULL).names());
                return new ResourceException(
                        "The API has no type " + Address.shown(type) + Nearest.hint(type, known), true);
            });
            // References lead to where they can be read.
            String text = Reference.PATTERN
                    .matcher(schema.text())
                    .replaceAll(found ->
                            Matcher.quoteReplacement("\"" + Address.SCHEME + "schema/" + found.group(1) + "\""));
            return new Content.Embedded(uri, JSON, SizeLimit.write(Json.parse(text)), null);
        }

        private void allow(Operation operation, Set<String> parameters) {
            guard.whyHidden(operation, caller).ifPresent(why -> {
                throw new ResourceException(why, false);
            });
            Set<String> known = new TreeSet<>(parameters);
            if (workspaces.of(caller).size() > 1 || address.parameter(WORKSPACE) != null) {
                known.add(WORKSPACE);
            }
            address.allow(known);
        }

        private Workspace workspace(Operation operation, Map<String, Object> arguments) {
            return workspaces.choose(
                    caller,
                    Optional.ofNullable(address.parameter(WORKSPACE)).orElse(null),
                    PolicyGuard.toolset(operation),
                    Json.of(arguments));
        }

        private <T> CompletionStage<Content.Embedded> answered(
                ApiRequest<T> request, Function<T, Content.Embedded> page) {
            CompletableFuture<Content.Embedded> answer = new CompletableFuture<>();
            CompletableFuture<?> unused = request.sendAsync().thenApply(page).whenComplete((content, failure) -> {
                if (failure == null) {
                    answer.complete(content);
                } else {
                    answer.completeExceptionally(understandable(failure, uri));
                }
            });
            return answer;
        }

        private Content.Embedded json(Json json) {
            return new Content.Embedded(uri, JSON, SizeLimit.write(AnswerMask.mask(json)), null);
        }
    }

    /** Compiled with the first schema that is read. */
    private static final class Reference {
        private static final Pattern PATTERN = Pattern.compile("\"#/\\$defs/([A-Za-z0-9_]+)\"");
    }

    private interface CallPage {
        Content.Embedded of(Call call, Workspace workspace);
    }
}
