package dev.retell4j.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host with two addresses: the second may be tried as long as nothing has left over the first. */
class RouteFailoverTest {
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final InstantTiming timing = new InstantTiming();

    /** Nobody listens on the first address, or the machine does not have it: the same to a client. */
    private static Dns twoAddresses() {
        return host -> {
            try {
                return List.of(
                        InetAddress.getByAddress(host, IPV6_LOOPBACK),
                        InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private RetellClient client(WireServer server) {
        return BuilderAccess.with(timing)
                .apiKey("key_0123456789abcdef0123")
                .baseUrl("http://retell.test:" + server.port())
                .httpClient(new OkHttpClient.Builder().dns(twoAddresses()).build())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void dial_firstAddressRefuses_goesToTheSecondWithinOneAttempt(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(201, "{\"call_id\":\"c\"}"));
                RetellClient retell = client(server)) {
            int attempts = mode.send(Target.CREATE_PHONE_CALL.request(retell)).attempts();

            assertThat(server.count()).isEqualTo(1);
            assertThat(attempts).isEqualTo(1);
            assertThat(timing.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_secondAddressBreaksOff_arrivesOnce(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""), Reaction.answer(201, "{}"));
                RetellClient retell = client(server)) {
            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class, () -> mode.send(Target.CREATE_PHONE_CALL.request(retell)));

            assertThat(server.count()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_bothAddressesAnswerButTheFirstResets_isNotSentToTheSecond(Mode mode) {
        // The same address twice stands for two servers behind one name.
        Dns twice = host -> {
            try {
                InetAddress address = InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1});
                return List.of(address, address);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        try (WireServer server = new WireServer(Reaction.bytesAndReset(""), Reaction.answer(201, "{}"));
                RetellClient retell = BuilderAccess.with(timing)
                        .apiKey("key_0123456789abcdef0123")
                        .baseUrl("http://retell.test:" + server.port())
                        .httpClient(new OkHttpClient.Builder().dns(twice).build())
                        .build()) {
            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class, () -> mode.send(Target.CREATE_PHONE_CALL.request(retell)));

            assertThat(server.count()).isEqualTo(1);
            assertThat(failure.outcomeUnknown()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dial_noAddressAnswers_isRepeatedAndKnownNotToHaveArrived(Mode mode) throws IOException {
        try (RetellClient retell = BuilderAccess.with(timing)
                .apiKey("key_0123456789abcdef0123")
                .baseUrl("http://retell.test:" + Cell.freePort())
                .httpClient(new OkHttpClient.Builder().dns(twoAddresses()).build())
                .build()) {
            RetellConnectionException failure = catchThrowableOfType(
                    RetellConnectionException.class, () -> mode.send(Target.CREATE_PHONE_CALL.request(retell)));

            assertThat(failure.request().orElseThrow().attempts()).isEqualTo(3);
            assertThat(failure.outcomeUnknown()).isFalse();
        }
    }
}
