package dev.imagery.rendering.artwork;

/** What the pixels of a picture are made of, transparency aside. */
public enum Channels {
    GREY("grey"),
    RGB("red, green and blue"),
    CMYK("cyan, magenta, yellow and black");

    private final String words;

    Channels(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
