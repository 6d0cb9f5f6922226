package dev.retell4j.tests.customllm.simulator;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.InterruptedTurn;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.Turn;
import dev.retell4j.websocket.protocol.AgentConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler without any model, which answers by what it hears. */
final class Receptionist implements CustomLlmHandler {
    static final String GREETING = "Garage Nord, good morning. How can I help?";
    static final String LONG_ANSWER = "We open at eight in the morning. We close at six in the evening. "
            + "On Saturdays we close at noon. On Sundays nobody is here.";

    final List<InterruptedTurn> interrupted = new CopyOnWriteArrayList<>();
    final List<String> reconnected = new CopyOnWriteArrayList<>();
    final List<LiveCall> calls = new CopyOnWriteArrayList<>();
    private final Set<String> thoughtAbout = ConcurrentHashMap.newKeySet();
    final AtomicInteger bookings = new AtomicInteger();

    /** Holds a slow answer back. */
    final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Override
    public Answer onCall(CallStart start) {
        calls.add(start.call());
        return Answer.text(GREETING);
    }

    @Override
    public Answer onReconnect(CallStart start) {
        reconnected.add(start.call().callId());
        return Answer.silence();
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        String heard = turn.transcript().lastUserUtterance().orElse("").toLowerCase(Locale.ROOT);
        if (heard.contains("book")) {
            turn.say("One second, I am looking. ");
            turn.toolCall("book", Json.of(Map.of("day", "Tuesday")), () -> {
                bookings.incrementAndGet();
                return Map.of("state", "booked");
            });
            return Answer.text("You are booked for Tuesday.");
        }
        if (heard.contains("hours")) {
            return Answer.tokens(List.of(LONG_ANSWER.split("(?<= )")).iterator());
        }
        if (heard.contains("slow")) {
            if (thoughtAbout.add(turn.call().callId())) {
                turn.say("Let me think about that for a moment. ");
            }
            mayGoOn.await();
            return Answer.text("Now I know.");
        }
        if (heard.contains("person")) {
            return Answer.text("I am connecting you now.").thenTransferTo("+14155550111");
        }
        if (heard.contains("code")) {
            return Answer.text("I am pressing the keys.").thenPress("2#");
        }
        if (heard.contains("never remind")) {
            turn.call().updateAgent(AgentConfig.builder().reminderMaxCount(0).build());
            return Answer.text("As you like.");
        }
        if (heard.contains("form")) {
            turn.call().sendMetadata(Json.of(Map.of("form", "shown")));
            return Answer.text("Here it is.");
        }
        if (heard.contains("bye")) {
            return Answer.text("Goodbye and have a nice day.").thenEndCall();
        }
        return Answer.text("Your van is ready.");
    }

    @Override
    public Answer remind(Turn turn) {
        return Answer.text("Are you still there?");
    }

    @Override
    public void onInterrupted(LiveCall call, InterruptedTurn turn) {
        interrupted.add(turn);
    }
}
