package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.types.Direction;
import dev.retell4j.webhooks.events.AlertEvent;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.ChatEvent;
import dev.retell4j.webhooks.events.InboundQuestion;
import dev.retell4j.webhooks.events.TransferEvent;
import dev.retell4j.webhooks.events.UnknownEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHandlingTest {
    private final List<String> told = new ArrayList<>();

    private static final class Handling extends EventHandling<Handling> {
        EventRoutes build() {
            return routes();
        }
    }

    private static WebhookEvent event(String name) {
        return WebhookEvent.parse(("{\"event\":\"" + name
                        + "\",\"call\":{\"call_id\":\"c\",\"call_type\":\"phone_call\",\"direction\":\"inbound\"},"
                        + "\"chat\":{\"chat_id\":\"c\"},\"alert\":{},\"call_inbound\":{},\"chat_inbound\":{}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookEvent chatEvent(String name) {
        return WebhookEvent.parse(
                ("{\"event\":\"" + name + "\",\"chat\":{\"chat_id\":\"c\"}}").getBytes(StandardCharsets.UTF_8));
    }

    private Handling everything() {
        return new Handling()
                .onCallStarted(event -> told.add("call started"))
                .onCallEnded(event -> told.add("call ended"))
                .onCallAnalyzed(event -> told.add("call analyzed"))
                .onTranscriptUpdated(event -> told.add("transcript updated"))
                .onTransferStarted(event -> told.add("transfer started"))
                .onTransferBridged(event -> told.add("transfer bridged"))
                .onTransferCancelled(event -> told.add("transfer cancelled"))
                .onTransferEnded(event -> told.add("transfer ended"))
                .onChatStarted(event -> told.add("chat started"))
                .onChatEnded(event -> told.add("chat ended"))
                .onChatAnalyzed(event -> told.add("chat analyzed"))
                .onChatTranscriptUpdated(event -> told.add("chat transcript updated"))
                .onAlert(event -> told.add("alert"))
                .onUnknown(event -> told.add("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "call_started, call started",
        "call_ended, call ended",
        "call_analyzed, call analyzed",
        "transcript_updated, transcript updated",
        "transfer_started, transfer started",
        "transfer_bridged, transfer bridged",
        "transfer_cancelled, transfer cancelled",
        "transfer_ended, transfer ended",
        "chat_started, chat started",
        "chat_ended, chat ended",
        "chat_analyzed, chat analyzed",
        "alert_triggered, alert",
        "alert_resolved, alert",
        "new_one, unknown"
    })
    void handle_eachEvent_goesToItsHandlerAlone(String name, String expected) throws Exception {
        everything().build().handle(event(name));

        assertThat(told).containsExactly(expected);
    }

    @Test
    void handle_transcriptOfChat_goesToTheHandlerForChats() throws Exception {
        everything().build().handle(chatEvent("transcript_updated"));

        assertThat(told).containsExactly("chat transcript updated");
    }

    @ParameterizedTest
    @CsvSource({"call_inbound", "chat_inbound"})
    void handle_question_goesToNoneOfThem(String name) throws Exception {
        everything().build().handle(event(name));

        assertThat(told).isEmpty();
    }

    @Test
    void handle_severalHandlers_areToldInOrderOfRegistration() throws Exception {
        EventRoutes routes = new Handling()
                .on(WebhookEvent.class, event -> told.add("any"))
                .onCallEnded(event -> told.add("ended"))
                .on(CallEvent.class, event -> told.add("call"))
                .on(TransferEvent.class, event -> told.add("transfer"))
                .onCallEnded(event -> told.add("ended too"))
                .build();

        routes.handle(event("call_ended"));

        assertThat(told).containsExactly("any", "ended", "call", "ended too");
    }

    @Test
    void on_kindAbove_getsAllBelow() throws Exception {
        EventRoutes routes = new Handling()
                .on(CallEvent.class, event -> told.add("call " + event.callId()))
                .on(TransferEvent.class, event -> told.add("transfer"))
                .on(ChatEvent.class, event -> told.add("chat " + event.chatId()))
                .on(AlertEvent.class, event -> told.add("alert"))
                .on(InboundQuestion.class, event -> told.add("question"))
                .on(UnknownEvent.class, event -> told.add("unknown"))
                .build();

        for (String name :
                List.of("transfer_bridged", "call_started", "chat_ended", "alert_resolved", "chat_inbound", "new")) {
            routes.handle(event(name));
        }

        assertThat(told).containsExactly("call c", "transfer", "call c", "chat c", "alert", "question", "unknown");
    }

    @Test
    void on_scope_getsWhatIsInIt() throws Exception {
        EventRoutes routes = new Handling()
                .on(CallEnded.class, EventScope.any().direction(Direction.OUTBOUND), event -> told.add("outbound"))
                .onCallEnded(event -> told.add("all"))
                .on(CallEnded.class, EventScope.any().direction(Direction.INBOUND), event -> told.add("inbound"))
                .build();

        routes.handle(event("call_ended"));

        assertThat(told).containsExactly("all", "inbound");
        assertThat(routes.handlersOf(event("call_ended"))).hasSize(2);
        assertThat(routes.handlersOf(event("call_started"))).isEmpty();
    }

    @Test
    void handle_handlerThatThrows_stopsTheOthers() {
        EventRoutes routes = new Handling()
                .onCallEnded(event -> told.add("first"))
                .onCallEnded(event -> {
                    throw new IOException("full");
                })
                .onCallEnded(event -> told.add("last"))
                .build();

        assertThatThrownBy(() -> routes.handle(event("call_ended")))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(told).containsExactly("first");
    }

    @Test
    void on_handlerForAKindAbove_isTaken() throws Exception {
        EventHandler<WebhookEvent> general = event -> told.add(event.event());
        EventRoutes routes =
                new Handling().onCallEnded(general).onAlert(general).build();

        routes.handle(event("call_ended"));
        routes.handle(event("alert_triggered"));
        routes.handle(event("call_started"));

        assertThat(told).containsExactly("call_ended", "alert_triggered");
    }

    @Test
    void handlersOf_unwantedEvent_areNone() {
        EventRoutes none = new Handling().build();

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.handlersOf(event("call_ended"))).isEmpty();
        assertThat(everything().build().isEmpty()).isFalse();
    }

    @Test
    void routes_builderUsedFurther_stayAsTheyWere() {
        Handling handling = new Handling().onCallEnded(event -> told.add("first"));
        EventRoutes routes = handling.build();
        handling.onCallEnded(event -> told.add("second"));

        assertThat(routes.handlersOf(event("call_ended"))).hasSize(1);
        assertThatThrownBy(() -> routes.handlersOf(event("call_ended")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void on_null_isRefused() {
        Handling handling = new Handling();

        assertThatThrownBy(() -> handling.on(CallEnded.class, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> handling.on(CallEnded.class, null, event -> {}))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> handling.on((Class<CallEnded>) null, event -> {}))
                .isInstanceOf(NullPointerException.class);
    }
}
