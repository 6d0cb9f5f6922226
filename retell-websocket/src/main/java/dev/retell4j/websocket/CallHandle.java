package dev.retell4j.websocket;

import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.AgentConfig;
import dev.retell4j.websocket.protocol.CallAction;
import dev.retell4j.websocket.protocol.CallDetails;
import dev.retell4j.websocket.protocol.Metadata;
import dev.retell4j.websocket.protocol.UpdateAgent;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A call as the application sees it. */
final class CallHandle implements LiveCall {
    private final Conversation call;

    CallHandle(Conversation call) {
        this.call = call;
    }

    @Override
    public String callId() {
        return call.callId();
    }

    @Override
    public Optional<Call> details() {
        return Optional.ofNullable(call.details()).map(CallDetails::call);
    }

    @Override
    public Transcript transcript() {
        return call.transcript();
    }

    @Override
    public boolean isConnected() {
        return call.isConnected();
    }

    @Override
    public boolean isEnded() {
        return call.isEnded();
    }

    @Override
    public <S> S state(Class<S> type, Supplier<? extends S> first) {
        return call.belongings().get(Objects.requireNonNull(type, "type"), Objects.requireNonNull(first, "first"));
    }

    @Override
    public void fallbackLine(String line) {
        call.belongings().fallbackLine(Objects.requireNonNull(line, "line"));
    }

    @Override
    public boolean interrupt(String text) {
        return interrupt(Answer.text(text));
    }

    @Override
    public boolean interrupt(Answer answer) {
        if (answer.way() == Answer.Way.LATER) {
            throw new IllegalArgumentException("An interrupt cannot be Answer.later()");
        }
        if (answer.action().orElse(null) instanceof CallAction.Transfer transfer && transfer.showTransfereeAsCaller()) {
            answer.discard();
            throw new RetellValidationException("show_transferee_as_caller is not possible in an interrupt");
        }
        Attempt attempt = call.interrupt();
        if (attempt == null) {
            answer.discard();
            return false;
        }
        return attempt.complete(answer);
    }

    @Override
    public boolean say(String text) {
        if (text.isEmpty()) {
            return !call.isEnded();
        }
        Boolean isSaid = call.sayInTurn(text);
        return isSaid == null ? interrupt(text) : isSaid;
    }

    @Override
    public boolean endCall(String lastWords) {
        return interrupt(Answer.text(lastWords).thenEndCall());
    }

    @Override
    public boolean transfer(String number, String lastWords) {
        return interrupt(Answer.text(lastWords).thenTransferTo(number));
    }

    @Override
    public boolean pressDigits(String digits) {
        return interrupt(Answer.silence().thenPress(digits));
    }

    @Override
    public boolean updateAgent(AgentConfig config) {
        return call.report(null, UpdateAgent.of(config).toJson());
    }

    @Override
    public boolean sendMetadata(Json metadata) {
        return call.report(null, Metadata.of(metadata).toJson());
    }

    @Override
    public void hangUp() {
        call.hangUp();
    }

    @Override
    public String toString() {
        return "LiveCall[" + call.callId() + "]";
    }
}
