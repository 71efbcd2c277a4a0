package dev.imagery.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semver4j.Semver;
import org.semver4j.range.RangeListFactory;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            >=1.2.0 <2.0.0,      1.2.0,        true
            >=1.2.0 <2.0.0,      2.0.0,        false
            >=1.2.0 <2.0.0,      2.0.0-rc.1,   true
            >=1.2.0 <2.0.0-0,    2.0.0-rc.1,   false
            ^1.2,                1.9.9,        true
            ^1.2,                2.0.0-rc.1,   false
            ^0.2.3,              0.3.0,        false
            ^0.0.3,              0.0.4,        false
            ^0.x,                0.9.0,        true
            ^0.x,                1.0.0,        false
            ^0,                  1.0.0,        false
            ^0.0,                0.0.9,        true
            ^0.0,                0.1.0-0,      false
            ~1.2.3,              1.2.9,        true
            ~1.2.3,              1.3.0-0,      false
            ~1,                  1.9.0,        true
            1.2.3 - 2.3,         2.3.9,        true
            1.2.3 - 2.3.4,       2.3.5,        false
            1.2 - 2,             1.2.0-alpha,  true
            1.x || >=2.5.0 <2.6, 2.5.9,        true
            1.x || >=2.5.0 <2.6, 2.6.0,        false
            *,                   0.0.0-0,      true
            >1,                  1.9.9,        false
            >1,                  2.0.0,        true
            >1.2.3,              1.2.3+build,  false
            <=1.2,               1.2.9,        true
            <1.2,                1.2.0-alpha,  false
            =1.2.3,              1.2.3,        true
            1.2.3,               1.2.3-rc.1,   false
            >= 1.2.0   < 3,      2.0.0,        true
            >0.0.0 ~0.0.0,       0.1.0,        false
            ~1.2 <1.2.5,         1.2.4,        true
            """)
    void aRangeHoldsWhatNpmHoldsWithPreReleases(String range, String version, boolean holds) {
        assertThat(holds(range, version)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "foo",
                "latest",
                "||",
                "1.x ||",
                ">=1.2.0 garbage",
                "==1.2.3",
                "!=1.2.3",
                "v1.2.3",
                "1.2.3.4",
                ">=1.2.0,<2.0.0",
                "[1.0,2.0]",
                "^",
                "1.2.3-01",
                "1.2.x-rc",
                ">>1",
                "1.2.3 -2",
                ">=1.2 - 3",
                "1000000000000000.0.0"
            })
    void whatIsNotOfTheGrammarIsRefused(String range) {
        assertThat(VersionRange.read(range)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {">2.0.0 <1.0.0", ">1.0.0 <1.0.1-0", "<*", ">*", "<0.0.0-0", "1.x 2.x"})
    void aRangeThatNoVersionIsInHasNoAlternatives(String range) {
        assertThat(VersionRange.read(range).orElseThrow().alternatives()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2", "high", "v1.2.3", "1.2.3-99999999999999999999.01"})
    void whatIsNoVersionIsInNoRange(String value) {
        assertThat(holds("*", value)).isFalse();
    }

    /** semver4j, asked to mind pre-releases as all other versions; beside other parts of a range it loses {@code ~} and {@code ^}, and it
     * misreads {@code ^0}. */
    @Property(tries = 5_000)
    void anotherImplementationAgrees(@ForAll("ranges") String range, @ForAll("versions") String version) {
        assertThat(holds(range, version))
                .isEqualTo(new Semver(version).satisfies(RangeListFactory.create(range, true)));
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> preReleases = Arbitraries.of("", "", "", "-0", "-alpha", "-alpha.1", "-rc.2", "+build");
        return Combinators.combine(digits(), digits(), digits(), preReleases)
                .as((major, minor, patch, preRelease) -> major + "." + minor + "." + patch + preRelease);
    }

    @Provide
    Arbitrary<String> ranges() {
        Arbitrary<String> partials = Arbitraries.oneOf(
                versions().filter(version -> !version.contains("+")),
                Combinators.combine(digits(), digits()).as((major, minor) -> major + "." + minor),
                Combinators.combine(digits(), digits()).as((major, minor) -> major + "." + minor + ".x"),
                digits().map(major -> major + ".x"),
                digits().map(String::valueOf));
        Arbitrary<String> simple = Combinators.combine(Arbitraries.of("", "=", "~", "^"), partials)
                .as((operator, partial) -> operator + partial)
                .filter(range -> !range.startsWith("^0"));
        Arbitrary<String> both = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), partials)
                .as((operator, partial) -> operator + partial)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(parts -> String.join(" ", parts));
        Arbitrary<String> hyphens = Combinators.combine(partials, partials).as((from, to) -> from + " - " + to);
        return Arbitraries.oneOf(simple, both, hyphens)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(alternatives -> String.join(" || ", alternatives));
    }

    private static Arbitrary<Integer> digits() {
        return Arbitraries.integers().between(0, 3);
    }

    private static boolean holds(String range, String version) {
        return VersionRange.read(range).orElseThrow().holds(new AttributeValue(version));
    }
}
