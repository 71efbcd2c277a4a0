package dev.imagery.customization.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** The answer to one context, to several, or to those of visits. */
sealed interface Answer permits EvaluationAnswer, BatchAnswer, VisitsAnswer {

    /** Of each of those who ask, what they may be shown one of; nobody counts more than once for an experiment. */
    @JsonIgnore
    List<List<Answered>> shown();
}
