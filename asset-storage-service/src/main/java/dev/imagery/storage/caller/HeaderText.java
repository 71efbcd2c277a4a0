package dev.imagery.storage.caller;

import java.nio.charset.StandardCharsets;

/** Headers are bytes, which the container reads as ISO 8859-1. */
final class HeaderText {

    private HeaderText() {}

    static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
