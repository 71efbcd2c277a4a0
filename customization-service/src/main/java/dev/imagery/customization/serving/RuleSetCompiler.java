package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes of rule sets as they are kept what answers, and measures how long that takes. */
@Component
class RuleSetCompiler {

    private final Timer compilation;

    RuleSetCompiler(MeterRegistry metrics) {
        this.compilation = Timer.builder("imagery.release.compile")
                .description("Loading and compiling one rule set")
                .register(metrics);
    }

    /** @param kept loads the set */
    PreparedRuleSet compile(Supplier<KeptRuleSet> kept) {
        return compilation.record(() -> {
            RuleSet rules = kept.get().ruleSet();
            return new PreparedRuleSet(RuleSetIndex.compile(rules));
        });
    }
}
