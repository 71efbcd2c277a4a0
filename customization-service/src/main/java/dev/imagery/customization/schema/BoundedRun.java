package dev.imagery.customization.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import dev.imagery.rules.reading.schema.Misfit;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Holds one value against a schema, and gives up where that takes too long: a small schema that leads to itself twice at each step takes a
 * time that doubles with each step of a value.
 */
final class BoundedRun extends ExecutionContext {

    /** Some frames of the stack for each. */
    private static final int DEEPEST = 1_000;

    private int left;
    private int depth;

    private BoundedRun(int evaluations) {
        super(ExecutionConfig.builder().locale(Locale.ENGLISH).build());
        this.left = evaluations;
    }

    /**
     * All that does not fit, or that it cannot be told.
     *
     * @param document what the schema was made of
     * @param evaluations how many keywords are looked at
     */
    static List<Misfit> misfits(Schema schema, JsonNode document, JsonNode value, int evaluations) {
        var run = new BoundedRun(evaluations);
        try {
            schema.validate(run, value);
        } catch (TooLongException e) {
            return List.of(new Misfit(
                    "",
                    "too-complex",
                    "a value for which at most %,d keywords of its schema are looked at (imagery.schemas.max-evaluations)"
                            .formatted(evaluations),
                    List.of()));
        } catch (JacksonException e) {
            return List.of(new Misfit(
                    "", "out-of-range", "whole numbers of at most 64 bits: " + e.getOriginalMessage(), List.of()));
        }
        var translation = new Translation(document);
        return run.getErrors().stream().map(translation::misfit).distinct().toList();
    }

    @Override
    public void evaluationPathAddLast(String step) {
        spend();
        super.evaluationPathAddLast(step);
    }

    @Override
    public void evaluationPathAddLast(int step) {
        spend();
        super.evaluationPathAddLast(step);
    }

    @Override
    public void evaluationPathRemoveLast() {
        depth--;
        super.evaluationPathRemoveLast();
    }

    private void spend() {
        left--;
        depth++;
        if (left < 0 || depth > DEEPEST) {
            throw new TooLongException();
        }
    }

    /** The run was given up. */
    private static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooLongException() {
            super("the run takes too long");
        }
    }
}
