package dev.imagery.generation.webhook.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Reach USUAL = new Reach(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::5"
            })
    void publicAddressesMayBeCalled(String address) {
        assertThat(USUAL.includes(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.9.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void addressesOfMachinesAndPrivateNetworksMayNot(String address) {
        assertThat(USUAL.includes(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void aNetworkMayBeAllowed() {
        var reach = new Reach(List.of(network("10.1.0.0/16"), network("::1/128")));

        assertThat(reach.includes(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(reach.includes(InetAddress.ofLiteral("10.2.2.3"))).isFalse();
        assertThat(reach.includes(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(reach.includes(InetAddress.ofLiteral("::2"))).isFalse();
    }

    @Test
    void aPublicAddressIsNotAllowedByName() {
        assertThat(USUAL.isAllowed(InetAddress.ofLiteral("1.1.1.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "example.com/8", "/8", "10.0.0.0/x"})
    void anythingElseIsNoNetwork(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }
}
