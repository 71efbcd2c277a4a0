package dev.imagery.starter.html;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML. Whatever is put into it is text, and cannot become anything else, unless it is a piece itself.
 *
 * @param html well-formed
 */
public record Markup(String html) {

    /** An empty piece. */
    public static final Markup NOTHING = new Markup("");

    /**
     * A template, {@code %s} for each of its parts. Attributes have to stand in quotation marks.
     *
     * @param parts markup as it is, anything else as its text
     */
    public static Markup of(String template, Object... parts) {
        return new Markup(
                template.formatted(Stream.of(parts).map(Markup::written).toArray()));
    }

    /** One after the other. */
    public static Markup all(Collection<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }

    private static String written(Object part) {
        return part instanceof Markup markup ? markup.html() : escaped(part.toString());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
