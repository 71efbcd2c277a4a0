package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.Shape;

/** How much something covers: what covers nothing need not be stated. */
final class Opacity {

    static final Shape<Double> SHAPE = Numbers.decimal(0.01, 1);

    private Opacity() {}
}
