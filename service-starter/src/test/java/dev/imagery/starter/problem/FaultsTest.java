package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void moreFaultsThanAnybodyReadsAreCountedButNotListed() {
        List<Fault> many = IntStream.range(0, 1_500)
                .mapToObj(i -> Fault.of("/" + i, "missing", null, "a number"))
                .toList();
        ProblemException problem = ProblemException.faulty("invalid-wall", "The wall", many);
        assertThat(problem.title()).isEqualTo("The wall has 1500 faults");
        assertThat(problem.detail()).isEqualTo("The first 1,000 are listed.");
        assertThat(problem.faults()).isEqualTo(many.subList(0, 1_000));
    }

    @Test
    void asManyAsAreListedNeedNoDetail() {
        ProblemException problem =
                ProblemException.faulty("invalid-wall", "The wall", List.of(Fault.of("", "missing", null, "a wall")));
        assertThat(problem.detail()).isNull();
        assertThat(problem.title()).isEqualTo("The wall has a fault");
    }
}
