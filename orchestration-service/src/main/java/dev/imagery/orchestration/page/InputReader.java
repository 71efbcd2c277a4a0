package dev.imagery.orchestration.page;

import dev.imagery.rules.reading.Place;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fields that a visitor fills in: the value that stands there first, and what may be sent. */
final class InputReader {

    /** Of a text, in UTF-16 code units. */
    static final int LONGEST_TEXT = 10_000;

    static final int MOST_OPTIONS = 300;

    private static final String OPTIONS = "an array of strings";

    private InputReader() {}

    static void text(Place field) {
        field.knows(Set.of("type", "value", "required", "minLength", "maxLength"));
        required(field);
        Integer least = length(field, "minLength", 0);
        Integer most = length(field, "maxLength", 1);
        if (least != null && most != null && least > most) {
            field.at("/minLength").fault("empty-range", least, "at most maxLength, which is " + most);
        }
        Place value = field.required("value", "a string, empty where nothing is filled in yet");
        if (value != null) {
            value.text(0, most == null ? LONGEST_TEXT : most, "a string");
        }
    }

    static void number(Place field) {
        field.knows(Set.of("type", "value", "required", "min", "max"));
        required(field);
        BigDecimal least = number(field.child("min"), "a number");
        BigDecimal most = number(field.child("max"), "a number");
        if (least != null && most != null && least.compareTo(most) > 0) {
            field.at("/min").fault("empty-range", least, "at most max, which is " + most.toPlainString());
        }
        String expected = "a number, or null where nothing is filled in yet";
        Place value = field.required("value", expected);
        BigDecimal number = value == null || value.node().isNull() ? null : number(value, expected);
        if (value != null && number != null && isOutside(number, least, most)) {
            value.fault("out-of-range", number, "a number from min to max");
        }
    }

    static void flag(Place field) {
        field.knows(Set.of("type", "value", "required"));
        required(field);
        trueOrFalse(field.required("value", "true or false"));
    }

    static void choice(Place field) {
        field.knows(Set.of("type", "value", "required", "options"));
        required(field);
        Set<String> options = options(field);
        String expected = "one of the options, or null where nothing is chosen yet";
        Place value = field.required("value", expected);
        String chosen = value == null || value.node().isNull() ? null : value.text(1, LONGEST_TEXT, expected);
        if (value != null && chosen != null && options != null && !options.contains(chosen)) {
            value.unknown("unknown-value", chosen, expected, options);
        }
    }

    private static @Nullable Set<String> options(Place field) {
        Place options = field.required("options", OPTIONS);
        if (options == null
                || !(options.node().isArray() || options.wrongType(OPTIONS))
                || !options.hasSize(1, MOST_OPTIONS, "options")) {
            return null;
        }
        var texts = new LinkedHashSet<String>();
        for (Place option : options.children()) {
            String text = option.text(1, LONGEST_TEXT, "a string");
            if (text != null && !texts.add(text)) {
                option.fault("duplicate", text, "an option that the list does not have yet");
            }
        }
        return texts;
    }

    private static void required(Place field) {
        trueOrFalse(field.child("required"));
    }

    private static void trueOrFalse(@Nullable Place place) {
        if (place != null && !place.node().isBoolean()) {
            place.wrongType("true or false");
        }
    }

    private static @Nullable Integer length(Place field, String name, int least) {
        Place length = field.child(name);
        return length == null ? null : length.integer(least, LONGEST_TEXT);
    }

    private static @Nullable BigDecimal number(@Nullable Place place, String expected) {
        if (place == null) {
            return null;
        }
        if (!place.node().isNumber()) {
            place.wrongType(expected);
            return null;
        }
        return place.number();
    }

    private static boolean isOutside(BigDecimal number, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0);
    }
}
