package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAllowlistTest {
    @Test
    void retell_byDefault_isTheDocumentedAddressAlone() {
        SourceAllowlist list = SourceAllowlist.retell();

        assertThat(list.allows("100.20.5.228", List.of())).isTrue();
        assertThat(list.allows("::ffff:100.20.5.228", List.of())).isTrue();
        assertThat(list.allows("100.20.5.229", List.of())).isFalse();
        assertThat(list.allows("13.248.202.14", List.of())).isFalse();
        assertThat(list).hasToString("SourceAllowlist[100.20.5.228]");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.128, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
        "::/0, ::ffff:10.0.0.1, false",
        "::ffff:10.0.0.0/104, 10.0.0.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:DB8::1, 2001:0db8:0:0:0:0:0:1, true",
        "2001:db8::1, 2001:db8::2, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fe80::1, fe80::1%eth0, true",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304, true",
        "1::8, 1:0:0:0:0:0:0:8, true",
        "1:2::, 1:2:0:0:0:0:0:0, true",
        "10.0.0.1, 10.0.0.1:443, true",
        "::1, [::1], true",
    })
    void allows_addressOrBlock_decidesByItsBits(String block, String address, boolean allowed) {
        assertThat(SourceAllowlist.of(block).allows(address, List.of())).isEqualTo(allowed);
        assertThat(SourceAllowlist.of("9.9.9.9").allow(block).allows(address, List.of()))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.256",
                "1.2.3.",
                "1.2.3.-4",
                "0x1.2.3.4",
                "16909060",
                "١.٢.٣.٤",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "g::1",
                "::1.2.3",
                "1.2.3.4::",
                "::1:",
                ":1::",
                "[::1",
                "::1]",
                "[::1]x",
                "[1.2.3.4]",
                "1.2.3.4:",
                "1.2.3.4:123456",
                "1.2.3.4:x",
                "[]",
                "[",
                "]",
                "%",
                "::%",
                "1.2.3.4%eth0",
                "unix:",
                "\u0000",
            })
    void allows_whatIsNoAddress_isRefused(String address) {
        SourceAllowlist everybody = SourceAllowlist.of("0.0.0.0/0", "::/0").trustProxy("127.0.0.1");

        boolean isUnspecified = "::%".equals(address);
        assertThat(everybody.allows(address, List.of())).isEqualTo(isUnspecified);
        if (address != null) {
            assertThat(everybody.allows("127.0.0.1", List.of(address))).isEqualTo(isUnspecified);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/08x", "::/129", "/8", "1/8"
            })
    void of_whatIsNoBlock_isRefused(String block) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceAllowlist.of(block))
                .withMessageContaining("Not an IP address or a block such as 10.0.0.0/8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceAllowlist.retell().trustProxy(block));
    }

    @Test
    void allows_forwardedByNobodyTrusted_ignoresTheHeader() {
        SourceAllowlist list = SourceAllowlist.retell();

        assertThat(list.allows("10.0.0.1", List.of("100.20.5.228"))).isFalse();
        assertThat(list.allows("100.20.5.228", List.of("6.6.6.6"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100.20.5.228 | true",
                "100.20.5.228:41234 | true",
                "::ffff:100.20.5.228 | true",
                "[::ffff:100.20.5.228]:41234 | true",
                "6.6.6.6, 100.20.5.228 | true",
                "100.20.5.228, 6.6.6.6 | false",
                "6.6.6.6, 100.20.5.228, 10.0.0.7 | true",
                "100.20.5.228, 6.6.6.6, 10.0.0.7, 10.0.0.8 | false",
                "100.20.5.228, unknown | false",
                "100.20.5.228, | false",
                ", 100.20.5.228 | true",
                "unknown, 100.20.5.228 | true",
                "10.0.0.7 | false",
            })
    void allows_behindTrustedProxies_readsTheHeaderFromItsEnd(String header, boolean allowed) {
        SourceAllowlist list = SourceAllowlist.retell().trustProxy("10.0.0.0/8");

        assertThat(list.allows("10.0.0.1", List.of(header))).isEqualTo(allowed);
        assertThat(list.allows("6.6.6.6", List.of(header))).isFalse();
    }

    @Test
    void allows_severalHeaders_areOneList() {
        SourceAllowlist list = SourceAllowlist.retell().trustProxy("10.0.0.0/8");

        assertThat(list.allows("10.0.0.1", List.of("6.6.6.6", "100.20.5.228, 10.0.0.9", "10.0.0.8")))
                .isTrue();
        assertThat(list.allows("10.0.0.1", List.of("100.20.5.228", "6.6.6.6"))).isFalse();
        assertThat(list.allows("10.0.0.1", List.of())).isFalse();
    }

    @Test
    void allows_trustedProxyThatIsAllowedItself_mayAskWithoutForwarding() {
        SourceAllowlist list = SourceAllowlist.of("10.0.0.1").trustProxy("10.0.0.1");

        assertThat(list.allows("10.0.0.1", List.of())).isTrue();
        assertThat(list.allows("10.0.0.1", List.of("6.6.6.6"))).isFalse();
    }

    @Test
    void allows_hugeHeader_isReadOnlyAsFarAsNeeded() {
        SourceAllowlist list = SourceAllowlist.retell().trustProxy("10.0.0.0/8");

        assertThat(list.allows("10.0.0.1", List.of("10.0.0.2,".repeat(200_000) + "100.20.5.228")))
                .isTrue();
        assertThat(list.allows("10.0.0.1", List.of("9".repeat(1_000_000)))).isFalse();
    }

    @Property(seed = "20261123")
    void allows_anyText_neverThrows(@ForAll String address, @ForAll @Size(max = 5) List<String> forwarded) {
        SourceAllowlist list = SourceAllowlist.retell().trustProxy("10.0.0.0/8");

        assertThatCode(() -> {
                    list.allows(address, forwarded);
                    list.allows("10.0.0.1", forwarded);
                })
                .doesNotThrowAnyException();
    }

    @Property(seed = "20261123")
    void of_addressAsThePlatformWritesIt_isReadTheSame(@ForAll @Size(16) byte[] bits) throws UnknownHostException {
        String written = InetAddress.getByAddress(bits).getHostAddress();
        String v4 = InetAddress.getByAddress(new byte[] {bits[0], bits[1], bits[2], bits[3]})
                .getHostAddress();

        assertThat(SourceAllowlist.of(written)).hasToString("SourceAllowlist[" + written + "]");
        assertThat(SourceAllowlist.of(v4)).hasToString("SourceAllowlist[" + v4 + "]");
    }
}
