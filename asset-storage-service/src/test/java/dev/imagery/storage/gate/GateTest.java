package dev.imagery.storage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.asset.AssetContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void whatNobodyHasAnyMoreIsLost() {
        assertThat(Gate.losses(contexts("JP/ja/browser/high"), contexts()))
                .containsExactly(new Loss("JP/ja", List.of("browser/high")));
    }

    @Test
    void lossesAreToldByMarketWithAllTheirTargetsInOrder() {
        assertThat(Gate.losses(
                        contexts("US/en/tv/high", "JP/ja/mobile/low", "US/es/tv/high", "JP/ja/browser/high"),
                        contexts()))
                .containsExactly(
                        new Loss("JP/ja", List.of("browser/high", "mobile/low")),
                        new Loss("US/en", List.of("tv/high")),
                        new Loss("US/es", List.of("tv/high")));
    }

    @Test
    void whatAnotherGroupHasIsNotLost() {
        assertThat(Gate.losses(contexts("JP/ja/browser/high"), contexts("JP/ja/browser/high")))
                .isEmpty();
    }

    @Test
    void aMarketIsNoOtherOne() {
        assertThat(Gate.losses(contexts("JP/ja/browser/high"), contexts("JP/en/browser/high", "JP/ja/browser/low")))
                .hasSize(1);
    }

    @Test
    void whoIsInACellIsShownWhatAllOthersAre() {
        assertThat(Gate.losses(contexts("US/en/browser/high@autumn/bright"), contexts("US/en/browser/high")))
                .isEmpty();
    }

    @Test
    void whatACellHasIsNothingForTheOthers() {
        assertThat(Gate.losses(contexts("US/en/browser/high"), contexts("US/en/browser/high@autumn/bright")))
                .containsExactly(new Loss("US/en", List.of("browser/high")));
    }

    @Test
    void aCellThatLosesEverythingIsAMarketOfItsOwn() {
        assertThat(Gate.losses(contexts("US/en/browser/high@autumn/bright"), contexts()))
                .containsExactly(new Loss("US/en@autumn/bright", List.of("browser/high")));
    }

    @Test
    void theAssetOfAllAnswersForACell() {
        assertThat(Gate.answering(contexts("US/en/browser/high@autumn/bright", "JP/ja/tv/low")))
                .isEqualTo(contexts("US/en/browser/high@autumn/bright", "US/en/browser/high", "JP/ja/tv/low"));
    }

    @Test
    void aLossIsAFaultThatNamesItsMarketAndItsTargets() {
        var fault = new Loss("JP/ja", List.of("browser/high", "mobile/low")).fault();

        assertThat(fault.pointer()).isEqualTo("/assets/JP/ja");
        assertThat(fault.code()).isEqualTo("loses-imagery");
        assertThat(fault.expected()).isEqualTo("imagery for browser/high, mobile/low");
    }

    private static Set<AssetContext> contexts(String... names) {
        return Stream.of(names)
                .map(name -> AssetContext.parse(name).orElseThrow())
                .collect(Collectors.toSet());
    }
}
