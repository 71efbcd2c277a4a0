package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.index.ReleaseIndex.Dealt;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A context laid out by the attribute positions of a release. Used by one thread, for one evaluation. */
final class Question {

    private final @Nullable String[] texts;
    private @Nullable AttributeValue @Nullable [] values; // most questions are settled by texts alone

    /**
     * @param dealt the cells that are given where the context does not state them
     * @param now what is asked for as {@value TimeWindow#NOW} where the context does not state it; nothing where null
     */
    Question(Vocabulary attributes, Dealt[] dealt, Context context, @Nullable Instant now) {
        Map<String, String> given = context.attributes();
        texts = new @Nullable String[attributes.size()];
        for (int i = 0; i < texts.length; i++) {
            String name = attributes.names().get(i);
            String text = given.get(name);
            texts[i] = text == null && now != null && name.equals(TimeWindow.NOW) ? now.toString() : text;
        }
        if (dealt.length > 0) {
            deal(dealt);
        }
    }

    /** By what the context states, so that no cell is dealt by another. */
    private void deal(Dealt[] dealt) {
        var cells = new @Nullable String[dealt.length];
        for (int i = 0; i < cells.length; i++) {
            String by = texts[dealt[i].by()];
            cells[i] = by == null ? null : dealt[i].experiment().cell(by);
        }
        for (int i = 0; i < cells.length; i++) {
            if (texts[dealt[i].attribute()] == null) {
                texts[dealt[i].attribute()] = cells[i];
            }
        }
    }

    @Nullable String text(int attribute) {
        return texts[attribute];
    }

    @Nullable AttributeValue value(int attribute) {
        String text = texts[attribute];
        if (text == null) {
            return null;
        }
        if (values == null) {
            values = new @Nullable AttributeValue[texts.length];
        }
        AttributeValue value = values[attribute];
        if (value == null) {
            value = new AttributeValue(text);
            values[attribute] = value;
        }
        return value;
    }

    /** Asks with another value from now on. */
    void change(int attribute, AttributeValue value) {
        texts[attribute] = value.text();
        if (values == null) {
            values = new @Nullable AttributeValue[texts.length];
        }
        values[attribute] = value;
    }
}
