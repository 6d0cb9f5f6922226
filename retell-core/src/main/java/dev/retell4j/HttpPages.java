package dev.retell4j;

import dev.retell4j.internal.http.BodyReader;
import dev.retell4j.internal.http.Cursors;
import dev.retell4j.internal.http.HttpDelivery;
import dev.retell4j.internal.http.HttpEngine;
import dev.retell4j.internal.http.Outgoing;
import dev.retell4j.operations.Operation;
import dev.retell4j.types.Page;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Pages that come over HTTP. */
final class HttpPages<T> implements Paged.Source<T> {
    private final HttpEngine engine;
    private final Operation operation;
    private final Cursors cursors;
    private final BodyReader<Page<T>> reader;

    HttpPages(HttpEngine engine, Operation operation, Request first, BodyReader<Page<T>> reader) {
        this.engine = engine;
        this.operation = operation;
        this.cursors = new Cursors(first, operation.cursor());
        this.reader = reader;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    @Override
    public ApiRequest<Page<T>> page(@Nullable String paginationKey, @Nullable Integer size) {
        Outgoing outgoing = Outgoing.of(operation, cursors.page(paginationKey, size));
        return new ApiRequest<>(new HttpDelivery<>(engine, outgoing, reader));
    }
}
