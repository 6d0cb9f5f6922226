package dev.retell4j.examples.customllm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Lets a model book: it looks for free times, reads one back, books it when the caller has agreed, and ends the call.
 *
 * <p>Callers cut in, and then the model is asked anew. What it has booked stays booked: {@link Turn#toolCall} carries
 * out the same function with the same arguments once in a call.
 */
public final class BookingAgent implements CustomLlmHandler {
    private static final String PROMPT = """
            You answer the telephone of Harbour Bicycles, a repair shop. You book visits to the workshop.
            Today is %s, %s. Speak in short sentences, as on the telephone, without lists or symbols.
            Ask for a day, look for free times with find_slots, offer two of them, and ask for the name.
            Read day, time and name back and ask whether they are right. Call book_slot only after a yes.
            Tell the reference that it gives. When the caller needs nothing more, call end_call with a farewell.
            """;
    private static final String GREETING = "Harbour Bicycles, good morning. When would you like to come by?";
    private static final String HOLDING = "One moment, I am looking into the diary. ";
    private static final String FAREWELL = "Thank you for calling. Goodbye.";

    /** A model that still calls functions after as many answers goes round in circles. */
    private static final int MOST_ROUNDS = 6;

    private static final String FIND = "find_slots";
    private static final String BOOK = "book_slot";
    private static final String END = "end_call";
    private static final List<ToolSpecification> FUNCTIONS = List.of(
            ToolSpecification.builder()
                    .name(FIND)
                    .description("Looks for free times on a day.")
                    .parameters(JsonObjectSchema.builder()
                            .addStringProperty("day", "The day, as in 2027-03-31.")
                            .required("day")
                            .build())
                    .build(),
            ToolSpecification.builder()
                    .name(BOOK)
                    .description("Books a time that the caller has confirmed.")
                    .parameters(JsonObjectSchema.builder()
                            .addStringProperty("day", "The day, as in 2027-03-31.")
                            .addStringProperty("time", "The time, as in 09:00.")
                            .addStringProperty("name", "The caller's name.")
                            .required("day", "time", "name")
                            .build())
                    .build(),
            ToolSpecification.builder()
                    .name(END)
                    .description("Says the last words and hangs up.")
                    .parameters(JsonObjectSchema.builder()
                            .addStringProperty("farewell", "What to say before.")
                            .build())
                    .build());

    private final Model model;
    private final Diary diary;
    private final Clock clock;

    /**
     * Makes an agent.
     *
     * @param model who answers
     * @param diary where it books
     * @param clock what day it is
     */
    public BookingAgent(Model model, Diary diary, Clock clock) {
        this.model = model;
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public Answer onCall(CallStart start) {
        return Answer.text(GREETING);
    }

    @Override
    public Answer remind(Turn turn) {
        return Answer.text("Are you still there?");
    }

    @Override
    public Answer respond(Turn turn) throws Exception {
        List<ChatMessage> messages = Messages.of(prompt(), turn.transcript());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            try (ModelStream answer = model.answer(messages, FUNCTIONS)) {
                if (!turn.say(answer)) {
                    return Answer.pushed(); // the caller has cut in: nobody hears this any more
                }
                List<ToolExecutionRequest> functions = answer.functions();
                if (functions.isEmpty()) {
                    return Answer.pushed();
                }
                Optional<Answer> end = functions.stream()
                        .filter(function -> function.name().equals(END))
                        .findFirst()
                        .map(function -> farewell(turn, function));
                if (end.isPresent()) {
                    return end.get();
                }
                if (turn.generated().isEmpty()) {
                    turn.say(HOLDING); // the caller hears that something happens
                }
                messages.add(answer.message());
                for (ToolExecutionRequest function : functions) {
                    messages.add(ToolExecutionResultMessage.from(function, result(turn, function)));
                }
            }
        }
        throw new IllegalStateException(
                "The model called functions " + MOST_ROUNDS + " times and did not come to an end");
    }

    private String prompt() {
        LocalDate today = LocalDate.now(clock);
        return PROMPT.formatted(today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), today);
    }

    /**
     * What the model has said itself is farewell enough. A caller who cuts in there has something more to say: then
     * Retell drops the hanging up, and asks for another turn.
     */
    private static Answer farewell(Turn turn, ToolExecutionRequest function) {
        String words = turn.generated().isEmpty()
                ? arguments(function)
                        .flatMap(arguments -> arguments.get("farewell"))
                        .flatMap(Json::asString)
                        .orElse(FAREWELL)
                : "";
        return Answer.text(words).thenEndCall();
    }

    /** What a function answers, also when the model used it wrongly: it reads that, and can do better. */
    private String result(Turn turn, ToolExecutionRequest function) throws Exception {
        Optional<Json> arguments = arguments(function);
        if (arguments.isEmpty()) {
            return problem("The arguments are no JSON object.").text();
        }
        Callable<Json> work = () -> carryOut(turn, function.name(), arguments.get());
        Json result = function.name().equals(BOOK)
                ? turn.toolCall(BOOK, arguments.get(), work) // once, however often it is asked for
                : turn.lookUp(function.name(), arguments.get(), work); // each time, for slots come and go
        return result.text();
    }

    private Json carryOut(Turn turn, String function, Json arguments) {
        try {
            return switch (function) {
                case FIND -> Json.of(Map.of("free", times(day(arguments))));
                case BOOK -> book(turn.call().callId(), arguments);
                default -> problem("There is no function " + function + ".");
            };
        } catch (DateTimeException e) {
            return problem("A day is written as 2027-03-31, a time as 09:00.");
        }
    }

    private List<String> times(LocalDate day) {
        return diary.free(day).stream().map(LocalTime::toString).toList();
    }

    private Json book(String callId, Json arguments) {
        LocalDate day = day(arguments);
        LocalTime time = LocalTime.parse(text(arguments, "time"));
        String name = text(arguments, "name");
        if (name.isBlank()) {
            return problem("Ask for the name first.");
        }
        return diary.book(callId, day, time, name)
                .map(booking -> Json.of(Map.of("booked", true, "reference", booking.reference())))
                .orElseGet(() -> Json.of(Map.of("booked", false, "still_free", times(day))));
    }

    private static LocalDate day(Json arguments) {
        return LocalDate.parse(text(arguments, "day"));
    }

    private static String text(Json arguments, String name) {
        return arguments.get(name).flatMap(Json::asString).orElse("");
    }

    private static Json problem(String message) {
        return Json.of(Map.of("error", message));
    }

    private static Optional<Json> arguments(ToolExecutionRequest function) {
        String text = function.arguments();
        try {
            Json arguments = Json.parse(text == null || text.isBlank() ? "{}" : text);
            return arguments.isObject() ? Optional.of(arguments) : Optional.empty();
        } catch (RetellDecodeException e) {
            return Optional.empty();
        }
    }
}
