package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The part of an experiment's visitors that an asset is for.
 *
 * @param name the experiment's name and the cell's in it: {@code autumn/bright}
 */
public record Cell(@JsonValue String name) {

    /** What a cell may be called. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}/[a-z0-9-]{1,32}");

    /** The same in words. */
    public static final String WORDS =
            "an experiment and its cell, each of 1 to 32 lower-case letters, digits and hyphens, such as autumn/bright";

    /** @throws IllegalArgumentException where {@code name} is not of that form */
    public Cell {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(WORDS);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
