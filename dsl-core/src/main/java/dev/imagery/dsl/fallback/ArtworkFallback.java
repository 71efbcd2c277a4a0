package dev.imagery.dsl.fallback;

import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;

/** Which artwork stands in where a title has none in the market's language. */
public sealed interface ArtworkFallback {

    /** As in a recipe. */
    String word();

    /** That in another language, or in a shorter form of it. */
    record InLanguage(String language) implements ArtworkFallback {
        @Override
        public String word() {
            return language;
        }
    }

    /** That in the title's original language. */
    record Original() implements ArtworkFallback {
        @Override
        public String word() {
            return "original";
        }
    }

    /** That without any text. */
    record Textless() implements ArtworkFallback {
        @Override
        public String word() {
            return "textless";
        }
    }

    Shape<ArtworkFallback> SHAPE = Texts.meaning(
            "original, textless, or a language tag of BCP 47 such as en",
            "unknown-language",
            ArtworkFallback::parse,
            ArtworkFallback::word,
            ArtworkFallback::meant);

    private static Optional<String> meant(String word) {
        return Nearest.to(word, List.of("original", "textless")).or(() -> LanguageTags.meant(word));
    }

    private static Optional<ArtworkFallback> parse(String word) {
        return switch (word) {
            case "original" -> Optional.of(new Original());
            case "textless" -> Optional.of(new Textless());
            default -> LanguageTags.canonical(word).map(InLanguage::new);
        };
    }
}
