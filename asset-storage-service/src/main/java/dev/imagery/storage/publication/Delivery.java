package dev.imagery.storage.publication;

import dev.imagery.storage.customization.Activation;
import dev.imagery.storage.customization.Customization;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.rules.RuleSet;
import dev.imagery.storage.rules.RuleTranslation;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries what is pending to customization. Each step has its own transaction; the calls are made in none. */
@Component
class Delivery {

    /** Other content under a version that is known, and content that is not understood. */
    private static final Set<Integer> MAYBE_TOO_MUCH = Set.of(409, 422);

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Settlement settlement;
    private final SealedAssets assets;
    private final Customization customization;
    private final NeverShown neverShown;

    Delivery(Settlement settlement, SealedAssets assets, Customization customization, NeverShown neverShown) {
        this.settlement = settlement;
        this.assets = assets;
        this.customization = customization;
        this.neverShown = neverShown;
    }

    /** @throws dev.imagery.storage.customization.CustomizationUnavailableException to be called again later */
    void deliverAll(String group) {
        for (Optional<Settlement.Due> due = settlement.next(group); due.isPresent(); due = settlement.next(group)) {
            deliver(group, due.get());
        }
    }

    private void deliver(String group, Settlement.Due due) {
        RuleSet rules =
                RuleTranslation.translate(due.sequence(), due.precedence(), due.version(), assets.of(due.versionId()));
        Optional<Refusal> refusal =
                handOver(group, rules).or(() -> due.gated() ? stopped(group, due) : Optional.empty());
        if (refusal.isPresent()) {
            settlement.refused(group, due.sequence(), refusal.get());
        } else if (settlement.next(group).filter(due::equals).isPresent()) {
            // A large set takes a while: what was overtaken meanwhile is not shown any more.
            activate(group, due.sequence());
        }
    }

    /**
     * The plain rules where customization does not take those that tell all: it has the plain ones of an earlier try by a release that told
     * less, or is itself of one that knows no more. What it does not take for another reason it does not take plain either.
     */
    private Optional<Refusal> handOver(String group, RuleSet rules) {
        Optional<Refusal> refusal = customization.put(group, rules);
        if (refusal.filter(told -> MAYBE_TOO_MUCH.contains(told.status())).isEmpty()) {
            return refusal;
        }
        if (customization.put(group, rules.plain()).isPresent()) {
            return refusal;
        }
        log.warn(
                "Customization takes version {} of {} only without what it does not know of pictures",
                rules.version(),
                group);
        return Optional.empty();
    }

    private Optional<Refusal> stopped(String group, Settlement.Due due) {
        return neverShown.refusal(group, due.sequence(), due.version());
    }

    private void activate(String group, long sequence) {
        switch (customization.activate(group, sequence)) {
            case Activation.Acknowledged yes -> settlement.acknowledged(group, sequence, yes.release());
            case Activation.Refused no -> settlement.refused(group, sequence, no.refusal());
        }
    }
}
