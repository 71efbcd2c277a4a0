package dev.imagery.customization.ruleset;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code rule_set_version}. */
@Entity
@Immutable
@Table(name = "rule_set_version")
class RuleSetVersionEntity {

    @EmbeddedId
    private RuleSetVersionId id;

    private int precedence;
    private int rules;
    private String digest;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RuleSetVersionEntity() {}

    RuleSetVersionEntity(RuleSetVersionId id, int precedence, int rules, String digest, Instant createdAt) {
        this.id = id;
        this.precedence = precedence;
        this.rules = rules;
        this.digest = digest;
        this.createdAt = createdAt;
    }

    long version() {
        return id.version();
    }

    String digest() {
        return digest;
    }

    RuleSetVersion toVersion() {
        return new RuleSetVersion(id.ruleSet(), id.version(), precedence, rules, digest, createdAt);
    }
}
