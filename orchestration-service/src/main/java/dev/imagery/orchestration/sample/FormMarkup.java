package dev.imagery.orchestration.sample;

import dev.imagery.starter.html.Markup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a form: each field as the kind that browsers know, so that they check it and fill it in. */
final class FormMarkup {

    /** A text that may be longer is written in several lines; no address of an email is (RFC 5321). */
    private static final int LONGEST_LINE = 254;

    /** What browsers know of their visitors, by the names that pages have for it: the details of HTML's autofill. */
    private static final Map<String, String> KNOWN = Map.of(
            "email", "email",
            "password", "new-password",
            "phone", "tel",
            "name", "name",
            "firstName", "given-name",
            "lastName", "family-name",
            "birthYear", "bday-year",
            "country", "country",
            "postalCode", "postal-code");

    private final Wording wording;

    FormMarkup(Wording wording) {
        this.wording = wording;
    }

    /**
     * The form; nothing where it has no field.
     *
     * @param address that it is sent to
     */
    Markup of(Form form, String address) {
        return form.fields().isEmpty()
                ? Markup.NOTHING
                : Markup.of(
                        """
                        <form method="post" action="%s">
                        %s
                        <button>%s</button>
                        </form>""",
                        address,
                        Markup.all(form.fields().stream().map(this::field).toList()),
                        wording.word("action"));
    }

    private Markup field(Field field) {
        return switch (field) {
            case Field.Text text
            when text.most().orElse(LONGEST_LINE) > LONGEST_LINE ->
                labelled(
                        field,
                        "<textarea %s rows=\"3\" dir=\"auto\"%s>\n%s</textarea>",
                        common(field),
                        lengths(text),
                        text.value());
            case Field.Text text -> labelled(field, "<input %s%s%s>", common(field), line(text), lengths(text));
            case Field.Numeric number ->
                labelled(
                        field,
                        "<input %s type=\"number\" step=\"any\"%s%s%s>",
                        common(field),
                        number("value", number.value()),
                        number("min", number.least()),
                        number("max", number.most()));
            case Field.Flag flag ->
                Markup.of(
                        "<label class=\"check\"><input %s type=\"checkbox\" value=\"true\"%s> %s</label>",
                        common(field), flag.value() ? " checked" : "", wording.label(field.name()));
            case Field.Choice choice -> labelled(field, "<select %s>\n%s\n</select>", common(field), options(choice));
        };
    }

    private Markup labelled(Field field, String template, Object... parts) {
        return Markup.of("<label>%s %s</label>", wording.label(field.name()), Markup.of(template, parts));
    }

    private static Markup common(Field field) {
        String known = KNOWN.get(field.name());
        return Markup.of(
                "name=\"%s\"%s%s",
                field.name(),
                known == null ? "" : Markup.of(" autocomplete=\"%s\"", known),
                field.required() ? " required" : "");
    }

    /** A password is not shown to anybody, whatever the page says. */
    private static Markup line(Field.Text text) {
        return switch (text.name()) {
            case "password" -> new Markup(" type=\"password\"");
            case "email" -> line("email", text);
            case "phone" -> line("tel", text);
            default -> line("text", text);
        };
    }

    private static Markup line(String type, Field.Text text) {
        return Markup.of(" type=\"%s\" value=\"%s\" dir=\"auto\"", type, text.value());
    }

    private static Markup lengths(Field.Text text) {
        return Markup.of("%s%s", length("minlength", text.least()), length("maxlength", text.most()));
    }

    private static Markup length(String name, Optional<Integer> length) {
        return length.map(bound -> Markup.of(" %s=\"%s\"", name, bound)).orElse(Markup.NOTHING);
    }

    private static Markup number(String name, Optional<BigDecimal> number) {
        return number.map(known ->
                        Markup.of(" %s=\"%s\"", name, known.stripTrailingZeros().toPlainString()))
                .orElse(Markup.NOTHING);
    }

    /** The first one is that nothing is chosen, which HTML wants to be there. */
    private Markup options(Field.Choice choice) {
        Markup none = Markup.of("<option value=\"\">%s</option>", wording.word("choose"));
        return Markup.all(Stream.concat(
                        Stream.of(none),
                        choice.options().stream()
                                .map(option -> Markup.of(
                                        "<option value=\"%s\"%s>%s</option>",
                                        option,
                                        choice.value().filter(option::equals).isPresent() ? " selected" : "",
                                        wording.option(option))))
                .toList());
    }
}
