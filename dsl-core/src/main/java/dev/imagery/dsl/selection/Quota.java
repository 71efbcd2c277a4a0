package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;

/** What must hold among the titles that are chosen in a market. */
public sealed interface Quota {

    /** So many at least match a selector. */
    record AtLeast(Share share, Selector of) implements Quota {}

    /** So many at most match a selector. */
    record AtMost(Share share, Selector of) implements Quota {}

    /** So many at most are of any one franchise. */
    record AtMostPerFranchise(Share share) implements Quota {}

    Shape<Quota> SHAPE = Form.SHAPE.as(Form::quota, Form::of);

    /** A quota as recipes state it. */
    record Form(Optional<Share> atLeast, Optional<Share> atMost, Optional<Selector> of, Optional<String> per) {

        private static final Field<Form, Optional<Share>> AT_LEAST = Field.<Form, Share>optional(
                        "atLeast", Share.SHAPE, Form::atLeast, "So many titles at least, as a number or a percentage.")
                .example("\"20%\"");
        private static final Field<Form, Optional<Share>> AT_MOST = Field.<Form, Share>optional(
                        "atMost", Share.SHAPE, Form::atMost, "So many titles at most, as a number or a percentage.")
                .example("3");
        private static final Field<Form, Optional<Selector>> OF =
                Field.optional("of", Selector.SHAPE, Form::of, "Of the titles that match this selector.");
        private static final Field<Form, Optional<String>> PER = Field.optional(
                "per",
                Texts.name("attribute", List.of("franchise")),
                Form::per,
                "Of the titles that share this attribute: franchise.");

        private static final ObjectShape<Form> SHAPE = ObjectShape.of(
                        "What must hold among the titles that are chosen: atLeast or atMost, of a selector or per franchise.",
                        parts -> new Form(parts.get(AT_LEAST), parts.get(AT_MOST), parts.get(OF), parts.get(PER)),
                        List.of(AT_LEAST, AT_MOST, OF, PER))
                .checked(Form::check);

        private static void check(Parts<Form> parts, Reading at) {
            var least = parts.find(AT_LEAST);
            var most = parts.find(AT_MOST);
            var of = parts.find(OF);
            var per = parts.find(PER);
            if (least.isEmpty() || most.isEmpty() || of.isEmpty() || per.isEmpty()) {
                return;
            }
            if (least.get().isPresent() == most.get().isPresent()) {
                at.fault(least.get().isPresent() ? "conflict" : "missing", "one of atLeast and atMost");
            }
            if (of.get().isPresent() == per.get().isPresent()) {
                at.fault(of.get().isPresent() ? "conflict" : "missing", "one of of (a selector) and per");
            }
            if (least.get().isPresent() && per.get().isPresent()) {
                at.at("per").fault("conflict", "per only beside atMost");
            }
        }

        private Quota quota() {
            return atLeast.<Quota>map(share -> new AtLeast(share, of.orElseThrow()))
                    .orElseGet(() -> of.<Quota>map(selector -> new AtMost(atMost.orElseThrow(), selector))
                            .orElseGet(() -> new AtMostPerFranchise(atMost.orElseThrow())));
        }

        private static Form of(Quota quota) {
            return switch (quota) {
                case AtLeast(var share, var of) ->
                    new Form(Optional.of(share), Optional.empty(), Optional.of(of), Optional.empty());
                case AtMost(var share, var of) ->
                    new Form(Optional.empty(), Optional.of(share), Optional.of(of), Optional.empty());
                case AtMostPerFranchise(var share) ->
                    new Form(Optional.empty(), Optional.of(share), Optional.empty(), Optional.of("franchise"));
            };
        }
    }
}
