package dev.imagery.generation.webhook.call;

import java.net.UnknownHostException;

/** A host has an address that may not be called. Which one is not told: who asks may be looking for it. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String message) {
        super(message);
    }
}
