package dev.imagery.dsl.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Words by small numbers. One thread adds to it; any may read. */
final class Vocabulary {

    static final int MOST_WORDS = 1 << 16;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] words = {};

    /** The word's number, from 0; below 0 where there are as many words as numbers. */
    int number(String word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int next = words.length;
        if (next == MOST_WORDS) {
            return -1;
        }
        var more = Arrays.copyOf(words, next + 1);
        more[next] = word;
        words = more;
        numbers.put(word, next);
        return next;
    }

    String word(int number) {
        return words[number];
    }
}
