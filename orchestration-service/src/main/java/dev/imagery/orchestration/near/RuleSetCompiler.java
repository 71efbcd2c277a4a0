package dev.imagery.orchestration.near;

import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.kept.KeptContent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Makes of rule sets as they are kept what answers, and measures how long that takes. */
final class RuleSetCompiler {

    private final Timer compilation;

    RuleSetCompiler(MeterRegistry metrics) {
        this.compilation = Timer.builder("imagery.release.compile")
                .description("Reading and compiling one rule set")
                .register(metrics);
    }

    /** @param content what the version says */
    RuleSetIndex compile(Member member, KeptContent content) {
        return compilation.record(
                () -> RuleSetIndex.compile(content.ruleSet(member.ruleSet(), member.version(), member.precedence())));
    }
}
