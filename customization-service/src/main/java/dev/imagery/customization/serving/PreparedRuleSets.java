package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.ruleset.RuleSets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Versions that are read and compiled before a release has them: when they are handed in, or at the latest before the locks of an
 * activation are taken; and those that releases had before, to which one may go back. Each is compiled once, however many need it.
 */
@Component
public class PreparedRuleSets {

    private final RuleSets ruleSets;
    private final RuleSetCompiler compiler;
    private final RecentRuleSets recent;
    private final Map<VersionKey, PreparedRuleSet> held = new ConcurrentHashMap<>();
    private final Map<VersionKey, CompletableFuture<PreparedRuleSet>> compiling = new ConcurrentHashMap<>();

    PreparedRuleSets(RuleSets ruleSets, RuleSetCompiler compiler, ReleaseSettings settings) {
        this.ruleSets = ruleSets;
        this.compiler = compiler;
        this.recent = new RecentRuleSets(settings.preparedRules());
    }

    /** Does something that may need the version, which is prepared for as long; one that is not there is no matter. */
    public <T> T with(String name, long version, Supplier<T> action) {
        Optional<RuleSetVersion> wanted = ruleSets.version(name, version);
        if (wanted.isEmpty()) {
            return action.get();
        }
        VersionKey key = VersionKey.of(wanted.get());
        PreparedRuleSet prepared = get(wanted.get());
        held.put(key, prepared);
        try {
            return action.get();
        } finally {
            held.remove(key, prepared);
        }
    }

    /** Prepares a version that may be needed soon, where there is room to keep it. */
    void ahead(String name, long version) {
        ruleSets.version(name, version).filter(recent::hasRoomFor).ifPresent(this::get);
    }

    /** The version, prepared now where it is not yet. */
    public PreparedRuleSet get(RuleSetVersion version) {
        VersionKey key = VersionKey.of(version);
        return Optional.ofNullable(held.get(key))
                .or(() -> recent.find(version))
                .orElseGet(() -> compileOnce(key, version));
    }

    private PreparedRuleSet compileOnce(VersionKey key, RuleSetVersion version) {
        var compiled = new CompletableFuture<PreparedRuleSet>();
        CompletableFuture<PreparedRuleSet> other = compiling.putIfAbsent(key, compiled);
        if (other != null) {
            return result(other);
        }
        try {
            compiled.complete(compiler.compile(() -> ruleSets.kept(version)));
            recent.keep(version, result(compiled));
        } catch (RuntimeException | Error failure) {
            compiled.completeExceptionally(failure);
        } finally {
            compiling.remove(key);
        }
        return result(compiled);
    }

    private static PreparedRuleSet result(CompletableFuture<PreparedRuleSet> compiled) {
        try {
            return compiled.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
