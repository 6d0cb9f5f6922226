package dev.retell4j.simulator.internal.call;

import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The other side of a call in which a server speaks for the agent: does what a script says, or makes it up. */
final class Caller {
    private static final int BARGES_IN_ONCE_IN = 10;
    private static final int FALLS_SILENT_ONCE_IN = 15;
    private static final int MOST_CALLS_INTO_SILENCE = 2;
    static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final List<String> INTERRUPTIONS = List.of(
            "Sorry, may I ask something?", "One moment, that is not what I meant.", "Wait, could you repeat that?");
    private static final List<String> OPENINGS = List.of(
            "Hello, can you help me, please?", "Hi, I have a question.", "Good morning, I am calling about my order.");

    private final @Nullable List<CallerMove> scripted;
    private final @Nullable Ending scriptedEnding;
    private int done;
    private int exchangesLeft;
    private boolean opened;
    private boolean goodbye;
    private boolean stalling;
    private int callsIntoSilence;

    /** What was decided already, or null. */
    private @Nullable CallerMove decided;

    /**
     * Makes the caller of one call.
     *
     * @param script what happens in it
     * @param random where choices come from
     */
    Caller(CallScript script, RandomGenerator random) {
        scripted = script.turns().map(Caller::moves).orElse(null);
        scriptedEnding = script.disconnectionReason().map(Ending::of).orElse(null);
        exchangesLeft = 2 + random.nextInt(3);
    }

    Caller(Caller other) {
        scripted = other.scripted;
        scriptedEnding = other.scriptedEnding;
        done = other.done;
        exchangesLeft = other.exchangesLeft;
        opened = other.opened;
        goodbye = other.goodbye;
        stalling = other.stalling;
        callsIntoSilence = other.callsIntoSilence;
        decided = other.decided;
    }

    /** Leaves out what is the server's to decide: what the agent says, and which tools it uses. */
    private static List<CallerMove> moves(List<Turn> turns) {
        List<CallerMove> moves = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Says says && says.speaker() == Turn.Speaker.USER) {
                moves.add(new CallerMove.Say(says.text(), -1));
            } else if (turn instanceof Turn.BargesIn bargesIn) {
                moves.add(new CallerMove.Say(bargesIn.text(), bargesIn.afterWords()));
            } else if (turn instanceof Turn.Presses presses) {
                moves.add(new CallerMove.Press(presses.digit()));
            } else if (turn instanceof Turn.Silence silence) {
                moves.add(new CallerMove.Stay(silence.length()));
            } else if (turn instanceof Turn.LosesConnection loses) {
                moves.add(new CallerMove.Drop(loses.afterWords()));
            }
        }
        return List.copyOf(moves);
    }

    /** An answer is about to begin: decides whether it is going to be cut off. */
    void listen(RandomGenerator random) {
        if (decided != null) {
            return;
        }
        if (scripted != null) {
            if (done < scripted.size() && scripted.get(done).afterWords() >= 0) {
                decided = scripted.get(done++);
            }
        } else if (opened && exchangesLeft > 0 && random.nextInt(BARGES_IN_ONCE_IN) == 0) {
            exchangesLeft--;
            decided = new CallerMove.Say(any(INTERRUPTIONS, random), 2 + random.nextInt(5));
        }
    }

    /** Returns after how many words of the answer something happens; -1 when it is heard to its end. */
    int cutsAfter() {
        return decided == null ? -1 : decided.afterWords();
    }

    /** Tells whether a key is pressed next. */
    boolean pressesNext() {
        return scripted != null && done < scripted.size() && scripted.get(done) instanceof CallerMove.Press;
    }

    /**
     * Returns what is done next.
     *
     * @param heard what the agent has said last
     * @param variables the variables of the call
     * @param random where choices come from
     */
    CallerMove next(String heard, DynamicVariables variables, RandomGenerator random) {
        CallerMove known = decided;
        if (known != null) {
            decided = null;
            return known;
        }
        if (scripted != null) {
            return done < scripted.size() ? scripted.get(done++) : last();
        }
        if (exchangesLeft > 0) {
            if (opened && random.nextInt(FALLS_SILENT_ONCE_IN) == 0) {
                exchangesLeft--;
                return new CallerMove.Stay(Duration.ofSeconds(8 + random.nextInt(8)));
            }
            exchangesLeft--;
            boolean first = !opened;
            opened = true;
            return new CallerMove.Say(
                    first && heard.isBlank() ? any(OPENINGS, random) : new Replies(variables, random).to(heard), -1);
        }
        if (!goodbye && scriptedEnding == null) {
            goodbye = true;
            return new CallerMove.Say("Thank you, that is all. Goodbye.", -1);
        }
        return last();
    }

    /** Returns what is done when the agent has been silent for too long although it should speak. */
    CallerMove breakSilence(String heard, DynamicVariables variables, RandomGenerator random) {
        if (decided != null || scripted != null && done < scripted.size()) {
            return next(heard, variables, random);
        }
        if (callsIntoSilence < MOST_CALLS_INTO_SILENCE && scripted == null) {
            callsIntoSilence++;
            return new CallerMove.Say("Hello? Are you still there?", -1);
        }
        exchangesLeft = 0;
        goodbye = true;
        return last();
    }

    private CallerMove last() {
        Ending ending = scriptedEnding == null ? Ending.USER_HANGUP : scriptedEnding;
        if (ending == Ending.INACTIVITY) {
            return new CallerMove.Stay(FOR_EVER);
        }
        if (ending == Ending.MAX_DURATION_REACHED) {
            stalling = !stalling;
            return stalling ? new CallerMove.Say("One moment, please.", -1) : new CallerMove.Stay(STALLED);
        }
        return new CallerMove.End(ending);
    }

    private static String any(List<String> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
