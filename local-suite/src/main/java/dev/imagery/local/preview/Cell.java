package dev.imagery.local.preview;

import dev.imagery.local.client.Preview;

/** What the page shows in one place. */
sealed interface Cell {

    WantedPicture wanted();

    record Drawn(WantedPicture wanted, Preview preview) implements Cell {}

    /** @param fault why there is no picture, for people */
    record Faulty(WantedPicture wanted, String fault) implements Cell {}
}
