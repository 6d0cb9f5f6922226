package dev.retell4j.mcp.tools;

import dev.retell4j.ApiRequest;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is about to do: one request to Retell or one action of the host, its risk, and the facts a person needs
 * to agree to it. The {@link Dispatcher} carries it out at most once.
 */
public final class Plan {
    private final Risk risk;
    private final String what;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final @Nullable ApiRequest<?> request;
    private final Function<Sender, CompletionStage<ToolResult>> run;
    private @Nullable Json preview;
    private final AtomicBoolean started = new AtomicBoolean();
    private @Nullable List<String> numbers;
    private Set<String> revealed = Set.of();
    private String whenUnknown = "";

    private Plan(
            Risk risk,
            String what,
            @Nullable ApiRequest<?> request,
            Function<Sender, CompletionStage<ToolResult>> run) {
        this.risk = Objects.requireNonNull(risk, "risk");
        this.what = Objects.requireNonNull(what, "what");
        this.request = request;
        this.run = run;
    }

    /**
     * Plans a request to Retell; its risk is the operation's.
     *
     * @param what what happens, as a person would say it: {@code Call +49 30 … with the agent Anna}
     * @param request the request, not yet sent
     * @param render makes the answer of the response
     * @param <T> the type of the response
     * @return the plan
     */
    public static <T extends @Nullable Object> Plan request(
            String what, ApiRequest<T> request, Function<? super T, ToolResult> render) {
        return new Plan(
                request.operation().risk(),
                what,
                request,
                sender -> sender.send(request).thenApply(render));
    }

    /**
     * Plans an action that is no request to Retell.
     *
     * @param risk what it can cost
     * @param what what happens, as a person would say it
     * @param action does it
     * @return the plan
     */
    public static Plan action(Risk risk, String what, Supplier<CompletionStage<ToolResult>> action) {
        return new Plan(risk, what, null, sender -> action.get());
    }

    /**
     * Adds a fact that the person is shown, for example {@code To} and a number, or {@code Cost} and a sentence.
     *
     * @param name what it is
     * @param value the fact
     * @return this plan
     */
    public Plan fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /**
     * Sets what a dry run shows beside the request.
     *
     * @param json for example the resolved numbers
     * @return this plan
     */
    public Plan preview(Json json) {
        preview = json;
        return this;
    }

    /**
     * Tells whom an action that is no request to Retell would call, so that limits on numbers and calls hold. Requests
     * tell by themselves.
     *
     * @param toNumbers each call's number, repeats included
     * @return this plan
     */
    public Plan calling(List<String> toNumbers) {
        numbers = List.copyOf(toNumbers);
        return this;
    }

    /**
     * Names properties that the answer is there to hand over although they are secrets.
     *
     * @param names names of properties, for example {@code access_token}
     * @return this plan
     */
    public Plan revealing(String... names) {
        revealed = Set.of(names);
        return this;
    }

    /**
     * Says how to find out what became of it when no answer comes.
     *
     * @param sentence for example {@code Look with retell_list_calls to_number=+1…}
     * @return this plan
     */
    public Plan whenUnknown(String sentence) {
        whenUnknown = Objects.requireNonNull(sentence, "sentence");
        return this;
    }

    /**
     * Returns what it can cost.
     *
     * @return the risk
     */
    public Risk risk() {
        return risk;
    }

    /**
     * Returns what happens, as a person would say it.
     *
     * @return the sentence
     */
    public String what() {
        return what;
    }

    /**
     * Returns the facts that the person is shown.
     *
     * @return the facts, in order
     */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    Optional<ApiRequest<?>> request() {
        return Optional.ofNullable(request);
    }

    Optional<List<String>> numbers() {
        return Optional.ofNullable(numbers);
    }

    Optional<Json> preview() {
        return Optional.ofNullable(preview);
    }

    Set<String> revealed() {
        return revealed;
    }

    String whenUnknown() {
        return whenUnknown;
    }

    /** Carries it out; a second time is a mistake. */
    CompletionStage<ToolResult> run(Sender sender) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("A plan can be carried out once");
        }
        return run.apply(sender);
    }

    /** Sends a request so that cancelling the tool call cancels it. */
    @FunctionalInterface
    interface Sender {
        <T extends @Nullable Object> CompletionStage<T> send(ApiRequest<T> request);
    }
}
