package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leads conversations, one step after the other.
 *
 * <p>Only the current step of a call is planned. What comes next is decided when it has happened, so that a change of
 * the variables, or something that is put in, has its effect.
 */
final class TurnTaking {
    private static final long USUAL_SILENCE_LIMIT_MILLIS = 600_000;
    private static final long USUAL_LENGTH_LIMIT_MILLIS = 3_600_000;
    private static final long USUAL_REMINDER_MILLIS = 10_000;
    private static final double BEFORE_HANGING_UP = 0.5;
    private static final double UNTIL_SOCKET_IS_GIVEN_UP = 27;
    private static final double UNTIL_AUDIO_IS_GIVEN_UP = 10;
    private static final int MOST_SWAPS = 3;
    static final String SOMEBODY = "+14155550199";

    /** What keeps a call going until its length limit. */
    private static final List<Step> STALLING = List.of(
            new Step.Say(Step.Say.USER, "One moment, please."),
            new Step.Say(Step.Say.AGENT, "Of course, take your time."),
            new Step.Pause(120_000));

    private static final List<String> REMINDERS =
            List.of("Are you still there?", "Hello, can you hear me?", "I am still here if you need me.");

    private final Timeline time;
    private final CallStore calls;
    private final Personas personas;
    private final CallView view;
    private final CallWatcher watcher;
    private OutsideFunctions functions = OutsideFunctions.NONE;
    private final BiConsumer<CallRecord, Ending> end;

    /**
     * Makes a leader.
     *
     * @param time the time
     * @param calls where calls are found again
     * @param personas where agents are found that a call is handed to
     * @param watcher is told what happens
     * @param end ends a call
     */
    TurnTaking(
            Timeline time,
            CallStore calls,
            Personas personas,
            CallWatcher watcher,
            BiConsumer<CallRecord, Ending> end) {
        this.time = time;
        this.calls = calls;
        this.personas = personas;
        this.watcher = watcher;
        this.end = end;
        view = new CallView(time);
    }

    /** Sets what calls functions. */
    void callFunctions(OutsideFunctions outside) {
        functions = outside;
    }

    /** Begins the conversation of a call that was answered now. */
    void begin(CallRecord call) {
        CallScript script = call.script();
        Talk talk = new Talk(call.persona(), new CallRandom(call.seed()));
        call.setTalk(talk);
        startAt(call.origin().startPlace(), talk);
        talk.at = call.persona().setting("begin_message_delay_ms", 0) / 1000.0;
        List<Step> steps = null;
        if (script.turns().isPresent() && !script.reachesVoicemail()) {
            steps = script.turns().get().stream().<Step>map(Step.Scripted::new).toList();
        } else if (script.reachesVoicemail()) {
            steps = voicemail(call.persona());
        } else if (scripted(call) == Ending.IVR_REACHED) {
            steps = List.of(new Step.Say(
                    Step.Say.USER, "Thank you for calling. For sales, press one. For support, press two."));
        }
        if (steps != null) {
            talk.scripted = true;
            talk.plan(steps);
        }
        goOn(call, talk);
    }

    /**
     * Puts something into a running conversation.
     *
     * @param context what the agent is to know, or null
     * @param answer whether the agent speaks now
     */
    void inject(CallRecord call, @Nullable String context, boolean answer) {
        Talk talk = call.talk();
        if (talk == null) {
            return;
        }
        if (context != null) {
            call.entries().add(new Entry.Injected(context, elapsedMillis(call) / 1000.0));
            watcher.happened(call, CallEvent.TRANSCRIPT_UPDATED);
        }
        if (answer) {
            Step says = new Step.Say(
                    Step.Say.AGENT,
                    context == null ? "Is there anything else that I can do for you?" : "One more thing: " + context);
            if (talk.pausing) {
                double now = elapsedMillis(call) / 1000.0;
                talk.putFirst(List.of(says, new Step.Pause(Math.round((talk.at - now) * 1000))));
                talk.at = now;
                Timeline.Event planned = call.next();
                if (planned != null) {
                    time.cancel(planned);
                }
                goOn(call);
            } else {
                talk.putFirst(List.of(says));
            }
        }
    }

    private static @Nullable Ending scripted(CallRecord call) {
        return call.script().disconnectionReason().map(Ending::of).orElse(null);
    }

    private static void startAt(@Nullable String place, Talk talk) {
        if (place != null) {
            if (talk.persona().conversation() instanceof FlowConversation flow) {
                flow.start(talk.place(), place);
            } else {
                talk.place().start(place, place);
            }
        }
    }

