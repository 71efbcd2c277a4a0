package dev.imagery.storage.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client asks of an object with {@code Range} and {@code If-Range} (RFC 9110, 14.2). */
final class ByteRanges {

    /** More at once are asked by nobody who means well. */
    private static final int MOST = 16;

    private static final Pattern HEADER = Pattern.compile("(?i:bytes)[ \\t]*=(.*)");
    private static final Pattern RANGE = Pattern.compile("[ \\t]*(?<first>\\d{0,18})-(?<last>\\d{0,18})[ \\t]*");

    private ByteRanges() {}

    /** What is to be answered. */
    sealed interface Selection {

        /** The object as a whole. */
        record Whole() implements Selection {}

        /** Parts of it, one at least, in the order in which they were asked for. */
        record Parts(List<Slice> slices) implements Selection {}

        /** The object ends before everything that was asked for. */
        record None() implements Selection {}
    }

    /**
     * Bytes that follow each other, from 0; the last one is a part of it.
     */
    record Slice(long first, long last) {

        long length() {
            return last - first + 1;
        }

        /** As S3 is asked for it. */
        String range() {
            return "bytes=" + first + "-" + last;
        }

        /** As the header {@code Content-Range} says it. */
        String contentRange(long length) {
            return "bytes " + first + "-" + last + "/" + length;
        }
    }

    /**
     * What is not well-formed, of another unit or too much at once (overlapping ranges, more than 16) is answered with the whole object,
     * as the RFC allows.
     *
     * @param etag of the object, quoted
     * @param length of the object in bytes
     */
    static Selection select(@Nullable String range, @Nullable String ifRange, String etag, long length) {
        boolean stale = ifRange != null && !ifRange.strip().equals(etag);
        if (range == null || stale) {
            return new Selection.Whole();
        }
        return parse(range)
                .map(asked -> asked.stream()
                        .flatMap(one -> one.within(length).stream())
                        .toList())
                .map(ByteRanges::selection)
                .orElseGet(Selection.Whole::new);
    }

    private static Selection selection(List<Slice> slices) {
        if (slices.isEmpty()) {
            return new Selection.None();
        }
        return overlap(slices) ? new Selection.Whole() : new Selection.Parts(slices);
    }

    private static boolean overlap(List<Slice> slices) {
        List<Slice> sorted =
                slices.stream().sorted(Comparator.comparingLong(Slice::first)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).first() <= sorted.get(i - 1).last()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<Asked>> parse(String header) {
        Matcher whole = HEADER.matcher(header.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        String[] texts = whole.group(1).split(",", -1);
        List<Asked> asked = new ArrayList<>();
        for (String text : texts) {
            Matcher one = RANGE.matcher(text);
            if (texts.length > MOST || !one.matches()) {
                return Optional.empty();
            }
            asked.add(new Asked(number(one.group("first")), number(one.group("last"))));
        }
        return asked.stream().allMatch(Asked::isSound) ? Optional.of(asked) : Optional.empty();
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
    }

    /** A range as it was asked for: from a byte on, up to a byte, or so many at the end where there is no first one. */
    private record Asked(Optional<Long> first, Optional<Long> last) {

        boolean isSound() {
            return first.isPresent() ? last.isEmpty() || last.get() >= first.get() : last.isPresent();
        }

        Optional<Slice> within(long length) {
            long from = first.orElseGet(() -> Math.max(0, length - last.orElse(0L)));
            long to = first.isPresent() ? Math.min(last.orElse(length), length - 1) : length - 1;
            return from <= to ? Optional.of(new Slice(from, to)) : Optional.empty();
        }
    }
}
