package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.exc.StreamReadException;

/** Says what is wrong with JSON to those who wrote it. */
final class JsonWords {

    private static final Pattern NOT_A_NUMBER = Pattern.compile("Non-standard token '(.*?)'.*");
    private static final String FOUND = "Unexpected character \\((.*) \\(code .*: ";

    private static final List<Words> ALL = List.of(
            Words.of(
                    "(?:Unrecognized|Non-standard) token ('.*?').*",
                    "$1 is no value: text is in double quotes; what else there is are numbers, true, false and null"),
            Words.of("Unexpected end-of-input.*closing quote.*", "the double quote that ends a text is missing"),
            Words.of("Unexpected close marker ('.'): expected ('.').*", "$1 stands where $2 should"),
            Words.of("Unexpected close marker ('.').*", "$1 closes nothing"),
            Words.of(
                    "Illegal unquoted character.*",
                    "a line break, tab or other control character in text, where it is written as \\n, \\t or \\u001f"),
            Words.of("Illegal character.*", "a control character between values"),
            Words.of(
                    "Unrecognized character escape.*",
                    "a backslash in text that is not followed by one of \" \\ / b f n r t u"),
            Words.of(FOUND + "expected a hex-digit.*", "\\u in text that is not followed by four hexadecimal digits"),
            Words.of("Unexpected character \\('[/#]'.*", "a comment, which YAML has and JSON has not"),
            Words.of(
                    FOUND + "was expecting double-quote.*",
                    "$1 stands where the name of a field in double quotes should"),
            Words.of(
                    FOUND + "was expecting comma.*",
                    "$1 stands where a comma should, or the end of the object or list"),
            Words.of(FOUND + "was expecting a colon.*", "$1 stands where a colon should"),
            Words.of(FOUND + "expected a (?:valid )?value.*", "$1 stands where a value should"),
            Words.of(
                    ".*in numeric value.*|Invalid numeric value.*",
                    "a number that is not written as in 10, -2.5 or 1e6"));

    private JsonWords() {}

    /** The end of the reading, where the parser met what it did not expect. */
    static NotReadableException of(StreamReadException failure, Tree tree, Cursor cursor) {
        var message = failure.getOriginalMessage();
        var at = cursor.at(offset(failure.getLocation().getCharOffset(), message));
        return tree.isComplete() ? JsonText.more(at) : new NotReadableException(words(message, tree), at);
    }

    private static String words(String message, Tree tree) {
        return Words.first(ALL, message)
                .orElseGet(() -> tree.innermost()
                        .filter(_ -> message.startsWith("Unexpected end"))
                        .map(JsonWords::unfinished)
                        .orElse("this is not JSON"));
    }

    private static String unfinished(Position start) {
        return "the text ends before the object or list that begins in line " + start.line() + ", column "
                + start.column() + " does";
    }

    /** The parser stands before all that it does not expect, but behind NaN and Infinity. */
    private static long offset(long reported, String message) {
        var word = NOT_A_NUMBER.matcher(message);
        return word.matches() ? reported - word.group(1).length() : reported;
    }
}
