package dev.retell4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.agents.Agent;
import dev.retell4j.api.Agents;
import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.NotFoundException;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What users need to put a resource in place of the real one, without a socket. */
class StubTest {
    private static final Agent AGENT =
            Json.parse("{\"agent_id\":\"agent_1\",\"agent_name\":\"n\"}").as(Agent.class);

    /** A stub as a mocking library makes it: only request methods answer, the short forms call them. */
    private static Agents stub(ApiRequest<Agent> answer) {
        return (Agents) Proxy.newProxyInstance(
                Agents.class.getClassLoader(),
                new Class<?>[] {Agents.class},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : method.getReturnType() == Paged.class ? Paged.of() : answer);
    }

    @Test
    void preparedValue_isTheAnswerOfEveryWayToAsk() {
        Agents agents = stub(ApiRequest.of(AGENT));

        assertThat(agents.retrieve("agent_1")).isSameAs(AGENT);
        assertThat(agents.retrieveRequest("agent_1").sendAsync().join()).isSameAs(AGENT);
        assertThat(agents.retrieveRequest("agent_1")
                        .timeout(Duration.ofSeconds(1))
                        .header("a", "b")
                        .maxRetries(3)
                        .repeatable()
                        .sendForResponse()
                        .body())
                .isSameAs(AGENT);
        assertThat(agents.list()).isEmpty();
    }

    @Test
    void preparedFailure_isThrownByEveryWayToAsk() {
        RetellApiException missing = RetellApiException.of(
                FailedRequest.of(Operations.AGENT_RETRIEVE).withStatus(404));
        Agents agents = stub(ApiRequest.failed(missing));

        assertThat(missing).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> agents.retrieve("agent_1")).isSameAs(missing);
        assertThatThrownBy(() -> agents.retrieveRequest("agent_1").sendAsync().join())
                .hasCause(missing);
        assertThat(agents.retrieveRequest("agent_1").sendForResponseAsync()).isCompletedExceptionally();
    }

    @Test
    void preparedRequest_refusesWhatARealOneRefuses() {
        assertThatThrownBy(() -> ApiRequest.of(AGENT).timeout(Duration.ZERO))
                .isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> ApiRequest.of(AGENT).header("a\n", "b")).isInstanceOf(RetellValidationException.class);
    }

    @Test
    void preparedNothing_isNull() {
        assertThat(ApiRequest.<Void>of(null).send()).isNull();
        assertThat(ApiRequest.of(AGENT).toCurl()).startsWith("#");
    }
}
