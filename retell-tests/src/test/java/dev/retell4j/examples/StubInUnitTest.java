package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.ApiRequest;
import dev.retell4j.api.Calls;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.operations.Operations;
import dev.retell4j.samples.Samples;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** How code that uses the client is tested without a socket: prepared requests behind the interface of the resource. */
class StubInUnitTest {
    private static final Call FINISHED = Samples.phoneCall();
    private static final Call ONGOING =
            Samples.phoneCall().toBuilder().callStatus(CallStatus.ONGOING).build();

    @Test
    void awaitEnd_ofCallThatEndsLater_asksUntilThen() throws InterruptedException {
        Queue<ApiRequest<Call>> answers =
                new ArrayDeque<>(List.of(ApiRequest.of(ONGOING), ApiRequest.of(ONGOING), ApiRequest.of(FINISHED)));

        assertThat(FollowCall.awaitEnd(stub(answers), "call_1", Duration.ofSeconds(10), Duration.ZERO))
                .containsSame(FINISHED);
        assertThat(answers).isEmpty();
    }

    @Test
    void awaitEnd_ofUnknownCall_fails() {
        ApiRequest<Call> refused = ApiRequest.failed(
                RetellApiException.of(FailedRequest.of(Operations.CALL_RETRIEVE).withStatus(422)));

        assertThatThrownBy(() -> FollowCall.awaitEnd(
                        stub(new ArrayDeque<>(List.of(refused))), "call_1", Duration.ofSeconds(10), Duration.ZERO))
                .isInstanceOf(UnprocessableException.class);
    }

    /** Any mocking library does the same: what is not prepared is a default method, which sends what is. */
    private static Calls stub(Queue<ApiRequest<Call>> answers) {
        InvocationHandler handler = (stub, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(stub, method, arguments) : answers.remove();
        return (Calls) Proxy.newProxyInstance(Calls.class.getClassLoader(), new Class<?>[] {Calls.class}, handler);
    }
}
