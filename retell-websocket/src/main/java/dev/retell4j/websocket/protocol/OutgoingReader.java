package dev.retell4j.websocket.protocol;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes events of a server's frames, and says what is wrong with those that Retell would drop. */
final class OutgoingReader {
    private final String frame;
    private final Json object;
    private final List<String> problems = new ArrayList<>();

    private OutgoingReader(String frame, Json object) {
        this.frame = frame;
        this.object = object;
    }

    static OutgoingEvent read(String frame) {
        Json json = Json.parse(frame);
        if (!json.isObject()) {
            throw RetellDecodeException.notOfType(OutgoingEvent.class, new IOException("not an object"));
        }
        return new OutgoingReader(frame, json).event();
    }

    private OutgoingEvent event() {
        Optional<Json> given = object.get("response_type").filter(value -> !value.isNull());
        String type =
                given.isEmpty() ? Response.TYPE : given.flatMap(Json::asString).orElse("");
        if (type.isEmpty()) {
            problems.add("response_type must be a text");
        }
        OutgoingEvent event = switch (type) {
            case Config.TYPE -> config();
            case Pong.TYPE -> pong();
            case Response.TYPE -> new Response(frame, speech("response_id"));
            case AgentInterrupt.TYPE -> new AgentInterrupt(frame, speech("interrupt_id"));
            case ToolCallInvocation.TYPE ->
                new ToolCallInvocation(
                        frame, text("tool_call_id", object), text("name", object), text("arguments", object));
            case ToolCallResult.TYPE ->
                new ToolCallResult(
                        frame, text("tool_call_id", object), text("content", object), flag("successful", object));
            case UpdateAgent.TYPE -> updateAgent();
            case Metadata.TYPE -> new Metadata(frame, inner("metadata"));
            default -> unknown(type);
        };
        return problems.isEmpty() ? event : unknown(type);
    }

    private UnknownOutgoing unknown(String type) {
        return new UnknownOutgoing(frame, object, type, problems);
    }

    private Config config() {
        Json config = inner("config");
        return new Config(
                frame,
                isTrue("auto_reconnect", config),
                isTrue("call_details", config),
                isTrue("transcript_with_tool_calls", config));
    }

    private Pong pong() {
        Json timestamp = required("timestamp", object);
        if (!timestamp.isNull() && timestamp.asLong().isEmpty()) {
            problems.add("timestamp must be an integer");
        }
        return new Pong(frame, timestamp.text());
    }

    private Speech speech(String idName) {
        int id = integer(idName);
        String content = text("content", object);
        Json complete = required("content_complete", object);
        if (!complete.isNull() && !complete.isBoolean()) {
            problems.add("content_complete must be true or false");
        }
        return new Speech(
                id, content, complete.asBoolean().orElse(false), isTrue("no_interruption_allowed", object), actions());
    }

    private List<CallAction> actions() {
        List<CallAction> actions = new ArrayList<>();
        if (isTrue("end_call", object)) {
            actions.add(CallAction.endCall());
        }
        boolean showTransferee = isTrue("show_transferee_as_caller", object);
        action("transfer_number", number -> CallAction.transferTo(number, showTransferee))
                .ifPresent(actions::add);
        action("digit_to_press", CallAction::press).ifPresent(actions::add);
        return List.copyOf(actions);
    }

    private Optional<CallAction> action(String name, Function<String, CallAction> of) {
        Optional<Json> value = optional(name, object);
        if (value.isPresent() && !value.get().isString()) {
            problems.add(name + " must be a text");
        }
        try {
            return value.flatMap(Json::asString).filter(text -> !text.isEmpty()).map(of);
        } catch (RetellValidationException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private UpdateAgent updateAgent() {
        Json config = inner("agent_config");
        AgentConfig.Builder builder = AgentConfig.builder();
        number("responsiveness", config).ifPresent(value -> builder.responsiveness(value));
        number("interruption_sensitivity", config).ifPresent(value -> builder.interruptionSensitivity(value));
        number("reminder_trigger_ms", config)
                .ifPresent(value -> builder.reminderTrigger(Duration.ofMillis((long) Math.ceil(value))));
        optional("reminder_max_count", config).ifPresent(value -> {
            OptionalLong count = value.asLong();
            if (count.isEmpty() || (int) count.getAsLong() != count.getAsLong()) {
                problems.add("reminder_max_count must be an integer");
            } else {
                builder.reminderMaxCount((int) count.getAsLong());
            }
        });
        try {
            return new UpdateAgent(frame, builder.build());
        } catch (RetellValidationException e) {
            problems.addAll(e.problems());
            return new UpdateAgent(frame, AgentConfig.builder().build());
        }
    }

    private Optional<Json> optional(String name, Json from) {
        return from.get(name).filter(value -> !value.isNull());
    }

    private Json required(String name, Json from) {
        return optional(name, from).orElseGet(() -> {
            problems.add(name + " is required");
            return Json.NULL;
        });
    }

    private Json inner(String name) {
        Json value = required(name, object);
        if (!value.isNull() && !value.isObject()) {
            problems.add(name + " must be an object");
        }
        return value;
    }

    private String text(String name, Json from) {
        Json value = required(name, from);
        if (!value.isNull() && !value.isString()) {
            problems.add(name + " must be a text");
        }
        return value.asString().orElse("");
    }

    private int integer(String name) {
        Json value = required(name, object);
        long number = value.asLong().orElse(Long.MIN_VALUE);
        if (!value.isNull() && (int) number != number) {
            problems.add(name + " must be an integer");
        }
        return (int) number;
    }

    private Optional<Double> number(String name, Json from) {
        return optional(name, from).map(value -> {
            if (value.asDouble().isEmpty()) {
                problems.add(name + " must be a number");
                return null;
            }
            return value.asDouble().getAsDouble();
        });
    }

    private @Nullable Boolean flag(String name, Json from) {
        Optional<Json> value = optional(name, from);
        if (value.isPresent() && !value.get().isBoolean()) {
            problems.add(name + " must be true or false");
        }
        return value.flatMap(Json::asBoolean).orElse(null);
    }

    private boolean isTrue(String name, Json from) {
        return Boolean.TRUE.equals(flag(name, from));
    }
}
