package dev.imagery.dsl.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontChainTest {

    @ParameterizedTest
    @CsvSource({
        "Noto Sans,Watch,en,Noto Sans",
        "Noto Sans,骨,ja,Noto Sans|Noto Sans CJK JP",
        "Noto Sans,骨,zh-Hans,Noto Sans|Noto Sans CJK SC",
        "Noto Sans,骨,zh-Hant,Noto Sans|Noto Sans CJK TC",
        "Noto Sans,骨,zh-Hant-HK,Noto Sans|Noto Sans CJK HK",
        "Noto Sans,뼈,ko,Noto Sans|Noto Sans CJK KR",
        "Noto Serif,骨,ja,Noto Serif|Noto Serif CJK JP",
        "Noto Serif,مع,ar,Noto Serif|Noto Naskh Arabic",
        "Noto Serif,ไทย,th,Noto Serif|Noto Sans Thai"
    })
    void eachScriptIsSetInTheFamilyThatSpeaksIt(String font, String text, String language, String families) {
        var installed = Set.of(
                "Noto Sans",
                "Noto Serif",
                "Noto Sans CJK JP",
                "Noto Sans CJK SC",
                "Noto Sans CJK TC",
                "Noto Sans CJK HK",
                "Noto Sans CJK KR",
                "Noto Serif CJK JP",
                "Noto Naskh Arabic",
                "Noto Sans Arabic",
                "Noto Sans Thai");

        var chain = FontChain.of(font, text, language, fonts(installed, (_, _) -> true));

        assertThat(chain.families()).containsExactly(families.split("\\|", -1));
        assertThat(chain.missing()).isEmpty();
    }

    @Test
    void whatTheStatedFontLacksIsSetInAFontThatStandsBy() {
        var installed = Set.of("Brand", "Noto Sans", "Noto Sans Symbols2", "Noto Sans CJK JP");
        var fonts = fonts(installed, (family, point) -> switch (family) {
            case "Brand" -> point < 0x80;
            case "Noto Sans" -> point < 0x2000;
            case "Noto Sans Symbols2" -> point == '★';
            default -> point == '。';
        });

        assertThat(FontChain.of("Brand", "Cafe", "en", fonts).families()).containsExactly("Brand");
        assertThat(FontChain.of("Brand", "Café ★", "fr", fonts).families())
                .containsExactly("Brand", "Noto Sans", "Noto Sans Symbols2");
        assertThat(FontChain.of("Brand", "2026。", "ja", fonts).families()).containsExactly("Brand", "Noto Sans CJK JP");
    }

    @Test
    void aCharacterThatOnlyFontsBesideTheChainHaveIsMissing() {
        var fonts = fonts(Set.of("Noto Sans", "Comic"), (family, point) -> family.equals("Comic") || point < 0x80);

        assertThat(FontChain.of("Noto Sans", "Hi ☃", "en", fonts).missing()).hasValue('☃');
    }

    private static FontChain.Fonts fonts(Set<String> families, BiPredicate<String, Integer> draws) {
        return new FontChain.Fonts() {

            @Override
            public boolean hasFamily(String family) {
                return families.contains(family);
            }

            @Override
            public boolean draws(String family, int point) {
                return families.contains(family) && draws.test(family, point);
            }
        };
    }
}
