package dev.imagery.rules.reading;

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
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes conditions as {@link ConditionReader} reads them. */
final class ConditionWriter {

    private final JsonGenerator json;

    ConditionWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Condition condition) {
        switch (condition) {
            case Equals equal -> json.writeString(equal.value());
            case In in -> list(in.listed());
            case Not not -> texts("not", not.excluded());
            case Within within -> texts("within", within.names());
            case LanguageRange language -> texts("range", language.ranges());
            case NumericRange numbers -> numbers(numbers);
            case VersionRange versions -> {
                json.writeStartObject();
                json.writeStringProperty("version", versions.text());
                json.writeEndObject();
            }
            case TimeWindow window -> window(window);
            case Percentage share -> share(share);
        }
    }

    /** One text by itself, several as a list. */
    private void texts(String operator, Collection<String> texts) {
        json.writeStartObject();
        json.writeName(operator);
        if (texts.size() == 1) {
            json.writeString(texts.iterator().next());
        } else {
            list(texts);
        }
        json.writeEndObject();
    }

    private void list(Collection<String> texts) {
        json.writeStartArray();
        new TreeSet<>(texts).forEach(json::writeString);
        json.writeEndArray();
    }

    private void numbers(NumericRange numbers) {
        json.writeStartObject();
        bound("atLeast", "above", numbers.lower());
        bound("atMost", "below", numbers.upper());
        json.writeEndObject();
    }

    private void bound(String inclusive, String exclusive, @Nullable Bound bound) {
        if (bound != null) {
            json.writeNumberProperty(bound.inclusive() ? inclusive : exclusive, bound.value());
        }
    }

    private void window(TimeWindow window) {
        json.writeStartObject();
        moment("from", window.from());
        moment("until", window.until());
        Moment stated = window.from() == null ? window.until() : window.from();
        if (stated != null && !stated.zone().equals(ZoneOffset.UTC)) {
            json.writeStringProperty("zone", stated.zone().getId());
        }
        json.writeEndObject();
    }

    private void moment(String name, @Nullable Moment moment) {
        if (moment != null) {
            String offset = moment.zone().equals(ZoneOffset.UTC) ? "Z" : "";
            json.writeStringProperty(name, moment.local() + offset);
        }
    }

    private void share(Percentage share) {
        json.writeStartObject();
        if (share.from() == 0) {
            json.writeNumberProperty("percent", percent(share.until()));
        } else {
            json.writeArrayPropertyStart("percent");
            json.writeNumber(percent(share.from()));
            json.writeNumber(percent(share.until()));
            json.writeEndArray();
        }
        json.writeStringProperty("salt", share.salt());
        json.writeEndObject();
    }

    private static BigDecimal percent(int partsPerMillion) {
        BigDecimal percent = BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
