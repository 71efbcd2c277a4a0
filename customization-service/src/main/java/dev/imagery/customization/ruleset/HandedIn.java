package dev.imagery.customization.ruleset;

import dev.imagery.rules.digest.RuleSetDigest;
import dev.imagery.rules.kept.CompressedRules;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.reading.RuleSetDraft;

/** A draft as it would be kept: with its digest, and its rules compressed. */
record HandedIn(RuleSetDraft draft, Declarations declarations, CompressedRules rules, String digest) {

    static HandedIn of(RuleSetDraft draft) {
        return new HandedIn(
                draft, draft.declarations(), CompressedRules.of(draft.rules()), digest(draft, draft.declarations()));
    }

    /** Whether it is the same whatever it comes after: it has no experiments that could go on. */
    boolean isSameAfterAny() {
        return draft.declarations().experiments().isEmpty();
    }

    /** As what comes after a version with these declarations: experiments go on from there. */
    HandedIn after(Declarations earlier) {
        if (isSameAfterAny()) {
            return this;
        }
        draft.declarations().overgrown(earlier).stream().sorted().findFirst().ifPresent(attribute -> {
            throw Refusals.tooManySizes(attribute);
        });
        Declarations continued = draft.declarations().after(earlier);
        return new HandedIn(draft, continued, rules, digest(draft, continued));
    }

    KeptContent content() {
        return new KeptContent(KeptDeclarations.of(declarations), rules);
    }

    private static String digest(RuleSetDraft draft, Declarations declarations) {
        return RuleSetDigest.of(draft.precedence(), declarations, draft.rules());
    }
}
