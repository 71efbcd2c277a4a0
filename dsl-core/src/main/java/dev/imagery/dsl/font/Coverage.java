package dev.imagery.dsl.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The characters that a font has glyphs for. */
public final class Coverage {

    private static final int HEXADECIMAL = 16;

    private final BitSet points;

    private Coverage(BitSet points) {
        this.points = points;
    }

    /** @param points Unicode code points */
    public static Coverage of(BitSet points) {
        return new Coverage((BitSet) points.clone());
    }

    /**
     * Reads what {@link #toString()} and fontconfig write: {@code 20-7e a0 2010-2015}, in hexadecimal.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static Coverage parse(String ranges) {
        var points = new BitSet();
        for (var range : ranges.split(" ", -1)) {
            if (!range.isEmpty()) {
                int dash = range.indexOf('-');
                int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), HEXADECIMAL);
                int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), HEXADECIMAL);
                points.set(first, last + 1);
            }
        }
        return new Coverage(points);
    }

    /** White space and what is never drawn need no glyph. */
    public boolean draws(int point) {
        return points.get(point)
                || UCharacter.isUWhiteSpace(point)
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** How many characters there are glyphs for. */
    public int size() {
        return points.cardinality();
    }

    /** With the characters of another. */
    public Coverage and(Coverage other) {
        var both = (BitSet) points.clone();
        both.or(other.points);
        return new Coverage(both);
    }

    /**
     * The scripts whose letters are there, as ISO 15924 codes such as {@code Latn}, sorted. A script counts by the sample character that ICU
     * has of it: fonts have stray characters of scripts that nobody can write with them.
     */
    public List<String> scripts() {
        return IntStream.rangeClosed(0, UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT))
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .filter(script -> {
                    var sample = UScript.getSampleString(script);
                    return !sample.isEmpty() && sample.codePoints().allMatch(points::get);
                })
                .mapToObj(UScript::getShortName)
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage coverage && points.equals(coverage.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    @Override
    public String toString() {
        var ranges = new StringJoiner(" ");
        for (int first = points.nextSetBit(0); first >= 0; first = points.nextSetBit(points.nextClearBit(first))) {
            ranges.add(range(first, points.nextClearBit(first) - 1));
        }
        return ranges.toString();
    }

    private static String range(int first, int last) {
        return first == last
                ? Integer.toHexString(first)
                : Integer.toHexString(first) + "-" + Integer.toHexString(last);
    }
}
