package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-0", "bytes=5-", "bytes=-5"})
    void oneRangeIsPassedOn(String range) {
        assertThat(ByteRange.wanted(range, null, ETAG)).contains(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=-", "lines=0-1", "bytes=a-b", "bytes=0-99999999999999999999", ""})
    void whateverElseIsAnsweredWithTheWholeObject(String range) {
        assertThat(ByteRange.wanted(range, null, ETAG)).isEmpty();
    }

    @Test
    void aRangeOfTheSameObjectIsPassedOn() {
        assertThat(ByteRange.wanted("bytes=1-", ETAG, ETAG)).contains("bytes=1-");
    }

    @Test
    void aRangeOfAnotherObjectIsAnsweredWithTheWholeObject() {
        assertThat(ByteRange.wanted("bytes=1-", "\"other\"", ETAG)).isEmpty();
    }
}
