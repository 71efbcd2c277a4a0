package dev.imagery.likeness;

/**
 * A picture in brightness and two differences of colour, by ITU-R BT.709 of the levels as they are stored.
 *
 * @param luma how bright
 * @param blue how much bluer than it is bright, 128 for grey
 * @param red how much redder than it is bright, 128 for grey
 */
public record Colours(Plane luma, Plane blue, Plane red) {

    private static final float RED = 0.2126f;
    private static final float BLUE = 0.0722f;
    private static final float GREEN = 1 - RED - BLUE;
    private static final float MIDDLE = 128;

    /** Both differences have the range of a level: twice what the colour's weight leaves. */
    private static final float BLUE_RANGE = 2 * (1 - BLUE);

    private static final float RED_RANGE = 2 * (1 - RED);

    /** @param pixels {@code 0xRRGGBB} each, row by row; higher bits are passed over */
    public static Colours ofPixels(int width, int height, int[] pixels) {
        float[] luma = new float[pixels.length];
        float[] blue = new float[pixels.length];
        float[] red = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int r = pixels[i] >> 16 & 0xff;
            int g = pixels[i] >> 8 & 0xff;
            int b = pixels[i] & 0xff;
            float y = RED * r + GREEN * g + BLUE * b;
            luma[i] = y;
            blue[i] = MIDDLE + (b - y) / BLUE_RANGE;
            red[i] = MIDDLE + (r - y) / RED_RANGE;
        }
        return new Colours(
                new Plane(width, height, luma), new Plane(width, height, blue), new Plane(width, height, red));
    }
}
