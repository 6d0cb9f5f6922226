package dev.retell4j.tests.customllm.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.ProbeReport.Verdict;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Something that a server can do wrong, and what a probe must say of it.
 *
 * @param name what is wrong
 * @param scenario where it must be found
 * @param verdict how bad it is
 * @param rule what is broken
 * @param server a server that does it, and all else rightly
 */
record Fault(String name, String scenario, Verdict verdict, String rule, Supplier<LittleServer> server) {
    private static final long LATE_PONG_MILLIS = 900;
    private static final long BLOCKED_MILLIS = 1_500;
    private static final Set<String> SILENCES =
            Set.of("NO_GREETING", "NO_COMPLETION", "WRONG_TYPE", "NEVER_ASKED", "NOT_ANSWERED", "CALLS_MIXED_UP");
    private static final int FEW = 10;
    private static final int SMALL = 200_000;

    @Override
    public String toString() {
        return name;
    }

    /** Tells whether it shows in that something never comes; the default patience serves all others. */
    boolean isSilence() {
        return SILENCES.contains(rule);
    }

    private static Fault fails(String name, String scenario, String rule, Supplier<LittleServer> server) {
        return new Fault(name, scenario, Verdict.FAIL, rule, server);
    }

    private static Fault warns(String name, String scenario, String rule, Supplier<LittleServer> server) {
        return new Fault(name, scenario, Verdict.WARN, rule, server);
    }

