package dev.imagery.rendering.colour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rendering.artwork.Channels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of profiles by themselves; what they do to pictures is tested with ImageMagick. */
class ColourConversionTest {

    @Test
    void theProfileAmongTheResourcesIsReckonedFromTheStandard() throws IOException {
        var resource = Path.of("src/main/resources/dev/imagery/rendering/colour/srgb.icc");
        if (Boolean.getBoolean("golden.write")) {
            Files.write(resource, Profiles.srgb());
        }

        assertThat(resource).hasBinaryContent(Profiles.srgb());
    }

    @Test
    void profilesOfSrgbAreKnownWhoeverMadeThem() {
        assertThat(profile(Profiles.srgb()).isSrgb()).isTrue();
        assertThat(profile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .isSrgb())
                .isTrue();
        assertThat(profile(withFunctions(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
                        .isSrgb())
                .isTrue();
    }

    @Test
    void otherColoursAreNotTakenForSrgb() {
        assertThat(profile(Profiles.displayP3()).isSrgb()).isFalse();
        assertThat(profile(Profiles.adobeRgb()).isSrgb()).isFalse();
        assertThat(profile(Profiles.grey(Profiles::srgbLight)).isSrgb()).isFalse();
        assertThat(profile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData())
                        .isSrgb())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,false", "1.8,false", "2.2,false", "2.4,false"})
    void aPlainPowerIsNotTheCurveOfSrgb(double gamma, boolean same) {
        DoubleUnaryOperator power = level -> Math.pow(level, gamma);

        assertThat(profile(Profiles.rgb("power", Light.SRGB, power)).isSrgb()).isEqualTo(same);
        assertThat(profile(withFunctions(gamma)).isSrgb()).isEqualTo(same);
    }

    @Test
    void aCurveThatIsOffByTwoLevelsIsNotThatOfSrgb() {
        assertThat(profile(Profiles.rgb(
                                "bright",
                                Light.SRGB,
                                level ->
                                        Profiles.srgbLight(Math.min(1, level + 2 / 255.0 * Math.sin(Math.PI * level)))))
                        .isSrgb())
                .isFalse();
    }

    @Test
    void noBeginningOfAProfileIsTakenForSrgb() {
        var whole = Profiles.srgb();

        for (int length = 0; length < whole.length - 3; length++) {
            assertThat(profile(Arrays.copyOf(whole, length)).isSrgb())
                    .as("the first %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void profilesWithAByteOfAnyValueAnywhereAreReadToTheirEnd() {
        var bytes = Profiles.srgb();
        for (int at = 0; at < bytes.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                var broken = bytes.clone();
                broken[at] = (byte) value;
                var profile = profile(broken);
                assertThat(profile.isSrgb() && !profile.suits(Channels.RGB)).isFalse();
            }
        }
    }

    private static IccProfile profile(byte[] bytes) {
        return new IccProfile(ByteBuffer.wrap(bytes));
    }

    /** A profile of sRGB's primaries, with a function as its curve in place of a table. */
    private static byte[] withFunctions(double... parameters) {
        var table = Profiles.srgb();
        var profile = ByteBuffer.wrap(table);
        for (int tag = 0; tag < profile.getInt(128); tag++) {
            int entry = 132 + 12 * tag;
            if ((profile.getInt(entry) & 0xFFFFFF) == 0x545243) {
                var function = profile.slice(profile.getInt(entry + 4), 12 + 4 * parameters.length);
                function.putInt(0x70617261)
                        .putInt(0)
                        .putShort((short) (parameters.length == 1 ? 0 : 3))
                        .putShort((short) 0);
                for (double parameter : parameters) {
                    function.putInt((int) Math.round(parameter * 65_536));
                }
            }
        }
        return table;
    }
}
