package dev.retell4j.webhooks;

import dev.retell4j.webhooks.WebhookObserver.Rejection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the observer and the log what happens, such that neither can do harm. */
final class Witness {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);
    private static final long LINE_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final WebhookObserver observer;
    private final LongSupplier nanoTime;
    private final Map<Rejection, Pace> paces = new EnumMap<>(Rejection.class);
    private final Pace observerPace;
    private final Pace storePace;

    Witness(WebhookObserver observer, LongSupplier nanoTime) {
        this.observer = observer;
        this.nanoTime = nanoTime;
        observerPace = new Pace(nanoTime.getAsLong());
        storePace = new Pace(nanoTime.getAsLong());
        for (Rejection reason : Rejection.values()) {
            paces.put(reason, new Pace(nanoTime.getAsLong()));
        }
    }

    long now() {
        return nanoTime.getAsLong();
    }

    void tell(Consumer<WebhookObserver> what) {
        try {
            what.accept(observer);
        } catch (Throwable e) {
            long unsaid = observerPace.pass(nanoTime.getAsLong());
            if (unsaid >= 0) {
                LOG.warn("The observer {} failed{}", observer.getClass().getName(), more(unsaid), e);
            }
        }
    }

    /** Anybody can cause rejections, so that the log gets one line for each reason and minute. */
    void rejected(Rejection reason, @Nullable Object detail) {
        Pace pace = paces.get(reason);
        long unsaid = pace == null ? -1 : pace.pass(nanoTime.getAsLong());
        if (unsaid >= 0) {
            LOG.warn("Refused a request: {}{}{}", reason, detail == null ? "" : " " + detail, more(unsaid));
        }
        tell(to -> to.rejected(reason));
    }

    private static String more(long unsaid) {
        return unsaid == 0 ? "" : ", and " + unsaid + " times more since the last such line";
    }

    void failed(String event, Throwable cause) {
        LOG.warn("The handler of {} failed", event, cause);
        tell(to -> to.failed(event, cause));
    }

    void functionFailed(String name, Throwable cause) {
        LOG.warn("The function {} failed", name, cause);
        tell(to -> to.functionFailed(name, cause));
    }

    void notStored(String event, Throwable cause) {
        // A database that is down is down for all events.
        long unsaid = storePace.pass(nanoTime.getAsLong());
        if (unsaid >= 0) {
            LOG.warn("{} could not be stored and will have to come again{}", event, more(unsaid), cause);
        }
        tell(to -> to.notStored(event, cause));
    }

    void broken(Throwable cause) {
        LOG.error("A request could not be answered", cause);
    }

    /** Lets a line through now and then, and counts those in between. */
    private static final class Pace {
        private final AtomicLong next;
        private final AtomicLong unsaid = new AtomicLong();

        Pace(long start) {
            next = new AtomicLong(start);
        }

        /** Returns how many were held back, or -1 to hold this one back too. */
        long pass(long now) {
            long due = next.get();
            if (now - due >= 0 && next.compareAndSet(due, now + LINE_EVERY_NANOS)) {
                return unsaid.getAndSet(0);
            }
            unsaid.incrementAndGet();
            return -1;
        }
    }
}
