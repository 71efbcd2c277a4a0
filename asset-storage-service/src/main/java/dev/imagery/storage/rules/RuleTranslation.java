package dev.imagery.storage.rules;

import java.util.Comparator;
import java.util.List;

/**
 * Makes a rule set of a sealed version: one rule for each asset. The same assets in any order make the same set to the byte,
 * since customization refuses other content under a version that it knows.
 */
public final class RuleTranslation {

    private RuleTranslation() {}

    /**
     * @param sequence of the publication; becomes the set's version
     * @param precedence of the group version
     * @param groupVersion its number
     */
    public static RuleSet translate(long sequence, int precedence, int groupVersion, List<SealedAsset> assets) {
        List<Rule> rules = assets.stream()
                .map(asset -> rule(asset, groupVersion))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        return new RuleSet(sequence, precedence, RuleSet.OWNER, rules);
    }

    private static Rule rule(SealedAsset asset, int groupVersion) {
        AssetReference reference = new AssetReference(
                asset.renditions(),
                asset.altText(),
                asset.dominantColour(),
                asset.placeholder(),
                asset.hitMap(),
                asset.safeAreas(),
                asset.contrast(),
                groupVersion);
        return new Rule(asset.context().toString(), asset.context(), 0, new Rule.Payload(reference));
    }
}
