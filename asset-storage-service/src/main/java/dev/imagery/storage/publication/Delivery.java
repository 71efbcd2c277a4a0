package dev.imagery.storage.publication;

import dev.imagery.storage.customization.Activation;
import dev.imagery.storage.customization.Customization;
import dev.imagery.storage.lifecycle.Refusal;
import dev.imagery.storage.rules.RuleSet;
import dev.imagery.storage.rules.RuleTranslation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries what is pending to customization. Each step has its own transaction; the calls are made in none. */
@Component
class Delivery {

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
        RuleSet rules = RuleTranslation.translate(due.sequence(), due.precedence(), assets.of(due.versionId()));
        Optional<Refusal> refusal =
                customization.put(group, rules).or(() -> due.gated() ? stopped(group, due) : Optional.empty());
        if (refusal.isPresent()) {
            settlement.refused(group, due.sequence(), refusal.get());
        } else if (settlement.next(group).filter(due::equals).isPresent()) {
            // A large set takes a while: what was overtaken meanwhile is not shown any more.
            activate(group, due.sequence());
        }
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
