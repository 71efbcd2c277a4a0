package dev.imagery.generation.webhook.call;

import dev.imagery.generation.webhook.WebhookSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where calls may go: to all addresses that a name has now, or to none. */
@Component
public class Destinations {

    private final Reach reach;

    Destinations(WebhookSettings settings) {
        this.reach = new Reach(
                settings.allowedNetworks().stream().map(Destinations::network).toList());
    }

    private static Network network(String text) {
        return Network.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "imagery.webhooks.allowed-networks: " + text + " is no network such as 10.0.0.0/8"));
    }

    /**
     * What is wrong with a destination.
     *
     * @param url absolute, with a host
     * @return what would have been right, for people; empty where it may be called now
     */
    public Optional<String> fault(URI url) {
        try {
            var addresses = addresses(url.getHost());
            return url.getScheme().equals("http") && !areAllowed(addresses)
                    ? Optional.of("https; http only to networks of imagery.webhooks.allowed-networks")
                    : Optional.empty();
        } catch (ForbiddenAddressException e) {
            return Optional.of("a public address, or one in imagery.webhooks.allowed-networks");
        } catch (UnknownHostException e) {
            return Optional.of("a host that is known");
        }
    }

    /**
     * The addresses of a host.
     *
     * @throws ForbiddenAddressException where any of them may not be called
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(reach::includes)) {
            throw new ForbiddenAddressException(host + " has an address that may not be called");
        }
        return addresses;
    }

    /**
     * The addresses of a host that is called without TLS.
     *
     * @throws ForbiddenAddressException where any of them is not in an allowed network
     */
    InetAddress[] addressesWithoutTls(String host) throws UnknownHostException {
        var addresses = addresses(host);
        if (!areAllowed(addresses)) {
            throw new ForbiddenAddressException(host + " has an address that may not be called without TLS");
        }
        return addresses;
    }

    private boolean areAllowed(InetAddress[] addresses) {
        return Arrays.stream(addresses).allMatch(reach::isAllowed);
    }
}
