package dev.retell4j.benchmarks;

import dev.retell4j.RetellClient;
import dev.retell4j.RetellObserver;
import dev.retell4j.calls.PhoneCallCreate;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The library's client as it is, with repeats on, and an observer that counts for metrics. */
final class LibraryContender implements Contender {
    private final RetellClient retell;

    LibraryContender(String baseUrl) {
        retell = RetellClient.builder()
                .apiKey("key_benchmark")
                .baseUrl(baseUrl)
                .observer(new Metrics())
                .build();
    }

    @Override
    public String get() {
        return retell.agents().retrieve("agent_1").agentId();
    }

    @Override
    public String list() {
        return retell.agents().list().firstPage().items().get(0).agentId();
    }

    @Override
    public String create() {
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber("+12135550142")
                        .toNumber("+12135550187")
                        .retellLlmDynamicVariables(Map.of("customer_name", "Jane"))
                        .build())
                .callId();
    }

    private static final class Metrics implements RetellObserver {
        private final LongAdder attempts = new LongAdder();
        private final LongAdder requests = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        @Override
        public void onAttempt(AttemptEvent attempt) {
            attempts.increment();
        }

        @Override
        public void onRequest(RequestEvent request) {
            requests.increment();
            nanos.add(request.duration().toNanos());
            if (request.failure().isPresent()) {
                failures.increment();
            }
        }
    }
}
