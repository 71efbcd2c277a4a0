package dev.imagery.dsl.design;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.layout.Scene;
import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.target.Size;
import java.util.List;

/** How titles become a picture. Each design is a record of its own with its own parameters, in a file of its own. */
public interface Design {

    /** The recipe's {@code type}, as its {@link DesignType} names it. */
    default String type() {
        return DesignTypes.nameOf(this);
    }

    /** Every place for a title, by number; at least one, and the same on every canvas. */
    List<Slot> slots();

    /** What a canvas shows. */
    Scene scene(Size canvas);

    /** What its tiles show and how they are finished. */
    TileStyle tile();

    /** What its parameters allow but may surprise; pointers are those of a recipe. */
    default List<Warning> warnings() {
        return List.of();
    }
}
