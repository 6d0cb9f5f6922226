package dev.retell4j.websocket;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.websocket.protocol.Ping;
import dev.retell4j.websocket.protocol.ReminderRequired;
import dev.retell4j.websocket.protocol.ResponseRequired;
import dev.retell4j.websocket.protocol.UpdateOnly;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A call without a network, a clock that is moved by hand, and tasks that run when they are told to. */
final class Stage {
    static final String CONFIG = "{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":true,"
            + "\"call_details\":true,\"transcript_with_tool_calls\":true}}";

    final ManualTimers timers = new ManualTimers();
    final ManualExecutor executor = new ManualExecutor();
    final CustomLlm llm;

    Stage(CustomLlmHandler handler) {
        this(handler, builder -> builder);
    }

    Stage(CustomLlmHandler handler, UnaryOperator<CustomLlm.Builder> options) {
        llm = options.apply(CustomLlm.builder(handler).executor(executor)).build(timers);
    }

    Line dial() {
        return dial("call_1");
    }

    /** Opens a socket; the greeting is not given yet. */
    Line dial(String callId) {
        FakeSocket socket = new FakeSocket();
        return new Line(socket, llm.open(callId, socket));
    }

    /** Opens a socket, lets the handler greet, and forgets what was sent. */
    Line greeted() {
        Line line = dial();
        executor.runAll();
        line.socket.take();
        return line;
    }

    LiveCall call() {
        return llm.calls().find("call_1").orElseThrow();
    }

    void advance(Duration time) {
        timers.advance(time);
    }

    /** Retell's end of a socket. */
    record Line(FakeSocket socket, CustomLlmSession session) {
        void ask(int id, TranscriptEntry... transcript) {
            session.onText(ResponseRequired.of(id, List.of(transcript), null).toJson());
        }

        void remind(int id, TranscriptEntry... transcript) {
            session.onText(ReminderRequired.of(id, List.of(transcript), null).toJson());
        }

        void update(TranscriptEntry... transcript) {
            session.onText(UpdateOnly.of(List.of(transcript), null, null).toJson());
        }

        void ping(long timestamp) {
            session.onText(Ping.of(timestamp).toJson());
        }

        void details(String json) {
            session.onText("{\"interaction_type\":\"call_details\",\"call\":" + json + "}");
        }

        /** The connection is lost. */
        void drop() {
            session.onClose(1006, "");
        }

        List<String> take() {
            return socket.take();
        }
    }
}
