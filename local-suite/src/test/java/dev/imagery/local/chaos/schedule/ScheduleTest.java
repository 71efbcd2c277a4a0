package dev.imagery.local.chaos.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theSameSeedIsTheSameSchedule() {
        assertThat(of(7)).isEqualTo(of(7)).isNotEqualTo(of(8));
    }

    @Test
    void aSeedMeansTheSameFaultsForEver() {
        assertThat(of(1).faults())
                .extracting(fault ->
                        "%d %s".formatted(fault.at().toMillis(), fault.kind().word()))
                .startsWith("1500 store-hangs", "3447 full-disk", "4145 store-unavailable");
    }

    @Test
    void everyKindComesWithinAMinute() {
        assertThat(seeds())
                .allSatisfy(seed ->
                        assertThat(of(seed).faults()).extracting(Fault::kind).containsAll(ALL));
    }

    @Test
    void allFaultsAreOverSomeSecondsBeforeTheEnd() {
        assertThat(seeds())
                .allSatisfy(seed -> assertThat(of(seed).faults())
                        .allSatisfy(fault -> assertThat(fault.end()).isLessThanOrEqualTo(MINUTE.minus(Schedule.CALM))));
    }

    @Test
    void onePartHasOneFaultAtATime() {
        assertThat(seeds()).allSatisfy(seed -> {
            for (FaultKind.Part part : FaultKind.Part.values()) {
                List<Fault> faults = of(seed).faults().stream()
                        .filter(fault -> fault.kind().part() == part)
                        .toList();
                for (int i = 1; i < faults.size(); i++) {
                    assertThat(faults.get(i).at())
                            .isGreaterThan(faults.get(i - 1).end());
                }
            }
        });
    }

    @Test
    void whatCannotBeBroughtAboutIsNotScheduled() {
        Set<FaultKind> kinds = EnumSet.complementOf(EnumSet.of(FaultKind.FULL_DISK));

        assertThat(Schedule.of(3, MINUTE, kinds).faults())
                .extracting(Fault::kind)
                .doesNotContain(FaultKind.FULL_DISK);
    }

    private static Schedule of(long seed) {
        return Schedule.of(seed, MINUTE, ALL);
    }

    private static List<Long> seeds() {
        return LongStream.rangeClosed(1, 200).boxed().toList();
    }
}
