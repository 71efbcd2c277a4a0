package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.ObjectShape;

/**
 * A design by its name. Implementations are registered with {@code @AutoService(DesignType.class)}, and are found by
 * {@link DesignTypes} then.
 */
public interface DesignType {

    /** As a recipe's {@code type} has it. */
    String name();

    /** Its parameters, which stand beside {@code type}. */
    ObjectShape<? extends Design> shape();
}
