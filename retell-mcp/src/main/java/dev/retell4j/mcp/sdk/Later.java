package dev.retell4j.mcp.sdk;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** Starts work on a thread that may wait; the reading thread of a transport must not. */
final class Later {
    private Later() {}

    /**
     * Starts work when it is subscribed to. Reactor's own {@code subscribeOn} can interrupt the thread that is just
     * handing on a failure, and with it the writing of the answer; this never interrupts anybody.
     */
    static <T> Mono<T> start(Supplier<CompletionStage<T>> work) {
        return Mono.create(sink -> Schedulers.boundedElastic().schedule(() -> run(work, sink)));
    }

    private static <T> void run(Supplier<CompletionStage<T>> work, MonoSink<T> sink) {
        CompletionStage<T> started;
        try {
            started = work.get();
        } catch (RuntimeException e) {
            sink.error(e);
            return;
        }
        started.whenComplete((value, failure) -> {
            if (failure == null) {
                sink.success(value);
            } else if (failure instanceof CompletionException && failure.getCause() != null) {
                sink.error(failure.getCause());
            } else {
                sink.error(failure);
            }
        });
    }
}
