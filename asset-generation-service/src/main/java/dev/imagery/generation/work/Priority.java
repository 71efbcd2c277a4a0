package dev.imagery.generation.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How urgent a batch is. Nothing of a lower priority begins while something of a higher one waits. */
public enum Priority {
    URGENT("urgent", 200),
    NORMAL("normal", 100),
    BACKGROUND("background", 0);

    private final String word;
    private final int level;

    Priority(String word, int level) {
        this.word = word;
        this.level = level;
    }

    /** As in requests and answers. */
    public String word() {
        return word;
    }

    /** Higher is served before lower. */
    public int level() {
        return level;
    }

    public static Optional<Priority> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static Priority ofLevel(int level) {
        return Arrays.stream(values())
                .filter(each -> each.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no priority has the level " + level));
    }

    /** All words, the most urgent first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Priority::word).toList();
    }
}
