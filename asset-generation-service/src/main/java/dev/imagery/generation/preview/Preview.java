package dev.imagery.generation.preview;

import dev.imagery.dsl.expansion.Notice;
import dev.imagery.dsl.target.Size;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/**
 * A context as a picture.
 *
 * @param renderKey of the composition that was drawn, which has this one output
 * @param notices what is otherwise than the recipe asks
 * @param jpeg the picture's bytes
 */
record Preview(String context, String renderKey, Size size, List<Notice> notices, ByteArrayResource jpeg) {}
