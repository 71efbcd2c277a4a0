package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.rendering.Renderer;
import org.springframework.stereotype.Component;

/** There is an ImageMagick, and it answers. */
@Component
@OnlyIn(Role.WORKER)
class RendererCheck implements FitnessCheck {

    private final Renderer renderer;

    RendererCheck(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String subject() {
        return "the renderer";
    }

    @Override
    public void check() {
        renderer.check();
    }
}
