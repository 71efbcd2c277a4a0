package dev.imagery.generation.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.storage.VersionDifference;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    private static final Event PUBLISHED =
            event(EventType.PUBLISHED).ofVersion(4).after(Optional.of(3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # markets: added, dropped, changed | titles: added, dropped | pictures: all, new | how it is told
            0, 0, 12 | 3, 1 | 96, 48  | 3 titles added, 1 dropped in 12 markets; 48 of 96 pictures new
            0, 0, 1  | 1, 0 | 96, 1   | 1 title added in 1 market; 1 of 96 pictures new
            0, 0, 2  | 0, 1 | 96, 2   | 1 title dropped in 2 markets; 2 of 96 pictures new
            0, 0, 2  | 0, 5 | 96, 2   | 5 titles dropped in 2 markets; 2 of 96 pictures new
            0, 0, 0  | 0, 0 | 96, 7   | the same titles; 7 of 96 pictures new
            0, 0, 0  | 0, 0 | 96, 0   | the same titles; no picture new
            2, 0, 0  | 0, 0 | 100, 4  | the same titles; 2 markets new; 4 of 100 pictures new
            0, 1, 0  | 0, 0 | 90, 0   | the same titles; 1 market gone; no picture new
            1, 2, 3  | 4, 5 | 1, 1    | 4 titles added, 5 dropped in 3 markets; 1 market new, 2 gone; 1 of 1 picture new
            """)
    void aDifferenceIsToldInWords(String markets, String titles, String pictures, String told) {
        int[] numbers = Stream.of(markets, titles, pictures)
                .flatMap(part -> Stream.of(part.split(", ?")))
                .mapToInt(part -> Integer.parseInt(part.strip()))
                .toArray();
        var difference = new VersionDifference(
                3, 40, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);

        assertThat(Line.of(PUBLISHED, Optional.of(difference))).isEqualTo("autumn-walls: version 4 is live: " + told);
    }

    private static final Optional<VersionDifference> SAME =
            Optional.of(new VersionDifference(3, 40, 0, 0, 0, 0, 0, 96, 0));

    @Test
    void aRollbackIsToldWithBothVersions() {
        var back = event(EventType.ROLLED_BACK).ofVersion(3).after(Optional.of(4));

        assertThat(Line.of(back, SAME))
                .isEqualTo("autumn-walls: back from version 4 to 3: the same titles; no picture new");
        assertThat(Line.of(back, Optional.empty())).isEqualTo("autumn-walls: back from version 4 to 3");
    }

    @Test
    void aDifferenceThatIsNotKnownIsNotTold() {
        assertThat(Line.of(PUBLISHED, Optional.empty())).isEqualTo("autumn-walls: version 4 is live");
    }

    @Test
    void theFirstVersionHasNoneToDifferFrom() {
        assertThat(Line.of(event(EventType.PUBLISHED).ofVersion(1), Optional.empty()))
                .isEqualTo("autumn-walls: version 1 is live, the first of its group");
        assertThat(Line.of(event(EventType.AWAITING_APPROVAL).ofVersion(1), Optional.empty()))
                .isEqualTo("autumn-walls: version 1 awaits approval, the first of its group");
    }

    @Test
    void aVersionThatAwaitsApprovalIsToldWithWhatItWouldChange() {
        var waiting = event(EventType.AWAITING_APPROVAL).ofVersion(4).after(Optional.of(3));

        assertThat(Line.of(waiting, SAME))
                .isEqualTo("autumn-walls: version 4 awaits approval: the same titles; no picture new");
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWhatStaysLive() {
        var refused = event(EventType.REFUSED)
                .ofVersion(4)
                .after(Optional.of(3))
                .because(List.of(BatchFault.ofAll("publication-refused", "The rule set has a fault")));

        assertThat(Line.of(refused, Optional.empty()))
                .isEqualTo("autumn-walls: version 4 was refused, version 3 stays live: The rule set has a fault");
    }

    @Test
    void aFailureIsToldWithItsFirstFaultAndTheNumberOfOthers() {
        var fault = new BatchFault("US/en/browser/high", "corrupt-artwork", "title 7: the JPEG is cut short");
        var failed = event(EventType.FAILED);

        assertThat(Line.of(failed.because(List.of(fault)), Optional.empty()))
                .isEqualTo("autumn-walls: a batch failed: US/en/browser/high: title 7: the JPEG is cut short");
        assertThat(Line.of(failed.because(Collections.nCopies(2, fault)), Optional.empty()))
                .endsWith("cut short (and 1 more fault)");
        assertThat(Line.of(failed.because(Collections.nCopies(30, fault)), Optional.empty()))
                .endsWith("cut short (and 29 more faults)");
    }

    @Test
    void aReasonOfManyLinesBecomesOne() {
        var failed = event(EventType.FAILED)
                .because(List.of(BatchFault.ofAll("x", "magick:\r\n\tno\u0000 room \u2028left\n")));

        assertThat(Line.of(failed, Optional.empty())).isEqualTo("autumn-walls: a batch failed: magick: no room left");
    }

    @Test
    void aLongReasonIsCutBetweenCharacters() {
        var failed = event(EventType.FAILED).because(List.of(BatchFault.ofAll("x", "😀".repeat(400))));

        assertThat(Line.of(failed, Optional.empty()))
                .isEqualTo("autumn-walls: a batch failed: " + "😀".repeat(300) + "…");
    }

    @Test
    void onlyTheFirstFaultsAreKept() {
        var failed = event(EventType.FAILED).because(Collections.nCopies(30, BatchFault.ofAll("x", "y")));

        assertThat(failed.faults()).hasSize(10);
        assertThat(failed.faultsInAll()).isEqualTo(30);
    }

    private static Event event(EventType type) {
        return Event.of(type, "autumn-walls", Instant.EPOCH);
    }
}
