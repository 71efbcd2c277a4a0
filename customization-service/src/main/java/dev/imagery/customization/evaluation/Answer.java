package dev.imagery.customization.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** The answer to one context, or to several. */
sealed interface Answer permits EvaluationAnswer, BatchAnswer {

    @JsonIgnore
    List<Answered> all();
}
