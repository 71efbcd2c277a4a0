package dev.imagery.generation.catalog.font;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.overlay.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads fonts that were sent, and finds everything that keeps one out of the catalogue. */
public final class FontReader {

    private static final int HEAVIEST = 1_000;
    private static final int LONGEST_LICENCE = 2_000;

    private final SentFont sent;
    private final int length;
    private final List<Fault> faults = new ArrayList<>();

    private FontReader(SentFont sent, int length) {
        this.sent = sent;
        this.length = length;
    }

    public static FontReading read(SentFont sent, byte[] bytes) {
        var reader = new FontReader(sent, bytes.length);
        reader.checkFamily();
        reader.checkWeight();
        reader.checkLicence();
        var file = FontFile.of(bytes);
        var font = file.map(reader::font);
        if (file.isEmpty()) {
            reader.fault("", "not-a-font", "a TrueType or OpenType font, or a collection of them, with whole headers");
        }
        return font.filter(any -> reader.faults.isEmpty())
                .<FontReading>map(FontReading.Valid::new)
                .orElseGet(() -> new FontReading.Invalid(List.copyOf(reader.faults)));
    }

    private void checkFamily() {
        if (!TextStyle.isFont(sent.family())) {
            var expected = "the name of a family of fonts: letters, digits, single spaces and hyphens";
            faults.add(
                    new Fault("/path/family", "invalid-value", Optional.of(sent.family()), expected, Optional.empty()));
        }
    }

    private void checkWeight() {
        if (weight().isEmpty()) {
            var expected = "a whole number, 1 to " + HEAVIEST;
            faults.add(
                    new Fault("/path/weight", "out-of-range", Optional.of(sent.weight()), expected, Optional.empty()));
        }
    }

    private Optional<Integer> weight() {
        return Optional.of(sent.weight())
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= HEAVIEST);
    }

    private void checkLicence() {
        var expected = "under which licence the font may be used, in 1 to " + LONGEST_LICENCE + " characters";
        if (licence().isEmpty()) {
            fault("/query/licence", "missing", expected);
        } else if (licence().length() > LONGEST_LICENCE) {
            fault("/query/licence", "too-long", expected);
        }
    }

    private String licence() {
        return sent.licence().map(String::strip).orElse("");
    }

    /** The one of the file that the path names, or the nearest to it. */
    private Font font(FontFile file) {
        sent.declared()
                .filter(declared -> declared != file.format())
                .ifPresent(declared -> fault(
                        "/header/Content-Type",
                        "wrong-media-type",
                        file.format().mediaType() + ", which the bytes are"));
        var faces =
                file.faces().stream().filter(face -> face.isOf(sent.family())).toList();
        if (faces.isEmpty()) {
            faces = file.faces();
            differs(
                    "family",
                    sent.family(),
                    faces.stream().flatMap(face -> face.families().stream().limit(1)));
        } else if (weight().isPresent() && faces.stream().noneMatch(this::isOfWeight)) {
            differs("weight", sent.weight(), faces.stream().map(face -> String.valueOf(face.weight())));
        }
        var face = faces.stream().filter(this::isOfWeight).findFirst().orElse(faces.getFirst());
        checkFace(face);
        return new Font(
                face.named(sent.family()),
                face.weight(),
                sent.digest(),
                file.format(),
                length,
                face.version(),
                licence(),
                face.coverage());
    }

    private boolean isOfWeight(FontFace face) {
        return weight().filter(wanted -> wanted == face.weight()).isPresent();
    }

    private void differs(String what, String found, Stream<String> own) {
        var all = own.distinct().toList();
        faults.add(new Fault(
                "/path/" + what,
                "wrong-" + what,
                Optional.of(found),
                "what the font itself says: " + String.join(" or ", all),
                all.stream().findFirst()));
    }

    private void checkFace(FontFace face) {
        if (!face.upright()) {
            fault("", "italic-font", "an upright font");
        }
        if (face.variable()) {
            fault("", "variable-font", "a font of one weight; fonttools varLib.instancer makes one of a variable font");
        }
        if (!face.outlined()) {
            fault("", "font-without-outlines", "a font whose glyphs are outlines");
        }
        if (face.coverage().size() == 0) {
            fault("", "font-without-characters", "a font with glyphs for Unicode characters");
        }
    }

    private void fault(String pointer, String code, String expected) {
        faults.add(new Fault(pointer, code, Optional.empty(), expected, Optional.empty()));
    }
}
