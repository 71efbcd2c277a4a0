package dev.imagery.generation.webhook;

/**
 * A delivery with all its tries, until it succeeds or is given up; one that is asked for again is another round.
 *
 * @param round from 1
 */
record Round(long delivery, int round) {

    static Round parse(String text) {
        int slash = text.indexOf('/');
        return new Round(Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return delivery + "/" + round;
    }
}
