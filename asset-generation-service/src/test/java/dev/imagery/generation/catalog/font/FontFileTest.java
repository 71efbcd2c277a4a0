package dev.imagery.generation.catalog.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.font.Coverage;
import dev.imagery.generation.Typeface;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontFileTest {

    @ParameterizedTest
    @CsvSource({"Noto Sans,400", "Noto Sans,700", "Noto Serif,700", "Noto Sans Arabic,700", "Noto Sans Thai,400"})
    void aFontSaysWhatItIs(String family, int weight) {
        var file = read(family, weight);

        assertThat(file.format()).isEqualTo(FontFormat.TTF);
        assertThat(file.faces()).singleElement().satisfies(face -> {
            assertThat(face.isOf(family)).isTrue();
            assertThat(face.weight()).isEqualTo(weight);
            assertThat(face.upright() && face.outlined() && !face.variable()).isTrue();
            assertThat(face.version()).startsWith("Version ");
        });
    }

    @Test
    void aCollectionHasEachOfItsFamilies() {
        var file = read("Noto Sans CJK JP", 700);

        assertThat(file.format()).isEqualTo(FontFormat.TTC);
        assertThat(file.faces())
                .extracting(face -> face.families().getFirst())
                .contains("Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans CJK TC");
        assertThat(file.faces()).extracting(FontFace::weight).containsOnly(700);
    }

    /** Fontconfig leaves out letters whose glyphs are blank; it counts no more than we do. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Noto Sans", "Noto Sans Thai", "Noto Sans CJK JP", "Noto Sans Symbols2", "Noto Sans Gothic"})
    void theCharactersAreThoseThatFontconfigFinds(String family) {
        var ours = face(family).coverage();

        var fontconfigs = fontconfig(family);

        assertThat(ours.and(fontconfigs)).isEqualTo(ours);
        assertThat(ours.size()).isBetween(fontconfigs.size(), fontconfigs.size() + 100);
    }

    @ParameterizedTest
    @CsvSource({"Noto Sans,Cyrl Grek Latn", "Noto Sans Thai,Thai", "Noto Sans Hebrew,Hebr"})
    void theScriptsAreThoseWhoseLettersAFontHas(String family, String scripts) {
        assertThat(face(family).coverage().scripts()).containsExactly(scripts.split(" "));
    }

    @Test
    void whatIsCutOffIsNoFont() {
        var bytes = Typeface.installed("Noto Sans", 400).bytes();

        for (int length = 0; length < bytes.length; length += 997) {
            assertThat(FontFile.of(Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void brokenHeadersNeverThrow() {
        var whole = Typeface.installed("Noto Sans", 400).bytes();
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var bytes = whole.clone();
            for (int change = 0; change < 20; change++) {
                bytes[random.nextInt(change % 2 == 0 ? 400 : bytes.length)] = (byte) random.nextInt();
            }

            assertThat(FontFile.of(bytes).stream().flatMap(file -> file.faces().stream()))
                    .allSatisfy(face -> assertThat(face.coverage().size()).isNotNegative());
        }
    }

    private static FontFile read(String family, int weight) {
        return FontFile.of(Typeface.installed(family, weight).bytes()).orElseThrow();
    }

    private static FontFace face(String family) {
        return read(family, 400).faces().stream()
                .filter(face -> face.isOf(family))
                .findFirst()
                .orElseThrow();
    }

    private static Coverage fontconfig(String family) {
        var listed = new Companion("fc-list")
                .run(
                        List.of("--format", "%{charset}\n", family + ":style=Regular"),
                        RunLimits.within(Duration.ofSeconds(30)));
        return Coverage.parse(listed.lines().findFirst().orElseThrow());
    }
}
