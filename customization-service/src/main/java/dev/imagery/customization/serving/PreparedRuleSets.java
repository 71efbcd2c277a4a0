package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.ruleset.RuleSets;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Versions that are read and compiled before a release has them: before the locks of an activation are taken, and once for all who need
 * them on its way. The last one is kept for as long as there is memory, as who looks at a version looks at it several times.
 */
@Component
public class PreparedRuleSets {

    private final RuleSets ruleSets;
    private final RuleSetCompiler compiler;
    private final Map<Key, PreparedRuleSet> prepared = new ConcurrentHashMap<>();
    private volatile SoftReference<@Nullable Last> last = new SoftReference<>(null);

    PreparedRuleSets(RuleSets ruleSets, RuleSetCompiler compiler) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
    }

    /** Does something that may need the version, which is prepared for as long; one that is not there is no matter. */
    public <T> T with(String name, long version, Supplier<T> action) {
        Optional<RuleSetVersion> wanted = ruleSets.version(name, version);
        if (wanted.isEmpty()) {
            return action.get();
        }
        Key key = Key.of(wanted.get());
        prepared.put(key, get(wanted.get()));
        try {
            return action.get();
        } finally {
            prepared.remove(key);
        }
    }

    /** The version, prepared now where it is not yet. */
    public PreparedRuleSet get(RuleSetVersion version) {
        return find(version).orElseGet(() -> prepare(version));
    }

    Optional<PreparedRuleSet> find(RuleSetVersion version) {
        Key key = Key.of(version);
        return Optional.ofNullable(prepared.get(key))
                .or(() -> Optional.ofNullable(last.get())
                        .filter(kept -> kept.key().equals(key))
                        .map(Last::ruleSet));
    }

    private PreparedRuleSet prepare(RuleSetVersion version) {
        PreparedRuleSet ruleSet = compiler.compile(() -> ruleSets.kept(version));
        last = new SoftReference<>(new Last(Key.of(version), ruleSet));
        return ruleSet;
    }

    private record Last(Key key, PreparedRuleSet ruleSet) {}

    private record Key(String name, long version) {

        static Key of(RuleSetVersion version) {
            return new Key(version.name(), version.version());
        }
    }
}
