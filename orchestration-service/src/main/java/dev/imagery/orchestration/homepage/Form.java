package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.homepage.Homepage.Place;
import org.jspecify.annotations.Nullable;

/**
 * In which form one evaluation is answered.
 *
 * @param page the name of the page
 * @param mode the name of its mode
 * @param chosen the position of the resolution that is given
 * @param place null in the article's form
 */
record Form(
        String page,
        long pageVersion,
        String mode,
        int chosen,
        Encodings encodings,
        @Nullable Place place) {}
