package dev.retell4j.websocket;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.websocket.protocol.CallDetails;
import dev.retell4j.websocket.protocol.Config;
import dev.retell4j.websocket.protocol.IncomingEvent;
import dev.retell4j.websocket.protocol.Ping;
import dev.retell4j.websocket.protocol.Pong;
import dev.retell4j.websocket.protocol.ReminderRequired;
import dev.retell4j.websocket.protocol.TranscriptEvent;
import dev.retell4j.websocket.protocol.TurnRequest;
import dev.retell4j.websocket.protocol.TurnTaking;
import dev.retell4j.websocket.protocol.UpdateOnly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A call, over all its sockets: what was said, who is to speak, what is still to be sent, and what is waited for.
 *
 * <p>Everything here happens with the lock of the call held, which users' code never runs under.
 */
final class Conversation {
    private static final long CLOSE_LIMIT_NANOS = Duration.ofSeconds(2).toNanos();

    private final Engine engine;
    private final Settings settings;
    private final String callId;
    private final CallLock lock = new CallLock();
    private final Outbox outbox;
    private final Belongings belongings;
    private final Notifications notifications;
    private final Deadlines due;
    private final Floor floor;
    private final boolean isRevived;
    private final LiveCall handle = new CallHandle(this);

    private volatile @Nullable SocketSession session;
    private boolean hasConnected;
    private boolean hasBegun;
    private boolean isEnded;
    private boolean isPinged;
    private volatile Transcript transcript = Transcript.empty();
    private int newestRequest;
    private @Nullable List<Runnable> whenRoom;

    private int lastCode = CloseCodes.LOST;

    Conversation(Engine engine, String callId, @Nullable Conversation before) {
        this.engine = engine;
        this.callId = callId;
        settings = engine.settings();
        outbox = new Outbox(settings.maxQueuedFrames(), settings.maxQueuedChars());
        notifications = new Notifications(this);
        due = new Deadlines(engine, this::woken);
        isRevived = before != null;
        belongings = before == null ? new Belongings() : before.belongings;
        floor = new Floor(engine, callId, lock, outbox, belongings);
        if (before != null) {
            transcript = before.transcript;
            floor.resume(before.floor.unfinished());
            hasBegun = floor.unfinished() != null;
        }
    }

    CallLock lock() {
        return lock;
    }

    Engine engine() {
        return engine;
    }

    ToolMemory tools() {
        return belongings.tools();
    }

