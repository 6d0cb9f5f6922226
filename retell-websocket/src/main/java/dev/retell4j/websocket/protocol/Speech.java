package dev.retell4j.websocket.protocol;

import java.util.List;
import java.util.Optional;

/** What a {@link Response} and an {@link AgentInterrupt} have in common. */
record Speech(
        int id, String content, boolean contentComplete, boolean noInterruptionAllowed, List<CallAction> actions) {
    Optional<CallAction> action() {
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions.get(0));
    }

    String write(String start) {
        FrameWriter frame = FrameWriter.outgoing(start, id, content.length())
                .value("content", content)
                .value("content_complete", contentComplete);
        if (noInterruptionAllowed) {
            frame.value("no_interruption_allowed", true);
        }
        if (!actions.isEmpty()) {
            write(actions.get(0), frame);
        }
        return frame.end();
    }

    private static void write(CallAction action, FrameWriter frame) {
        if (action instanceof CallAction.Transfer transfer) {
            frame.value("transfer_number", transfer.number());
            if (transfer.showTransfereeAsCaller()) {
                frame.value("show_transferee_as_caller", true);
            }
        } else if (action instanceof CallAction.PressDigits press) {
            frame.value("digit_to_press", press.digits());
        } else {
            frame.value("end_call", true);
        }
    }

    String detail() {
        return id + ", " + content.length() + " characters" + (contentComplete ? ", complete" : "");
    }
}
