package dev.retell4j.internal.http;

import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Path;

/** Turns the arguments of resource methods into path segments, query values and bodies. */
public final class Converters extends Converter.Factory {
    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return value -> body(value);
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Path path) {
                return value -> PathSegment.encode(path.value(), text(value));
            }
        }
        return value -> text(value);
    }

    /**
     * Writes a body.
     *
     * @param value what to send
     * @return a multipart or a JSON body
     */
    public static RequestBody body(Object value) {
        return value instanceof MultipartRequest multipart
                ? MultipartContent.of(multipart)
                : new JsonBody(JsonCodec.write(value));
    }

    /** Writes a value as it stands in a path or query: without the quotes of its JSON form. */
    static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        Json json = Json.of(value);
        return json.asString().orElseGet(json::text);
    }
}
