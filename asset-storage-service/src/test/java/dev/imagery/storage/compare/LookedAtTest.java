package dev.imagery.storage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookedAtTest {

    private final Rendition low = file(Encoding.JPEG, 960);
    private final Rendition high = file(Encoding.JPEG, 1920);
    private final Rendition lowest = file(Encoding.AVIF, 360);

    @Test
    void theSmallestSizeThatBothHaveIsLookedAt() {
        var other = file(Encoding.PNG, 1920);

        assertThat(LookedAt.of(List.of(high, low), List.of(low, high))).contains(new LookedAt(low, low));
        assertThat(LookedAt.of(List.of(low, high), List.of(other))).contains(new LookedAt(high, other));
    }

    @Test
    void withoutACommonSizeEachIsLookedAtInItsSmallest() {
        assertThat(LookedAt.of(List.of(low), List.of(high))).contains(new LookedAt(low, high));
    }

    @Test
    void whatJavaDoesNotDecodeIsPassedOver() {
        assertThat(LookedAt.of(List.of(lowest, low), List.of(lowest, low))).contains(new LookedAt(low, low));
        assertThat(LookedAt.of(List.of(lowest), List.of(low))).isEmpty();
        assertThat(LookedAt.of(List.of(low), List.of())).isEmpty();
    }

    private static Rendition file(Encoding encoding, int width) {
        return new Rendition(encoding, width, width * 9 / 16, 1, new ObjectKey(new Sha256("ab".repeat(32)), encoding));
    }
}
