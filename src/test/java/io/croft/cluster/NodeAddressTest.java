package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a node is reached, as a person types it. */
class NodeAddressTest {

    @ParameterizedTest
    @CsvSource({
        "pve1.example.org, pve1.example.org, , ",
        "10.0.0.5:8007, 10.0.0.5, 8007, ",
        "nat.example.org:8007 ssh 2202, nat.example.org, 8007, 2202",
        "nat.example.org   ssh 2202, nat.example.org, , 2202",
        "[2001:db8::1], 2001:db8::1, , ",
        "[2001:db8::1]:8006 ssh 22, 2001:db8::1, 8006, 22",
        "' pve1 ', pve1, , ",
    })
    void anAddressIsANameAndPortsThatDiffer(String typed, String host, Integer apiPort, Integer sshPort) {
        NodeAddress address = NodeAddress.parse(typed);
        assertThat(address).isEqualTo(new NodeAddress(host, apiPort, sshPort));
        assertThat(NodeAddress.parse(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "two words",
                "host:",
                "host:abc",
                "host:0",
                "host:65536",
                "host:8006 ssh 0",
                "host:8006 ssh",
                "host:8006 telnet 23",
                "2001:db8::1",
                "[2001:db8::1",
                "[]"
            })
    void whatIsNoAddressIsTold(String typed) {
        assertThatThrownBy(() -> NodeAddress.parse(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void noNodeIsReachedAtAnAddressWithBlanks() {
        assertThatThrownBy(() -> new NodeAddress(" ", null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new NodeAddress("a\tb", null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new NodeAddress("a", 70_000, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new NodeAddress("a", null, -1)).isInstanceOf(InvalidValue.class);
    }
}
