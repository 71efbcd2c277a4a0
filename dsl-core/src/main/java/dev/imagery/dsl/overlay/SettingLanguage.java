package dev.imagery.dsl.overlay;

import com.ibm.icu.util.ULocale;

/** The language that a text is set in: as much of a tag as the letters depend on, so that markets share their pictures. */
final class SettingLanguage {

    private SettingLanguage() {}

    /**
     * The tag without its region; Chinese gets the script that its region writes, by CLDR's likely subtags: {@code zh} in Taiwan is
     * {@code zh-Hant}.
     *
     * @param language canonical BCP 47 tag
     * @param country of the market, ISO 3166-1 alpha-2
     */
    static String of(String language, String country) {
        var locale = ULocale.forLanguageTag(language);
        if (locale.getLanguage().equals("zh")) {
            var region = locale.getCountry().isEmpty() ? country : locale.getCountry();
            var script = locale.getScript().isEmpty() ? likelyScript(region) : locale.getScript();
            boolean hongKong = script.equals("Hant") && (region.equals("HK") || region.equals("MO"));
            return "zh-" + script + (hongKong ? "-HK" : "");
        }
        return locale.getScript().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "-" + locale.getScript();
    }

    private static String likelyScript(String region) {
        var script =
                ULocale.addLikelySubtags(ULocale.forLanguageTag("zh-" + region)).getScript();
        return script.equals("Hant") ? "Hant" : "Hans";
    }
}
