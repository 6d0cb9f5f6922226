package dev.retell4j.webhooks;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.UnknownCall;
import dev.retell4j.chats.Chat;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.ChatEvent;
import dev.retell4j.webhooks.events.InboundQuestion;
import dev.retell4j.webhooks.events.UnknownEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which events a handler is for: those of calls in one direction, of certain agents, of certain numbers. Immutable.
 *
 * <p>What is asked for must be known and right: an event without a direction is in no scope with a direction. Web calls
 * and chats have neither direction nor number, alerts not even an agent. Of an {@link UnknownEvent}, its {@code call}
 * or {@code chat} counts.
 *
 * <pre>{@code
 * builder.on(CallEnded.class, EventScope.any().direction(Direction.INBOUND).number("+14155550199"), this::bill);
 * }</pre>
 */
public final class EventScope {
    private static final EventScope ANY = new EventScope(null, Set.of(), Set.of());

    private final @Nullable Direction direction;
    private final Set<String> agents;
    private final Set<String> numbers;

    private EventScope(@Nullable Direction direction, Set<String> agents, Set<String> numbers) {
        this.direction = direction;
        this.agents = agents;
        this.numbers = numbers;
    }

    /**
     * Returns the scope that every event is in.
     *
     * @return the widest scope
     */
    public static EventScope any() {
        return ANY;
    }

    /**
     * Narrows this scope to calls in one direction, in place of one given before. Questions about a call or message are
     * inbound.
     *
     * @param direction the direction
     * @return the narrower scope
     */
    public EventScope direction(Direction direction) {
        return new EventScope(Objects.requireNonNull(direction, "direction"), agents, numbers);
    }

    /**
     * Narrows this scope to the conversations of some agents, in place of those given before. For a question, it is the
     * agent that the number is bound to.
     *
     * @param agentIds the identifiers of the agents, at least one
     * @return the narrower scope
     * @throws IllegalArgumentException when there is none
     */
    public EventScope agent(String... agentIds) {
        return new EventScope(direction, atLeastOne("agentIds", agentIds), numbers);
    }

    /**
     * Narrows this scope to calls over some numbers of the workspace, in place of those given before: the number that
     * an inbound call was made to, or that an outbound call was made from.
     *
     * @param numbers the numbers as Retell writes them, such as {@code +14155550199}, at least one
     * @return the narrower scope
     * @throws IllegalArgumentException when there is none
     */
    public EventScope number(String... numbers) {
        return new EventScope(direction, agents, atLeastOne("numbers", numbers));
    }

    private static Set<String> atLeastOne(String name, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " must have at least one element");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values)));
    }

    /**
     * Tells whether an event is in this scope.
     *
     * @param event the event
     * @return true when everything that this scope asks for is known of the event and right
     */
    public boolean matches(WebhookEvent event) {
        if (isAny()) {
            return true;
        }
        Subject subject = Subject.of(event);
        return (agents.isEmpty() || contains(agents, subject.agent()))
                && (direction == null || direction.equals(subject.direction()))
                && (numbers.isEmpty() || contains(numbers, subject.ownNumber()));
    }

    boolean isAny() {
        return direction == null && agents.isEmpty() && numbers.isEmpty();
    }

    private static boolean contains(Set<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventScope that
                && Objects.equals(direction, that.direction)
                && agents.equals(that.agents)
                && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(direction, agents, numbers);
    }

    /** Says what is asked for. */
    @Override
    public String toString() {
        return isAny()
                ? "EventScope[any]"
                : "EventScope[direction=" + (direction == null ? "any" : direction) + ", agents="
                        + (agents.isEmpty() ? "any" : agents) + ", numbers=" + (numbers.isEmpty() ? "any" : numbers)
                        + "]";
    }

    /** What an event is about, as far as it is known. */
    private record Subject(
            @Nullable String agent,
            @Nullable Direction direction,
            @Nullable String from,
            @Nullable String to) {
        private static final Subject NOTHING = new Subject(null, null, null, null);

        static Subject of(WebhookEvent event) {
            if (event instanceof CallEvent callEvent) {
                return of(callEvent.call());
            }
            if (event instanceof ChatEvent chat) {
                return new Subject(orNull(chat.chat(), Chat::agentId), null, null, null);
            }
            if (event instanceof InboundQuestion question) {
                return new Subject(
                        question.agentId().orElse(null),
                        Direction.INBOUND,
                        null,
                        orNull(question, InboundQuestion::toNumber));
            }
            if (event instanceof UnknownEvent unknown) {
                return unknown.json()
                        .get("call")
                        .or(() -> unknown.json().get("chat"))
                        .map(Subject::of)
                        .orElse(NOTHING);
            }
            return NOTHING;
        }

        private static Subject of(Call call) {
            if (call instanceof PhoneCall phone) {
                return new Subject(
                        orNull(phone, PhoneCall::agentId),
                        orNull(phone, PhoneCall::direction),
                        orNull(phone, PhoneCall::fromNumber),
                        orNull(phone, PhoneCall::toNumber));
            }
            if (call instanceof UnknownCall unknown) {
                return of(unknown.json());
            }
            return new Subject(orNull(call, Call::agentId), null, null, null);
        }

        private static Subject of(Json object) {
            String direction = text(object, "direction");
            return new Subject(
                    text(object, "agent_id"),
                    direction == null ? null : Direction.of(direction),
                    text(object, "from_number"),
                    text(object, "to_number"));
        }

        private static @Nullable String text(Json object, String name) {
            return object.get(name).flatMap(Json::asString).orElse(null);
        }

        private static <O, T> @Nullable T orNull(O object, Function<O, T> field) {
            try {
                return field.apply(object);
            } catch (RetellDecodeException e) {
                return null;
            }
        }

        @Nullable
        String ownNumber() {
            if (Direction.INBOUND.equals(direction)) {
                return to;
            }
            return Direction.OUTBOUND.equals(direction) ? from : null;
        }
    }
}
