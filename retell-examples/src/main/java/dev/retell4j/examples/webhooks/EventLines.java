package dev.retell4j.examples.webhooks;

import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.chats.Chat;
import dev.retell4j.examples.tour.Line;
import dev.retell4j.examples.tour.Style;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.inbox.DeadLetter;
import dev.retell4j.inbox.InboxObserver;
import dev.retell4j.types.Direction;
import dev.retell4j.webhooks.WebhookObserver;
import dev.retell4j.webhooks.events.AlertEvent;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatAnalyzed;
import dev.retell4j.webhooks.events.ChatEnded;
import dev.retell4j.webhooks.events.ChatEvent;
import dev.retell4j.webhooks.events.InboundQuestion;
import dev.retell4j.webhooks.events.TransferEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Prints a line for each thing that happens, in columns: when, what, to which call, and the rest. */
public final class EventLines implements InboxObserver, WebhookObserver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int EVENT_COLUMN = 10;
    private static final int ID_COLUMN = 29;
    private static final int DETAIL_COLUMN = 40;
    private static final int ID_LENGTH = 10;

    private final Terminal terminal;
    private final Object lock = new Object();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * Prints nothing yet.
     *
     * @param terminal where to
     */
    public EventLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints an event: the handler of all of them.
     *
     * @param event what Retell told
     */
    public void print(WebhookEvent event) {
        Line detail = new Line();
        Style style = Style.EVENT;
        if (event instanceof CallEvent call) {
            number(call.call()).ifPresent(number -> detail.add(number + "  "));
            describe(call, detail);
            style = event instanceof CallTranscriptUpdated ? Style.FAINT : style;
        } else if (event instanceof ChatEvent chat) {
            describe(chat, detail);
        } else if (event instanceof AlertEvent alert) {
            detail.add(Style.BAD, alert.alert().name().orElse("an alert"));
        } else {
            detail.add(Style.FAINT, "not known to this version");
        }
        print(style, event.event(), event.conversationId().orElse(""), detail);
    }

    private static void describe(CallEvent event, Line detail) {
        Call call = event.call();
        if (event instanceof CallEnded) {
            detail.add(call.duration().map(EventLines::clock).orElse("-:--"))
                    .add("  ")
                    .add(call.disconnectionReason()
                            .map(reason -> reason.asString())
                            .orElse(""));
        } else if (event instanceof CallAnalyzed) {
            call.callAnalysis().ifPresent(analysis -> analysis.userSentiment().ifPresent(mood -> add(detail, mood)));
            call.callCost().ifPresent(cost -> detail.add(cents(cost.combinedCost())));
        } else if (event instanceof TransferEvent transfer) {
            detail.add(transfer.destinationNumber().map(to -> "to " + to).orElse(""));
        } else if (event instanceof CallTranscriptUpdated update) {
            int entries = update.transcriptWithToolCalls().size();
            detail.add(Style.FAINT, entries + (entries == 1 ? " entry" : " entries"));
        } else {
            detail.add(Style.FAINT, call.agentName().orElse(""));
        }
    }

    private static void describe(ChatEvent event, Line detail) {
        Chat chat = event.chat();
        if (event instanceof ChatAnalyzed) {
            chat.chatAnalysis().ifPresent(analysis -> analysis.userSentiment().ifPresent(mood -> add(detail, mood)));
            chat.chatCost().ifPresent(cost -> cost.combinedCost().ifPresent(cents -> detail.add(cents(cents))));
        } else if (event instanceof ChatEnded) {
            int messages = chat.messageWithToolCalls().size();
            detail.add(messages + (messages == 1 ? " message" : " messages"));
        }
    }

    private static void add(Line detail, UserSentiment mood) {
        Style style = mood.equals(UserSentiment.POSITIVE)
                ? Style.GOOD
                : mood.equals(UserSentiment.NEGATIVE) ? Style.BAD : Style.PLAIN;
        detail.add(style, mood.asString()).add("  ");
    }

    /** Says who is on the other side, and which way the call went. */
    private static Optional<String> number(Call call) {
        return call instanceof PhoneCall phone
                ? Optional.of(
                        phone.direction().equals(Direction.INBOUND)
                                ? "← " + phone.fromNumber()
                                : "→ " + phone.toNumber())
                : Optional.empty();
    }

    /**
     * Prints a question and its answer.
     *
     * @param question what Retell asked
     * @param answer what it was told
     */
    public void print(InboundQuestion question, String answer) {
        print(
                Style.USER,
                question.event(),
                question.conversationId().orElse(""),
                new Line().add("← " + question.fromNumber() + "  " + answer));
    }

    /**
     * Prints a function and its answer.
     *
     * @param function its name
     * @param call the call in which it was called, if that is known
     * @param asked what was asked for
     * @param answer what was answered
     */
    public void print(String function, Optional<String> call, String asked, String answer) {
        print(Style.AGENT, function, call.orElse(""), new Line().add(asked + " → " + answer));
    }

    @Override
    public void received(String method, int bodyBytes) {
        received.incrementAndGet();
    }

    @Override
    public void rejected(Rejection reason) {
        refused.incrementAndGet();
        String why = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Line line = new Line().add(why);
        if (reason == Rejection.SIGNATURE_MISMATCH) {
            line.add(Style.FAINT, " (key or body)");
        }
        print(Style.BAD, "refused", "", line);
    }

    @Override
    public void failed(String event, Throwable cause) {
        print(Style.BAD, "fallback", "", new Line().add(event + ": " + message(cause)));
    }

    @Override
    public void functionFailed(String name, Throwable cause) {
        print(Style.BAD, "failed", "", new Line().add(name + ": " + message(cause)));
    }

    @Override
    public void notStored(String event, Throwable cause) {
        print(Style.BAD, "not stored", "", new Line().add(event + ": " + message(cause)));
    }

    @Override
    public void duplicate(WebhookEvent event) {
        duplicates.incrementAndGet();
        print(
                Style.FAINT,
                event.event(),
                event.conversationId().orElse(""),
                new Line().add(Style.FAINT, "came before; not handled again"));
    }

    @Override
    public void handled(WebhookEvent event, int attempt, Duration took) {
        handled.incrementAndGet();
    }

    @Override
    public void retrying(WebhookEvent event, int attempt, Duration delay, Throwable reason) {
        print(
                Style.BAD,
                event.event(),
                event.conversationId().orElse(""),
                new Line()
                        .add(message(reason))
                        .add(Style.FAINT, String.format(Locale.ROOT, ", again in %.1f s", delay.toMillis() / 1000.0)));
    }

    @Override
    public void dead(DeadLetter letter) {
        print(
                Style.BAD,
                letter.event(),
                letter.conversationId().orElse(""),
                new Line().add("given up after " + letter.attempts() + " attempts"));
    }

    /** Prints what all that came to. */
    public void summary(long waiting, long deadLetters) {
        synchronized (lock) {
            terminal.print(new Line());
            terminal.print(new Line()
                    .add(Style.BOLD, received + " requests: ")
                    .add(handled + " events handled, " + duplicates + " came twice, " + refused + " refused; " + waiting
                            + " wait, " + deadLetters + " given up"));
        }
    }

    private void print(Style style, String event, String conversation, Line detail) {
        Line line = new Line()
                .add(Style.FAINT, TIME.format(LocalTime.now(ZoneId.systemDefault())))
                .to(EVENT_COLUMN)
                .add(style, event)
                .to(ID_COLUMN)
                .add(Style.FAINT, conversation.substring(0, Math.min(ID_LENGTH, conversation.length())))
                .to(DETAIL_COLUMN)
                .add(detail);
        synchronized (lock) {
            terminal.print(line);
        }
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    private static String clock(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    private static String cents(double cents) {
        return String.format(Locale.ROOT, "%.2f ¢", cents);
    }
}
