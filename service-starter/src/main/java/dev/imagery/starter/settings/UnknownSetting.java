package dev.imagery.starter.settings;

/**
 * A setting that no one reads.
 *
 * @param name as it is written
 * @param origin where it is set; never to what, which may be a secret
 * @param hint what may have been meant, or whose setting it is; empty where nothing is near
 */
record UnknownSetting(String name, String origin, String hint) {

    @Override
    public String toString() {
        return name + " (" + origin + ")" + (hint.isEmpty() ? "" : ": " + hint);
    }
}
