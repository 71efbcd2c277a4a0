package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            abc                     | 3
            [a-z]                   | 1
            ^[0-9a-f]{8}-[0-9]{4}$  | 15
            a{2,5}                  | 5
            a{3,}                   | 4
            a{,3}                   | 5
            a{x}                    | 4
            (ab){3}                 | 6
            ((ab){3}c){10}          | 70
            (((a{1000}){1000}){999}) | 999000000
            (((a{1000}){1000}){9999}) | 1073741824
            \\(\\{3}                | 4
            []{9}]                  | 1
            [^]{9}]                 | 1
            [[:alpha:]]{3}          | 3
            [\\]{9}]{2}             | 2
            (a{9                    | 3
            a)b{3}                  | 4
            """)
    void itIsWhatIsLeftWhenRepetitionsAreWrittenOut(String regex, long size) {
        assertThat(PatternSize.of(regex)).isEqualTo(size);
    }
}
