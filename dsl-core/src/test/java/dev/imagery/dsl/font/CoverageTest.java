package dev.imagery.dsl.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Property
    void isReadAsItIsWritten(@ForAll @Size(max = 200) List<@IntRange(max = 0x10FFFF) Integer> points) {
        var set = new BitSet();
        points.forEach(set::set);
        var coverage = Coverage.of(set);

        assertThat(Coverage.parse(coverage.toString())).isEqualTo(coverage);
        assertThat(coverage.size()).isEqualTo(set.cardinality());
    }

    @Test
    void isWrittenAsFontconfigWritesIt() {
        assertThat(Coverage.parse("20-7e a0 a1 1f600").toString()).isEqualTo("20-7e a0-a1 1f600");
    }

    @Test
    void whatIsNotARangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.parse("20-zz"));
    }

    @Test
    void whiteSpaceAndWhatIsNeverDrawnNeedsNoGlyph() {
        var nothing = Coverage.parse("");

        assertThat(nothing.draws('\n')).isTrue();
        assertThat(nothing.draws(0x200D)).isTrue();
        assertThat(nothing.draws('a')).isFalse();
    }

    @Test
    void aScriptIsThereWithItsSampleLetterAndNotWithAStrayOne() {
        assertThat(Coverage.parse("40-5a 61-7a 3c0").scripts()).containsExactly("Latn");
        assertThat(Coverage.parse("41-5a 61-7a 391-3c9").scripts()).containsExactly("Grek", "Latn");
    }
}
