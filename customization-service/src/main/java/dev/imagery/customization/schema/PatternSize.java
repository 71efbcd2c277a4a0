package dev.imagery.customization.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression is once its counted repetitions are written out, which is what RE2 does with them: {@code (a{9}){9}} is
 * 81. It is never more than this, for expressions that RE2 takes.
 */
final class PatternSize {

    private static final long ENOUGH = 1L << 30;

    private final String regex;
    private final Deque<Long> groups = new ArrayDeque<>();
    private int at;
    private long size;
    private long last;

    private PatternSize(String regex) {
        this.regex = regex;
    }

    /** In characters, classes and the like; some thousand millions at most. */
    static long of(String regex) {
        return new PatternSize(regex).read();
    }

    private long read() {
        while (at < regex.length()) {
            char next = regex.charAt(at++);
            switch (next) {
                case '(' -> {
                    groups.push(size);
                    size = 0;
                }
                case ')' -> {
                    last = size;
                    size += groups.isEmpty() ? 0 : groups.pop();
                }
                case '[' -> {
                    skipClass();
                    piece();
                }
                case '{' -> repeat();
                case '\\' -> {
                    at++;
                    piece();
                }
                default -> piece();
            }
        }
        long all = size;
        for (long outside : groups) {
            all += outside;
        }
        return Math.min(all, ENOUGH);
    }

    private void piece() {
        last = 1;
        size++;
    }

    /** A bracket that comes first in a class is one of its characters. */
    private void skipClass() {
        if (at < regex.length() && regex.charAt(at) == '^') {
            at++;
        }
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            if (regex.startsWith("[:", at)) {
                at = Math.max(at + 2, regex.indexOf(":]", at) + 2);
            } else {
                at += regex.charAt(at) == '\\' ? 2 : 1;
            }
        }
        at++;
    }

    /** {@code {3}}, {@code {3,}} or {@code {3,7}}; any other brace is a character. */
    private void repeat() {
        int end = regex.indexOf('}', at);
        String count = end < 0 ? "" : regex.substring(at, end);
        if (!count.matches("[0-9]{1,9}(,[0-9]{0,9})?")) {
            piece();
            return;
        }
        at = end + 1;
        int comma = count.indexOf(',');
        long most = Long.parseLong(comma < 0 ? count : count.substring(0, comma));
        if (count.endsWith(",")) {
            most++;
        } else if (comma > 0) {
            most = Math.max(most, Long.parseLong(count.substring(comma + 1)));
        }
        most = Math.max(1, most);
        size = Math.min(ENOUGH, size + last * (most - 1));
        last = Math.min(ENOUGH, last * most);
    }
}