    private static List<Step> voicemail(Persona persona) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Say(
                Step.Say.USER, "You have reached a voicemail box. Please leave a message after the tone."));
        JsonNode action = persona.agent().path("voicemail_option").path("action");
        String text = JsonTrees.text(action, "text", "");
        switch (JsonTrees.text(action, "type", "")) {
            case "static_text" -> steps.add(new Step.Say(Step.Say.AGENT, text));
            case "prompt" -> {
                List<String> quoted = Prompts.quoted(text, 1);
                steps.add(new Step.Say(Step.Say.AGENT, quoted.isEmpty() ? text : quoted.get(0)));
            }
            case "bridge_transfer" ->
                steps.add(new Step.UseTool("bridge_transfer", "bridge_transfer", "{}", "{\"status\":\"ok\"}", true));
            default -> {
                // The agent hangs up.
            }
        }
        return steps;
    }

    private static Step step(Turn turn, Talk talk) {
        if (turn instanceof Turn.Says says) {
            return new Step.Say(says.speaker() == Turn.Speaker.AGENT ? Step.Say.AGENT : Step.Say.USER, says.text());
        } else if (turn instanceof Turn.CallsTool call) {
            return useTool(call, talk.persona().tools());
        } else if (turn instanceof Turn.MovesTo move) {
            return talk.persona().conversation() instanceof FlowConversation flow
                    ? flow.find(move.state())
                    : new Step.Enter(move.state(), move.state());
        } else if (turn instanceof Turn.Presses press) {
            return new Step.Press(press.digit());
        } else if (turn instanceof Turn.SendsSms sms) {
            return new Step.SendSms(sms.text());
        } else if (turn instanceof Turn.SwapsTo swap) {
            return talk.persona().tools().swapTo(swap.agentId());
        } else if (turn instanceof Turn.BargesIn bargesIn) {
            return new Step.Say(Step.Say.USER, bargesIn.text());
        } else if (turn instanceof Turn.LosesConnection) {
            return new Step.Pause(0);
        } else {
            return new Step.Wait(((Turn.Silence) turn).length());
        }
    }

    private static Step useTool(Turn.CallsTool call, AgentTools tools) {
        String type = tools.type(call.name());
        String arguments = call.arguments().text();
        String result = call.result();
        if (result != null) {
            return new Step.UseTool(call.name(), type, arguments, result, call.successful());
        }
        JsonNode tool = tools.named(call.name());
        return new Step.UseTool(
                call.name(),
                type,
                arguments,
                AgentTools.result(type, arguments),
                true,
                tool.isObject() && type.equals("custom") ? tool : null);
    }

    private void goOn(CallRecord call, Talk talk) {
        Ending scripted = scripted(call);
        boolean cut = !talk.scripted
                && scripted != null
                && talk.stepsTaken >= scripted.stepsBefore()
                && (scripted != Ending.INACTIVITY || Step.Say.AGENT.equals(talk.lastSpeaker));
        Step step = cut ? null : next(call, talk);
        if (step == null) {
            windDown(call, talk, scripted);
        } else {
            take(call, talk, step);
        }
    }

    private @Nullable Step next(CallRecord call, Talk talk) {
        Step step = talk.take();
        while (step == null
                && !talk.scripted
                && talk.ending == null
                && talk.place().part() != Place.Part.OVER) {
            talk.plan(talk.persona().conversation().next(talk.place(), call.variables(time.now()), talk.random()));
            step = talk.take();
        }
        return step instanceof Step.Scripted scripted ? step(scripted.turn(), talk) : step;
    }

    private void windDown(CallRecord call, Talk talk, @Nullable Ending scripted) {
        if (scripted == Ending.INACTIVITY && talk.ending != Ending.INACTIVITY) {
            talk.scripted = true;
            long limit = call.persona().setting("end_call_after_silence_ms", USUAL_SILENCE_LIMIT_MILLIS);
            take(call, talk, new Step.Wait(Duration.ofMillis(limit)));
            return;
        }
        if (scripted == Ending.MAX_DURATION_REACHED) {
            talk.scripted = true;
            talk.plan(STALLING);
            goOn(call, talk);
            return;
        }
        if (scripted != null && scripted.isTransfer() && call.transferDestination() == null) {
            take(call, talk, transfer(talk.persona(), scripted));
            return;
        }
        Ending own = talk.ending == null ? Ending.USER_HANGUP : talk.ending;
        Ending ending = scripted == null || own == Ending.INACTIVITY ? own : scripted;
        talk.at += ending == Ending.ERROR_LLM_WEBSOCKET_OPEN
                ? UNTIL_SOCKET_IS_GIVEN_UP
                : ending == Ending.ERROR_NO_AUDIO_RECEIVED ? UNTIL_AUDIO_IS_GIVEN_UP : BEFORE_HANGING_UP;
        plan(call, talk, over -> end.accept(over, ending));
    }

    private static Step transfer(Persona persona, Ending ending) {
        JsonNode tool = persona.tools().first("transfer_call");
        if (tool == null) {
            boolean warm = ending != Ending.CALL_TRANSFER;
            return new Step.Transfer("transfer_call", null, warm, warm ? "I am connecting you now." : null, null);
        }
        return Transfers.of(tool, JsonTrees.text(tool, "name", "transfer_call"));
    }

    private void take(CallRecord call, Talk talk, Step step) {
        if (step instanceof Step.Say says) {
            say(call, talk, says);
        } else if (step instanceof Step.UseTool tool) {
            useTool(call, talk, tool);
        } else if (step instanceof Step.Enter enter) {
            talk.at += 0.05;
            plan(call, talk, then -> enter(then, enter));
        } else if (step instanceof Step.Press press) {
            talk.at += 1;
            plan(call, talk, then -> addAndGoOn(then, new Entry.KeyPress(press.digit())));
        } else if (step instanceof Step.SendSms sms) {
            talk.at += 0.4;
            Entry entry = new Entry.Sms(call.variables(time.now()).resolve(sms.text()), talk.at);
            plan(call, talk, then -> addAndGoOn(then, entry));
        } else if (step instanceof Step.Wait wait) {
            beSilent(call, talk, wait.length().toMillis());
        } else if (step instanceof Step.Pause pause) {
            talk.at += pause.millis() / 1000.0;
            talk.pausing = true;
            plan(call, talk, this::goOn);
        } else if (step instanceof Step.Collect collect) {
            if (!collect.insteadOfResponse() || !talk.answeredOutside) {
                call.collect(collect.values());
            }
            goOn(call, talk);
        } else if (step instanceof Step.Transfer transfer) {
            transfer(call, talk, transfer);
        } else if (step instanceof Step.SwapTo swap) {
            swap(call, talk, swap);
        } else if (step instanceof Step.HangUp hangUp) {
            talk.ending = hangUp.ending();
            talk.plan(List.of());
            goOn(call, talk);
        }
    }

    private void goOn(CallRecord call) {
        Talk talk = call.talk();
        if (talk != null) {
            talk.pausing = false;
            goOn(call, talk);
        }
    }

    private void addAndGoOn(CallRecord call, Entry entry) {
        call.entries().add(entry);
        watcher.happened(call, CallEvent.TRANSCRIPT_UPDATED);
        goOn(call);
    }

    private void say(CallRecord call, Talk talk, Step.Say says) {
        String text = call.variables(time.now()).resolve(says.text());
        boolean answers = says.isAgent() && Step.Say.USER.equals(talk.lastSpeaker);
        int[] delay = answers ? Latencies.draw(call.persona().latencyComponents(), talk.random()) : null;
        double pause =
                delay != null ? Latencies.seconds(delay) : 0.25 + talk.random().nextDouble() * 0.7;
        double rate = says.isAgent()
                ? talk.persona().agent().path("voice_speed").asDouble(1)
                : 0.9 + talk.random().nextDouble() * 0.2;
        double start = talk.at + pause;
        talk.at = start + Speech.seconds(text, rate);
        talk.lastSpeaker = says.role();
        talk.ending = null;
        Entry entry = new Entry.Spoken(says.role(), text, start, talk.at);
        plan(call, talk, then -> {
            if (delay != null) {
                then.latencies().add(delay);
            }
            addAndGoOn(then, entry);
        });
    }

    private void useTool(CallRecord call, Talk talk, Step.UseTool tool) {
        String id = "tool_call_" + Long.toHexString(talk.random().nextLong() >>> 16) + talk.toolCalls++;
        talk.at += 0.3 + talk.random().nextDouble() * 0.3;
        String arguments = call.variables(time.now()).resolve(tool.arguments());
        talk.answeredOutside = false;
        plan(call, talk, then -> {
            then.entries().add(new Entry.Invocation(id, tool.name(), tool.type(), arguments));
            watcher.happened(then, CallEvent.TRANSCRIPT_UPDATED);
            waitForTool(then, id, tool, arguments);
        });
    }

    private void waitForTool(CallRecord call, String id, Step.UseTool tool, String arguments) {
        Talk talk = call.talk();
        if (talk == null) {
            return;
        }
        int latency = 200 + talk.random().nextInt(700);
        JsonNode function = tool.function();
        if (function != null && functions.covers(function, call.variables(time.now()))) {
            callFunction(call, id, function, arguments, latency);
            return;
        }
        talk.at += latency / 1000.0;
        talk.ending = tool.successful() ? endingBy(call, talk, tool) : null;
        plan(call, talk, then -> {
            String result = then.variables(time.now()).resolve(tool.result());
            addAndGoOn(then, new Entry.Result(id, result, tool.successful(), latency));
        });
    }

    /** Calls a function outside; the conversation waits for its answer, and nothing is planned for it meanwhile. */
    private void callFunction(CallRecord call, String id, JsonNode function, String arguments, int latency) {
        Talk talk = call.talk();
        if (talk != null) {
            talk.waitingFor = id;
            call.setNext(null);
            String callId = call.id();
            functions.call(
                    new OutsideFunctions.Request(
                            function,
                            call.variables(time.now()),
                            object(arguments),
                            "call",
                            callId,
                            () -> view.whole(call),
                            false),
                    outcome -> answered(callId, id, outcome, latency));
        }
    }

    private static ObjectNode object(String arguments) {
        try {
            return JsonTrees.parse(arguments) instanceof ObjectNode object ? object : JsonTrees.object();
        } catch (IOException e) {
            throw new IllegalStateException("Arguments that are no JSON", e);
        }
    }

    /** Goes on with what a function answered; it takes at least as long as it would without anybody outside. */
    private void answered(String callId, String id, OutsideFunctions.@Nullable Outcome outcome, int leastLatency) {
        CallRecord call = calls.find(callId);
        Talk talk = call == null ? null : call.talk();
        if (call == null || talk == null || outcome == null || !id.equals(talk.waitingFor)) {
            return;
        }
        talk.waitingFor = null;
        talk.answeredOutside = true;
        talk.ending = null;
        double asked = talk.at;
        talk.at = Math.max(asked + leastLatency / 1000.0, elapsedMillis(call) / 1000.0);
        int latency = (int) Math.round((talk.at - asked) * 1000);
        plan(call, talk, then -> {
            if (!outcome.variables().isEmpty()) {
                then.collect(outcome.variables());
            }
            addAndGoOn(then, new Entry.Result(id, outcome.content(), outcome.successful(), latency));
        });
    }

    /** Returns how the call ends when a tool was the last thing in it; null when the tool has no say in that. */
    private @Nullable Ending endingBy(CallRecord call, Talk talk, Step.UseTool tool) {
        if (tool.type().equals("transfer_call")) {
            Step.Transfer transfer = Transfers.of(talk.persona().tools().named(tool.name()), tool.name());
            if (call.transferDestination() == null) {
                call.setTransferDestination(destination(call, transfer));
                call.setTransferWish(transfer.wish());
                watcher.happened(call, CallEvent.TRANSFER_STARTED);
            }
            return transfer.warm() ? Ending.TRANSFER_BRIDGED : Ending.CALL_TRANSFER;
        }
        return tool.type().equals("end_call") ? Ending.AGENT_HANGUP : null;
    }

    /** Returns where a call is passed on to: where the script says, or else the tool. */
    private String destination(CallRecord call, Step.Transfer transfer) {
        String known = transfer.destination();
        return call.script()
                .transferDestination()
                .orElseGet(() ->
                        known == null ? SOMEBODY : call.variables(time.now()).resolve(known));
    }

    private void enter(CallRecord call, Step.Enter enter) {
        Talk talk = call.talk();
        if (talk != null) {
            Place place = talk.place();
            Entry entry = new Entry.Transition(place.id(), place.name(), enter.id(), enter.name());
            place.enter(enter.id(), enter.name());
            addAndGoOn(call, entry);
        }
    }

    /** Lets nobody speak; the agent asks now and then whether anybody is there, and at last gives up. */
    private void beSilent(CallRecord call, Talk talk, long millis) {
        Persona persona = talk.persona();
        long limit = persona.setting("end_call_after_silence_ms", USUAL_SILENCE_LIMIT_MILLIS);
        long length = Math.min(millis, limit);
        long trigger = Math.max(1, persona.setting("reminder_trigger_ms", USUAL_REMINDER_MILLIS));
        long most = Step.Say.AGENT.equals(talk.lastSpeaker) ? persona.setting("reminder_max_count", 1) : 0;
        List<Step> steps = new ArrayList<>();
        long passed = 0;
        while (talk.reminders < most && passed + trigger < length) {
            steps.add(new Step.Pause(trigger));
            steps.add(new Step.Say(Step.Say.AGENT, REMINDERS.get(talk.reminders % REMINDERS.size())));
            passed += trigger;
            talk.reminders++;
        }
        steps.add(new Step.Pause(length - passed));
        if (millis >= limit) {
            steps.add(new Step.HangUp(Ending.INACTIVITY));
            talk.plan(steps);
        } else {
            talk.putFirst(steps);
        }
        goOn(call, talk);
    }

    private void transfer(CallRecord call, Talk talk, Step.Transfer transfer) {
        Ending scripted = scripted(call);
        Ending ending = scripted != null && scripted.isTransfer()
                ? scripted
                : transfer.warm() ? Ending.TRANSFER_BRIDGED : Ending.CALL_TRANSFER;
        String destination = destination(call, transfer);
        call.setTransferDestination(destination);
        call.setTransferWish(transfer.wish());
        watcher.happened(call, CallEvent.TRANSFER_STARTED);
        boolean joined = ending != Ending.TRANSFER_CANCELLED;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.UseTool(
                transfer.tool(),
                "transfer_call",
                JsonTrees.object().put("transfer_destination", destination).toString(),
                joined ? "{\"status\":\"ok\"}" : "{\"status\":\"failed\"}",
                joined));
        if (!joined) {
            steps.add(new Step.Say(Step.Say.AGENT, "I am sorry, nobody can take the call right now."));
        } else if (ending == Ending.TRANSFER_BRIDGED) {
            String handoff = transfer.handoff();
            steps.add(new Step.Say(Step.Say.TRANSFER_TARGET, "Hello?"));
            steps.add(new Step.Say(Step.Say.AGENT, handoff == null ? "I am connecting you now." : handoff));
        }
        steps.add(new Step.HangUp(ending));
        talk.plan(steps);
        goOn(call, talk);
    }

    private void swap(CallRecord call, Talk talk, Step.SwapTo swap) {
        Persona next = talk.swaps < MOST_SWAPS ? personas.find(swap.agentId(), swap.version()) : null;
        Step.UseTool tool = new Step.UseTool(
                swap.tool(),
                "agent_swap",
                JsonTrees.object().put("agent_id", swap.agentId()).toString(),
                next == null ? "{\"status\":\"failed\"}" : "{\"status\":\"ok\"}",
                next != null);
        if (next != null) {
            talk.swaps++;
            talk.swap(next);
            call.handedTo(next, swap.analyzesAlone());
            call.setReported(
                    switch (swap.reports()) {
                        case TO_SOURCE -> call.reported();
                        case TO_DESTINATION -> List.of(next);
                        case TO_BOTH ->
                            Stream.concat(call.reported().stream(), Stream.of(next))
                                    .distinct()
                                    .toList();
                    });
        }
        talk.putFirst(List.of(tool));
        goOn(call, talk);
    }

    private static long lengthLimit(CallRecord call) {
        return call.persona().setting("max_call_duration_ms", USUAL_LENGTH_LIMIT_MILLIS);
    }

    private long elapsedMillis(CallRecord call) {
        return time.now().toEpochMilli() - call.startMillis();
    }

    /** Plans what happens when the talk has come to where it is now; the longest allowed length goes before. */
    private void plan(CallRecord call, Talk talk, Consumer<CallRecord> action) {
        long due = Math.round(talk.at * 1000);
        long limit = lengthLimit(call);
        if (due > limit) {
            planAt(call, limit, over -> end.accept(over, Ending.MAX_DURATION_REACHED));
        } else {
            planAt(call, due, action);
        }
    }

    private void planAt(CallRecord call, long millis, Consumer<CallRecord> action) {
        String id = call.id();
        call.setNext(time.plan(Duration.ofMillis(Math.max(0, millis - elapsedMillis(call))), () -> {
            CallRecord then = calls.find(id);
            if (then != null) {
                action.accept(then);
            }
        }));
    }
}
