package dev.imagery.rendering.artwork;

import dev.imagery.dsl.target.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The items that the {@code meta} box of a HEIF file tells of (ISO/IEC 23008-12; ISO/IEC 14496-12, 8.11). */
final class HeifItems {

    /** Coded pictures, and those that are put together of others. */
    private static final Set<String> PICTURES = Set.of("av01", "grid", "iovl", "iden");

    /** Whose source is a picture that only serves another. */
    private static final Set<String> SERVES = Set.of("thmb", "auxl");

    private static final int HIDDEN = 1;

    private final Bytes bytes;
    private final Box meta;

    HeifItems(Box meta) {
        this.bytes = meta.bytes();
        this.meta = meta;
    }

    /** As it is seen: cut and turned as its properties ask. Empty where no size is told. */
    Optional<Size> primarySize() {
        return first("pitm")
                .map(box -> identifier(box.version() > 0, box.fields()))
                .flatMap(this::size);
    }

    private Optional<Size> size(long item) {
        Optional<Size> size = Optional.empty();
        for (var property : properties(item)) {
            int at = property.content();
            size = switch (property.type()) {
                case "ispe" -> size(bytes.u32(at + 4), bytes.u32(at + 8));
                case "clap" -> size(ratio(at), ratio(at + 8));
                case "irot" ->
                    bytes.u8(at) % 2 == 0
                            ? size
                            : size.map(it -> new Size(/* width= */ it.height(), /* height= */ it.width()));
                default -> size;
            };
        }
        return size;
    }

    private static Optional<Size> size(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? Optional.of(new Size((int) width, (int) height)) : Optional.empty();
    }

    private long ratio(int at) {
        return Math.round((double) bytes.u32(at) / bytes.u32(at + 4));
    }

    /** How many pictures are shown by themselves. */
    long pictures() {
        var serving = new HashSet<Long>();
        first("iref")
                .ifPresent(references -> references.boxesOfFull().forEach(reference -> {
                    boolean wide = references.version() > 0;
                    if (SERVES.contains(reference.type())) {
                        serving.add(identifier(wide, reference.content()));
                    } else if (reference.is("dimg")) {
                        serving.addAll(targets(reference, wide));
                    }
                }));
        return first("iinf").stream()
                .flatMap(information -> information.boxes(information.version() == 0 ? 6 : 8))
                .filter(entry -> entry.is("infe") && entry.version() >= 2 && !entry.hasFlag(HIDDEN))
                .filter(entry -> {
                    boolean wide = entry.version() > 2;
                    return PICTURES.contains(bytes.ascii(entry.fields() + (wide ? 6 : 4), 4))
                            && !serving.contains(identifier(wide, entry.fields()));
                })
                .count();
    }

    private List<Long> targets(Box reference, boolean wide) {
        int width = wide ? 4 : 2;
        int count = reference.content() + width;
        return Stream.iterate(count + 2, at -> at + width)
                .limit(bytes.u16(count))
                .map(at -> identifier(wide, at))
                .toList();
    }

    /** Those of an item, in the order in which they apply. */
    private List<Box> properties(long item) {
        var container = first("iprp");
        var all = container.flatMap(box -> box.first("ipco")).stream()
                .flatMap(box -> box.boxes(0))
                .toList();
        return container.flatMap(box -> box.first("ipma")).stream()
                .flatMap(associations -> indexes(associations, item).stream())
                .filter(index -> index >= 1 && index <= all.size())
                .map(index -> all.get(index - 1))
                .toList();
    }

    private List<Integer> indexes(Box associations, long item) {
        boolean wide = associations.version() > 0;
        int width = associations.hasFlag(1) ? 2 : 1;
        int at = associations.fields() + 4;
        for (long left = bytes.u32(associations.fields()); left > 0; left--) {
            int count = bytes.u8(at + (wide ? 4 : 2));
            int first = at + (wide ? 5 : 3);
            if (identifier(wide, at) == item) {
                return Stream.iterate(first, place -> place + width)
                        .limit(count)
                        .map(place -> width == 2 ? bytes.u16(place) & 0x7FFF : bytes.u8(place) & 0x7F)
                        .toList();
            }
            at = first + count * width;
        }
        return List.of();
    }

    private long identifier(boolean wide, int at) {
        return wide ? bytes.u32(at) : bytes.u16(at);
    }

    private Optional<Box> first(String type) {
        return meta.boxesOfFull().filter(box -> box.is(type)).findFirst();
    }
}
