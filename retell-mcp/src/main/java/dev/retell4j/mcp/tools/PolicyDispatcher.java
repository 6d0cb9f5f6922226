package dev.retell4j.mcp.tools;

import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.mcp.internal.dispatch.ArgumentCheck;
import dev.retell4j.mcp.internal.dispatch.CommonArguments;
import dev.retell4j.mcp.internal.dispatch.ConsentSeal;
import dev.retell4j.mcp.internal.dispatch.Failure;
import dev.retell4j.mcp.internal.dispatch.Nearest;
import dev.retell4j.mcp.internal.dispatch.ToolAdmission;
import dev.retell4j.mcp.internal.policy.PolicyGuard;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tools under a policy. */
final class PolicyDispatcher implements Dispatcher, ToolAdmission {
    private static final Logger log = LoggerFactory.getLogger(PolicyDispatcher.class);
    private static final int MOST_LISTS = 100;

    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Entry> listed = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Tool>> lists = new ConcurrentHashMap<>();
    private final Workspaces workspaces;
    private final PolicyGuard guard;
    private final List<ToolObserver> observers;
    private final Clock clock;
    private final Duration questionLifetime;
    private final int maxAnswerBytes;
    private final int maxRunning;
    private final Semaphore free;
    private volatile @Nullable Executor workers;
    private volatile @Nullable ConsentSeal seal;

    PolicyDispatcher(Builder from) {
        workspaces = from.workspaces;
        guard = from.guard;
        observers = List.copyOf(from.observers);
        clock = from.clock;
        questionLifetime = from.questionLifetime;
        maxAnswerBytes = from.maxAnswerBytes;
        maxRunning = from.maxRunning;
        free = new Semaphore(from.maxRunning);
        for (Tool tool : from.tools) {
            Entry entry = new Entry(tool, new ArgumentCheck(tool));
            listed.put(tool.name(), entry);
            register(tool.name(), entry);
            for (String alias : tool.aliases()) {
                register(alias, entry);
            }
        }
    }

    private void register(String name, Entry entry) {
        if (byName.put(name, entry) != null) {
            throw new IllegalArgumentException("Two tools are called " + name);
        }
    }

    /** A tool and the check of its arguments. */
    record Entry(Tool tool, ArgumentCheck check) {}

    @Override
    public List<Tool> tools(Caller caller) {
        List<String> names = workspaceNames(caller);
        Map<String, Tool> all = lists.get(names);
        if (all == null) {
            all = list(names);
            if (lists.size() < MOST_LISTS) {
                lists.put(names, all);
            }
        }
        List<Tool> shown = new ArrayList<>();
        for (Entry entry : listed.values()) {
            Tool tool = all.get(entry.tool().name());
            if (tool != null && guard.whyHidden(entry.tool(), caller).isEmpty()) {
                shown.add(tool);
            }
        }
        return shown;
    }

    private Map<String, Tool> list(List<String> workspaceNames) {
        Map<String, Tool> tools = new HashMap<>();
        for (Entry entry : listed.values()) {
            Tool tool = entry.tool();
            boolean acts = tool.acting().isPresent();
            tools.put(
                    tool.name(),
                    acts || workspaceNames.size() > 1
                            ? tool.withInput(CommonArguments.added(tool.inputSchemaText(), acts, workspaceNames))
                            : tool);
        }
        return tools;
    }

    private List<String> workspaceNames(Caller caller) {
        List<String> names = new ArrayList<>();
        for (Workspace one : workspaces.of(caller)) {
            names.add(one.name());
        }
        return names;
    }

    @Override
    public CompletionStage<ToolOutcome> call(ToolRequest request, CallLink link) {
        boolean isTaken = free.tryAcquire();
        ToolRun run = new ToolRun(this, request, link, isTaken ? free::release : () -> {});
        if (!isTaken) {
            run.fail(busy());
            return run.outcome();
        }
        try {
            workers().execute(run::start);
        } catch (RejectedExecutionException e) {
            run.fail(busy());
        }
        return run.outcome();
    }

    private Failure busy() {
        return Failure.busy(
                "The server is busy with " + (maxRunning - free.availablePermits())
                        + " other calls, so nothing was done. Try again in a second.",
                Duration.ofSeconds(1));
    }

    private Executor workers() {
        Executor known = workers;
        if (known == null) {
            synchronized (this) {
                known = workers;
                if (known == null) {
                    known = WorkerThreads.named("retell-mcp");
                    workers = known;
                }
            }
        }
        return known;
    }

    ConsentSeal seal() {
        ConsentSeal known = seal;
        if (known == null) {
            synchronized (this) {
                known = seal;
                if (known == null) {
                    known = new ConsentSeal(clock, questionLifetime);
                    seal = known;
                }
            }
        }
        return known;
    }

    @Nullable
    Entry find(String name) {
        return byName.get(name);
    }

    @Override
    public Optional<String> whyNot(String tool, Caller caller) {
        Entry entry = find(tool);
        return entry == null ? Optional.of(unknown(tool, caller)) : guard.whyHidden(entry.tool(), caller);
    }

    /** Says that there is no such tool, and which may have been meant, of those that the caller sees. */
    String unknown(String name, Caller caller) {
        List<String> names = new ArrayList<>();
        for (Entry entry : listed.values()) {
            if (guard.whyHidden(entry.tool(), caller).isEmpty()) {
                names.add(entry.tool().name());
                names.addAll(entry.tool().aliases());
            }
        }
        String shown = name.matches("[A-Za-z0-9_.-]{1,64}") ? "called " + name : "of that name";
        String hint = Nearest.hint(name, names);
        if (hint.isEmpty()) {
            hint = Nearest.hint("retell_" + name, names);
        }
        return "There is no tool " + shown + (hint.isEmpty() ? elsewhere(names) : hint);
    }

    private static String elsewhere(List<String> names) {
        return names.contains("retell_find_operation")
                ? ". retell_find_operation finds what else can be done."
                : ". tools/list names those that there are.";
    }

    PolicyGuard guard() {
        return guard;
    }

    Workspaces workspaces() {
        return workspaces;
    }

    int maxAnswerBytes() {
        return maxAnswerBytes;
    }

    void tell(ToolObserver.ToolCallEvent event) {
        for (ToolObserver observer : observers) {
            try {
                observer.onToolCall(event);
            } catch (RuntimeException e) {
                log.warn("A tool observer failed: {}", e.getClass().getName());
            }
        }
    }
}
