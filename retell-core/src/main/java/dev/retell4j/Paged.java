package dev.retell4j;

import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.types.Page;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list operation. Pages are fetched as they are read; each iteration starts with a fresh first page.
 * Immutable.
 *
 * <p>Everything that fetches a page throws a {@link RetellException} when that fails.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {
    /** Makes the request of one page. */
    interface Source<T> {
        ApiRequest<Page<T>> page(@Nullable String paginationKey, @Nullable Integer size);

        /** Returns what the requests do. */
        default Operation operation() {
            return page(null, null).operation();
        }
    }

    private final Source<T> source;
    private final @Nullable Integer size;
    private final UnaryOperator<ApiRequest<Page<T>>> options;

    Paged(Source<T> source) {
        this(source, null, UnaryOperator.identity());
    }

    private Paged(Source<T> source, @Nullable Integer size, UnaryOperator<ApiRequest<Page<T>>> options) {
        this.source = source;
        this.size = size;
        this.options = options;
    }

    /**
     * Makes a list of prepared items, for unit tests; nothing is sent.
     *
     * @param items the items
     * @param <T> the type of the items
     * @return a list of one page, or of several after {@link #pageSize}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Paged<T> of(T... items) {
        return new Paged<>(new PreparedPages<>(List.of(items)));
    }

    /**
     * Makes a list that fails, for unit tests; nothing is sent.
     *
     * @param failure what fetching a page throws
     * @param <T> the type of the items
     * @return a list without pages
     */
    public static <T> Paged<T> failed(RuntimeException failure) {
        return new Paged<>((paginationKey, size) -> ApiRequest.failed(failure));
    }

    /**
     * Sets how many items a page has; wire name {@code limit}.
     *
     * @param size the number, from 1; Retell takes at most 1000 for most lists
     * @return a new list
     * @throws RetellValidationException when the number is less than 1
     */
    public Paged<T> pageSize(int size) {
        if (size < 1) {
            throw new RetellValidationException("limit must be 1 or more, but is " + size);
        }
        return new Paged<>(source, size, options);
    }

    /**
     * Changes each page's request, for example {@code withEachRequest(page -> page.timeout(Duration.ofSeconds(5)))}.
     *
     * @param change called for each page
     * @return a new list
     */
    public Paged<T> withEachRequest(UnaryOperator<ApiRequest<Page<T>>> change) {
        return new Paged<>(source, size, request -> change.apply(options.apply(request)));
    }

    /**
     * Returns the request of the first page.
     *
     * @return the request, not yet sent
     */
    public ApiRequest<Page<T>> firstRequest() {
        return request(null);
    }

    /**
     * Fetches the first page.
     *
     * @return the page
     */
    public Page<T> firstPage() {
        return firstRequest().send();
    }

    /**
     * Fetches the first page without waiting.
     *
     * @return completes with the page, or exceptionally with a {@link RetellException}
     */
    public CompletableFuture<Page<T>> firstPageAsync() {
        return firstRequest().sendAsync();
    }

    /**
     * Fetches the page behind another.
     *
     * @param page a page of this list
     * @return the next page, or empty when there is none
     */
    public Optional<Page<T>> nextPage(Page<T> page) {
        return key(page).map(key -> request(key).send());
    }

    /**
     * Fetches the page behind another without waiting. Cancelling the future stops the request.
     *
     * @param page a page of this list
     * @return completes with the next page or with empty, or exceptionally with a {@link RetellException}
     */
    public CompletableFuture<Optional<Page<T>>> nextPageAsync(Page<T> page) {
        try {
            Optional<String> key = key(page);
            return key.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : request(key.get()).sendAsync(Optional::of);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Goes through the pages.
     *
     * @return the pages; each is fetched when it is reached
     */
    public Iterable<Page<T>> pages() {
        return PageIterator::new;
    }

    /** Goes through the items of all pages; a page is fetched when its first item is reached. */
    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /**
     * Goes through the items of all pages.
     *
     * @return the items in order; a page is fetched when its first item is reached, so {@code limit} saves requests
     */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> page.items().stream());
    }

    /**
     * Goes through the items of all pages without blocking a thread on the network. Cancelling the future stops it.
     *
     * @param action called for each item in order, one at a time; what it throws ends the iteration
     * @return completes after the last item, or exceptionally
     */
    public CompletableFuture<@Nullable Void> forEachAsync(Consumer<? super T> action) {
        return new AsyncIteration<>(this, action).start();
    }

    ApiRequest<Page<T>> request(@Nullable String paginationKey) {
        return options.apply(source.page(paginationKey, size));
    }

    private Optional<String> key(Page<T> page) {
        if (!page.hasMore()) {
            return Optional.empty();
        }
        if (page.paginationKey().isEmpty()) {
            throw contradiction("has_more is true, but pagination_key is missing");
        }
        return page.paginationKey();
    }

    /** Remembers the key of a page, since one that comes twice would lead in circles for ever. */
    Optional<String> nextKey(Page<T> page, Set<String> seen) {
        Optional<String> key = key(page);
        if (key.isPresent() && !seen.add(key.get())) {
            throw contradiction("the same pagination_key came twice");
        }
        return key;
    }

    private RetellException contradiction(String what) {
        return RetellDecodeException.contradictory(FailedRequest.of(source.operation()), what);
    }

    private final class PageIterator implements Iterator<Page<T>> {
        private final Set<String> seen = new HashSet<>();
        private @Nullable Page<T> last;
        private Optional<String> key = Optional.empty();

        /** Looks at the key only now: a fault in it must not take the items of the page before away. */
        @Override
        public boolean hasNext() {
            if (last != null && key.isEmpty()) {
                key = nextKey(last, seen);
            }
            return last == null || key.isPresent();
        }

        @Override
        public Page<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more pages");
            }
            Page<T> page = request(key.orElse(null)).send();
            last = page;
            key = Optional.empty();
            return page;
        }
    }
}
