package dev.imagery.orchestration.homepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.visit.Screen;
import dev.imagery.orchestration.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LadderTest {

    private static final Ladder LADDER = new Ladder(List.of("low", "medium", "high", "ultra"), "high");

    private static final List<Offer> BROWSER = offers(960, 1280, 1920, 2560);

    @Test
    void aVisitThatStatesItsResolutionIsAskedForAtThatAlone() {
        assertThat(LADDER.asked(visit(Optional.of("medium"), Screen.UNKNOWN, false)))
                .containsExactly("medium");
        assertThat(LADDER.asked(visit(Optional.of("8k"), Screen.UNKNOWN, false)))
                .containsExactly("8k");
    }

    @Test
    void theRichFormIsAskedForAtAllWithTheStatedOneFirst() {
        assertThat(LADDER.asked(visit(Optional.of("medium"), Screen.UNKNOWN, true)))
                .containsExactly("medium", "low", "high", "ultra");
        assertThat(LADDER.asked(visit(Optional.of("8k"), Screen.UNKNOWN, true)))
                .containsExactly("8k", "low", "medium", "high", "ultra");
    }

    @Test
    void aVisitThatStatesNoneIsAskedForAtEach() {
        assertThat(LADDER.asked(visit(Optional.empty(), Screen.UNKNOWN, false)))
                .containsExactly("low", "medium", "high", "ultra");
        assertThat(Ladder.contexts(visit(Optional.empty(), Screen.UNKNOWN, false), List.of("low", "high")))
                .containsExactly(
                        Map.of("country", "US", "resolution", "low"), Map.of("country", "US", "resolution", "high"));
    }

    @ParameterizedTest
    @CsvSource({
        "390, 0, 0",
        "960, 540, 0",
        "961, 0, 1",
        "960, 541, 1",
        "1280, 720, 1",
        "1920, 1080, 2",
        "0, 1081, 3",
        "2560, 1440, 3",
        "5120, 2880, 3"
    })
    void theSmallestThatCoversTheScreenIsGiven(int width, int height, int position) {
        Screen screen = new Screen(Set.of(), width, height, false);

        assertThat(LADDER.chosen(visit(Optional.empty(), screen, false), BROWSER))
                .isEqualTo(position);
    }

    @Test
    void whereNoneCoversTheScreenTheLargestIsGivenWhereverItStands() {
        Screen screen = new Screen(Set.of(), 4000, 0, false);

        assertThat(LADDER.chosen(visit(Optional.empty(), screen, false), offers(960, 3840, 1920, 0)))
                .isEqualTo(1);
    }

    @Test
    void whoeverSavesDataGetsTheFirstThatThereIs() {
        Screen screen = new Screen(Set.of(), 0, 0, true);

        assertThat(LADDER.chosen(visit(Optional.empty(), screen, false), BROWSER))
                .isZero();
        assertThat(LADDER.chosen(visit(Optional.empty(), screen, false), offers(0, 1280, 1920, 3840)))
                .isEqualTo(1);
        assertThat(LADDER.chosen(visit(Optional.empty(), screen, false), offers(0, 0, 0, 0)))
                .isZero();
    }

    @Test
    void aScreenThatIsNotKnownGetsTheUsualOne() {
        assertThat(LADDER.chosen(visit(Optional.empty(), Screen.UNKNOWN, false), BROWSER))
                .isEqualTo(2);
    }

    @Test
    void theNextSmallerStandsInForTheUsualOneThenTheNextLarger() {
        Visit visit = visit(Optional.empty(), Screen.UNKNOWN, false);

        assertThat(LADDER.chosen(visit, offers(960, 1280, 0, 2560))).isEqualTo(1);
        assertThat(LADDER.chosen(visit, offers(0, 0, 0, 2560))).isEqualTo(3);
        assertThat(LADDER.chosen(visit, offers(0, 0, 0, 0))).isEqualTo(2);
    }

    @Test
    void aStatedResolutionIsGivenWhateverTheScreen() {
        Screen screen = new Screen(Set.of(), 390, 0, false);

        assertThat(LADDER.chosen(visit(Optional.of("ultra"), screen, true), offers(2560, 960, 1280, 1920)))
                .isZero();
    }

    private static Visit visit(Optional<String> resolution, Screen screen, boolean full) {
        return new Visit(
                Map.of("country", "US"),
                resolution,
                screen,
                Optional.empty(),
                Optional.empty(),
                full,
                Optional.empty(),
                false,
                Set.of());
    }

    /** Pictures of 16:9 of these widths; none where it is 0. */
    private static List<Offer> offers(int... widths) {
        return IntStream.of(widths)
                .mapToObj(width -> Offer.of(width == 0 ? Chosen.NOTHING : chosen(width)))
                .toList();
    }

    private static Chosen chosen(int width) {
        return new Chosen(
                Map.of("backgroundImage", JsonMapper.shared().readTree("""
                {"type": "AssetReference", "renditions": [{"encoding": "jpeg", "width": %d, "height": %d, "key": "assets/a.jpg"}]}
                """.formatted(width, width * 9 / 16))),
                Map.of(),
                List.of());
    }
}
