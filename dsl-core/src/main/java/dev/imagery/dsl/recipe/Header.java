package dev.imagery.dsl.recipe;

import java.util.Optional;

/**
 * What a recipe is called, and how it stands to others.
 *
 * @param name of the asset group that it makes; where empty, {@link Recipe#group()} derives one
 * @param description for people
 * @param precedence between groups that claim the same context: the higher wins; where it is not stated it is 0, and no context may
 *     be another live group's
 */
public record Header(Optional<String> name, Optional<String> description, Optional<Integer> precedence) {}
