package dev.imagery.storage.publication;

import dev.imagery.storage.customization.Customization;
import dev.imagery.storage.customization.Handover;
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

    Delivery(Settlement settlement, SealedAssets assets, Customization customization) {
        this.settlement = settlement;
        this.assets = assets;
        this.customization = customization;
    }

    /** @throws dev.imagery.storage.customization.CustomizationUnavailableException to be called again later */
    void deliverAll(String group) {
        for (Optional<Settlement.Due> due = settlement.next(group); due.isPresent(); due = settlement.next(group)) {
            deliver(group, due.get());
        }
    }

    private void deliver(String group, Settlement.Due due) {
        RuleSet rules = RuleTranslation.translate(due.sequence(), due.precedence(), assets.of(due.versionId()));
        switch (customization.handOver(group, rules)) {
            case Handover.Acknowledged yes -> settlement.acknowledged(group, due.sequence(), yes.release());
            case Handover.Refused no -> settlement.refused(group, due.sequence(), no.refusal());
        }
    }
}
