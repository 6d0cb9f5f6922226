package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads calls through their life: registered, ongoing, ended, analysed. Used under the workspace's lock.
 *
 * <p>What comes next is planned on the timeline, so it happens at its own time, and what has not happened yet can still
 * be taken back.
 */
public final class CallLife implements State {
    private static final Duration UNTIL_DIALLED = Duration.ofMillis(300);
    private static final Duration UNTIL_ANALYZED = Duration.ofMillis(2_500);
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofSeconds(40);
    private static final Duration USUAL_TRANSFER_LEG = Duration.ofSeconds(60);
    private static final long USUAL_RING_MILLIS = 4_000;
    private static final long UNTIL_JOINED_MILLIS = 800;
    private static final long USUAL_NO_ANSWER_MILLIS = 30_000;

    private final Timeline time;
    private final ScriptBook scripts;
    private final CallStore calls;
    private final CallSlots slots;
    private final TurnTaking turns;
    private @Nullable CustomTurns customTurns;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<CallWatcher> watchers = new ArrayList<>();
    private Runnable whenPlaceIsFree = () -> {};
    private Function<String, @Nullable String> fallbackNumber = number -> null;

    /**
     * Makes the life of all calls.
     *
     * @param time the time
     * @param scripts how calls go
     * @param calls the calls
     * @param slots how many there may be at a time
     * @param personas the agents
     */
    public CallLife(Timeline time, ScriptBook scripts, CallStore calls, CallSlots slots, Personas personas) {
        this.time = time;
        this.scripts = scripts;
        this.calls = calls;
        this.slots = slots;
        turns = new TurnTaking(time, calls, personas, this::tell, this::end);
    }

    @Override
    public Runnable capture() {
        List<String> captured = List.copyOf(waiting);
        return () -> {
            waiting.clear();
            waiting.addAll(captured);
        };
    }

    /** Has somebody told what happens to calls. */
    public void watch(CallWatcher watcher) {
        watchers.add(watcher);
    }

    /** Sets what happens when a call has ended and another one may begin. */
    public void whenPlaceIsFree(Runnable action) {
        whenPlaceIsFree = action;
    }

    /** Sets where the number is found that takes a number's inbound calls when there is no place for them. */
    public void findFallbackNumbers(Function<String, @Nullable String> finder) {
        fallbackNumber = finder;
    }

    /** Sets what calls the functions of agents. */
    public void callFunctions(OutsideFunctions outside) {
        turns.callFunctions(outside);
    }

    /** Sets how calls are connected with the servers that speak for their agents. */
    public void connectServers(CustomLines lines) {
        customTurns = new CustomTurns(time, lines, calls, this::tell, this::end);
    }

    private void tell(CallRecord call, CallEvent event) {
        watchers.forEach(watcher -> watcher.happened(call, event));
    }

    /** Begins a call: it is dialled, joined or called in a moment. An inbound call may have to wait for a place. */
    public void begin(CallRecord call) {
        if (call.kind().isInbound() && slots.freeForInbound() <= 0) {
            waiting.add(call.id());
            plan(call, LONGEST_WAIT_FOR_A_PLACE, this::giveUp);
        } else {
            admit(call);
        }
    }

    private void admit(CallRecord call) {
        call.setBurst(slots.take(call.kind().isInbound()));
        call.setHoldsPlace(true);
        plan(call, UNTIL_DIALLED, this::dial);
    }

    private void giveUp(CallRecord call) {
        waiting.remove(call.id());
        String fallback = fallbackNumber.apply(call.origin().toNumber());
        if (fallback == null) {
            end(call, Ending.CONCURRENCY_LIMIT_REACHED);
        } else {
            call.setTransferDestination(fallback);
            end(call, Ending.NO_CONCURRENCY_FALLBACK);
        }
    }

    /** Ends a call by request; what it would still have done does not happen. */
    public void stop(CallRecord call) {
        takeBack(call);
        end(call, Ending.MANUAL_STOPPED);
    }

    /** Hands a running call to a person. */
    public void takeOver(CallRecord call) {
        takeBack(call);
        end(call, Ending.CALL_TAKE_OVER);
    }

    /** Lets somebody listen to a running call. */
    public void listen(CallRecord call, String participantId) {
        call.addListener(participantId);
    }

    /** Tells whether somebody listens to a running call. */
    public boolean isListening(CallRecord call, String participantId) {
        return call.listeners().contains(participantId);
    }

    /**
     * Adds variables to a call that has not ended, or replaces them by name; null takes back what was added earlier.
     */
    public void override(CallRecord call, @Nullable Map<String, String> variables) {
        Map<String, String> earlier = call.overrides();
        if (variables == null || earlier == null) {
            call.setOverrides(variables);
        } else {
            Map<String, String> all = new LinkedHashMap<>(earlier);
            all.putAll(variables);
            call.setOverrides(all);
        }
    }

