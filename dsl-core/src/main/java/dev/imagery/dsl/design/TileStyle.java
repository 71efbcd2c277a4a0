package dev.imagery.dsl.design;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Texts;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What tiles show and how they are finished. Lengths are in units of the plane, where a tile of a poster is 200 wide.
 *
 * @param artwork poster, backdrop or textless
 * @param radius of the rounded corners, 0 for sharp ones
 */
public record TileStyle(ArtworkKind artwork, double radius, Optional<Border> border, Optional<Shadow> shadow) {

    /** Posters with sharp corners and nothing around them. */
    public static final TileStyle PLAIN = new TileStyle(ArtworkKind.POSTER, 0, Optional.empty(), Optional.empty());

    private static final List<ArtworkKind> KINDS =
            List.of(ArtworkKind.POSTER, ArtworkKind.BACKDROP, ArtworkKind.TEXTLESS);

    /** With rounded corners of another radius. */
    public TileStyle rounded(double radius) {
        return new TileStyle(artwork, radius, border, shadow);
    }

    /** With another shadow. */
    public TileStyle throwing(Shadow shadow) {
        return new TileStyle(artwork, radius, border, Optional.of(shadow));
    }

    /** Showing another kind of artwork. */
    public TileStyle showing(ArtworkKind artwork) {
        return new TileStyle(artwork, radius, border, shadow);
    }

    /** Of a tile in lowest terms: 16:9 of backdrops, 2:3 of all others. */
    public Size aspect() {
        return artwork == ArtworkKind.BACKDROP ? new Size(16, 9) : new Size(2, 3);
    }

    /** Of a tile of usual size, in units of the plane; wide and upright tiles have nearly the same area. */
    public int width() {
        return artwork == ArtworkKind.BACKDROP ? 320 : 200;
    }

    /** Of a tile of usual size, in units of the plane. */
    public int height() {
        return artwork == ArtworkKind.BACKDROP ? 180 : 300;
    }

    /**
     * The field {@code tile} of a design.
     *
     * @param byDefault what the design's tiles are where a recipe says nothing; it has no border
     */
    static <R> Field<R, TileStyle> field(TileStyle byDefault, Function<R, TileStyle> getter) {
        return Field.withDefault(
                        "tile",
                        shape(byDefault),
                        byDefault,
                        getter,
                        "What every tile shows, and how its edge is finished. Unless told otherwise: "
                                + byDefault.words() + ".")
                .example("{\"artwork\": \"poster\", \"radius\": 12, \"shadow\": {\"blur\": 24}}");
    }

    private static ObjectShape<TileStyle> shape(TileStyle byDefault) {
        Field<TileStyle, ArtworkKind> artwork = Field.withDefault(
                        "artwork",
                        Texts.name(
                                        "artwork",
                                        KINDS.stream().map(ArtworkKind::word).toList())
                                .as(TileStyle::kind, ArtworkKind::word),
                        byDefault.artwork,
                        TileStyle::artwork,
                        "Which of a title's artwork is shown. Posters and textless artwork are 2:3, backdrops 16:9;"
                                + " artwork of another shape is cropped around its focal point.")
                .example("\"backdrop\"");
        Field<TileStyle, Double> radius = Field.withDefault(
                        "radius",
                        Numbers.decimal(0, 90),
                        byDefault.radius,
                        TileStyle::radius,
                        "The radius of the rounded corners, in the unit of padding; 0 is a sharp corner.")
                .example("12");
        Field<TileStyle, Optional<Border>> border = Field.optional(
                        "border", Border.SHAPE, TileStyle::border, "A line along the tile's inner edge.")
                .example("{\"width\": 3, \"colour\": \"#d4af37\"}");
        Field<TileStyle, Optional<Shadow>> shadow = Field.optional(
                        "shadow",
                        Shadow.SHAPE,
                        TileStyle::shadow,
                        "The shadow that the tile throws; {} is one that suits most backgrounds.")
                .example("{\"offset\": 10, \"blur\": 24, \"opacity\": 0.5}");
        return ObjectShape.of(
                "What tiles show and how they are finished. Lengths are in the unit of padding: an upright tile is 200 wide,"
                        + " a wide one 320.",
                parts -> new TileStyle(parts.get(artwork), parts.get(radius), parts.get(border), parts.get(shadow)),
                List.of(artwork, radius, border, shadow));
    }

    private String words() {
        return artwork.word() + "s with " + (radius == 0 ? "sharp corners" : "corners of radius " + Math.round(radius));
    }

    private static ArtworkKind kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
