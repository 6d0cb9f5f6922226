package dev.retell4j.simulator.internal.delivery;

import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.Delivery.Outcome;
import dev.retell4j.simulator.internal.state.State;
import dev.retell4j.simulator.internal.state.Timeline;
import dev.retell4j.webhooks.WebhookSigner;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends shipments: signs each try, tries again what failed, and keeps the log. Used under the workspace's lock, which
 * it never holds while it waits for an answer.
 *
 * <p>Events of one conversation go out in order: the next one when the one before was answered, has failed for the
 * first time, or keeps its receiver busy for longer than some seconds.
 */
public final class Dispatch implements State {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The events of a conversation whose first try is under way or to come. */
    private static final class Line {
        private Shipment inFront;
        private final Deque<Shipment> behind = new ArrayDeque<>();

        Line(Shipment first) {
            inFront = first;
        }
    }

    private final Timeline time;
    private final Reach reach;
    private final WebhookSigner signer;
    private final Courier courier;
    private final Consumer<Shipment> listener;
    private final DeliveryLog log = new DeliveryLog();
    private final Map<Long, Shipment> pending = new LinkedHashMap<>();
    private final Map<Long, Timeline.OutsideWork> underWay = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private long lastId;

    /**
     * Makes a dispatch.
     *
     * @param time the time
     * @param reach which servers get anything
     * @param webhookKey the key that signs
     * @param courier what carries
     * @param listener hears of each shipment when it is over; under the lock
     */
    public Dispatch(Timeline time, Reach reach, String webhookKey, Courier courier, Consumer<Shipment> listener) {
        this.time = time;
        this.reach = reach;
        this.courier = courier;
        this.listener = listener;
        signer = WebhookSigner.of(webhookKey);
    }

    @Override
    public Runnable capture() {
        List<Shipment> captured = pending.values().stream().map(Shipment::new).toList();
        long capturedId = lastId;
        return () -> {
            log.clear();
            forget();
            for (Shipment shipment : captured) {
                Shipment copy = new Shipment(shipment);
                pending.put(copy.id(), copy);
                log.add(copy);
            }
            lastId = capturedId;
        };
    }

    /** Forgets what is not over; called under the lock. */
    public void forget() {
        List<Shipment> forgotten = List.copyOf(pending.values());
        pending.clear();
        underWay.clear();
        lines.clear();
        forgotten.forEach(shipment -> shipment.recipient().forget());
    }

    /** Returns what was to be sent, oldest first. */
    public List<Shipment> log() {
        return log.all();
    }

    /** Empties the log; what is under way goes on. */
    public void clearLog() {
        log.clear();
    }

    /** Tells whether nothing is under way; with {@code planned}, neither is anything to be tried again later. */
    public boolean isQuiet(boolean planned) {
        return underWay.isEmpty() && (!planned || pending.isEmpty());
    }

    /** Returns what is not over: under way, or, with {@code planned}, to be tried again later. */
    public List<Shipment> pending(boolean planned) {
        return pending.values().stream()
                .filter(shipment -> planned || underWay.containsKey(shipment.id()))
                .toList();
    }

    public Reach reach() {
        return reach;
    }

    /**
     * Sends something.
     *
     * @param content what
     * @param recipient who wants to know what comes of it
     */
    void post(Shipment.Content content, Recipient recipient) {
        Shipment shipment = new Shipment(lastId++, time.now(), content, recipient);
        log.add(shipment);
        String problem = reach.problem(content.url());
        if (problem != null) {
            notSent(shipment, problem);
            return;
        }
        pending.put(shipment.id(), shipment);
        go(shipment.id());
    }

    /** Tries a shipment once more, when those before it in its conversation have been tried. */
    private void go(long id) {
        Shipment shipment = pending.get(id);
        if (shipment == null) {
            return;
        }
        underWay.put(id, time.goOutside(() -> go(id)));
        String conversation = shipment.content().conversationId();
        if (conversation == null
                || shipment.content().kind() != Delivery.Kind.EVENT
                || !shipment.attempts().isEmpty()) {
            send(shipment);
            return;
        }
        Line line = lines.get(conversation);
        if (line == null) {
            lines.put(conversation, new Line(shipment));
            send(shipment);
        } else {
            line.behind.add(shipment);
            if (line.behind.size() == 1) {
                hurry(conversation, line);
            }
        }
    }

    /** Sees to it that those behind wait no longer than some seconds. */
    private void hurry(String conversation, Line line) {
        Shipment slow = line.inFront;
        courier.later(
                PATIENCE,
                () -> time.exclusively(() -> {
                    if (lines.get(conversation) == line) {
                        moveUp(conversation, slow);
                    }
                    return slow;
                }));
    }

    private void moveUp(String conversation, Shipment tried) {
        Line line = lines.get(conversation);
        if (line == null || line.inFront != tried) {
            return;
        }
        Shipment next = line.behind.poll();
        if (next == null) {
            lines.remove(conversation);
            return;
        }
        line.inFront = next;
        if (!line.behind.isEmpty()) {
            hurry(conversation, line);
        }
        send(next);
    }

    private void send(Shipment shipment) {
        long id = shipment.id();
        Timeline.OutsideWork work = underWay.get(id);
        if (work == null) {
            return;
        }
        Instant at = time.now();
        Map<String, String> headers = new LinkedHashMap<>(shipment.content().headers());
        headers.put(WebhookSigner.HEADER, signer.sign(shipment.content().body()));
        HttpRequest request;
        try {
            request = request(shipment.content(), headers);
        } catch (IllegalArgumentException e) {
            // Beyond the step that is being taken, so that nobody is told before who sends it is ready to listen.
            courier.later(
                    Duration.ZERO,
                    () -> time.comeBack(work, () -> {
                        underWay.remove(id);
                        pending.remove(id);
                        passOn(shipment);
                        notSent(shipment, "The request cannot be made: " + e.getMessage());
                    }));
            return;
        }
        Map<String, String> sent = Collections.unmodifiableMap(headers);
        courier.send(
                request,
                shipment.content().limit(),
                receipt -> time.comeBack(work, () -> received(shipment, at, sent, receipt)));
    }

    private static HttpRequest request(Shipment.Content content, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(content.url()));
        headers.forEach(request::setHeader);
        byte[] body = content.body();
        return request.method(
                        content.method(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private void received(Shipment shipment, Instant at, Map<String, String> headers, Receipt receipt) {
        underWay.remove(shipment.id());
        String problem = shipment.recipient().problem(receipt);
        shipment.add(new Delivery.Attempt(at, headers, receipt.status(), receipt.duration(), problem));
        passOn(shipment);
        int tried = shipment.attempts().size();
        if (problem == null) {
            over(shipment, Outcome.DELIVERED, receipt);
        } else if (tried >= shipment.content().tries()) {
            over(shipment, Outcome.FAILED, receipt);
        } else if (shipment.content().atOnce()) {
            go(shipment.id());
        } else {
            long id = shipment.id();
            time.plan(FIRST_PAUSE.multipliedBy(1L << (tried - 1)), () -> go(id));
        }
    }

    private void passOn(Shipment shipment) {
        String conversation = shipment.content().conversationId();
        if (conversation != null) {
            moveUp(conversation, shipment);
        }
    }

    private void over(Shipment shipment, Outcome outcome, @Nullable Receipt receipt) {
        pending.remove(shipment.id());
        shipment.setOutcome(outcome);
        shipment.recipient().over(shipment, receipt);
        listener.accept(shipment);
    }

    private void notSent(Shipment shipment, String reason) {
        shipment.setRemark(reason);
        over(shipment, Outcome.NOT_SENT, null);
    }
}
