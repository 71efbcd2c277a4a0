package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.object.ByteRanges.Selection;
import dev.imagery.storage.object.ByteRanges.Slice;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of an object of ten bytes. */
class ByteRangesTest {

    private static final String ETAG = "\"abc\"";
    private static final Selection WHOLE = new Selection.Whole();

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=5-, 5, 9",
        "bytes=-5, 5, 9",
        "bytes=-99, 0, 9",
        "bytes=2-99, 2, 9",
        "bytes=9-, 9, 9",
        "Bytes=1-2, 1, 2",
        "bytes = 1-2 , 1, 2"
    })
    void oneRangeIsOnePart(String range, long first, long last) {
        assertThat(select(range)).isEqualTo(parts(new Slice(first, last)));
    }

    @Test
    void severalRangesAreSeveralPartsInTheirOrder() {
        assertThat(select("bytes=8-9, 0-0 ,-3")).isEqualTo(WHOLE);
        assertThat(select("bytes=8-9, 0-0 ,3-4")).isEqualTo(parts(new Slice(8, 9), new Slice(0, 0), new Slice(3, 4)));
    }

    @Test
    void thoseBehindTheEndAreLeftOut() {
        assertThat(select("bytes=20-30,0-1")).isEqualTo(parts(new Slice(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20,30-", "bytes=-0"})
    void whereAllAreBehindTheEndThereIsNone(String range) {
        assertThat(select(range)).isEqualTo(new Selection.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=",
                "bytes=0-1,",
                "bytes=5-2",
                "bytes=0-1,5-2",
                "lines=0-1",
                "bytes=a-b",
                "bytes=0-99999999999999999999",
                "bytes=0-5,5-6",
                ""
            })
    void whateverElseIsAnsweredWithTheWholeObject(String range) {
        assertThat(select(range)).isEqualTo(WHOLE);
    }

    @Test
    void tooManyAtOnceAreAnsweredWithTheWholeObject() {
        String many = IntStream.range(0, 17).mapToObj(i -> i + "-" + i).collect(Collectors.joining(","));

        assertThat(ByteRanges.select("bytes=" + many, null, ETAG, 100)).isEqualTo(WHOLE);
    }

    @Test
    void withoutARangeItIsTheWholeObject() {
        assertThat(ByteRanges.select(null, null, ETAG, 10)).isEqualTo(WHOLE);
    }

    @Test
    void aRangeOfTheSameObjectIsAPart() {
        assertThat(ByteRanges.select("bytes=1-", ETAG, ETAG, 10)).isEqualTo(parts(new Slice(1, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"abc\"", "Sat, 31 Jan 2026 12:00:00 GMT"})
    void aRangeOfAnotherObjectIsAnsweredWithTheWholeObject(String ifRange) {
        assertThat(ByteRanges.select("bytes=1-", ifRange, ETAG, 10)).isEqualTo(WHOLE);
    }

    private static Selection select(String range) {
        return ByteRanges.select(range, null, ETAG, 10);
    }

    private static Selection parts(Slice... slices) {
        return new Selection.Parts(Arrays.asList(slices));
    }
}
