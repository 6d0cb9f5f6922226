package dev.retell4j.mcp.internal.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.mcp.resources.ResourceException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void of_pathAndQuery_areDecoded() {
        Address address = Address.of("retell://flows/f%201/nodes/a%2Fb+c?workspace=x&from=3");

        assertThat(address.path()).containsExactly("flows", "f 1", "nodes", "a/b+c");
        assertThat(address.parameter("workspace")).isEqualTo("x");
        assertThat(address.number("from", 0, 10, 0)).isEqualTo(3);
        assertThat(address.number("limit", 1, 10, 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://calls/x",
                "retell:calls/x",
                "retell://",
                "retell://calls/",
                "retell://calls//x",
                "retell://calls/x#y",
                "retell://calls/%zz",
                "retell://calls/x?from"
            })
    void of_noneOfOurs_isUnknown(String uri) {
        assertThatThrownBy(() -> Address.of(uri))
                .isInstanceOfSatisfying(
                        ResourceException.class, e -> assertThat(e.isUnknown()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "x", "", "1.5", "99999999999999999999"})
    void number_outOfRange_saysWhatIsAllowed(String value) {
        Address address = Address.of("retell://calls/x/transcript?from=" + value);

        assertThatThrownBy(() -> address.number("from", 0, 10, 0))
                .hasMessage("from must be a whole number from 0 to 10, but is " + value);
    }

    @Test
    void allow_unknownParameter_isRefused() {
        assertThatThrownBy(() -> Address.of("retell://calls/x?fro=1").allow(Set.of("from")))
                .hasMessage("The address has no parameter fro, but from");
    }
}
