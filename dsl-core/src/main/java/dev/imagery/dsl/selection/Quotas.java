package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;

/** Quotas as recipes state them. */
final class Quotas {

    private static final Field<Quota, Optional<Share>> AT_LEAST = Field.optional(
                    "atLeast",
                    Share.SHAPE,
                    (Quota quota) -> quota instanceof Quota.AtLeast ? Optional.of(quota.share()) : Optional.empty(),
                    "The fewest titles of this sort: a number, or a percentage of the titles that the market shows, rounded up. The"
                            + " lowest ranked others make room for them.")
            .example("\"20%\"");

    private static final Field<Quota, Optional<Share>> AT_MOST = Field.optional(
                    "atMost",
                    Share.SHAPE,
                    (Quota quota) -> quota instanceof Quota.AtLeast ? Optional.empty() : Optional.of(quota.share()),
                    "The most titles of this sort: a number, or a percentage of the titles that the market shows, rounded down. Only"
                            + " pins go beyond it.")
            .example("3");

    private static final Field<Quota, Optional<Selector>> OF = Field.optional(
                    "of",
                    Selector.CONDITIONS,
                    Quota::counted,
                    "Which titles it counts: the conditions of a selector, without a limit.")
            .example("{\"localOriginal\": true}");

    private static final Field<Quota, Optional<String>> PER = Field.optional(
                    "per",
                    Texts.name("grouping", List.of("franchise")),
                    (Quota quota) ->
                            quota instanceof Quota.AtMostPerFranchise ? Optional.of("franchise") : Optional.empty(),
                    "In place of `of`: the quota holds for each franchise.")
            .example("\"franchise\"");

    static final ObjectShape<Quota> SHAPE = ObjectShape.of(
                    "How many of a market's titles are of some sort: `atLeast` or `atMost`, and `of` or `per`.",
                    Quotas::make,
                    List.of(AT_LEAST, AT_MOST, OF, PER))
            .checked(Quotas::check);

    private Quotas() {}

    private static Quota make(Parts<Quota> parts) {
        var of = parts.get(OF);
        return parts.get(AT_LEAST)
                .<Quota>map(share -> new Quota.AtLeast(share, of.orElseThrow()))
                .orElseGet(() -> {
                    var share = parts.get(AT_MOST).orElseThrow();
                    return of.<Quota>map(selector -> new Quota.AtMost(share, selector))
                            .orElseGet(() -> new Quota.AtMostPerFranchise(share));
                });
    }

    private static void check(Parts<Quota> parts, Reading at) {
        exactlyOne(parts, at, AT_LEAST, AT_MOST);
        exactlyOne(parts, at, OF, PER);
        if (isStated(parts, AT_LEAST) && isStated(parts, PER)) {
            at.at("per").fault("conflict", "atMost beside per: no franchise has to appear");
        }
    }

    private static void exactlyOne(Parts<Quota> parts, Reading at, Field<Quota, ?> one, Field<Quota, ?> other) {
        if (parts.find(one).isEmpty() || parts.find(other).isEmpty()) {
            return; // a fault of its own says what is wrong with it
        }
        if (!isStated(parts, one) && !isStated(parts, other)) {
            at.fault("missing", one.name() + " or " + other.name());
        }
        if (isStated(parts, one) && isStated(parts, other)) {
            at.at(other.name()).fault("conflict", one.name() + " or " + other.name() + ", not both");
        }
    }

    private static boolean isStated(Parts<Quota> parts, Field<Quota, ?> field) {
        return parts.find(field)
                .filter(value -> value instanceof Optional<?> stated && stated.isPresent())
                .isPresent();
    }
}
