package dev.imagery.orchestration.purged;

/** Where pictures are fetched from. */
interface Delivery {

    /** What it says of a picture. */
    enum Found {
        THERE,
        GONE,
        /** It cannot be asked, and so nobody can fetch the picture from it either. */
        UNREACHABLE
    }

    /** Waits for no longer than it takes; never throws. */
    Found look(String key);
}
