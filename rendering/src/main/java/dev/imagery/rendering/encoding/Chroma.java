package dev.imagery.rendering.encoding;

/** At which resolution a JPEG holds colour; brightness is always held at the whole. */
public enum Chroma {
    /** 4:2:0: artwork at a distance loses nothing by it, and a fifth of the bytes. */
    HALF(2.0),
    /** 4:4:4: for sharp edges of strong colour, which would run. */
    FULL(1.0);

    /** A stronger colour than this between its largest and smallest part, of 255, is seen to run: white and grey are not. */
    private static final int STRONG = 64;

    private final double factor;

    Chroma(double factor) {
        this.factor = factor;
    }

    /** How many pixels of brightness one of colour stands for, each way. */
    double factor() {
        return factor;
    }

    /** What sharp edges of a colour need, written as {@code #rrggbb}. */
    public static Chroma forEdgesOf(String colour) {
        int rgb = Integer.parseInt(colour.substring(1, 7), 16);
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return most - least >= STRONG ? FULL : HALF;
    }
}
