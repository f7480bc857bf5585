package io.croft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.testing.PlainWords;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "::, ::",
        "::1, ::1",
        "fe80:0:0:0:0:0:0:a, fe80::a"
    })
    void anAddressHasOneWayToBeWritten(String typed, String canonical) {
        assertThat(new IpAddress(typed)).hasToString(canonical);
        assertThat(IpAddress.shortest(typed)).isEqualTo(canonical);
    }

    @Test
    void whatAnotherProgramWroteAndIsNoAddressStaysAsItIs() {
        assertThat(IpAddress.shortest("fe80::1%eth0")).isEqualTo("fe80::1%eth0");
        assertThat(IpAddress.shortest("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"256.1.1.1", "1.2.3", "example.org", "", ":::", "1.2.3.4.5", "10.0.0.0/8"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new IpAddress(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/24, 10.20.0.255, true",
        "10.20.0.0/24, 10.20.1.0, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 10.20.0.1, false",
        "0.0.0.0/0, 203.0.113.9, true"
    })
    void aNetworkKnowsWhatLiesInside(String network, String address, boolean inside) {
        assertThat(Cidr.parse(network).contains(new IpAddress(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.1/24, kernel.cidr.host-bits",
        "10.20.0.0/33, kernel.cidr.prefix",
        "10.20.0.0, kernel.cidr.invalid",
        "10.20.0.0/x, kernel.cidr.invalid"
    })
    void aWrongNetworkIsRefusedWithItsReason(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Cidr.parse(typed))
                .satisfies(refused -> {
                    assertThat(refused.text().key()).isEqualTo(reason);
                    assertThat(PlainWords.of(refused.text())).contains("“");
                });
    }

    @Test
    void aHardwareAddressIsWrittenAsProxmoxWritesIt() {
        assertThat(new MacAddress("bc-24-11-2c-4e-01")).hasToString("BC:24:11:2C:4E:01");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new MacAddress("BC:24:11:2C:4E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-web", "web-", "a_b", "", "a..b", "x.-y"})
    void aNameThatIsNoHostNameIsRefused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Hostname(typed));
    }

    @Test
    void aLabelHasAtMost63Characters() {
        assertThat(new Hostname("A".repeat(63)).value()).hasSize(63);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Hostname("a".repeat(64)));
    }

    @Test
    void aMailAddressNamesTheSamePersonHoweverItIsTyped() {
        assertThat(new EmailAddress(" Ana@School.Example ")).isEqualTo(new EmailAddress("ana@school.example"));
        assertThat(new EmailAddress("ana@school.example").domain()).isEqualTo(new MailDomain("school.example"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress("ana@"));
    }

    @Test
    void sizesAreShownInBinaryUnits() {
        assertThat(ByteSize.ofGiB(4)).hasToString("4.00 GiB");
        assertThat(new ByteSize(1536)).hasToString("1.50 KiB");
        assertThat(new ByteSize(7)).hasToString("7 B");
        assertThat(ByteSize.ofMiB(2048).toGiB()).isEqualTo(2);
        assertThat(new ByteSize(1).toMiB()).isEqualTo(1);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ByteSize(-1));
    }

    @Test
    void identifiersAreDistinctAndSortByTime() {
        List<UUID> made =
                IntStream.range(0, 1000).mapToObj(i -> Identifier.next()).toList();
        assertThat(made).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(Identifier.TimeOrdered.next(2_000).toString())
                .isGreaterThan(Identifier.TimeOrdered.next(1_000).toString());
    }
}
