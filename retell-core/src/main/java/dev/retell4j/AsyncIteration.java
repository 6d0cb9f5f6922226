package dev.retell4j;

import dev.retell4j.types.Page;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One asynchronous walk through all pages of a list. */
final class AsyncIteration<T> {
    private final Paged<T> list;
    private final Consumer<? super T> action;
    private final Set<String> seen = new HashSet<>();
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<Page<T>> pending;

    AsyncIteration(Paged<T> list, Consumer<? super T> action) {
        this.list = list;
        this.action = action;
    }

    CompletableFuture<@Nullable Void> start() {
        CompletableFuture<@Nullable Void> unused = end.whenComplete((nothing, failure) -> stop());
        walk(null);
        return end;
    }

    /** Whatever goes wrong on the way ends the future: nobody else would hear of it. */
    private void walk(@Nullable String firstKey) {
        try {
            fetch(firstKey);
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    /** Loops over pages that are there already, so that many of them do not fill the stack. */
    private void fetch(@Nullable String firstKey) {
        String key = firstKey;
        while (!end.isDone()) {
            CompletableFuture<Page<T>> page = list.request(key).sendAsync();
            pending = page;
            if (end.isDone()) {
                stop();
                return;
            }
            if (!page.isDone() || page.isCompletedExceptionally()) {
                CompletableFuture<Page<T>> unused = page.whenComplete((value, failure) -> {
                    if (failure != null) {
                        end.completeExceptionally(failure);
                        return;
                    }
                    goOn(value);
                });
                return;
            }
            Optional<String> next = take(page.join());
            if (next.isEmpty()) {
                return;
            }
            key = next.get();
        }
    }

    private void goOn(Page<T> page) {
        try {
            take(page).ifPresent(this::fetch);
        } catch (Throwable e) {
            end.completeExceptionally(e);
        }
    }

    /** Hands out the items of a page; empty when that was the end. */
    private Optional<String> take(Page<T> page) {
        for (T item : page.items()) {
            if (end.isDone()) {
                return Optional.empty();
            }
            action.accept(item);
        }
        Optional<String> next = list.nextKey(page, seen);
        if (next.isEmpty()) {
            end.complete(null);
        }
        return next;
    }

    private void stop() {
        CompletableFuture<Page<T>> page = pending;
        if (page != null) {
            page.cancel(false);
        }
    }
}
