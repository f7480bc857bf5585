package io.croft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "0:0:0:0:0:0:0:0, ::",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::FFFF:c000:0207, 192.0.2.7",
        "0:0:0:0:0:ffff:192.0.2.7, 192.0.2.7",
        "'  192.0.2.7 ', 192.0.2.7",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255"
    })
    void anAddressIsWrittenAsRfc5952AsksAndAMappedOneAsIpv4(String typed, String canonical) {
        assertThat(new IpAddress(typed)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010.0.0.1",
                "127.0.0.01",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "017700000001",
                "2130706433",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                ".127.0.0.1",
                "127..0.1",
                "192.168.1-9.1",
                "192.168.*.1",
                "192-168-1-1",
                "192.0.2.7/24",
                "192.0.2.7/255.255.255.0",
                "*",
                "-",
                "%",
                "/24",
                "fe80::1%eth0",
                "fe80::1%1",
                "[::1]",
                "::1/128",
                "::ffff:0177.0.0.1",
                "::ffff:127.1",
                "2001:db8::1::2",
                "12345::",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7",
                "20010db8000000000000000000000001",
                "0x20010db8000000000000000000000001",
                "4)+k&C#VzJ4br>0wv%Yp",
                "2001-db8--1.ipv6-literal.net",
                "١٢٧.0.0.1",
                "１２７.0.0.1",
                "127.0.0.1\u0000",
                "127.0.0.1 10.0.0.1"
            })
    void aSpellingThatProgramsReadDifferentlyIsNoAddress(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new IpAddress(typed));
        assertThat(IpAddress.shortest(typed)).isEqualTo(typed);
    }

    @Test
    void theAddressOfAConnectionComesWithoutItsZone() throws UnknownHostException {
        byte[] linkLocal = HexFormat.of().parseHex("fe800000000000000000000000000001");
        assertThat(IpAddress.of(java.net.Inet6Address.getByAddress(null, linkLocal, 3)))
                .hasToString("fe80::1");
        assertThat(IpAddress.of(InetAddress.ofLiteral("::ffff:10.0.0.7"))).hasToString("10.0.0.7");
        assertThat(IpAddress.of(InetAddress.ofLiteral("203.0.113.9"))).hasToString("203.0.113.9");
    }

    @Test
    void anAddressIsFourOrSixteenBytes() {
        assertThat(new IpAddress("192.0.2.255").bytes()).containsExactly(192, 0, 2, 255);
        assertThat(new IpAddress("::1").bytes()).hasSize(16).endsWith(1);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true, true",
        "127.255.0.9, true, true",
        "::1, true, true",
        "::ffff:127.0.0.1, true, true",
        "169.254.7.7, false, true",
        "fe80::1, false, true",
        "febf::1, false, true",
        "0.0.0.0, false, true",
        "::, false, true",
        "fec0::1, false, false",
        "fd00::1, false, false",
        "10.0.0.1, false, false",
        "128.0.0.1, false, false",
        "2001:db8::1, false, false"
    })
    void loopbackLinkLocalAndUnspecifiedAddressesReachNoGuest(String address, boolean loopback, boolean localOnly) {
        assertThat(new IpAddress(address).isLoopback()).isEqualTo(loopback);
        assertThat(new IpAddress(address).isLocalOnly()).isEqualTo(localOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.8, false",
        "192.0.2.6/31, 192.0.2.7, true",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 192.0.2.7, false",
        "0.0.0.0/0, ::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true"
    })
    void aNetworkKnowsItsOwnVersionOnly(String network, String address, boolean inside) {
        assertThat(Cidr.parse(network).contains(new IpAddress(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.6/30, kernel.cidr.host-bits",
        "2001:db8::1/127, kernel.cidr.host-bits",
        "2001:db8::/129, kernel.cidr.prefix",
        "10.0.0.0/999, kernel.cidr.prefix",
        "10.0.0.0/-1, kernel.cidr.invalid",
        "10.0.0.0/, kernel.cidr.invalid",
        "10.0.0.0/8/8, kernel.cidr.invalid",
        "/8, kernel.cidr.invalid",
        "010.0.0.0/8, kernel.address.invalid",
        "10/8, kernel.address.invalid",
        "10.0.0.0/255.0.0.0, kernel.cidr.invalid"
    })
    void whatIsNoNetworkIsRefusedWithItsReason(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Cidr.parse(typed))
                .satisfies(refused -> assertThat(refused.text().key()).isEqualTo(reason));
    }

    @Test
    void oneAddressIsANetworkOfItsOwn() {
        assertThat(Cidr.of(new IpAddress("192.0.2.7"))).hasToString("192.0.2.7/32");
        assertThat(Cidr.of(new IpAddress("::ffff:192.0.2.7"))).hasToString("192.0.2.7/32");
        assertThat(Cidr.of(new IpAddress("2001:db8::7"))).hasToString("2001:db8::7/128");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.0.0.1, false",
        "100.64.0.1, false",
        "100.128.0.1, true",
        "127.0.0.1, false",
        "169.254.169.254, false",
        "172.15.255.255, true",
        "172.31.255.255, false",
        "172.32.0.0, true",
        "192.0.0.170, false",
        "192.168.0.1, false",
        "198.19.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "8.8.8.8, true",
        "::, false",
        "::1, false",
        "::8.8.8.8, false",
        "::ffff:10.0.0.1, false",
        "::ffff:8.8.8.8, true",
        "64:ff9b::10.0.0.1, false",
        "64:ff9b::8.8.8.8, false",
        "64:ff9b:1::1, false",
        "2001::1, false",
        "2001:db8::1, false",
        "2002:0a00:0001::1, false",
        "2606:4700::1111, true",
        "3fff::1, false",
        "fc00::1, false",
        "fd00::1, false",
        "fe80::1, false",
        "fec0::1, false",
        "ff02::1, false"
    })
    void onlyAddressesOfThePublicInternetAreAmongThem(String address, boolean open) {
        assertThat(PublicTargets.include(new IpAddress(address))).isEqualTo(open);
        assertThat(PublicTargets.include(InetAddress.ofLiteral(address))).isEqualTo(open);
    }
}
