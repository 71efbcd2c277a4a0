package dev.imagery.dsl.expansion;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.target.Size;
import java.util.Comparator;

/**
 * One file that a composition is written as.
 *
 * @param size in pixels
 */
public record Output(Format format, Quality quality, Size size) implements Comparable<Output> {

    private static final Comparator<Output> ORDER = Comparator.comparing(Output::size)
            .thenComparing(Output::format)
            .thenComparing(output -> output.quality().toString());

    /** A JPEG in which the eye finds no loss on artwork at the distance of a screen. */
    public static Output jpeg(Size size) {
        return new Output(Format.JPEG, Quality.standard(Format.JPEG), size);
    }

    /** By size, then by format. */
    @Override
    public int compareTo(Output other) {
        return ORDER.compare(this, other);
    }

    /** A name for the file that no other output of the same composition has. */
    public String fileName() {
        var grade = switch (quality) {
            case Quality.Fixed(int value) -> "q" + value;
            case Quality.Auto _ -> "auto";
            case Quality.Lean _ -> "lean";
            case Quality.Budget(long bytes) -> bytes + "b";
        };
        return size.width() + "x" + size.height() + "-" + grade + "." + format.word();
    }
}
