package dev.imagery.customization.ruleset;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record RuleSetVersionId(String ruleSet, long version) implements Serializable {}
