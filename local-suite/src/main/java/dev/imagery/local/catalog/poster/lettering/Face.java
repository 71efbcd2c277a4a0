package dev.imagery.local.catalog.poster.lettering;

/** A voice of type, with the font family that speaks it in each script (all of fonts-noto-core and fonts-noto-cjk). */
public enum Face {
    /** High contrast, for large titles. */
    DISPLAY("Noto Serif Display Bold", "Noto Naskh Arabic Bold", "Serif", "Bold"),
    /** The same, slanted where the script knows slanted letters, calligraphic in Arabic. */
    SLANTED("Noto Serif Display Bold Italic", "Noto Nastaliq Urdu Bold", "Serif", "Bold"),
    /** Thin and quiet, for creators and small lines. */
    QUIET("Noto Serif Display", "Noto Naskh Arabic", "Serif", ""),
    /** As quiet, and slanted. */
    ASIDE("Noto Serif Display Italic", "Noto Naskh Arabic", "Serif", ""),
    /** Sturdy book type. */
    BOOK("Noto Serif Bold", "Noto Naskh Arabic Bold", "Serif", "Bold"),
    /** Plain and heavy. */
    POSTER("Noto Sans Display Bold", "Noto Kufi Arabic Bold", "Sans", "Bold"),
    /** Plain and light. */
    PLAIN("Noto Sans Display", "Noto Kufi Arabic", "Sans", "");

    private final String latin;
    private final String arabic;
    private final String family;
    private final String weight;

    Face(String latin, String arabic, String family, String weight) {
        this.latin = latin;
        this.arabic = arabic;
        this.family = family;
        this.weight = weight;
    }

    /** The Pango font description without a size. */
    String font(Script script) {
        return switch (script) {
            case LATIN -> latin;
            case ARABIC -> arabic;
            case HEBREW -> noto("Hebrew");
            case THAI -> noto("Thai");
            case JAPANESE -> noto("CJK JP");
            case CHINESE -> noto("CJK SC");
        };
    }

    private String noto(String suffix) {
        return ("Noto " + family + " " + suffix + " " + weight).strip();
    }
}
