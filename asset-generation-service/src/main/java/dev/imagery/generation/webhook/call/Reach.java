package dev.imagery.generation.webhook.call;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public Internet, and those of networks that the settings allow. What is not public is
 * told by IANA's registries of special-purpose addresses (RFC 6890): this machine, private networks, link-local addresses with the
 * clouds' metadata services, multicast, and ranges that carry an IPv4 address within an IPv6 one.
 */
final class Reach {

    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(text -> Network.parse(text).orElseThrow())
            .toList();

    /** Of IPv6, only this is in use as global unicast. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3").orElseThrow();

    private final List<Network> allowed;

    Reach(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean includes(InetAddress address) {
        return isPublic(address) || isAllowed(address);
    }

    /** Whether the settings name it, so that it is near enough to be called without TLS. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        boolean usual = !(address instanceof Inet6Address) || GLOBAL_UNICAST.contains(address);
        return usual && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }
}
