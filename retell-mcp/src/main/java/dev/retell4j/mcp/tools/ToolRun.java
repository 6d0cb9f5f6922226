package dev.retell4j.mcp.tools;

import dev.retell4j.ApiRequest;
import dev.retell4j.errors.RetellPolicyException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.redact.Redaction;
import dev.retell4j.mcp.internal.dispatch.ArgumentCheck;
import dev.retell4j.mcp.internal.dispatch.ConsentSeal;
import dev.retell4j.mcp.internal.dispatch.Failure;
import dev.retell4j.mcp.internal.dispatch.GivenArguments;
import dev.retell4j.mcp.internal.dispatch.MaskedArguments;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.tools.PolicyDispatcher.Entry;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of a tool on its way through the dispatcher. */
final class ToolRun {
    private static final Logger log = LoggerFactory.getLogger(ToolRun.class);

    private final PolicyDispatcher dispatcher;
    private final ToolRequest request;
    private final CallLink link;
    private final Caller caller;
    private final long began = System.nanoTime();
    private final CompletableFuture<ToolOutcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Runnable onOver;
    private @Nullable Thread worker;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);
    private volatile String workspaceName = "";
    private volatile String tool = "unknown";

    /** Decides between a cancellation and the sending: only one of them comes first. */
    private enum Phase {
        OPEN,
        SENT,
        CANCELLED
    }

    /**
     * Makes a run.
     *
     * @param dispatcher where it belongs
     * @param request what is called
     * @param link the way back to the client
     * @param onOver runs once, just before the outcome is told: whoever hears of it may call again at once
     */
    ToolRun(PolicyDispatcher dispatcher, ToolRequest request, CallLink link, Runnable onOver) {
        this.dispatcher = dispatcher;
        this.request = request;
        this.link = link;
        this.onOver = onOver;
        caller = request.caller();
        link.cancellation().onCancel(this::cancel);
    }

    CompletionStage<ToolOutcome> outcome() {
        return outcome;
    }

    /** Runs the call on this thread as far as it waits for it. */
    void start() {
        if (!enter()) {
            return;
        }
        try {
            run();
        } catch (Throwable thrown) {
            fail(thrown);
        } finally {
            leave();
        }
    }

    private synchronized boolean enter() {
        if (isOver.get()) {
            return false;
        }
        worker = Thread.currentThread();
        return true;
    }

    /** After this no interrupt can hit what the thread does next. */
    private synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }

    private void cancel() {
        boolean inTime = phase.compareAndSet(Phase.OPEN, Phase.CANCELLED);
        fail(Failure.of(
                "cancelled",
                inTime
                        ? "The call was cancelled; nothing was done."
                        : "The call was cancelled after its request had been sent: look what became of it."));
        synchronized (this) {
            if (worker != null && worker != Thread.currentThread()) {
                worker.interrupt();
            }
        }
    }

    private void run() {
        Entry entry = dispatcher.find(request.tool());
        if (entry == null) {
            fail(Failure.of("arguments", dispatcher.unknown(request.tool(), caller)));
            return;
        }
        Tool known = entry.tool();
        tool = known.name();
        Optional<String> hidden = guard().whyHidden(known, caller);
        if (hidden.isPresent()) {
            fail(Failure.of("refused", hidden.get()));
            return;
        }
        boolean acts = known.acting().isPresent();
        GivenArguments given = GivenArguments.of(request.arguments(), acts);
        List<String> problems = new ArrayList<>(given.problems());
        Workspace workspace = workspace(known, given, problems);
        ArgumentCheck.Checked checked = entry.check().check(given.own());
        problems.addAll(checked.problems());
        if (acts) {
            problems.addAll(MaskedArguments.in(given.own()));
        }
        if (!problems.isEmpty() || workspace == null) {
            fail(Failure.arguments(tool, problems));
            return;
        }
        workspaceName = workspace.name();
        ToolCall call = new ToolCall(checked.arguments(), caller, workspace, link, guard());
        if (known.reading().isPresent()) {
            follow(known, known.reading().get().handle(call), Set.of());
        } else {
            act(known, known.acting().orElseThrow(), call, given.dryRun());
        }
    }

    private @Nullable Workspace workspace(Tool known, GivenArguments given, List<String> problems) {
        Optional<Operation> operation = known.toolset().equals("operations")
                ? given.own().get("operation").flatMap(Json::asString).flatMap(Operations::find)
                : Optional.empty();
        String toolset = operation.map(PolicyGuard::toolset).orElse(known.toolset());
        Json arguments = operation.isPresent() ? given.flattened() : given.own();
        try {
            return dispatcher.workspaces().choose(caller, given.workspace(), toolset, arguments);
        } catch (RetellValidationException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void act(Tool known, ActionPlanner planner, ToolCall call, boolean dryRun) {
        ConsentSeal.Scope scope =
                new ConsentSeal.Scope(caller.id(), tool, call.workspace().name(), request.arguments());
        Consent consent = request.consent().orElse(null);
        if (consent != null && !dryRun && !isUsable(consent, scope)) {
            return;
        }
        Plan plan = planner.plan(call);
        Optional<String> refused = whyRefused(known, plan);
        if (dryRun) {
            finish(known, DryRun.answer(plan, refused, guard().asks(plan.risk()), link.canAsk()), Set.of());
            return;
        }
        if (refused.isPresent()) {
            fail(Failure.of("refused", refused.get()));
            return;
        }
        if (guard().asks(plan.risk())) {
            String question = DryRun.question(plan, several() ? call.workspace().name() : "");
            if (consent == null || !ConsentSeal.isAbout(consent.state(), question)) {
                ask(plan, scope, question);
                return;
            }
        }
        carryOut(known, plan);
    }

    private boolean several() {
        return dispatcher.workspaces().of(caller).size() > 1;
    }

    /** Uses the answer of a person up, whatever it is, so that it cannot count twice. */
    private boolean isUsable(Consent consent, ConsentSeal.Scope scope) {
        String problem = switch (dispatcher.seal().open(consent.state(), scope)) {
            case VALID -> consent.given() ? "" : "The person declined, so nothing was done. Do not ask again unasked.";
            case FOREIGN -> "The person's answer does not belong to this call, so nothing was done.";
            case EXPIRED -> "The person's answer came too late, so nothing was done. Call the tool again to ask again.";
            case USED -> "The person's answer was used already, so nothing more was done.";
        };
        if (!problem.isEmpty()) {
            fail(Failure.of("refused", problem));
        }
        return problem.isEmpty();
    }

    private Optional<String> whyRefused(Tool known, Plan plan) {
        if (plan.risk().compareTo(known.risk()) > 0) {
            log.error(
                    "{} planned something of the class {}, which is above its own {}", tool, plan.risk(), known.risk());
            return Optional.of(tool + " planned more than it may do, so nothing was done.");
        }
        Optional<String> refused = guard().whyRefused(plan.risk(), caller);
        Optional<ApiRequest<?>> planned = plan.request();
        if (refused.isEmpty() && planned.isPresent()) {
            Operation operation = planned.get().operation();
            if (!isOwn(known, operation)) {
                refused = guard().whyHidden(operation, caller);
            }
            if (refused.isEmpty()) {
                refused = limits(planned.get());
            }
        } else if (refused.isEmpty() && plan.numbers().isPresent()) {
            refused = guard().whyNotCall(plan.numbers().get());
        }
        return refused;
    }

    private static boolean isOwn(Tool known, Operation operation) {
        return known.operations().stream().anyMatch(one -> one.id().equals(operation.id()));
    }

    private static Optional<String> limits(ApiRequest<?> planned) {
        try {
            planned.checkPolicy();
            return Optional.empty();
        } catch (RetellPolicyException e) {
            return Optional.of(e.getMessage() + " This limit is set by whoever runs this server.");
        }
    }

    private void ask(Plan plan, ConsentSeal.Scope scope, String question) {
        if (!link.canAsk()) {
            fail(Failure.of(
                    "refused",
                    "A person has to agree to this, but this client cannot ask one (it does not offer elicitation), so"
                            + " nothing was done. " + guard().optOut(plan.risk())));
            return;
        }
        String action = plan.risk() == Risk.PAID ? "Yes, spend the money" : "Yes, do it";
        complete(
                new ToolOutcome.InputRequired(new Question(
                        question, action, plan.risk(), dispatcher.seal().seal(scope, question))),
                "asked",
                question.length());
    }

    private void carryOut(Tool known, Plan plan) {
        if (plan.request().isEmpty() && plan.numbers().isPresent()) {
            Optional<String> refused = guard().countCalls(plan.numbers().get());
            if (refused.isPresent()) {
                fail(Failure.of("refused", refused.get()));
                return;
            }
        }
        if (!phase.compareAndSet(Phase.OPEN, Phase.SENT)) {
            return;
        }
        CompletionStage<ToolResult> running;
        try {
            running = plan.run(this::send);
        } catch (Throwable thrown) {
            fail(thrown, plan);
            return;
        }
        running.whenComplete((result, failure) -> {
            if (failure == null) {
                finish(known, result, plan.revealed());
            } else {
                fail(failure, plan);
            }
        });
    }

    private <T extends @Nullable Object> CompletionStage<T> send(ApiRequest<T> planned) {
        CompletableFuture<T> answer = planned.sendAsync();
        link.cancellation().onCancel(() -> answer.cancel(true));
        return answer;
    }

    private void follow(Tool known, CompletionStage<ToolResult> running, Set<String> revealed) {
        running.whenComplete((result, failure) -> {
            if (failure == null) {
                finish(known, result, revealed);
            } else {
                fail(failure);
            }
        });
    }

    private void finish(Tool known, ToolResult result, Set<String> revealed) {
        try {
            ToolResult fit = AnswerForm.fit(known, result, revealed, dispatcher.maxAnswerBytes());
            complete(new ToolOutcome.Answered(fit), fit.isError() ? "error" : "ok", AnswerForm.bytes(fit));
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    void fail(Throwable thrown) {
        fail(thrown, "");
    }

    private void fail(Throwable thrown, Plan plan) {
        fail(thrown, plan.whenUnknown());
    }

    private void fail(Throwable thrown, String whenUnknown) {
        answer(() -> {
            boolean begun = phase.get() == Phase.SENT;
            Failure failure = Failure.of(tool, thrown);
            if (failure == null) {
                failure = Failure.internal(tool, Incidents.log(tool, thrown), begun);
            } else if (begun) {
                failure = failure.afterTheStart();
            }
            fail(failure.isUnknown() && !whenUnknown.isEmpty() ? failure.withNext(whenUnknown) : failure);
        });
    }

    void fail(Failure failure) {
        answer(() -> {
            ToolResult result =
                    ToolResult.error(Redaction.text(failure.text()), Json.of(Map.of("error", failure.facts())));
            String kind = failure.isRefusal() ? "refused" : failure.isCancellation() ? "cancelled" : "error";
            ToolResult fit = AnswerForm.fit(result, dispatcher.maxAnswerBytes());
            complete(new ToolOutcome.Answered(fit), kind, AnswerForm.bytes(fit));
        });
    }

    /** A call is answered even when making the answer fails. */
    private void answer(Runnable making) {
        try {
            making.run();
        } catch (Throwable broken) {
            complete(new ToolOutcome.Answered(ToolResult.error("The tool failed inside the server.")), "error", 0);
            Incidents.log(tool, broken);
        }
    }

    private void complete(ToolOutcome result, String kind, int bytes) {
        Duration duration = Duration.ofNanos(System.nanoTime() - began);
        if (isOver.compareAndSet(false, true)) {
            onOver.run();
            outcome.complete(result);
            dispatcher.tell(new ToolObserver.ToolCallEvent(tool, caller.id(), workspaceName, kind, duration, bytes));
        }
    }

    private PolicyGuard guard() {
        return dispatcher.guard();
    }
}
