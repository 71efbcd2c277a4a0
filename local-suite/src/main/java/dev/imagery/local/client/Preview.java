package dev.imagery.local.client;

import java.util.Optional;

/** One context of a recipe as a picture. */
public final class Preview {

    private final String context;
    private final String size;
    private final Optional<String> notices;
    private final byte[] jpeg;

    /**
     * @param context as in {@code US/en/browser/low}, or {@code US/en/browser/low@autumn/bright} of a cell
     * @param size as in {@code 960x540}
     * @param notices the codes of what is otherwise than the recipe asks
     * @param jpeg the picture's bytes
     */
    public Preview(String context, String size, Optional<String> notices, byte[] jpeg) {
        this.context = context;
        this.size = size;
        this.notices = notices;
        this.jpeg = jpeg.clone();
    }

    public String context() {
        return context;
    }

    public String size() {
        return size;
    }

    public Optional<String> notices() {
        return notices;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }
}
