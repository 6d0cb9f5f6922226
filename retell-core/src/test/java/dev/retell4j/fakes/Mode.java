package dev.retell4j.fakes;

import dev.retell4j.ApiRequest;
import dev.retell4j.ApiResponse;
import java.util.concurrent.CompletionException;

/** The two ways of sending, which must not differ. */
public enum Mode {
    BLOCKING {
        @Override
        public <T> ApiResponse<T> send(ApiRequest<T> request) {
            return request.sendForResponse();
        }
    },
    ASYNC {
        @Override
        public <T> ApiResponse<T> send(ApiRequest<T> request) {
            try {
                return request.sendForResponseAsync().join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    };

    /** Sends, waits and throws what a caller gets to see. */
    public abstract <T> ApiResponse<T> send(ApiRequest<T> request);
}
