package dev.imagery.storage.audit;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads an {@link Action} in a query by its label. */
@Component
class ActionParameter implements Converter<String, Action> {

    @Override
    public Action convert(String label) {
        return Action.labelled(label);
    }
}
