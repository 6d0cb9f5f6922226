package dev.retell4j;

import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** Gives Retrofit calls that only hold their request: sending is not its business, and needs no HTTP client yet. */
final class UnsentCalls implements Call.Factory {
    @Override
    public Call newCall(Request request) {
        return new UnsentCall(request);
    }

    private static final class UnsentCall implements Call {
        private final Request request;

        UnsentCall(Request request) {
            this.request = request;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public Response execute() {
            throw unsupported();
        }

        @Override
        public void enqueue(Callback callback) {
            throw unsupported();
        }

        @Override
        public void cancel() {}

        @Override
        public boolean isExecuted() {
            return false;
        }

        @Override
        public boolean isCanceled() {
            return false;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void addEventListener(EventListener listener) {
            throw unsupported();
        }

        @Override
        public <T> @Nullable T tag(KClass<T> type) {
            return null;
        }

        @Override
        public <T> @Nullable T tag(Class<? extends T> type) {
            return null;
        }

        @Override
        public <T> T tag(KClass<T> type, Function0<? extends T> value) {
            return value.invoke();
        }

        @Override
        public <T> T tag(Class<T> type, Function0<? extends T> value) {
            return value.invoke();
        }

        @Override
        @SuppressWarnings("MethodDoesntCallSuperMethod")
        public Call clone() {
            return new UnsentCall(request);
        }

        private static UnsupportedOperationException unsupported() {
            return new UnsupportedOperationException("This call only describes a request");
        }
    }
}
