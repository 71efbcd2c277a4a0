package dev.imagery.rules.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A value in a document, with where it stands. The reading methods answer null after they told the fault. */
public record Place(JsonNode node, String pointer, Faults faults) {

    /** Names of attributes and fields. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /** Any number that a page can use, without those that take a megabyte to write out. */
    private static final int GREATEST_EXPONENT = 400;

    /** A place of which nothing is known but where it is. */
    static Place alone(String pointer, Faults faults) {
        return new Place(MissingNode.getInstance(), pointer, faults);
    }

    /** The child of this name; null without a fault when there is none. */
    public @Nullable Place child(String name) {
        JsonNode child = node.get(name);
        return child == null ? null : new Place(child, pointer + "/" + escaped(name), faults);
    }

    /** The child of this name; null with a fault when there is none. */
    public @Nullable Place required(String name, String expected) {
        Place child = child(name);
        if (child == null) {
            faults.add(pointer + "/" + name, "missing", null, expected, null);
        }
        return child;
    }

    /** What stands at a JSON Pointer below this; a missing node where nothing does. */
    public Place at(String below) {
        return new Place(node.at(below), pointer + below, faults);
    }

    /** The children of an object, or of an array in order. */
    public List<Place> children() {
        var children = new ArrayList<Place>(node.size());
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new Place(node.get(i), pointer + "/" + i, faults));
            }
        } else {
            node.properties()
                    .forEach(property -> children.add(
                            new Place(property.getValue(), pointer + "/" + escaped(property.getKey()), faults)));
        }
        return children;
    }

    /** Whether this is an object; tells so otherwise. */
    public boolean isObject(String expected) {
        return node.isObject() || wrongType(expected);
    }

    /** Whether this is an array or object of so many children. */
    public boolean hasSize(int least, int most, String ofWhat) {
        if (node.size() >= least && node.size() <= most) {
            return true;
        }
        return fault("wrong-size", node.size(), least + " to " + most + " " + ofWhat);
    }

    /** Whether this is an array of so many items. */
    boolean isList(int least, int most, String ofWhat) {
        return node.isArray() ? hasSize(least, most, ofWhat) : wrongType("an array of " + ofWhat);
    }

    /** Tells every child whose name is not known. */
    public void knows(Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                faults.add(
                        pointer + "/" + escaped(name),
                        "unknown-property",
                        name,
                        "one of " + String.join(", ", names.stream().sorted().toList()),
                        NearestName.of(name, names).orElse(null));
            }
        }
    }

    /**
     * The text that stands here, of so many UTF-16 code units.
     *
     * @param expected such as {@code a string}
     */
    public @Nullable String text(int least, int most, String expected) {
        if (!node.isString()) {
            wrongType(expected);
            return null;
        }
        String text = node.stringValue();
        if (text.length() < least || text.length() > most) {
            fault("wrong-size", shortened(text), expected + " of " + least + " to " + most + " characters");
            return null;
        }
        if (!isWellFormed(text)) {
            fault("malformed", null, expected + " without half a surrogate pair");
            return null;
        }
        return text;
    }

    /** The whole number from {@code least} to {@code most} that stands here. */
    public @Nullable Integer integer(int least, int most) {
        Long number = integer((long) least, most);
        return number == null ? null : number.intValue();
    }

    @Nullable Long integer(long least, long most) {
        String expected = "a whole number from " + least + " to " + most;
        if (!node.isIntegralNumber()) {
            wrongType(expected);
            return null;
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            fault("out-of-range", found(), expected);
            return null;
        }
        return node.longValue();
    }

    /** The number that stands here, which is known to be one. */
    public @Nullable BigDecimal number() {
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        if (number.precision() > 34 || Math.abs((long) number.scale()) > GREATEST_EXPONENT) {
            fault("out-of-range", "a number", "a number of at most 34 digits, its exponent at most 400");
            return null;
        }
        return number;
    }

    /** Whether a child's name can be the name of an attribute or field; tells so otherwise. */
    public boolean isNamedWell(String name) {
        return NAME.matcher(name).matches()
                || fault(
                        "malformed",
                        shortened(name),
                        "a name of 1 to 64 letters, digits and . _ -, the first a letter");
    }

    /** The name of this in its object. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Whether this is named by a text that a value could be; tells so otherwise. */
    boolean isNameOfLength(int most) {
        String name = name();
        if (name.isEmpty() || name.length() > most) {
            return fault("wrong-size", shortened(name), "a name of 1 to " + most + " characters");
        }
        return isWellFormed(name) || fault("malformed", null, "a name without half a surrogate pair");
    }

    /** Tells that a name is not one of the known ones. */
    public void unknown(String code, String found, String expected, Collection<String> known) {
        String nearest = faults.hasRoom() ? NearestName.of(found, known).orElse(null) : null;
        faults.add(pointer, code, shortened(found), expected, nearest);
    }

    /** Tells that a value of another type was expected; always false, for use in conditions. */
    public boolean wrongType(String expected) {
        return fault("wrong-type", found(), expected);
    }

    /** Tells a fault; always false, for use in conditions. */
    public boolean fault(String code, @Nullable Object found, String expected) {
        faults.add(pointer, code, found, expected, null);
        return false;
    }

    /** What a fault tells of the value that stands here. */
    @Nullable Object found() {
        return switch (node.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "an array";
            case STRING, BINARY -> shortened(node.asString());
            case NUMBER -> node.canConvertToLong() && node.isIntegralNumber() ? node.longValue() : "a number";
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> "null";
        };
    }

    /** Whether the text can be written in UTF-8; JSON's escapes can say what cannot. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
