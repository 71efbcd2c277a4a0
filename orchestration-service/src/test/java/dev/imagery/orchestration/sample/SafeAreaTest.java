package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeAreaTest {

    /** As browsers crop a picture that covers a screen (CSS Images 3, object-fit and object-position). */
    @ParameterizedTest
    @CsvSource({"1920, 1080", "1024, 768", "390, 844", "3000, 500"})
    void aPictureThatIsCroppedByItsAreaShowsAllOfItThatThereIsRoomFor(double screenWidth, double screenHeight) {
        SafeArea area = new SafeArea(0.05, 0.1, 0.35, 0.8);
        double scale = Math.max(screenWidth / 1920, screenHeight / 1080);

        double left = (screenWidth - 1920 * scale) * area.across() + area.left() * 1920 * scale;
        double width = area.width() * 1920 * scale;

        assertThat(left).isCloseTo(area.across() * (screenWidth - width), within(1e-6));
        if (width <= screenWidth) {
            assertThat(left).isNotNegative();
            assertThat(left + width).isLessThanOrEqualTo(screenWidth);
        }
    }
}
