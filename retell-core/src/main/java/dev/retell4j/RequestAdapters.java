package dev.retell4j;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.internal.http.BodyReader;
import dev.retell4j.internal.http.HttpDelivery;
import dev.retell4j.internal.http.HttpEngine;
import dev.retell4j.internal.http.Outgoing;
import dev.retell4j.internal.http.PlainPage;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.OperationId;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Page;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Makes {@link ApiRequest} and {@link Paged} of what Retrofit builds from a resource method. */
final class RequestAdapters extends CallAdapter.Factory {
    private final HttpEngine engine;

    RequestAdapters(HttpEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        Class<?> kind = getRawType(returnType);
        if (kind != ApiRequest.class && kind != Paged.class || !(returnType instanceof ParameterizedType type)) {
            return null;
        }
        Operation operation = operation(annotations);
        Type content = getParameterUpperBound(0, type);
        if (kind == Paged.class) {
            BodyReader<Page<Object>> reader = BodyReader.of(pageType(operation, content));
            return new Adapter(request -> new Paged<>(new HttpPages<>(engine, operation, request, reader)));
        }
        BodyReader<Object> reader = BodyReader.of(content);
        return new Adapter(
                request -> new ApiRequest<>(new HttpDelivery<>(engine, Outgoing.of(operation, request), reader)));
    }

    private static Operation operation(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof OperationId id) {
                return Operations.find(id.value())
                        .orElseThrow(() -> new IllegalStateException("The catalogue has no operation " + id.value()));
            }
        }
        throw new IllegalStateException("A method of a resource interface needs @OperationId");
    }

    /** The operation's own page type, unless its items are read as something else. */
    private static JavaType pageType(Operation operation, Type item) {
        TypeFactory types = JsonCodec.mapper().getTypeFactory();
        JavaType itemType = types.constructType(item);
        return operation
                .responseType()
                .filter(Page.class::isAssignableFrom)
                .map(types::constructType)
                .filter(page -> itemType.equals(page.findTypeParameters(Page.class)[0]))
                .orElseGet(() -> types.constructParametricType(PlainPage.class, itemType));
    }

    /** What becomes of a request that Retrofit has built. */
    private interface Step {
        Object take(Request request);
    }

    private static final class Adapter implements CallAdapter<ResponseBody, Object> {
        private final Step step;

        Adapter(Step step) {
            this.step = step;
        }

        /** Answers are decoded by the request itself, so that Retrofit needs no converter for them. */
        @Override
        public Type responseType() {
            return ResponseBody.class;
        }

        @Override
        public Object adapt(Call<ResponseBody> call) {
            try {
                return step.take(call.request());
            } catch (IllegalArgumentException e) {
                // Retrofit's word for an argument that is null.
                String message = e.getMessage();
                throw new RetellValidationException(message == null ? "An argument is not valid" : message);
            }
        }
    }
}
