package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.RuleSetHandedIn;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prepares what is handed in, here or at another instance, one version after the other: its activation then only has to put it in place. */
@Component
class PreparingAhead implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PreparingAhead.class);

    private final PreparedRuleSets prepared;
    private final ExecutorService preparing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("preparing-ahead").daemon().factory());

    PreparingAhead(PreparedRuleSets prepared) {
        this.prepared = prepared;
    }

    @EventListener
    void on(RuleSetHandedIn handedIn) {
        preparing.execute(() -> prepare(handedIn));
    }

    private void prepare(RuleSetHandedIn handedIn) {
        try {
            prepared.ahead(handedIn.ruleSet(), handedIn.version());
        } catch (RuntimeException failure) {
            log.warn(
                    "Cannot prepare version {} of {} ahead; it is prepared when it is needed",
                    handedIn.version(),
                    handedIn.ruleSet(),
                    failure);
        }
    }

    @Override
    public void destroy() {
        preparing.shutdownNow();
    }
}
