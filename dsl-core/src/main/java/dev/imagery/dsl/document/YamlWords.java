package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says what is wrong with YAML to those who wrote it. */
final class YamlWords {

    private static final String INSTEAD_OF_FIELD = "neither \"field: value\" nor \"- element\"";

    /** Of what the parser was doing and what it met. */
    private static final List<Words> ALL = List.of(
            Words.of(".*DEL character.*", "a character that YAML does not allow: U+007F"),
            Words.of(".*TAB.*", "a tab where YAML is indented by spaces"),
            Words.of(
                    ".*found character ('.') that cannot start.*",
                    "text that begins with $1 without quotes, which YAML does not allow"),
            Words.of(
                    ".*mapping (?:keys|values) are not allowed here",
                    "a colon that makes no field here: text with \": \" in it is quoted, and fields of one object begin in"
                            + " one column"),
            Words.of(".*could not find expected ':'", "this line is " + INSTEAD_OF_FIELD),
            Words.of(
                    ".*sequence entries are not allowed here",
                    "\"- \" begins an element of a list only at the start of a line"),
            Words.of(".*quoted scalar at (.*): found unexpected.*", "the quote is missing that ends the text of $1"),
            Words.of(
                    ".*double-quoted scalar.*",
                    "a backslash in double quotes that YAML gives no meaning: in single quotes it is just a backslash"),
            Words.of(".*flow sequence at (.*): expected.*", "a comma should stand here, or the ] of the list of $1"),
            Words.of(".*flow mapping at (.*): expected.*", "a comma should stand here, or the } of the object of $1"),
            Words.of(
                    ".*parsing a block.*expected <block end>.*",
                    "what begins here does not belong to what is before it: see whether its first column and all quotes and"
                            + " brackets are right"),
            Words.of(".*expected the node content.*", "a value should stand here"),
            Words.of(
                    ".*scanning a block scalar.*",
                    "a line that begins a text of several lines ends with |, |-, >, >- or the like"),
            Words.of(".*scanning an (alias|anchor).*", "an $1 without a name: text that begins with * or & is quoted"),
            Words.of(".*tag.*", "a tag that is not written or not known right: text that begins with ! is quoted"),
            Words.of(".*expected '<document start>'.*", "a document ended before this, and a recipe is one"),
            Words.of(
                    ".*(directive|while scanning a comment).*",
                    "a line that begins with % and is no directive of YAML"));

    private YamlWords() {}

    static NotReadableException of(YamlEngineException failure, String text) {
        return switch (failure) {
            case MarkedYamlEngineException marked -> of(marked);
            case ReaderException unreadable ->
                new NotReadableException(
                        "a character that YAML does not allow: " + "U+%04X".formatted(unreadable.getCodePoint()),
                        new Cursor(text).at(offset(text, unreadable.getPosition())));
            case YamlVersionException other ->
                new NotReadableException(
                        "YAML %d.%d, where 1.2 is read"
                                .formatted(
                                        other.getSpecVersion().getMajor(),
                                        other.getSpecVersion().getMinor()),
                        Position.START);
            default -> new NotReadableException("this is not YAML", Position.START);
        };
    }

    private static NotReadableException of(MarkedYamlEngineException failure) {
        var doing = failure.getContext() == null ? "" : failure.getContext();
        var since = YamlText.position(failure.getContextMark());
        var message =
                "%s at line %d, column %d: %s".formatted(doing, since.line(), since.column(), failure.getProblem());
        var mark =
                message.contains("could not find expected ':'") ? failure.getContextMark() : failure.getProblemMark();
        return new NotReadableException(
                Words.first(ALL, message).orElse("this is not YAML"),
                YamlText.position(mark.or(failure::getContextMark)));
    }

    private static int offset(String text, int characters) {
        return characters > text.codePointCount(0, text.length())
                ? text.length()
                : text.offsetByCodePoints(0, characters);
    }
}
