package dev.retell4j.websocket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what an observer is told, in words. */
class Recorder implements CustomLlmObserver {
    private final List<String> told = new CopyOnWriteArrayList<>();

    List<String> told() {
        return told;
    }

    List<String> of(int turn) {
        String prefix = turn + " ";
        return told.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    @Override
    public void callOpened(String callId) {
        told.add("opened");
    }

    @Override
    public void reconnected(String callId) {
        told.add("reconnected");
    }

    @Override
    public void callEnded(String callId, int closeCode) {
        told.add("ended " + closeCode);
    }

    @Override
    public void turnStarted(String callId, int turn) {
        told.add(turn + " started");
    }

    @Override
    public void firstPiece(String callId, int turn, Duration latency) {
        told.add(turn + " first");
    }

    @Override
    public void turnCompleted(String callId, int turn, Duration duration) {
        told.add(turn + " completed");
    }

    @Override
    public void turnCancelled(String callId, int turn) {
        told.add(turn + " cancelled");
    }

    @Override
    public void turnFailed(String callId, int turn, Throwable cause) {
        told.add(turn + " failed " + cause.getClass().getSimpleName());
    }

    @Override
    public void turnTimedOut(String callId, int turn) {
        told.add(turn + " timed out");
    }

    @Override
    public void fallbackUsed(String callId, int turn) {
        told.add(turn + " fallback");
    }

    @Override
    public void malformed(String callId) {
        told.add("malformed");
    }
}