    /** Sends what can be sent, frees the lock, and does what was put off until then. */
    void leave() {
        List<Runnable> actions = List.of();
        try {
            if (lock.isOutermost()) {
                pump();
                tellOfRoom();
                due.arm(floor.turn(), floor.interrupt());
            }
        } catch (Throwable e) {
            engine.witness().broken(e);
        } finally {
            actions = lock.leave();
        }
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (Throwable e) {
                engine.witness().broken(e);
            }
        }
        if (!lock.isMine()) {
            SocketSession current = session;
            if (current != null && current.hasReceipt()) {
                receiptCame();
            }
        }
    }

    // Sockets

    /** Returns null when the call has ended meanwhile. */
    @Nullable
    CustomLlmSession open(CallSocket socket) {
        lock.enter();
        try {
            if (isEnded) {
                return null;
            }
            SocketSession replaced = session;
            if (replaced != null) {
                detach(replaced);
                lock.after(replaced.socket::abort);
            }
            SocketSession opened = new SocketSession(this, socket);
            session = opened;
            due.forgetAt = Deadlines.NEVER;
            long now = engine.now();
            if (isPinged && settings.autoReconnect()) {
                watchSilence(now);
            }
            outbox.addUrgent(Frame.ofSocket(
                    Config.of(settings.autoReconnect(), settings.callDetails(), settings.transcriptWithToolCalls())
                            .toJson()));
            if (hasConnected || isRevived) {
                engine.witness().tell(lock, o -> o.reconnected(callId));
            }
            hasConnected = true;
            if (hasBegun || isRevived) {
                if (!floor.goOn(transcript, now)) {
                    greet(Speech.Kind.REGREETING, now);
                }
            } else if (settings.callDetails() && Settings.nanos(settings.detailsLimit()) > 0 && details() == null) {
                due.greetAt = now + Settings.nanos(settings.detailsLimit());
            } else {
                greet(Speech.Kind.GREETING, now);
            }
            return opened;
        } finally {
            leave();
        }
    }

    private void greet(Speech.Kind kind, long now) {
        hasBegun = true;
        due.greetAt = Deadlines.NEVER;
        Speech speech = new Speech(kind, 0, transcript, now, Settings.nanos(settings.turnTimeout()));
        floor.greet(speech);
        Attempt attempt = Attempt.at(speech, this);
        engine.witness().tell(lock, o -> o.turnStarted(callId, 0));
        Start start = new Start(attempt, Optional.ofNullable(details()), kind == Speech.Kind.REGREETING);
        engine.begin(this, attempt, start);
    }

    void socketClosed(SocketSession closed, int code, String reason) {
        if (lock.isMine()) {
            lock.after(() -> socketClosed(closed, code, reason));
            return;
        }
        lock.enter();
        try {
            if (closed != session || isEnded) {
                return;
            }
            lastCode = code;
            if (isDrop(code)) {
                lost(closed);
            } else {
                floor.leaveUnfinished();
                end(code, reason);
            }
        } finally {
            leave();
        }
    }

    /**
     * Whether Retell may connect again. It closes and does so when it has missed a pong; with which code is not
     * documented. So a turn that is being answered goes on, unless the code is one of an ordinary end.
     */
    private boolean isDrop(int code) {
        return switch (code) {
            case CloseCodes.LOST -> true;
            case CloseCodes.NORMAL, CloseCodes.NO_CODE -> false;
            default -> settings.keepTurnsOnDrop() && floor.isAnswering();
        };
    }

    /** Its close is about to be told; if not, it is lost. */
    void socketFailed(SocketSession failed, Throwable cause) {
        if (lock.isMine()) {
            lock.after(() -> socketFailed(failed, cause));
            return;
        }
        lock.enter();
        try {
            if (failed == session && !failed.isBroken()) {
                lock.after(() -> engine.witness().socketFailed(callId, cause));
                failed.broken();
            }
        } finally {
            leave();
        }
    }

    /** The call goes on without a socket, for a while. */
    private void lost(SocketSession gone) {
        detach(gone);
        if (settings.reconnectGrace().isZero()) {
            end(lastCode, "connection lost");
        } else {
            due.forgetAt = engine.now() + Settings.nanos(settings.reconnectGrace());
        }
    }

    private void detach(SocketSession gone) {
        gone.readReceipt();
        Frame outstanding = gone.outstanding();
        session = null;
        due.silentAt = Deadlines.NEVER;
        due.stuckAt = Deadlines.NEVER;
        outbox.dropUrgent();
        floor.dropOpening();
        if (outstanding != null && outstanding.survivesDrop() && floor.isWanted(outstanding)) {
            // Nobody knows whether it has arrived. Words that are heard twice are better than a turn that never ends.
            outbox.addFirst(outstanding);
        }
        if (!settings.keepTurnsOnDrop()) {
            floor.leaveUnfinished();
            floor.cancelAll();
        }
        lock.changed();
    }

    void closeFor(SocketSession from, int code, String reason) {
        lock.enter();
        try {
            if (from == session) {
                lock.after(() -> engine.witness().closing(callId, code, reason));
                close(code, reason);
            }
        } finally {
            leave();
        }
    }

    /** Ends the call. With the lock held. */
    private void close(int code, String reason) {
        SocketSession open = session;
        if (open != null) {
            lock.after(open.isBroken() ? open.socket::abort : () -> open.socket.close(code, reason));
        }
        end(code, reason);
    }

    void shutDown() {
        lock.enter();
        try {
            if (!isEnded) {
                close(CloseCodes.GOING_AWAY, "shutting down");
            }
        } finally {
            leave();
        }
    }

    private void end(int code, String reason) {
        if (isEnded) {
            return;
        }
        isEnded = true;
        session = null;
        due.greetAt = Deadlines.NEVER;
        due.silentAt = Deadlines.NEVER;
        due.stuckAt = Deadlines.NEVER;
        floor.cancelAll();
        outbox.clear();
        whenRoom = null;
        lock.changed();
        // Until then a reconnect finds what belongs to the call.
        due.forgetAt = engine.now() + Settings.nanos(settings.reconnectGrace());
        engine.ended();
        engine.witness().tell(lock, o -> o.callEnded(callId, code));
        notifications.end(new CallEnd(handle, code, reason));
    }

    // What comes in

    void received(SocketSession from, String text) {
        long now = engine.now();
        IncomingEvent event;
        Transcript shown;
        try {
            event = IncomingEvent.parse(text);
            // The frames of a socket come one after the other, so that this needs no lock.
            shown = event instanceof TranscriptEvent said ? Transcript.of(said, transcript) : transcript;
        } catch (RetellDecodeException e) {
            malformed(from);
            return;
        } catch (Throwable e) {
            fault(from, e);
            return;
        }
        lock.enter();
        try {
            if (from == session) {
                take(from, event, shown, now);
            }
        } catch (Throwable e) {
            fault(from, e);
        } finally {
            leave();
        }
    }

    private void malformed(SocketSession from) {
        lock.enter();
        try {
            if (from != session) {
                return;
            }
            engine.witness().malformed(lock, callId);
            if (settings.closeOnMalformed() != 0) {
                close(settings.closeOnMalformed(), "malformed JSON");
            }
        } finally {
            leave();
        }
    }

    private void fault(SocketSession from, Throwable cause) {
        engine.witness().broken(cause);
        closeFor(from, CloseCodes.FAULT, "internal error");
    }

    private void take(SocketSession from, IncomingEvent event, Transcript shown, long now) {
        if (event instanceof Ping ping) {
            outbox.addUrgent(Frame.ofSocket(
                    Pong.answering(ping, System.currentTimeMillis()).toJson()));
            isPinged = true;
            if (settings.autoReconnect()) {
                watchSilence(now);
            }
        } else if (event instanceof UpdateOnly update) {
            show(shown, update.turntaking().orElse(null));
        } else if (event instanceof TurnRequest request) {
            ask(from, request, shown, now);
        } else if (event instanceof CallDetails came) {
            belongings.details(came);
            if (due.greetAt != Deadlines.NEVER) {
                greet(Speech.Kind.GREETING, now);
            }
        }
    }

    private void watchSilence(long now) {
        if (!settings.silenceTimeout().isZero()) {
            due.silentSince = now;
            due.silentAt = now + Settings.nanos(settings.silenceTimeout());
        }
    }

    private void show(Transcript shown, @Nullable TurnTaking turnTaking) {
        transcript = shown;
        notifications.transcript(shown, turnTaking);
        floor.forEachCutOff(speech -> notifications.cutOff(speech, shown));
    }

    private void ask(SocketSession from, TurnRequest request, Transcript shown, long now) {
        int id = idOf(request);
        if (!from.isNewest(id)) {
            // Nothing that is said under an id that was asked before would be heard; the newest one is being answered.
            lock.after(() -> engine.witness().repeated(callId, id));
            return;
        }
        if (due.greetAt != Deadlines.NEVER) {
            greet(Speech.Kind.GREETING, now);
        }
        newestRequest = Math.max(newestRequest, id);
        Speech.Kind kind = request instanceof ReminderRequired ? Speech.Kind.REMINDER : Speech.Kind.RESPONSE;
        Speech speech = new Speech(kind, id, shown, now, Settings.nanos(settings.turnTimeout()));
        floor.take(speech);
        show(shown, null);
        Attempt attempt = Attempt.at(speech, this);
        engine.witness().tell(lock, o -> o.turnStarted(callId, id));
        engine.answer(this, attempt, kind);
    }

    /** Somebody waits for an answer in any case; without a usable id, that must be the next one. */
    private int idOf(TurnRequest request) {
        int next = newestRequest == Integer.MAX_VALUE ? newestRequest : newestRequest + 1;
        int id = request.responseId().orElse(next);
        return id < 0 ? next : id;
    }

    // What is said

    /** Says a piece. Returns false when nobody wants it any more. */
    boolean push(Attempt attempt, String piece, String frame, boolean mayWait) {
        Speech speech = attempt.speech();
        enterWithRoom(mayWait ? attempt : null, speech.isInterrupt());
        try {
            if (!attempt.isLive()) {
                return false;
            }
            outbox.add(Frame.piece(frame, speech));
            speech.said(piece);
            speech.progress(engine.now());
            attempt.spoke();
            return true;
        } finally {
            leave();
        }
    }

    /** Says the last piece. It needs no room, since there is one of it in a turn. */
    boolean finish(Attempt attempt, String rest, String frame) {
        lock.enter();
        try {
            if (!attempt.isLive()) {
                return false;
            }
            attempt.spoke();
            floor.complete(attempt.speech(), attempt, rest, frame);
            return true;
        } finally {
            leave();
        }
    }

    /** The speech ends with what is said in such cases. Failures of what nobody wants any more are none. */
    void fail(Attempt attempt, Throwable cause) {
        Speech speech = attempt.speech();
        lock.enter();
        try {
            if (!attempt.isLive()) {
                return;
            }
            engine.witness().turnFailed(lock, callId, speech, cause);
            floor.fallBack(speech);
        } finally {
            leave();
        }
    }

    void limit(Attempt attempt, long nanos) {
        lock.enter();
        try {
            attempt.speech().limit(engine.now(), nanos);
        } finally {
            leave();
        }
    }

    /** Does something on a thread for handlers when there is room for another piece; now if there is. */
    void whenRoom(Attempt attempt, Runnable action) {
        lock.enter();
        boolean now = outbox.hasRoom(attempt.speech().isInterrupt());
        if (!now && attempt.isLive()) {
            if (whenRoom == null) {
                whenRoom = new ArrayList<>(1);
            }
            whenRoom.add(() -> engine.execute(attempt, () -> whenRoom(attempt, action)));
        }
        leave();
        if (now) {
            action.run();
        }
    }

    /** Sends what is no part of a speech. Waits for room while the turn, if there is one, is wanted. */
    boolean report(@Nullable Attempt attempt, String text) {
        enterWithRoom(attempt, false);
        try {
            if (isEnded || !outbox.hasRoom(false)) {
                return false;
            }
            outbox.add(Frame.lasting(text));
            return true;
        } finally {
            leave();
        }
    }

    /** Enters the lock when there is room, or when the attempt is not wanted any more. */
    private void enterWithRoom(@Nullable Attempt attempt, boolean isInterrupt) {
        lock.enter();
        while (attempt != null && attempt.isLive() && !outbox.hasRoom(isInterrupt)) {
            CountDownLatch change = lock.nextChange();
            leave();
            CallLock.await(change);
            lock.enter();
        }
    }

    // What goes out

    /** The frame that was sent is done. Never waits for the lock: who has it will look. */
    void receiptCame() {
        if (!lock.isMine() && lock.tryEnter()) {
            leave();
        }
    }

    private void pump() {
        SocketSession open = session;
        if (open == null) {
            return;
        }
        open.readReceipt();
        boolean hasSent = false;
        while (open.isReady()) {
            Frame frame = outbox.next(floor.isInterrupting());
            if (frame == null) {
                break;
            }
            hasSent = true;
            open.send(frame);
            floor.sent(frame);
            open.readReceipt();
        }
        if (open.isBroken()) {
            due.stuckAt = Math.min(due.stuckAt, engine.now() + CLOSE_LIMIT_NANOS);
        } else if (open.isReady()) {
            due.stuckAt = Deadlines.NEVER;
        } else if (hasSent) {
            due.stuckAt = engine.now() + Settings.nanos(settings.sendTimeout());
        }
    }

    /** Those who wait look again. */
    private void tellOfRoom() {
        if (!outbox.hasMoreRoom()) {
            return;
        }
        lock.changed();
        List<Runnable> waiting = whenRoom;
        whenRoom = null;
        if (waiting != null) {
            waiting.forEach(lock::after);
        }
    }

    // Time

    private void woken() {
        lock.enter();
        try {
            due.woken();
            long now = engine.now();
            if (now >= due.greetAt) {
                greet(Speech.Kind.GREETING, now);
            }
            floor.endOverruns(now);
            SocketSession open = session;
            if (open != null && now >= due.silentAt) {
                long since = now - due.silentSince;
                engine.witness().silent(lock, callId, since);
                giveUp(open);
            } else if (open != null && now >= due.stuckAt) {
                lock.after(() -> engine.witness().stuck(callId));
                giveUp(open);
            }
            if (now >= due.forgetAt) {
                end(lastCode, "not connected again");
                due.forgetAt = Deadlines.NEVER;
                lock.after(() -> engine.forget(this));
            }
        } catch (Throwable e) {
            engine.witness().broken(e);
        } finally {
            leave();
        }
    }

    private void giveUp(SocketSession open) {
        lastCode = CloseCodes.LOST;
        lost(open);
        lock.after(open.socket::abort);
    }

    // For the application

    LiveCall handle() {
        return handle;
    }

    String callId() {
        return callId;
    }

    Belongings belongings() {
        return belongings;
    }

    Transcript transcript() {
        return transcript;
    }

    @Nullable
    CallDetails details() {
        return belongings.details();
    }

    boolean isConnected() {
        lock.enter();
        try {
            return session != null && !session.isBroken();
        } finally {
            leave();
        }
    }

    boolean isEnded() {
        lock.enter();
        try {
            return isEnded;
        } finally {
            leave();
        }
    }

    /** Whether nobody speaks and nothing is to be sent, or nothing can be sent. */
    boolean isQuiet() {
        lock.enter();
        try {
            if (session == null) {
                return true;
            }
            boolean isSpeaking = due.greetAt != Deadlines.NEVER || floor.isSpeaking();
            return !isSpeaking && outbox.isEmpty() && session.outstanding() == null;
        } finally {
            leave();
        }
    }

    void hangUp() {
        lock.enter();
        try {
            if (!isEnded) {
                close(CloseCodes.NORMAL, "");
            }
        } finally {
            leave();
        }
    }

    /** Takes the floor for an interrupt. Returns null when the call is over. */
    @Nullable
    Attempt interrupt() {
        lock.enter();
        try {
            if (isEnded) {
                return null;
            }
            Speech speech = new Speech(
                    Speech.Kind.INTERRUPT,
                    floor.nextInterrupt(),
                    transcript,
                    engine.now(),
                    Settings.nanos(settings.turnTimeout()));
            floor.takeForInterrupt(speech);
            return Attempt.at(speech, this);
        } finally {
            leave();
        }
    }

    /** Puts a line into the turn that is being answered. Returns null when there is none, and false for no room. */
    @Nullable
    Boolean sayInTurn(String text) {
        lock.enter();
        try {
            Speech current = floor.turn();
            if (isEnded || current == null || !current.isOpen()) {
                return isEnded ? Boolean.FALSE : null;
            }
            if (!outbox.hasRoom(false)) {
                return false;
            }
            outbox.add(Frame.piece(current.piece(text, false), current));
            current.said(text);
            current.progress(engine.now());
            return true;
        } finally {
            leave();
        }
    }
}