    /**
     * Puts something into a running conversation.
     *
     * @param context what the agent is to know, or null
     * @param answer whether the agent speaks as soon as it can
     */
    public void inject(CallRecord call, @Nullable String context, boolean answer) {
        CustomTalk custom = call.customTalk();
        if (customTurns != null && custom != null) {
            customTurns.inject(call, custom, context, answer);
        } else {
            turns.inject(call, context, answer);
        }
    }

    /** Makes a call disappear; it neither ends nor is it analysed. */
    public void forget(CallRecord call) {
        takeBack(call);
        disconnect(call);
        calls.remove(call);
        giveBack(call);
    }

    private void takeBack(CallRecord call) {
        Timeline.Event planned = call.next();
        if (planned != null) {
            time.cancel(planned);
            call.setNext(null);
        }
        waiting.remove(call.id());
    }

    private void giveBack(CallRecord call) {
        if (call.holdsPlace()) {
            call.setHoldsPlace(false);
            slots.giveBack(call.kind().isInbound());
            admitWaiting();
            whenPlaceIsFree.run();
        }
    }

    private void admitWaiting() {
        while (!waiting.isEmpty() && slots.freeForInbound() > 0) {
            CallRecord next = calls.find(waiting.remove());
            if (next != null) {
                takeBack(next);
                admit(next);
            }
        }
    }

    /** Plans something for a call, as it will be then. */
    private void plan(CallRecord call, Duration delay, Consumer<CallRecord> action) {
        String id = call.id();
        Timeline.Event event = time.plan(delay, () -> {
            CallRecord then = calls.find(id);
            if (then != null) {
                action.accept(then);
            }
        });
        if (!call.isFinished()) {
            call.setNext(event);
        }
    }

    private void dial(CallRecord call) {
        CallScript script =
                scripts.take(call.id(), call.userNumber(), call.persona().agentId());
        call.setScript(script);
        Ending scripted = script.disconnectionReason().map(Ending::of).orElse(null);
        if (scripted != null && !scripted.connects()) {
            plan(call, script.ringing().orElse(untilGivenUp(call, scripted)), ringing -> end(ringing, scripted));
        } else {
            long usual = call.kind().rings() ? USUAL_RING_MILLIS : UNTIL_JOINED_MILLIS;
            plan(call, script.ringing().orElse(Duration.ofMillis(usual)), this::connect);
        }
    }

    private static Duration untilGivenUp(CallRecord call, Ending ending) {
        return Duration.ofMillis(
                ending == Ending.DIAL_NO_ANSWER
                        ? call.persona().setting("ring_duration_ms", USUAL_NO_ANSWER_MILLIS)
                        : ending.millisUntilGivenUp());
    }

    private void connect(CallRecord call) {
        calls.answered(call, time.now().toEpochMilli());
        call.setInVoicemail(call.script().reachesVoicemail());
        tell(call, CallEvent.CALL_STARTED);
        if (customTurns != null && customTurns.leads(call)) {
            customTurns.begin(call);
        } else {
            turns.begin(call);
        }
    }

    private void disconnect(CallRecord call) {
        if (customTurns != null && call.customTalk() != null) {
            takeBack(call);
            customTurns.over(call);
        }
    }

    private void end(CallRecord call, Ending ending) {
        disconnect(call);
        call.finished(time.now().toEpochMilli(), ending);
        if (ending == Ending.CALL_TRANSFER || ending == Ending.TRANSFER_BRIDGED) {
            plan(call, call.script().transferLeg().orElse(USUAL_TRANSFER_LEG), transferred -> {
                transferred.setTransferEndMillis(time.now().toEpochMilli());
                tell(transferred, CallEvent.TRANSFER_ENDED);
            });
        }
        if (ending == Ending.TRANSFER_BRIDGED) {
            tell(call, CallEvent.TRANSFER_BRIDGED);
        } else if (ending == Ending.TRANSFER_CANCELLED) {
            tell(call, CallEvent.TRANSFER_CANCELLED);
        }
        if (call.startMillis() >= 0) {
            tell(call, CallEvent.TRANSCRIPT_UPDATED);
        }
        tell(call, CallEvent.CALL_ENDED);
        plan(call, UNTIL_ANALYZED, ended -> {
            Instant now = time.now();
            ended.setAnalysis(CallAnalysis.of(ended, ended.persona().agent(), ended.variables(now)));
            tell(ended, CallEvent.CALL_ANALYZED);
        });
        giveBack(call);
    }

    /** Analyses a call once more, by the settings that its agent has now. */
    public void analyzeAgain(CallRecord call, JsonNode agent) {
        call.setAnalysis(CallAnalysis.of(call, agent, call.variables(time.now())));
        tell(call, CallEvent.CALL_ANALYZED);
    }
}
