package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.threads.WorkerThreads;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.tracking.CallMark;
import dev.retell4j.tracking.CallStage;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.tracking.TrackedCall;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for a call without holding a thread, and tells what goes on meanwhile. */
final class CallWaiting implements ReadingHandler {
    private static final int TIMEOUT = 45;
    private static final int MOST_TURNS = 30;
    private static final int NEWEST_WORDS = 120;
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"The call to wait for"},\
            "until":{"type":"string","enum":["ended","analyzed"],"default":"ended","description":"What to wait for"},\
            "after":{"type":"string","description":"From the answer before: show only what is new"},\
            "timeout_s":{"type":"integer","minimum":1,"maximum":50,"default":45,"description":"Seconds"}},\
            "required":["call_id"],"additionalProperties":false}""";
    private static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"call_status":{"type":"string"},\
            "reached":{"type":"boolean","description":"False: still going on, call again with after"},\
            "after":{"type":"string"},"turns":{"type":"array","items":{"type":"object"}},\
            "total_turns":{"type":"integer"},"disconnection_reason":{"type":"string"},\
            "call_successful":{"type":"boolean"},"call_summary":{"type":"string"}}}""";

    private final CallTracker tracker;

    private CallWaiting(CallTracker tracker) {
        this.tracker = tracker;
    }

    static Tool tool(CallTracker tracker) {
        return Tool.builder("retell_wait_for_call")
                .title("Wait for a call")
                .description("Waits until a call is over or analyzed, reporting progress. After timeout_s it answers"
                        + " with the turns so far; call again with after to go on.")
                .toolset("calls")
                .operation(Operations.CALL_RETRIEVE)
                .input(INPUT)
                .output(OUTPUT)
                .reads(new CallWaiting(tracker));
    }

    @Override
    public CompletionStage<ToolResult> handle(ToolCall call) {
        Wait wait = new Wait(call);
        call.link().cancellation().onCancel(wait::cancel);
        wait.start();
        return wait.answer;
    }

    private final class Wait {
        private final ToolCall call;
        private final String callId;
        private final CallStage until;
        private final @Nullable CallMark after;
        private final long start = System.nanoTime();
        private final Duration timeout;
        final CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        private volatile @Nullable CompletableFuture<?> current;
        private @Nullable CallMark reported;

        Wait(ToolCall call) {
            this.call = call;
            callId = call.text("call_id").orElseThrow();
            until = call.text("until").filter("analyzed"::equals).isPresent() ? CallStage.ANALYZED : CallStage.ENDED;
            after = call.text("after").map(Wait::mark).orElse(null);
            timeout = Duration.ofSeconds(call.arguments()
                    .get("timeout_s")
                    .map(value -> value.asLong().orElse(TIMEOUT))
                    .orElse((long) TIMEOUT));
        }

        private static CallMark mark(String text) {
            return CallMark.parse(text)
                    .orElseThrow(() -> new RetellValidationException(
                            "after must be what retell_wait_for_call has answered, for example ongoing-4-231"));
        }

        void start() {
            String workspace = CallTracking.workspaceOf(call);
            TrackedCall known =
                    tracker.find(workspace, callId, call.caller().id()).orElse(null);
            if (known != null) {
                look(known);
                return;
            }
            then(
                    call.sendAsync(CallTracking.reading(call, callId)),
                    read -> look(CallTracking.track(tracker, call, read)),
                    answer::completeExceptionally);
        }

        private void look(TrackedCall present) {
            long left = timeout.toNanos() - (System.nanoTime() - start);
            boolean isReached = present.stage().compareTo(until) >= 0;
            if (isReached || left <= 0) {
                answer.complete(result(present, isReached));
                return;
            }
            report(present);
            then(
                    tracker.await(
                            CallTracking.workspaceOf(call),
                            callId,
                            call.caller().id(),
                            present.mark(),
                            Duration.ofNanos(left),
                            CallTracking.reading(call, callId)),
                    this::look,
                    failure -> lost(present, failure));
        }

        private void lost(TrackedCall present, Throwable failure) {
            if (failure instanceof NoSuchElementException) {
                // The tracker had too many calls.
                start();
            } else if (failure instanceof IllegalStateException) {
                // The tracker is closed.
                answer.complete(result(present, false));
            } else {
                answer.completeExceptionally(failure);
            }
        }

        private <T> void then(CompletableFuture<T> next, Consumer<T> go, Consumer<Throwable> otherwise) {
            current = next;
            CompletableFuture<?> unused = next.whenCompleteAsync(
                    (value, failure) -> {
                        try {
                            if (failure != null) {
                                otherwise.accept(failure);
                            } else {
                                go.accept(value);
                            }
                        } catch (RuntimeException e) {
                            answer.completeExceptionally(e);
                        }
                    },
                    Telling::execute);
            if (call.link().cancellation().isCancelled()) {
                next.cancel(true);
            }
        }

        void cancel() {
            CompletableFuture<?> waiting = current;
            if (waiting != null) {
                waiting.cancel(true);
            }
            answer.cancel(true);
        }

        private void report(TrackedCall present) {
            CallMark mark = present.mark();
            if (!mark.equals(reported)) {
                reported = mark;
                double seconds = (System.nanoTime() - start) / 1e9;
                call.link().progress(seconds, (double) timeout.toSeconds(), message(present));
            }
        }

        private ToolResult result(TrackedCall present, boolean isReached) {
            Json json = Json.of(present.call());
            Map<String, Object> structure = new LinkedHashMap<>();
            structure.put("call_id", callId);
            CallViews.copy(CallViews.summary(json), structure, "call_status");
            structure.put("reached", isReached);
            structure.put("after", present.mark().text());
            List<TranscriptEntry> all = present.transcript();
            int from = Math.max(after == null ? 0 : Math.min(after.turns(), all.size()), all.size() - MOST_TURNS);
            List<Json> turns = new ArrayList<>();
            StringBuilder text = new StringBuilder(CallViews.line(json));
            text.append(", ").append(turns(all.size()));
            for (int i = from; i < all.size(); i++) {
                turns.add(CallViews.turn(i, all.get(i)));
                text.append('\n').append(TranscriptText.line(all.get(i)));
            }
            structure.put("turns", turns);
            structure.put("total_turns", all.size());
            CallViews.copy(
                    CallViews.summary(json),
                    structure,
                    "disconnection_reason",
                    "duration_s",
                    "call_successful",
                    "user_sentiment",
                    "call_summary",
                    "cost_cents");
            text.append('\n').append(next(present, isReached));
            return ToolResult.of(text.toString(), Json.of(structure)).link("retell://calls/" + callId, "Call");
        }

        private String next(TrackedCall present, boolean isReached) {
            if (isReached) {
                return present.stage() == CallStage.ANALYZED ? "Over and analyzed." : "Over; the analysis comes later.";
            }
            String state = present.stage() == CallStage.ENDED ? "Over, not analyzed yet" : "Still going on";
            return state + ": call again with after=" + present.mark().text();
        }
    }

    private static String message(TrackedCall call) {
        List<TranscriptEntry> all = call.transcript();
        String state = call.stage().name().toLowerCase(Locale.ROOT) + ", " + turns(all.size());
        return all.isEmpty()
                ? state
                : state + ": " + CallViews.cut(TranscriptText.line(all.get(all.size() - 1)), NEWEST_WORDS);
    }

    private static String turns(int count) {
        return count == 1 ? "1 turn" : count + " turns";
    }

    /** Progress goes to clients, of which some read slowly: the tracker's own threads must not wait for them. */
    private static final class Telling {
        private static final Executor WORKERS = WorkerThreads.named("retell-mcp-progress");

        static void execute(Runnable task) {
            try {
                WORKERS.execute(task);
            } catch (RejectedExecutionException e) {
                task.run();
            }
        }
    }
}
