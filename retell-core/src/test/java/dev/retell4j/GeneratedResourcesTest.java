package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.retell4j.api.Resources;
import dev.retell4j.internal.http.Breaker;
import dev.retell4j.internal.http.Connections;
import dev.retell4j.internal.http.Converters;
import dev.retell4j.internal.http.HttpEngine;
import dev.retell4j.internal.http.HttpLog;
import dev.retell4j.internal.http.HttpSettings;
import dev.retell4j.internal.http.SendGate;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

class GeneratedResourcesTest {
    @Test
    void methods_ofAllResources_canBeSent() {
        HttpUrl url = HttpUrl.get("http://127.0.0.1:1/");
        HttpSettings settings = new HttpSettings(
                url,
                TestClients.KEY,
                Headers.EMPTY,
                null,
                null,
                0,
                Breaker.OFF,
                null,
                SendGate.OPEN,
                new ObserverCalls(List.of()),
                new HttpLog(false, false));
        Connections connections = new Connections(new Connections.Settings(false, null, null, null), new FakeTiming());
        Retrofit strict = new Retrofit.Builder()
                .baseUrl(url)
                .callFactory(new UnsentCalls())
                .addConverterFactory(new Converters())
                .addCallAdapterFactory(new RequestAdapters(new HttpEngine(settings, connections)))
                .validateEagerly(true)
                .build();

        List<Class<?>> resources = Arrays.stream(Resources.class.getMethods())
                .filter(Method::isDefault)
                .<Class<?>>map(Method::getReturnType)
                .toList();

        assertThat(resources).hasSizeGreaterThan(20);
        assertThat(resources)
                .allSatisfy(type -> assertThatCode(() -> strict.create(type)).doesNotThrowAnyException());
    }
}
