package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.page.Page;
import dev.imagery.starter.disk.Sha256;

/** An answer in its JSON, ready to be sent any number of times. */
final class ComposedAnswer {

    /** In hexadecimal digits of the bytes' SHA-256. */
    private static final int TAG_LENGTH = 32;

    private final Page page;
    private final byte[] json;
    private final String tag;

    /** The bytes are not copied; nobody changes them. */
    ComposedAnswer(Page page, byte[] json) {
        this.page = page;
        this.json = json;
        this.tag = "\"" + Sha256.of(json).substring(0, TAG_LENGTH) + "\"";
    }

    /** Whether it was composed from just this page. */
    @SuppressWarnings(
            "ReferenceEquality") // to compare all that pages hold, at each visit, would cost more than it saves
    boolean isOf(Page other) {
        return page == other;
    }

    byte[] json() {
        return json;
    }

    /** The entity tag of the bytes (RFC 9110, 8.8.3), in quotes. */
    String tag() {
        return tag;
    }
}