    static List<Fault> all() {
        return List.of(
                fails("refuses every handshake", "connect", "NO_CONNECTION", () -> new LittleServer() {
                    @Override
                    boolean admits(String path) {
                        return false;
                    }
                }),
                fails("never greets", "greeting", "NO_GREETING", () -> new LittleServer() {
                    @Override
                    void greet(Peer peer) {}
                }),
                warns("sends no config", "greeting", "NO_CONFIG", () -> new LittleServer() {
                    @Override
                    void opened(Peer peer) {
                        greet(peer);
                    }
                }),
                fails("sends its config after the greeting", "greeting", "CONFIG_LATE", () -> new LittleServer() {
                    @Override
                    void opened(Peer peer) {
                        greet(peer);
                        super.opened(peer);
                    }
                }),
                warns("sends its config twice", "greeting", "CONFIG_TWICE", () -> new LittleServer() {
                    @Override
                    void opened(Peer peer) {
                        super.opened(peer);
                        super.opened(peer);
                    }
                }),
                fails("writes its config in strings", "greeting", "WRONG_OPTION_TYPE", () -> new LittleServer() {
                    @Override
                    void opened(Peer peer) {
                        peer.send("{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":\"true\"}}");
                        greet(peer);
                    }
                }),
                fails("dies of call_details", "call-details", "UNEXPECTED_END", () -> new LittleServer() {
                    @Override
                    void details(Peer peer, JsonNode event) {
                        // Calls from a browser have no numbers.
                        if (!event.path("call").has("from_number")) {
                            peer.close(1000);
                        }
                    }
                }),
                fails("never answers pings", "keepalive", "NO_PONG", () -> new LittleServer() {
                    @Override
                    void ping(Peer peer, JsonNode event) {}
                }),
                fails("answers pings too late", "keepalive", "NO_PONG", () -> new LittleServer() {
                    @Override
                    void ping(Peer peer, JsonNode event) {
                        Future<?> unused =
                                timer.schedule(() -> super.ping(peer, event), LATE_PONG_MILLIS, TimeUnit.MILLISECONDS);
                    }
                }),
                fails("answers pings with 0", "keepalive", "WRONG_PONG", () -> new LittleServer() {
                    @Override
                    void ping(Peer peer, JsonNode event) {
                        pong(peer, 0);
                    }
                }),
                warns("answers pings with its own time", "keepalive", "PONG_WITHOUT_ECHO", () -> new LittleServer() {
                    @Override
                    void ping(Peer peer, JsonNode event) {
                        pong(peer, System.currentTimeMillis() - 10_000);
                    }
                }),
                fails("never completes", "turn", "NO_COMPLETION", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        say(peer, id, "I hear you.", false);
                    }
                }),
                fails("says nothing at all", "turn", "NO_COMPLETION", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {}
                }),
                fails("writes booleans as strings", "turn", "WRONG_TYPE", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.send("{\"response_type\":\"response\",\"response_id\":" + id
                                + ",\"content\":\"x\",\"content_complete\":\"true\"}");
                    }
                }),
                fails("writes ids as strings", "turn", "WRONG_TYPE", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.send("{\"response_type\":\"response\",\"response_id\":\"" + id
                                + "\",\"content\":\"x\",\"content_complete\":true}");
                    }
                }),
                fails("answers under an id of its own", "turn", "NEVER_ASKED", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        super.answer(peer, id + 1, words);
                    }
                }),
                warns("leaves response_type out", "turn", "NO_RESPONSE_TYPE", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.send("{\"response_id\":" + id + ",\"content\":\"x\",\"content_complete\":true}");
                    }
                }),
                fails("goes on after the end of a turn", "turn", "AFTER_COMPLETION", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        super.answer(peer, id, words);
                        say(peer, id, "One more thing.", true);
                    }
                }),
                warns("completes turns twice", "turn", "COMPLETED_TWICE", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        super.answer(peer, id, words);
                        say(peer, id, "", true);
                    }
                }),
                fails("answers in binary frames", "turn", "BINARY_FRAME", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.sendBinary();
                    }
                }),
                fails("answers with what is no JSON", "turn", "BAD_JSON", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.send("{'response_type': 'response'}");
                        super.answer(peer, id, words);
                    }
                }),
                fails("closes with 1000 in mid-turn", "turn", "HANG_UP_IN_TURN", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        say(peer, id, "Oh. ", false);
                        peer.close(1000);
                    }
                }),
                fails("closes without a code", "turn", "CLOSED_WITHOUT_CODE", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.closeWithoutCode();
                    }
                }),
                fails("closes with 1011 in a turn", "turn", "CLOSED_WITH_ERROR", () -> new LittleServer() {
                    @Override
                    void answer(Peer peer, int id, String words) {
                        peer.close(1011);
                    }
                }),
                warns("runs sentences together", "streaming", "WORDS_RUN_TOGETHER", () -> new LittleServer() {
                    @Override
                    void tell(Peer peer, int id) {
                        say(peer, id, "The sea is wide.", false);
                        say(peer, id, "The boat is small.", true);
                    }
                }),
                warns("tells a story in one piece", "streaming", "ONE_LONG_PIECE", () -> new LittleServer() {
                    @Override
                    void tell(Peer peer, int id) {
                        say(peer, id, "And the sea was wide. ".repeat(100), true);
                    }
                }),
                fails("tells the older story while it answers", "barge-in", "STALE_OUTPUT", () -> new LittleServer() {
                    @Override
                    void stopStory(Peer peer) {}

                    @Override
                    boolean goesOn(Peer peer, int id) {
                        return true;
                    }
                }),
                fails("tells the older story to its end", "barge-in", "STALE_OUTPUT", PatientTeller::new),
                fails("answers the first turn only", "turn", "NOT_ANSWERED", () -> new LittleServer() {
                    @Override
                    void asked(Peer peer, JsonNode event, int id) {
                        if (peer.newest == 0) {
                            super.asked(peer, event, id);
                        }
                    }
                }),
                fails("does not take reminders", "reminder", "NOT_ANSWERED", () -> new LittleServer() {
                    @Override
                    void text(Peer peer, String text) {
                        if (!text.contains("reminder_required")) {
                            super.text(peer, text);
                        }
                    }
                }),
                fails("answers update_only", "update-only", "ANSWERED_UPDATE", () -> new LittleServer() {
                    @Override
                    void updated(Peer peer, JsonNode event) {
                        say(peer, peer.newest, "Go on.", true);
                    }
                }),
                fails(
                        "reads nothing while it makes an answer",
                        "ping-in-turn",
                        "READER_BLOCKED",
                        () -> new LittleServer() {
                            @Override
                            void tell(Peer peer, int id) {
                                say(peer, id, "Once upon a time. ", false);
                                sleep(BLOCKED_MILLIS);
                                say(peer, id, "The end.", true);
                            }
                        }),
                fails("dies of key presses", "tool-transcript", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void text(Peer peer, String text) {
                        if (text.contains("\"dtmf\"")) {
                            peer.close(1011);
                        } else {
                            super.text(peer, text);
                        }
                    }
                }),
                fails("dies of unknown events", "unknown-events", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void unknown(Peer peer, JsonNode event) {
                        peer.close(1011);
                    }
                }),
                fails("dies of unknown fields", "unknown-events", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void asked(Peer peer, JsonNode event, int id) {
                        if (event.has("timestamp")) {
                            peer.abort();
                        } else {
                            super.asked(peer, event, id);
                        }
                    }
                }),
                fails("dies of a missing transcript", "missing-fields", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void updated(Peer peer, JsonNode event) {
                        if (!event.path("transcript").isArray()) {
                            peer.close(1011);
                        }
                    }
                }),
                fails("hangs up for garbage", "garbage", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void garbage(Peer peer, String text) {
                        peer.close(1000);
                    }
                }),
                fails("drops the connection for garbage", "garbage", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void garbage(Peer peer, String text) {
                        peer.abort();
                    }
                }),
                warns("closes for garbage", "garbage", "STRICT_INPUT", () -> new LittleServer() {
                    @Override
                    void garbage(Peer peer, String text) {
                        peer.close(1007);
                    }
                }),
                fails("hangs up for a binary frame", "binary-frame", "NOT_TOLERATED", () -> new LittleServer() {
                    @Override
                    void binary(Peer peer) {
                        peer.close(1000);
                    }
                }),
                fails("knows no fragments", "fragments", "NOT_ANSWERED", () -> new LittleServer() {
                    @Override
                    void fragment(Peer peer) {
                        // The server below cuts what is large, too.
                        if (++peer.count > FEW) {
                            peer.close(1003);
                        }
                    }
                }),
                fails(
                        "takes small transcripts only",
                        "large-transcript",
                        "TOO_LARGE_REFUSED",
                        () -> new LittleServer() {
                            @Override
                            void text(Peer peer, String text) {
                                if (text.length() > SMALL) {
                                    peer.close(1009);
                                } else {
                                    super.text(peer, text);
                                }
                            }
                        }),
                fails("forgets calls that come back", "reconnect", "NO_RECONNECT", () -> new LittleServer() {
                    private final Set<String> known = ConcurrentHashMap.newKeySet();

                    @Override
                    boolean admits(String path) {
                        return known.add(path);
                    }
                }),
                fails("closes calls that come back", "reconnect-stranded", "NO_RECONNECT", () -> new LittleServer() {
                    private final Set<String> known = ConcurrentHashMap.newKeySet();

                    @Override
                    void opened(Peer peer) {
                        if (known.add(peer.path)) {
                            super.opened(peer);
                        } else {
                            peer.close(1011);
                        }
                    }
                }),
                warns("greets again", "reconnect", "GREETS_AGAIN", () -> new LittleServer() {
                    @Override
                    void greet(Peer peer) {
                        say(peer, 0, "Good morning.", true);
                    }
                }),
                warns(
                        "does not configure the new connection",
                        "reconnect",
                        "CONFIG_NOT_REPEATED",
                        () -> new LittleServer() {
                            private final Set<String> known = ConcurrentHashMap.newKeySet();

                            @Override
                            void opened(Peer peer) {
                                if (known.add(peer.path)) {
                                    super.opened(peer);
                                }
                            }
                        }),
                fails("does not survive a hang-up", "hang-up", "NO_CONNECTION", () -> new LittleServer() {
                    private final AtomicBoolean dead = new AtomicBoolean();

                    @Override
                    boolean admits(String path) {
                        return !dead.get();
                    }

                    @Override
                    void closed(Peer peer) {
                        super.closed(peer);
                        dead.set(peer.newest > 0);
                    }
                }),
                fails("answers whoever called last", "concurrent-calls", "CALLS_MIXED_UP", () -> new LittleServer() {
                    private final AtomicReference<Peer> last = new AtomicReference<>();

                    @Override
                    void opened(Peer peer) {
                        last.set(peer);
                        super.opened(peer);
                    }

                    @Override
                    void answer(Peer peer, int id, String words) {
                        super.answer(last.get(), id, words);
                    }
                }),
                fails("asks for two actions", "end-call", "TWO_ACTIONS", () -> new LittleServer() {
                    @Override
                    void end(Peer peer, int id) {
                        say(
                                peer,
                                id,
                                "Goodbye.",
                                true,
                                ",\"end_call\":true,\"transfer_number\":\"+14155550111\",\"no_interruption_allowed\":true");
                    }
                }),
                fails("writes end_call as a string", "end-call", "WRONG_OPTION_TYPE", () -> new LittleServer() {
                    @Override
                    void end(Peer peer, int id) {
                        say(peer, id, "Goodbye.", true, ",\"end_call\":\"true\"");
                    }
                }),
                warns("lets a goodbye be cut off", "end-call", "ACTION_DROPPED", () -> new LittleServer() {
                    @Override
                    void end(Peer peer, int id) {
                        say(peer, id, "Goodbye.", true, ",\"end_call\":true");
                    }
                }));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers the newer turn when the older story is told, and tells it until it has answered some pings. */
    private static final class PatientTeller extends LittleServer {
        private static final int PINGS = 2;
        private static final int PIECES_AFTER_THAT = 3;

        /** A newer turn that waits. */
        private volatile int waiting;

        private final AtomicInteger pings = new AtomicInteger();
        private final AtomicInteger after = new AtomicInteger();

        @Override
        void asked(Peer peer, JsonNode event, int id) {
            if (peer.story != null && !peer.story.isDone()) {
                pings.set(0);
                after.set(0);
                waiting = id;
                return;
            }
            super.asked(peer, event, id);
        }

        @Override
        void ping(Peer peer, JsonNode event) {
            super.ping(peer, event);
            pings.incrementAndGet();
        }

        @Override
        boolean goesOn(Peer peer, int id) {
            int next = waiting;
            if (next > id && pings.get() >= PINGS && after.incrementAndGet() > PIECES_AFTER_THAT) {
                peer.newest = next;
                answer(peer, next, "");
                return false;
            }
            return true;
        }
    }
}
