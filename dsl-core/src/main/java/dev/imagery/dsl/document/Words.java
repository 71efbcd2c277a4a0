package dev.imagery.dsl.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to say instead of a parser's message: the parser's own words are for programmers of Java. */
record Words(Pattern message, String instead) {

    /** @param instead may refer to the groups of the pattern as $1, $2 */
    static Words of(String message, String instead) {
        return new Words(Pattern.compile(message, Pattern.DOTALL), instead);
    }

    /** The first that speaks of the whole message. */
    static Optional<String> first(List<Words> all, String message) {
        return all.stream().flatMap(words -> words.insteadOf(message).stream()).findFirst();
    }

    private Optional<String> insteadOf(String given) {
        var matcher = message.matcher(given);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var words = instead;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            words = words.replace("$" + group, Objects.requireNonNullElse(matcher.group(group), ""));
        }
        return Optional.of(words);
    }
}
