package dev.imagery.storage.customization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final CustomizationSettings.Retry retry =
            new CustomizationSettings.Retry(Duration.ofMillis(250), Duration.ofSeconds(15));

    @Test
    void waitsDouble() {
        assertThat(retry.after(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(retry.after(2)).isEqualTo(Duration.ofMillis(500));
        assertThat(retry.after(4)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void noWaitIsLongerThanTheLongest() {
        assertThat(retry.after(7)).isEqualTo(Duration.ofSeconds(15));
        assertThat(retry.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(15));
    }
}
