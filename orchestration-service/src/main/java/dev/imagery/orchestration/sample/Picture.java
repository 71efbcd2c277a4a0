package dev.imagery.orchestration.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The background, as a full answer tells it.
 *
 * @param url of the file for a browser that can choose none
 * @param width in pixels; 0 where it is not told
 * @param height in pixels; 0 where it is not told
 * @param sources what a browser can choose from, the best encoding first
 * @param placeholder to be seen until the picture is there
 * @param colour of the picture from afar, as CSS takes it
 * @param altText empty where none is known
 * @param safeArea where the text goes
 * @param contrast the lowest that the text which the picture was made for has within the safe area
 */
record Picture(
        String url,
        int width,
        int height,
        List<Source> sources,
        Optional<Pixels> placeholder,
        Optional<String> colour,
        String altText,
        Optional<SafeArea> safeArea,
        OptionalDouble contrast) {

    private static final String FIELD = "backgroundImage";
    private static final String JPEG = "image/jpeg";

    private static final int PLACEHOLDER_SIDE = 32;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private static final Pattern TYPE = Pattern.compile("image/[a-z0-9.+-]+");

    Picture {
        sources = List.copyOf(sources);
    }

    /** The background of a full answer; empty where it has none that a browser could fetch. */
    static Optional<Picture> of(JsonNode answer) {
        JsonNode image = answer.path("images").path(FIELD);
        List<Source> sources =
                image.path("sources").valueStream().flatMap(Picture::source).toList();
        String chosen = image.path("url")
                .stringValue(answer.path("adaptiveFields").path(FIELD).stringValue(""));
        String url = sources.stream()
                .filter(source -> source.type().equals(JPEG))
                .map(Source::widest)
                .findFirst()
                .filter(widest -> !image.path("type").stringValue(JPEG).equals(JPEG))
                .orElse(chosen);
        if (!Address.isOne(url)) {
            return Optional.empty();
        }
        int width = Math.max(0, image.path("width").intValue(0));
        int height = Math.max(0, image.path("height").intValue(0));
        boolean sized = width > 0 && height > 0;
        return Optional.of(new Picture(
                url,
                width,
                height,
                sources,
                sized ? placeholder(image, width, height) : Optional.empty(),
                image.path("dominantColour")
                        .stringValueOpt()
                        .filter(colour -> COLOUR.matcher(colour).matches()),
                image.path("altText").stringValue(""),
                sized ? safeArea(image, width, height) : Optional.empty(),
                image.path("contrast").path("worst").doubleValueOpt()));
    }

    /** As somebody gets it who pays for each byte: the smallest of each encoding. */
    Picture lean() {
        return new Picture(
                url,
                width,
                height,
                sources.stream().map(Source::narrowest).toList(),
                placeholder,
                colour,
                altText,
                safeArea,
                contrast);
    }

    /**
     * How wide the picture is on a screen that it covers, as {@code sizes} of HTML says it: what is cropped counts too. 16:9 where its
     * shape is not known. A rounded number would be a little more than a file has that fits to the pixel.
     */
    String sizes() {
        boolean known = width > 0 && height > 0;
        return "max(100vw, 100vh * %d / %d)".formatted(known ? width : 16, known ? height : 9);
    }

    /** Where its files come from, as a Content-Security-Policy names it; nowhere where the picture is its own address. */
    Stream<String> origins() {
        return Stream.concat(
                        Stream.of(url),
                        sources.stream()
                                .flatMap(source -> Stream.of(source.srcset().split(", ", -1)))
                                .map(candidate -> candidate.split(" ", 2)[0]))
                .filter(address -> !Address.isData(address))
                .map(Address::origin)
                .distinct();
    }

    private static Stream<Source> source(JsonNode node) {
        Source source = new Source(
                node.path("type").stringValue(""), node.path("srcset").stringValue(""));
        return TYPE.matcher(source.type()).matches() && Address.isList(source.srcset())
                ? Stream.of(source)
                : Stream.empty();
    }

    /** The largest of its areas: the page has one text. */
    private static Optional<SafeArea> safeArea(JsonNode image, int width, int height) {
        return image.path("safeAreas")
                .valueStream()
                .flatMap(box -> SafeArea.of(box, width, height).stream())
                .max(Comparator.comparingDouble(area -> area.width() * area.height()));
    }

    private static Optional<Pixels> placeholder(JsonNode image, int width, int height) {
        double scale = (double) PLACEHOLDER_SIDE / Math.max(width, height);
        return image.path("placeholder")
                .stringValueOpt()
                .flatMap(hash -> ThumbHash.pixels(hash, Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int)
                        Math.round(height * scale))));
    }
}
