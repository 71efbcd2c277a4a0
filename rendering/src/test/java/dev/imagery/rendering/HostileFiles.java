package dev.imagery.rendering;

import dev.imagery.rendering.artwork.HeaderBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Files made to do harm. */
final class HostileFiles {

    /** What other programs, and ImageMagick when it is let, would read as a script, a document or another picture. */
    private static final List<String> OTHER = List.of(
            "",
            "\0",
            "%!PS-Adobe-3.0\n(%pipe%id) (w) file\n",
            "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n",
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
            "push graphic-context\nimage over 0,0 0,0 'https://localhost/|touch /tmp/harm'\npop graphic-context\n",
            "<?xml version='1.0'?><image><read filename='/etc/passwd'/><write filename='/tmp/harm'/></image>",
            "viewbox 0 0 9 9\nfill 'url(https://localhost/x)'\n",
            "<html><script>alert(1)</script></html>",
            "PK\3\4\24\0\0\0",
            "GIF89a\1\0\1\0\0\0\0!\u00ff\13NETSCAPE2.0\3\1\0\0\0;",
            "BM\36\0\0\0\0\0\0\0\32\0\0\0\14\0\0\0\1\0\1\0\1\0\30\0",
            "II*\0\10\0\0\0",
            "/* XPM */\nstatic char *x[] = {\"1 1 1 1\", \"a c #000\", \"a\"};",
            "P6\n30000 30000\n255\n",
            "id=ImageMagick version=1.0\nclass=DirectClass columns=30000 rows=30000\n\f\n:\032",
            "label:@/etc/passwd",
            "\0\0\0\30ftypheic\0\0\0\0heicmif1",
            "RIFF\0\0\0\0AVI LIST");

    private final Map<String, byte[]> good;

    HostileFiles(Map<String, byte[]> good) {
        this.good = good;
    }

    /** 80 files, of each said that it is each format. */
    List<HostileFile> ofOtherKinds() {
        return OTHER.stream()
                .flatMap(text ->
                        good.keySet().stream().map(type -> new HostileFile("\"" + text + "\"", bytes(text), type)))
                .toList();
    }

    /** 12 good files under the name of each other format. */
    List<HostileFile> underOtherNames() {
        return good.entrySet().stream()
                .flatMap(of -> good.keySet().stream()
                        .filter(type -> !type.equals(of.getKey()))
                        .map(type -> new HostileFile(of.getKey(), of.getValue(), type)))
                .toList();
    }

    /** 20 files that state more pixels than anybody has memory for. */
    List<HostileFile> bombs() {
        var bombs = new ArrayList<HostileFile>();
        for (var size : List.of(
                List.of(30_000, 30_000),
                List.of(16_383, 16_383),
                List.of(65_535, 1),
                List.of(1, 60_000),
                List.of(8_000, 8_000))) {
            int width = size.get(0);
            int height = size.get(1);
            var name = width + "×" + height;
            var webp = HeaderBytes.extended(good("image/webp"), width, height);
            bombs.add(new HostileFile(name, jpegOf(width, height), "image/jpeg"));
            bombs.add(new HostileFile(name, HeaderBytes.pngSized(good("image/png"), width, height), "image/png"));
            bombs.add(new HostileFile(name, webp, "image/webp"));
            bombs.add(new HostileFile(name, avifOf(width, height), "image/avif"));
        }
        return bombs;
    }

    /** 20 files of several frames. */
    List<HostileFile> moving() {
        return Stream.of(2, 3, 24, 1_000, 1_000_000_000)
                .flatMap(frames -> {
                    var png = HeaderBytes.pngWith(good("image/png"), "acTL", "%08x00000000".formatted(frames));
                    var webp = HeaderBytes.extended(good("image/webp"), 120, 180);
                    for (int frame = 0; frame < Math.min(frames, 50); frame++) {
                        webp = HeaderBytes.webpWith(webp, "ANMF", "00".repeat(24));
                    }
                    return Stream.of(
                            new HostileFile(frames + " frames", png, "image/png"),
                            new HostileFile(frames + " frames", webp, "image/webp"),
                            new HostileFile(frames + " frames", HeaderBytes.avifSequence(frames), "image/avif"),
                            new HostileFile(
                                    "a picture and " + frames + " frames",
                                    HeaderBytes.joined(brandedAsSequence(), HeaderBytes.movie(frames)),
                                    "image/avif"));
                })
                .toList();
    }

    /** 40 good files that are something else as well: with it at their end, or within. */
    List<HostileFile> withSomethingElse() {
        var files = new ArrayList<HostileFile>();
        for (var text : OTHER.subList(2, 12)) {
            var other = bytes(text);
            var hex = HexFormat.of().formatHex(other);
            var jpeg = good("image/jpeg");
            var png = good("image/png");
            files.add(new HostileFile("ends with " + text, HeaderBytes.joined(jpeg, other), "image/jpeg"));
            files.add(new HostileFile(
                    "has a comment " + text,
                    HeaderBytes.jpegBeginningWith(jpeg, "fffe%04x%s".formatted(other.length + 2, hex)),
                    "image/jpeg"));
            files.add(new HostileFile("ends with " + text, HeaderBytes.joined(png, other), "image/png"));
            files.add(new HostileFile(
                    "has a text " + text, HeaderBytes.pngWith(png, "tEXt", "436f6d6d656e7400" + hex), "image/png"));
        }
        return files;
    }

    private byte[] jpegOf(int width, int height) {
        var jpeg = good("image/jpeg").clone();
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    private byte[] avifOf(int width, int height) {
        var avif = good("image/avif").clone();
        int size = new String(avif, StandardCharsets.ISO_8859_1).indexOf("ispe");
        ByteBuffer.wrap(avif).putInt(size + 8, width).putInt(size + 12, height);
        return avif;
    }

    private byte[] brandedAsSequence() {
        var avif = good("image/avif").clone();
        avif[11] = 's';
        return avif;
    }

    private byte[] good(String type) {
        return Objects.requireNonNull(good.get(type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
