package dev.imagery.generation.catalog.font;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.generation.Typeface;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FontReaderTest {

    private static final Typeface BRAND = Typeface.installed("Noto Sans", 700).named("Brand Sans", "Version 1");
    private static final Optional<String> LICENCE = Optional.of("Our own");

    @Test
    void aFontIsTakenUnderItsOwnNameAndWeight() {
        assertThat(read("brand sans", "700", LICENCE, BRAND)).isInstanceOfSatisfying(FontReading.Valid.class, valid -> {
            assertThat(valid.font().family()).isEqualTo("Brand Sans");
            assertThat(valid.font().weight()).isEqualTo(700);
            assertThat(valid.font().version()).isEqualTo("Version 1");
            assertThat(valid.font().licence()).isEqualTo("Our own");
        });
    }

    @Test
    void aCollectionIsTakenUnderTheNameOfOneOfItsFamilies() {
        var reading = read("Noto Sans CJK KR", "700", LICENCE, Typeface.installed("Noto Sans CJK JP", 700));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        FontReading.Valid.class,
                        valid -> assertThat(valid.font().family()).isEqualTo("Noto Sans CJK KR"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = BRAND.italic().with("fvar", "glyf");

        assertThat(faults("@/etc/passwd", "bold", Optional.of("  "), wrong))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/path/family", "invalid-value"),
                        tuple("/path/family", "wrong-family"),
                        tuple("/path/weight", "out-of-range"),
                        tuple("/query/licence", "missing"),
                        tuple("", "italic-font"),
                        tuple("", "variable-font"),
                        tuple("", "font-without-outlines"));
    }

    @Test
    void anotherFamilyOrWeightThanTheFontsOwnIsRefusedAndTheOwnIsToldInstead() {
        assertThat(faults("Brand", "700", LICENCE, BRAND)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("wrong-family");
            assertThat(fault.suggestion()).contains("Brand Sans");
        });
        assertThat(faults("Brand Sans", "400", LICENCE, BRAND)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("wrong-weight");
            assertThat(fault.suggestion()).contains("700");
        });
    }

    @Test
    void whatIsNoFontIsRefusedWithTheFaultsOfItsPath() {
        assertThat(faults("Brand Sans", "0", Optional.empty(), new Typeface("GIF89a".getBytes(US_ASCII))))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("out-of-range", "missing", "not-a-font");
    }

    @Test
    void aLicenceIsANoteAndNoBook() {
        assertThat(faults("Brand Sans", "700", Optional.of("x".repeat(2_001)), BRAND))
                .extracting(Fault::code)
                .containsExactly("too-long");
    }

    private static List<Fault> faults(String family, String weight, Optional<String> licence, Typeface face) {
        return ((FontReading.Invalid) read(family, weight, licence, face)).faults();
    }

    private static FontReading read(String family, String weight, Optional<String> licence, Typeface face) {
        return FontReader.read(new SentFont(family, weight, licence, Optional.empty(), "digest"), face.bytes());
    }
}
