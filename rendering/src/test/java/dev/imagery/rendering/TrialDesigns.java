package dev.imagery.rendering;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.shape.Reading;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What tests draw as recipes say it. */
public final class TrialDesigns {

    private TrialDesigns() {}

    /** @param json with apostrophes in place of quotes */
    public static Design design(String json) {
        return DesignTypes.SHAPE
                .read(JsonMapper.shared().readTree(json.replace("'", "\"")), Reading.begin())
                .orElseThrow();
    }

    /** A large text at the left, on a dark gradient. */
    public static List<PlacedOverlay> headline(String text, String language) {
        var style = new TextStyle(
                "Noto Sans",
                700,
                "#ffffff",
                new Box(0.05, 0.15, 0.5, 0.7),
                HorizontalAlignment.START,
                VerticalAlignment.MIDDLE,
                0.16,
                0.05,
                0,
                Optional.empty());
        return List.of(new Gradient(270, "#000000", 0.9, 0.9), new PlacedText(text, language, style));
    }
}
