package dev.imagery.storage.render;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A render with all that is known of it. */
record RenderDetail(
        @JsonUnwrapped RecordedRender render, @JsonUnwrapped Telling telling) {}
