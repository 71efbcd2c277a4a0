package dev.imagery.storage.transfer;

import dev.imagery.storage.asset.HitMapKey;
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

    /** @param version the number of the version */
    List<Rule> of(int version, List<AssetLine> assets) {
        Set<Sha256> keys = assets.stream().map(AssetLine::renderKey).collect(Collectors.toSet());
        Map<Sha256, List<Rendition>> pictures = renditions.of(keys);
        Map<Sha256, Looks.Look> seen = looks.of(keys);
        List<SealedAsset> complete = assets.stream()
                .map(asset -> complete(
                        asset,
                        pictures.getOrDefault(asset.renderKey(), List.of()),
                        seen.getOrDefault(asset.renderKey(), Looks.Look.UNKNOWN)))
                .toList();
        return RuleTranslation.translate(0, 0, version, complete).rules();
    }

    private static SealedAsset complete(AssetLine asset, List<Rendition> pictures, Looks.Look look) {
        return new SealedAsset(
                asset.context(),
                pictures.stream()
                        .filter(picture -> picture.width() == asset.width() && picture.height() == asset.height())
                        .toList(),
                asset.altText(),
                look.dominantColour(),
                look.placeholder(),
                look.mapped() ? new HitMapKey(asset.renderKey()) : null,
                asset.safeAreas(),
                asset.contrast());
    }
}
