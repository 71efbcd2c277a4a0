package dev.imagery.generation.webhook.call;

import java.net.InetAddress;
import java.util.Optional;

/** A range of addresses, as in {@code 10.0.0.0/8} or {@code fc00::/7} (RFC 4632, RFC 4291). */
final class Network {

    private static final int BYTE = 8;

    private final byte[] first;
    private final int prefix;

    private Network(byte[] first, int prefix) {
        this.first = first;
        this.prefix = prefix;
    }

    /** Empty where the text is none. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            var first = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            int prefix = Integer.parseInt(text.substring(slash + 1));
            return prefix < 0 || prefix > first.length * BYTE
                    ? Optional.empty()
                    : Optional.of(new Network(first, prefix));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % BYTE;
            if ((bytes[bit / BYTE] & mask) != (first[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
