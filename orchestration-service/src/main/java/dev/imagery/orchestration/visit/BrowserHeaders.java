package dev.imagery.orchestration.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of one call tell. They come from browsers: what is broken says nothing, and is never an error. */
final class BrowserHeaders {

    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,5})\\s*");
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d{1,2}(?:\\.\\d{1,8})?)\\s*");
    private static final Pattern IMAGE_TYPE = Pattern.compile("image/(avif|webp)\\s*(?:;[^,]*)?(?=,|$)");
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(?:\\.0*)?\\s*(?:;|$)");
    private static final int LONGEST = 1_000;

    private final HeaderSettings names;
    private final UnaryOperator<@Nullable String> headers;
    private final Set<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param headers the value of a header by its name, null where it is absent */
    BrowserHeaders(HeaderSettings names, UnaryOperator<@Nullable String> headers) {
        this.names = names;
        this.headers = headers;
    }

    /** The names of all headers that were asked for. */
    Set<String> asked() {
        return asked;
    }

    Optional<String> country() {
        return value(names.country());
    }

    Optional<String> language() {
        return value(names.language());
    }

    /** The encodings that a browser says it takes besides what all take. */
    Optional<Set<String>> formats() {
        return value(names.formats()).map(BrowserHeaders::imageTypes);
    }

    OptionalInt viewportWidth() {
        return pixels(names.viewportWidth());
    }

    OptionalInt viewportHeight() {
        return pixels(names.viewportHeight());
    }

    OptionalDouble dpr() {
        Matcher ratio = RATIO.matcher(value(names.dpr()).orElse(""));
        return ratio.matches() && ScreenReader.isRatio(Double.parseDouble(ratio.group(1)))
                ? OptionalDouble.of(Double.parseDouble(ratio.group(1)))
                : OptionalDouble.empty();
    }

    boolean savesData() {
        return value(names.saveData())
                .filter(told -> told.strip().equalsIgnoreCase("on"))
                .isPresent();
    }

    private OptionalInt pixels(@Nullable String name) {
        Matcher pixels = PIXELS.matcher(value(name).orElse(""));
        return pixels.matches() && ScreenReader.isLength(Integer.parseInt(pixels.group(1)))
                ? OptionalInt.of(Integer.parseInt(pixels.group(1)))
                : OptionalInt.empty();
    }

    private Optional<String> value(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        asked.add(name);
        return Optional.ofNullable(headers.apply(name)).filter(value -> value.length() <= LONGEST);
    }

    private static Set<String> imageTypes(String accept) {
        Set<String> types = new TreeSet<>();
        Matcher type = IMAGE_TYPE.matcher(accept.toLowerCase(Locale.ROOT));
        while (type.find()) {
            if (!REFUSED.matcher(type.group()).find()) {
                types.add(type.group(1));
            }
        }
        return types;
    }
}
