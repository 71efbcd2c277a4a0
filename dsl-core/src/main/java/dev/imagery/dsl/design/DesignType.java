package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.ObjectShape;

/**
 * What a design is called and which parameters it has. The one subclass of each design is registered with
 * {@code @AutoService(DesignType.class)}, and is found by {@link DesignTypes} then.
 */
public abstract class DesignType {

    private final String name;
    private final Class<? extends Design> design;
    private final ObjectShape<? extends Design> shape;

    /**
     * @param name as a recipe's {@code type} has it
     * @param shape the parameters, which stand beside {@code type}
     */
    protected <D extends Design> DesignType(String name, Class<D> design, ObjectShape<D> shape) {
        this.name = name;
        this.design = design;
        this.shape = shape;
    }

    /** As a recipe's {@code type} has it. */
    public final String name() {
        return name;
    }

    /** Its parameters, which stand beside {@code type}. */
    public final ObjectShape<? extends Design> shape() {
        return shape;
    }

    final Class<? extends Design> design() {
        return design;
    }
}
