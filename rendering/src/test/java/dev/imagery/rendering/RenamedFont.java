package dev.imagery.rendering;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.imagery.dsl.font.PlacedFont;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An installed font of Noto under a name that no machine has installed: {@code Imag} stands in for {@code Noto}. */
record RenamedFont(PlacedFont font, Path file) {

    static RenamedFont of(String notoFamily, int weight, Path directory) throws IOException {
        var family = notoFamily.replace("Noto", "Imag");
        var name = family.replace(" ", "") + weight;
        var file = directory.resolve(name + ".ttf");
        Files.writeString(file, renamed(Files.readString(installed(notoFamily, weight), ISO_8859_1)), ISO_8859_1);
        return new RenamedFont(new PlacedFont(family, weight, name), file);
    }

    private static String renamed(String bytes) {
        return bytes.replace(in(UTF_16BE, "Noto"), in(UTF_16BE, "Imag")).replace("Noto", "Imag");
    }

    private static String in(Charset charset, String text) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }

    private static Path installed(String family, int weight) {
        var style = weight == 700 ? "Bold" : "Regular";
        var listed = new Companion("fc-list")
                .run(
                        List.of(family + ":style=" + style, "--format", "%{file}\n"),
                        RunLimits.within(Duration.ofSeconds(30)));
        return Path.of(listed.lines().findFirst().orElseThrow());
    }
}
