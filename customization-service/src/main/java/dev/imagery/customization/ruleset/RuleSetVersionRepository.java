package dev.imagery.customization.ruleset;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleSetVersionRepository extends Repository<RuleSetVersionEntity, RuleSetVersionId> {

    Optional<RuleSetVersionEntity> findById(RuleSetVersionId id);

    @Query("select v from RuleSetVersionEntity v where v.id.ruleSet = :ruleSet order by v.id.version desc")
    List<RuleSetVersionEntity> newestFirst(String ruleSet, Limit limit);

    RuleSetVersionEntity save(RuleSetVersionEntity version);
}
