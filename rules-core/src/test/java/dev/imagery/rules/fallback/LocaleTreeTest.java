package dev.imagery.rules.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTreeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            es-MX,        es-419 es
            es-ES,        es
            es-419,       es
            en-IN,        en-001 en
            en-AT,        en-150 en-001 en
            pt-MO,        pt-PT pt
            nb,           no
            zh-Hant-MO,   zh-Hant-HK zh-Hant
            zh-Hant-HK,   zh-Hant
            zh-TW,        zh-Hant
            zh-CN,        zh
            zh-Hans-CN,   zh-CN zh
            sr-Latn-RS,   sr-Latn
            sr-ME,        sr-Latn
            hi-Latn,      en-IN en-001 en
            es-mx,        es-419 es
            es-MX-x-a,    es-MX es-419 es
            de-DE-1996,   de-DE de
            xx-QM,        xx
            """)
    void aTagIsBelowItsParents(String tag, String ancestors) {
        assertThat(LocaleTree.ancestors(tag)).containsExactly(ancestors.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "zh-Hant", "sr-Latn", "", "~1", "no language", "high-resolution-wallpaper", "es-!"})
    void aLanguageAnotherScriptAndWhatIsNoTagAreBelowNothing(String tag) {
        assertThat(LocaleTree.ancestors(tag)).isEmpty();
    }

    @Test
    void noTagThatIsNamedHasMoreAncestorsThanThereMayBe() {
        assertThat(LocaleTree.named())
                .contains("es-MX", "es-419", "en-001", "zh-Hant-HK")
                .allSatisfy(tag -> {
                    assertThat(LocaleTree.ancestors(tag + "-x-a")).hasSizeLessThan(LocaleParents.LONGEST);
                    for (String regional : LocaleTree.regional(tag)) {
                        assertThat(LocaleTree.ancestors(regional + "-x-a")).hasSizeLessThan(LocaleParents.LONGEST);
                    }
                });
    }

    @Test
    void aTagIsAnsweredTheSameAgain() {
        List<String> first = LocaleTree.ancestors("es-PE");

        assertThat(LocaleTree.ancestors("es-PE")).isSameAs(first);
    }
}
