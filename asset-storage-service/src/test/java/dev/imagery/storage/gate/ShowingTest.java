package dev.imagery.storage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShowingTest {

    @Test
    void isOneForEachMarketInOrderWithAllItsTargets() {
        List<AssetContext> contexts = Stream.of(
                        "US/en/tv/high", "JP/ja/mobile/low", "JP/ja/browser/high", "US/en/tv/high@autumn/bright")
                .map(name -> AssetContext.parse(name).orElseThrow())
                .toList();

        assertThat(Showing.of(7, contexts))
                .containsExactly(
                        new Showing(7, "JP/ja", List.of("browser/high", "mobile/low")),
                        new Showing(7, "US/en", List.of("tv/high")),
                        new Showing(7, "US/en@autumn/bright", List.of("tv/high")));
    }

    @Test
    void isToldByMarketAndTitle() {
        assertThat(new Showing(7, "JP/ja", List.of("browser/high")).fault())
                .isEqualTo(
                        Fault.of("/assets/JP/ja", "shows-withdrawn", 7L, "pictures without title 7 for browser/high"));
    }
}
