package dev.retell4j.examples.customllm;

import dev.retell4j.transcripts.DtmfUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.Transcript;
import dev.retell4j.websocket.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers by a script, without a model: a menu that is spoken or pressed, a look-up, a transfer, keys for the machine
 * at the other end, and a polite end. What a model is for begins where this ends.
 */
public final class ScriptedAgent implements CustomLlmHandler {
    private static final String GREETING =
            "Harbour Bicycles, good morning. Our hours, your repair, or a person? You can say it, or press one to three.";
    private static final String HOURS = "We are open every day but Sunday. From Monday to Friday we are here from nine"
            + " to six, with a break at noon. On Saturdays we open at ten and close at two. In July and August we stay"
            + " an hour longer on Thursdays. What else can I do for you?";
    private static final Map<String, String> REPAIRS =
            Map.of("2043", "It is repaired and can be fetched.", "2044", "A spare part is missing until Friday.");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{4})\\b");
    private static final Pattern PRESS = Pattern.compile("press (\\d|one|two|three|pound|star)\\b");
    private static final Map<String, String> KEYS =
            Map.of("one", "1", "two", "2", "three", "3", "pound", "#", "star", "*");
    private static final int MOST_MISSES = 3;

    private final String colleague;
    private final Duration perWord;

    /** What is remembered about a call. */
    private static final class Progress {
        private final AtomicInteger misses = new AtomicInteger();
        private final AtomicInteger reminders = new AtomicInteger();
    }

    /**
     * Makes an agent.
     *
     * @param colleague the number to which callers are transferred who want a person
     * @param perWord how long a word takes to come, as with a model; zero for at once
     */
    public ScriptedAgent(String colleague, Duration perWord) {
        this.colleague = colleague;
        this.perWord = perWord;
    }

    @Override
    public Answer onCall(CallStart start) {
        return Answer.text(GREETING);
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        Progress progress = progress(turn.call());
        progress.reminders.set(0);
        String said = lastWords(turn.transcript()).toLowerCase(Locale.ROOT);
        Matcher press = PRESS.matcher(said);
        if (press.find()) { // a machine is talking to us
            return Answer.silence().thenPress(KEYS.getOrDefault(press.group(1), press.group(1)));
        }
        if (said.equals("1") || hasOne(said, "hours", "open", "close")) {
            return Answer.tokens(PacedWords.of(HOURS, perWord));
        }
        Matcher number = NUMBER.matcher(said);
        if (number.find()) {
            return repair(turn, number.group(1));
        }
        if (said.equals("2") || hasOne(said, "repair", "bicycle", "ready")) {
            return Answer.text("What are the four digits of your order?");
        }
        if (said.equals("3") || hasOne(said, "person", "somebody", "human")) {
            return Answer.text("I put you through to a colleague.").thenTransferTo(colleague);
        }
        if (hasOne(said, "bye", "thank", "nothing")) {
            return Answer.text("Thank you for calling. Goodbye!").thenEndCall();
        }
        return progress.misses.incrementAndGet() < MOST_MISSES
                ? Answer.text("Sorry, I did not understand. Hours, repair, or a person?")
                : Answer.text("I had better put you through to a colleague.").thenTransferTo(colleague);
    }

    private static Answer repair(Turn turn, String order) throws Exception {
        turn.say("One moment, I look. ");
        Json found = turn.lookUp(
                "find_repair",
                Json.of(Map.of("order", order)),
                () -> Map.of("state", REPAIRS.getOrDefault(order, "There is no such order.")));
        String state = found.get("state").flatMap(Json::asString).orElse("");
        return Answer.text(state + " What else can I do for you?");
    }

    @Override
    public Answer remind(Turn turn) {
        return progress(turn.call()).reminders.incrementAndGet() == 1
                ? Answer.text("Are you still there?")
                : Answer.text("I cannot hear you, so I hang up. Please call again.")
                        .thenEndCall();
    }

    private static Progress progress(LiveCall call) {
        return call.state(Progress.class, Progress::new);
    }

    private static boolean hasOne(String said, String... words) {
        return List.of(words).stream().anyMatch(said::contains);
    }

    /** The last thing said or pressed by the caller. */
    private static String lastWords(Transcript transcript) {
        List<TranscriptEntry> entries = transcript.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Optional<String> words = words(entries.get(i));
            if (words.isPresent()) {
                return words.get();
            }
        }
        return "";
    }

    private static Optional<String> words(TranscriptEntry entry) {
        if (entry instanceof DtmfUtterance pressed) {
            return Optional.of(pressed.digit());
        }
        return entry instanceof Utterance utterance && utterance.role().equals(UtteranceRole.USER)
                ? Optional.of(utterance.content().strip())
                : Optional.empty();
    }
}
