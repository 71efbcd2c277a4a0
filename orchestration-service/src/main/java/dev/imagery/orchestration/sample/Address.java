package dev.imagery.orchestration.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of pictures, so narrow that they can end no quoted text, no list and no directive. */
final class Address {

    private static final String ORIGIN = "https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?";
    private static final String ADDRESS = ORIGIN + "(?:/(?:[A-Za-z0-9._~!$&()*+:;=@/?-]|%[0-9A-Fa-f]{2})*)?";

    private static final Pattern ONE = Pattern.compile(ADDRESS);
    private static final Pattern DATA = Pattern.compile("data:image/(?:avif|jpeg|png|webp);base64,[A-Za-z0-9+/]+=*");
    private static final Pattern LIST = Pattern.compile("%1$s \\d+w(?:, %1$s \\d+w)*".formatted(ADDRESS));
    private static final Pattern START = Pattern.compile(ORIGIN);

    private Address() {}

    /** Whether this is the address of a picture, or a picture itself in a {@code data:} URL. */
    static boolean isOne(String text) {
        return ONE.matcher(text).matches() || isData(text);
    }

    static boolean isData(String text) {
        return DATA.matcher(text).matches();
    }

    /** Whether this is a {@code srcset} of addresses with widths. */
    static boolean isList(String text) {
        return LIST.matcher(text).matches();
    }

    /** Scheme, host and port of an address. */
    static String origin(String address) {
        Matcher start = START.matcher(address);
        if (!start.lookingAt()) {
            throw new IllegalArgumentException(address);
        }
        return start.group();
    }
}
