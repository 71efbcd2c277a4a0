package dev.imagery.generation.work;

import java.util.UUID;

/** Names a lane: the waiting chunks of a batch, of one priority and one form. */
record LaneKey(Priority priority, ChunkForm form, UUID batch) {}
