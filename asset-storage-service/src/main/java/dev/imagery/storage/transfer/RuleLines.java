package dev.imagery.storage.transfer;

import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.render.Looks;
import dev.imagery.storage.render.Renditions;
import dev.imagery.storage.rules.Rule;
import dev.imagery.storage.rules.RuleTranslation;
import dev.imagery.storage.rules.SealedAsset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules that some assets of a version would have at customization. */
@Component
class RuleLines {

    private final Renditions renditions;
    private final Looks looks;

    RuleLines(Renditions renditions, Looks looks) {
        this.renditions = renditions;
        this.looks = looks;
    }

    List<Rule> of(List<AssetLine> assets) {
        Set<Sha256> keys = assets.stream().map(AssetLine::renderKey).collect(Collectors.toSet());
        Map<Sha256, List<Rendition>> pictures = renditions.of(keys);
        Map<Sha256, Looks.Look> seen = looks.of(keys);
        List<SealedAsset> complete = assets.stream()
                .map(asset -> new SealedAsset(
                        asset.context(),
                        pictures.getOrDefault(asset.renderKey(), List.of()).stream()
                                .filter(picture ->
                                        picture.width() == asset.width() && picture.height() == asset.height())
                                .toList(),
                        asset.altText(),
                        seen.getOrDefault(asset.renderKey(), Looks.Look.UNKNOWN).dominantColour()))
                .toList();
        return RuleTranslation.translate(0, 0, complete).rules();
    }
}
