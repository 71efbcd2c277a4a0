package dev.imagery.rules.evaluation;

import java.util.List;

/**
 * The answer to a context, from exactly one release.
 *
 * @param release the release's number; 0 before the first
 * @param selections one for each adaptive field that some rule gives a value, by field name
 */
public record Evaluation(long release, List<Selection> selections) {

    public Evaluation {
        selections = List.copyOf(selections);
    }
}
