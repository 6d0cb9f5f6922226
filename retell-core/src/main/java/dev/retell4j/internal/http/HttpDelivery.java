package dev.retell4j.internal.http;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.operations.Repetition;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends over HTTP. */
public final class HttpDelivery<T extends @Nullable Object> implements Delivery<T> {
    private final HttpEngine engine;
    private final Outgoing outgoing;
    private final BodyReader<T> reader;

    /**
     * Makes a delivery.
     *
     * @param engine what sends
     * @param outgoing what is sent
     * @param reader reads the answer
     */
    public HttpDelivery(HttpEngine engine, Outgoing outgoing, BodyReader<T> reader) {
        this.engine = engine;
        this.outgoing = outgoing;
        this.reader = reader;
    }

    @Override
    public Operation operation() {
        return outgoing.operation();
    }

    @Override
    public Answer<T> send() {
        return engine.send(outgoing, reader);
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> sendAsync(Function<Answer<T>, R> finish) {
        return engine.sendAsync(outgoing, reader, finish);
    }

    @Override
    public Delivery<T> with(UnaryOperator<RequestOptions> change) {
        return new HttpDelivery<>(engine, outgoing.with(change.apply(outgoing.options())), reader);
    }

    @Override
    public Delivery<T> repeatable() {
        Operation operation = outgoing.operation();
        if (operation.repetition() == Repetition.UNSAFE
                && Operations.find(operation.id()).isPresent()) {
            throw new RetellValidationException(operation.id() + " does its work again when it arrives again: "
                    + operation.httpMethod() + " " + operation.path() + " cannot be declared repeatable");
        }
        return new HttpDelivery<>(engine, outgoing.repeatable(), reader);
    }

    @Override
    public void checkPolicy() {
        engine.checkPolicy(outgoing);
    }

    @Override
    public String curl() {
        return engine.curl(outgoing);
    }
}
