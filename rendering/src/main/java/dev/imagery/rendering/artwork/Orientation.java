package dev.imagery.rendering.artwork;

/**
 * Where the first row and the first column of a picture belong (CIPA DC-008, tag 0x0112, from 1 on in this order).
 */
public enum Orientation {
    TOP_LEFT("TopLeft"),
    TOP_RIGHT("TopRight"),
    BOTTOM_RIGHT("BottomRight"),
    BOTTOM_LEFT("BottomLeft"),
    LEFT_TOP("LeftTop"),
    RIGHT_TOP("RightTop"),
    RIGHT_BOTTOM("RightBottom"),
    LEFT_BOTTOM("LeftBottom");

    private final String magickName;

    Orientation(String magickName) {
        this.magickName = magickName;
    }

    /** The one that the tag's number means; upright for a number that means none. */
    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : TOP_LEFT;
    }

    /** As ImageMagick's {@code -orient} calls it. */
    public String magickName() {
        return magickName;
    }

    /** Whether width and height change places when the picture is turned upright. */
    boolean isOnItsSide() {
        return compareTo(LEFT_TOP) >= 0;
    }
}
