package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal answers the same instance, by which others remember what they made of them. Answers are long: what one context gets is compared as a
 * whole, and the answer to many contexts by the instances that it is made of.
 */
final class Instances {

    private final Interner<Chosen> chosen = Interner.newWeakInterner();
    private final Cache<Key, Evaluation> evaluations =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

    /** By identity. */
    private static final class Key {

        private static final int FACTOR = 31;

        private final long release;
        private final List<Chosen> answers;
        private final int hash;

        Key(long release, List<Chosen> answers) {
            this.release = release;
            this.answers = answers;
            int all = Long.hashCode(release);
            for (Chosen each : answers) {
                all = FACTOR * all + System.identityHashCode(each);
            }
            this.hash = all;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @SuppressWarnings("ReferenceEquality") // equal ones are the same
        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Key that)
                    || hash != that.hash
                    || release != that.release
                    || answers.size() != that.answers.size()) {
                return false;
            }
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) != that.answers.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The one that equals it. */
    Chosen of(Chosen answer) {
        return chosen.intern(answer);
    }

    /** @param answers as {@link #of} gave them; nobody changes the list */
    Evaluation of(long release, List<Chosen> answers) {
        return evaluations.get(new Key(release, answers), _ -> new Evaluation(release, answers));
    }
}
