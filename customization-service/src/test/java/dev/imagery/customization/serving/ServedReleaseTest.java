package dev.imagery.customization.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.serving.ServedRelease.Source;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedReleaseTest {

    private final List<String> compiled = new ArrayList<>();

    @Test
    void onlyTheSetsThatChangedAreCompiled() {
        ServedRelease first = ServedRelease.none()
                .moveTo(
                        new Release(1, List.of(version("imagery", 1), version("copy", 1))),
                        Source.DATABASE,
                        this::compile);
        compiled.clear();

        ServedRelease second = first.moveTo(
                new Release(2, List.of(version("imagery", 1), version("copy", 2))), Source.DATABASE, this::compile);

        assertThat(compiled).containsExactly("copy 2");
        assertThat(second.index().number()).isEqualTo(2);
        assertThat(second.index().sets()).extracting(RuleSetIndex::version).containsExactly(2L, 1L);
    }

    @Test
    void aVersionThatIsNoLongerActiveIsLetGo() {
        ServedRelease moved = ServedRelease.none()
                .moveTo(new Release(1, List.of(version("copy", 1))), Source.DATABASE, this::compile)
                .moveTo(new Release(2, List.of(version("copy", 2))), Source.DATABASE, this::compile);

        assertThat(moved.members()).containsExactly(version("copy", 2));
    }

    @Test
    void aReleaseOfASnapshotIsNotTakenForThatOfTheDatabase() {
        ServedRelease snapshot = ServedRelease.none()
                .moveTo(new Release(7, List.of(version("copy", 1))), Source.SNAPSHOT, this::compile);
        compiled.clear();

        ServedRelease moved =
                snapshot.moveTo(new Release(7, List.of(version("copy", 1))), Source.DATABASE, this::compile);

        assertThat(snapshot.isOf(7)).isFalse();
        assertThat(moved.isOf(7)).isTrue();
        assertThat(compiled).isEmpty();
    }

    private RuleSetIndex compile(RuleSetVersion version) {
        compiled.add(version.name() + " " + version.version());
        return RuleSetIndex.compile(new RuleSet(version.name(), version.version(), 0, List.of()));
    }

    private static RuleSetVersion version(String name, long version) {
        return new RuleSetVersion(name, version, 0, 0, "", Instant.EPOCH);
    }
}
