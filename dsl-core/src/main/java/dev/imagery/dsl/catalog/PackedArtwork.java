package dev.imagery.dsl.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Pictures of which each is 50 bytes until somebody asks for them. */
final class PackedArtwork extends AbstractList<Artwork> implements RandomAccess {

    private static final int BYTES = 32 + 3 + 1 + 3 * 2 + 2 * 4;
    private static final int LONGEST_DIGEST = 64;
    private static final Crop UNSTATED = new Crop(FocalPoint.CENTRE, Optional.empty(), false);

    private final byte[] packed;
    private final Crop @Nullable [] crops;
    private final Vocabulary words;
    private volatile @Nullable WeakReference<List<Artwork>> unpacked;

    private PackedArtwork(byte[] packed, Crop @Nullable [] crops, Vocabulary words) {
        this.packed = packed;
        this.crops = crops;
        this.words = words;
    }

    /** Few pictures have one. */
    private record Crop(FocalPoint focalPoint, Optional<Box> keepInside, boolean stated) {

        static Crop of(Artwork picture) {
            return new Crop(picture.focalPoint(), picture.keepInside(), picture.cropStated());
        }
    }

    /** The same list, or a copy where one of the pictures cannot be packed. */
    static List<Artwork> of(List<Artwork> artwork, Vocabulary words) {
        if (artwork.isEmpty() || !artwork.stream().allMatch(picture -> canBePacked(picture, words))) {
            return List.copyOf(artwork);
        }
        var bytes = ByteBuffer.allocate(artwork.size() * BYTES);
        artwork.forEach(picture -> pack(picture, bytes, words));
        var crops = artwork.stream().map(Crop::of).toArray(Crop[]::new);
        boolean stated = artwork.stream().map(Crop::of).anyMatch(crop -> !crop.equals(UNSTATED));
        return new PackedArtwork(bytes.array(), stated ? crops : null, words);
    }

    private static boolean canBePacked(Artwork picture, Vocabulary words) {
        var digest = picture.digest();
        return digest.length() == LONGEST_DIGEST
                && isHexadecimal(digest)
                && picture.dominantColour().stream()
                        .allMatch(colour ->
                                colour.length() == 7 && colour.charAt(0) == '#' && isHexadecimal(colour.substring(1)))
                && words.number(picture.kind().name()) >= 0
                && words.number(picture.mediaType()) >= 0
                && words.number(picture.language()) >= 0;
    }

    private static boolean isHexadecimal(String text) {
        return text.chars().allMatch(digit -> "0123456789abcdef".indexOf(digit) >= 0);
    }

    private static void pack(Artwork picture, ByteBuffer bytes, Vocabulary words) {
        bytes.put(HexFormat.of().parseHex(picture.digest()));
        var colour = picture.dominantColour();
        bytes.put(HexFormat.of().parseHex(colour.map(text -> text.substring(1)).orElse("000000")));
        bytes.put((byte) (colour.isPresent() ? 1 : 0));
        bytes.putShort((short) words.number(picture.kind().name()));
        bytes.putShort((short) words.number(picture.mediaType()));
        bytes.putShort((short) words.number(picture.language()));
        bytes.putInt(picture.size().width());
        bytes.putInt(picture.size().height());
    }

    private List<Artwork> unpacked() {
        var reference = unpacked;
        var kept = reference == null ? null : reference.get();
        if (kept != null) {
            return kept;
        }
        var bytes = ByteBuffer.wrap(packed);
        var made = new Artwork[size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = unpack(bytes, crops == null ? UNSTATED : crops[i]);
        }
        var list = List.of(made);
        unpacked = new WeakReference<>(list);
        return list;
    }

    private Artwork unpack(ByteBuffer bytes, Crop crop) {
        var hex = HexFormat.of();
        var digest = new byte[32];
        var colour = new byte[3];
        bytes.get(digest).get(colour);
        var dominant = bytes.get() == 0 ? Optional.<String>empty() : Optional.of("#" + hex.formatHex(colour));
        var kind = ArtworkKind.valueOf(word(bytes));
        var mediaType = word(bytes);
        var language = word(bytes);
        var size = new Size(bytes.getInt(), bytes.getInt());
        return new Artwork(
                hex.formatHex(digest),
                mediaType,
                size,
                kind,
                language,
                crop.focalPoint(),
                crop.keepInside(),
                crop.stated(),
                dominant);
    }

    private String word(ByteBuffer bytes) {
        return words.word(Short.toUnsignedInt(bytes.getShort()));
    }

    @Override
    public int size() {
        return packed.length / BYTES;
    }

    @Override
    public Artwork get(int place) {
        return unpacked().get(place);
    }

    @Override
    public Iterator<Artwork> iterator() {
        return unpacked().iterator();
    }
}
