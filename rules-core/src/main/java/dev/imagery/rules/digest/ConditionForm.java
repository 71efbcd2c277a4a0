package dev.imagery.rules.digest;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The canonical form of conditions: each with a letter of its own. */
final class ConditionForm {

    private final CanonicalForm out;

    ConditionForm(CanonicalForm out) {
        this.out = out;
    }

    void write(Condition condition) {
        switch (condition) {
            case Equals equal -> {
                out.kind('=');
                out.text(equal.value());
            }
            case In in -> texts('i', in.listed());
            case Not not -> texts('!', not.excluded());
            case Within within -> texts('w', within.names());
            case LanguageRange language -> texts('l', language.ranges());
            case NumericRange numbers -> {
                out.kind('#');
                bound(numbers.lower());
                bound(numbers.upper());
            }
            case VersionRange versions -> {
                out.kind('v');
                out.text(versions.text());
            }
            case TimeWindow window -> {
                out.kind('t');
                moment(window.from());
                moment(window.until());
            }
            case Percentage share -> {
                out.kind('%');
                out.number(share.from());
                out.number(share.until());
                out.text(share.salt());
            }
        }
    }

    private void texts(char letter, Collection<String> texts) {
        out.kind(letter);
        out.number(texts.size());
        new TreeSet<>(texts).forEach(out::text);
    }

    private void bound(@Nullable Bound bound) {
        if (bound == null) {
            out.kind('-');
        } else {
            out.kind(bound.inclusive() ? 'c' : 'o');
            out.text(bound.value().toString());
        }
    }

    private void moment(@Nullable Moment moment) {
        out.kind(moment == null ? '-' : '+');
        if (moment != null) {
            out.text(moment.local().toString());
            out.text(moment.zone().getId());
        }
    }
}
