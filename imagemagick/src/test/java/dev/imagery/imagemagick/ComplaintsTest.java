package dev.imagery.imagemagick;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintsTest {

    @Test
    void eachIsToldOnceWithoutTheMachinesDirectories() {
        assertThat(Complaints.of("""
                        convert: Premature end of JPEG file `/tmp/imagery/artwork/98.jpg' @ warning/jpeg.c/JPEGWarningHandler/389.
                        convert: Corrupt JPEG data: premature end of data segment `/tmp/imagery/artwork/98.jpg' @ warning/jpeg.c/JPEGWarningHandler/389.
                        convert: Corrupt JPEG data: premature end of data segment `/tmp/imagery/artwork/98.jpg' @ warning/jpeg.c/JPEGWarningHandler/389.
                        """))
                .isEqualTo(
                        "Premature end of JPEG file `98.jpg'; Corrupt JPEG data: premature end of data segment `98.jpg'");
    }

    @Test
    void noMoreIsToldThanAnybodyReads() {
        assertThat(Complaints.of("a\nb\nc\nd\n")).isEqualTo("a; b; c");
        assertThat(Complaints.of("x".repeat(10_000))).hasSize(501);
    }

    @Test
    void thatThereIsNoPictureIsToldAsWhatItMeans() {
        var noPicture = "convert: no images defined `null:' @ error/convert.c/ConvertImageCommand/3234.\n";
        var reason = "convert: insufficient image data in file `w.webp' @ error/webp.c/ReadWEBPImage/551.\n";

        assertThat(Complaints.of(noPicture))
                .isEqualTo("the data of the picture are broken, and its decoder tells no more");
        assertThat(Complaints.of(reason + noPicture)).isEqualTo("insufficient image data in file `w.webp'");
    }

    @Test
    void whatIsInAnotherFormIsToldAsItIs() {
        assertThat(Complaints.of("no such file\n")).isEqualTo("no such file");
        assertThat(Complaints.of("")).isEmpty();
    }
}
