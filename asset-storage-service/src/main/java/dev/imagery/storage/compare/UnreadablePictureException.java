package dev.imagery.storage.compare;

/** A picture cannot be looked at; what is wrong with it will not change. */
final class UnreadablePictureException extends Exception {

    private static final long serialVersionUID = 1;

    private final String obstacle;

    UnreadablePictureException(String obstacle) {
        super(obstacle);
        this.obstacle = obstacle;
    }

    UnreadablePictureException(String obstacle, Exception cause) {
        super(obstacle, cause);
        this.obstacle = obstacle;
    }

    /** In one word, as it is answered. */
    String obstacle() {
        return obstacle;
    }
}
