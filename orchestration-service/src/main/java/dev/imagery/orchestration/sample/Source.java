package dev.imagery.orchestration.sample;

/**
 * A picture in one encoding.
 *
 * @param type its media type
 * @param srcset its files with their widths, as {@code <source>} takes them
 */
record Source(String type, String srcset) {

    /** Only the first of its files, which is the narrowest. */
    Source narrowest() {
        return new Source(type, srcset.split(",\\s", 2)[0]);
    }

    /** The address of the last of its files, which is the widest. */
    String widest() {
        return srcset.substring(srcset.lastIndexOf(", ") + 1).strip().split("\\s", 2)[0];
    }
}
