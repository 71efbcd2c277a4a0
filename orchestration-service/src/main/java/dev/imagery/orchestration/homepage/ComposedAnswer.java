package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.page.Page;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An answer in its JSON, ready to be sent any number of times. */
final class ComposedAnswer {

    private static final int TAG_BYTES = 16;

    private final Page page;
    private final Homepage homepage;
    private final byte[] json;
    private final String tag;

    /** The bytes are not copied; nobody changes them. */
    ComposedAnswer(Page page, Homepage homepage, byte[] json) {
        this.page = page;
        this.homepage = homepage;
        this.json = json;
        this.tag = "\"" + HexFormat.of().formatHex(Arrays.copyOf(sha256(json), TAG_BYTES)) + "\"";
    }

    /** Whether it was composed from just this page. */
    @SuppressWarnings(
            "ReferenceEquality") // to compare all that pages hold, at each visit, would cost more than it saves
    boolean isOf(Page other) {
        return page == other;
    }

    Homepage homepage() {
        return homepage;
    }

    byte[] json() {
        return json;
    }

    /** The entity tag of the bytes (RFC 9110, 8.8.3), in quotes. */
    String tag() {
        return tag;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
