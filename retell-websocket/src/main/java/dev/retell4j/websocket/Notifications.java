package dev.retell4j.websocket;

import dev.retell4j.websocket.protocol.TurnTaking;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Tells the handler of a call what has happened, one after the other. Transcripts that come faster than they are looked
 * at are told of as one, so that a slow handler keeps no more than the newest.
 */
final class Notifications {
    private static final int MOST_CUT_OFFS = 16;

    private final Conversation call;
    private final Overrides overrides;

    // With the lock of the call
    private @Nullable Queue<Notice> waiting;
    private @Nullable Newest newest;
    private int waitingCutOffs;
    private boolean isRunning;

    /** Used by the one thread that tells, under no lock; handed on with that of the call. */
    private Transcript told = Transcript.empty();

    Notifications(Conversation call) {
        this.call = call;
        overrides = call.engine().overrides();
    }

    /** With the lock of the call held. */
    void transcript(Transcript transcript, @Nullable TurnTaking turnTaking) {
        if (!overrides.onTranscript()) {
            return;
        }
        if (newest != null) {
            newest.transcript = transcript;
            newest.turnTaking = turnTaking == null ? newest.turnTaking : turnTaking;
            return;
        }
        Newest notice = new Newest(transcript, turnTaking);
        newest = notice;
        add(notice);
    }

    /** With the lock of the call held. */
    void cutOff(Speech speech, Transcript shown) {
        if (waitingCutOffs == MOST_CUT_OFFS) {
            // Each holds a whole transcript; who is so far behind has missed the conversation.
            return;
        }
        waitingCutOffs++;
        String generated = speech.generated();
        boolean isCertain = !speech.isCompleted();
        add(() -> {
            cutOffIsTold();
            String spoken = Spoken.between(speech.transcript, shown);
            if (isCertain || Spoken.isPart(spoken, generated)) {
                call.engine().handler().onInterrupted(call.handle(), new InterruptedTurn(speech.id, generated, spoken));
            }
        });
    }

    private void cutOffIsTold() {
        call.lock().enter();
        waitingCutOffs--;
        call.leave();
    }

    /** With the lock of the call held. */
    void end(CallEnd end) {
        add(() -> call.engine().handler().onEnd(end));
    }

    private void add(Notice notice) {
        if (!(notice instanceof Newest)) {
            newest = null;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>(4);
        }
        waiting.add(notice);
        if (!isRunning) {
            isRunning = true;
            call.lock().after(() -> call.engine().notify(this::run));
        }
    }

    private void run() {
        Notice notice = next();
        while (notice != null) {
            try {
                notice.tell();
            } catch (Throwable e) {
                call.engine().witness().notificationFailed(call.callId(), e);
            }
            notice = next();
        }
    }

    private @Nullable Notice next() {
        call.lock().enter();
        try {
            Notice next = waiting == null ? null : waiting.poll();
            if (next == null) {
                waiting = null;
                isRunning = false;
            } else if (next == newest) {
                newest = null;
            }
            return next;
        } finally {
            call.leave();
        }
    }

    @FunctionalInterface
    private interface Notice {
        void tell() throws Exception;
    }

    private final class Newest implements Notice {
        private Transcript transcript;
        private @Nullable TurnTaking turnTaking;

        Newest(Transcript transcript, @Nullable TurnTaking turnTaking) {
            this.transcript = transcript;
            this.turnTaking = turnTaking;
        }

        @Override
        public void tell() throws Exception {
            Transcript before = told;
            told = transcript;
            call.engine().handler().onTranscript(call.handle(), new TranscriptChange(before, transcript, turnTaking));
        }
    }
}
