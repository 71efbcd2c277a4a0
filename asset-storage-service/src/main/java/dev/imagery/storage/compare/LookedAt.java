package dev.imagery.storage.compare;

import dev.imagery.storage.asset.Rendition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which file of a picture is looked at: the smallest that can be read, and of two pictures those of one size. */
record LookedAt(Rendition before, Rendition after) {

    private static final Comparator<Rendition> SMALLEST = Comparator.<Rendition>comparingInt(
                    file -> file.width() * file.height())
            .thenComparing(Rendition::encoding);

    /** Empty where one of them has no file that can be read. */
    static Optional<LookedAt> of(List<Rendition> before, List<Rendition> after) {
        return readable(before)
                .filter(file -> after.stream()
                        .anyMatch(
                                other -> isReadable(other) && isAsLargeAs(file).test(other)))
                .min(SMALLEST)
                .or(() -> smallest(before))
                .flatMap(file -> readable(after)
                        .filter(isAsLargeAs(file))
                        .min(SMALLEST)
                        .or(() -> smallest(after))
                        .map(other -> new LookedAt(file, other)));
    }

    /** Empty where there is none that can be read. */
    static Optional<Rendition> smallest(List<Rendition> files) {
        return readable(files).min(SMALLEST);
    }

    private static Stream<Rendition> readable(List<Rendition> files) {
        return files.stream().filter(LookedAt::isReadable);
    }

    private static boolean isReadable(Rendition file) {
        return PictureReader.READABLE.contains(file.encoding());
    }

    private static Predicate<Rendition> isAsLargeAs(Rendition one) {
        return other -> one.width() == other.width() && one.height() == other.height();
    }
}
