package dev.imagery.rules.fallback;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tree of languages by CLDR (UTS #35, "Parent Locales"), without its root. Variants and extensions are given up first; then a
 * language tag's parent is the one that CLDR names, and else the tag without its region or script. No tag has a parent in another
 * script, as far as scripts are known: {@code zh-TW} has {@code zh-Hant} and that one none.
 */
public final class LocaleTree {

    /** More tags than any site has languages; what comes on top of them is worked out each time. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final Map<String, List<String>> REMEMBERED = new ConcurrentHashMap<>();
    private static final Map<String, String> NAMED = parents();

    private static final Set<String> REGIONS = regions();

    private LocaleTree() {}

    /** The parent, its parent and so on, in canonical case; none for what is no language tag. */
    public static List<String> ancestors(String tag) {
        List<String> remembered = REMEMBERED.get(tag);
        if (remembered != null) {
            return remembered;
        }
        List<String> ancestors = climb(tag);
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(tag, ancestors);
        }
        return ancestors;
    }

    /** The tags whose parents CLDR names, and these, sorted. */
    public static Set<String> named() {
        var tags = new TreeSet<>(NAMED.keySet());
        tags.addAll(NAMED.values());
        return tags;
    }

    /** The tag's language in every region there is and in one that there is not, as it is likely written there and without that said. */
    public static Set<String> regional(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        var regional = new TreeSet<String>();
        if (!locale.getLanguage().isEmpty()) {
            for (String region : REGIONS) {
                String spoken = tag(locale.getLanguage(), "", region);
                regional.add(spoken);
                regional.add(tag(locale.getLanguage(), scriptOf(spoken), region));
                regional.add(tag(locale.getLanguage(), locale.getScript(), region));
            }
        }
        return regional;
    }

    private static List<String> climb(String tag) {
        ULocale locale;
        try {
            locale = new ULocale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException noLanguageTag) {
            return List.of();
        }
        var ancestors = new ArrayList<String>();
        String base = tag(locale.getLanguage(), locale.getScript(), locale.getCountry());
        if (!base.isEmpty() && !base.equalsIgnoreCase(tag)) {
            ancestors.add(base);
        }
        for (Optional<String> parent = parent(base); parent.isPresent(); parent = parent(parent.get())) {
            ancestors.add(parent.get());
        }
        return List.copyOf(ancestors);
    }

    private static Optional<String> parent(String tag) {
        String named = NAMED.get(tag);
        if (named != null) {
            return Optional.of(named);
        }
        ULocale locale = ULocale.forLanguageTag(tag);
        String language = locale.getLanguage();
        String script = locale.getScript();
        String region = locale.getCountry();
        if (region.isEmpty()) {
            boolean isSaidInVain = !script.isEmpty() && script.equals(scriptOf(language));
            return isSaidInVain ? Optional.of(language) : Optional.empty();
        }
        String written = script.isEmpty() ? scriptOf(tag) : script;
        if (!written.equals(scriptOf(language))) {
            return Optional.of(tag(language, written, ""));
        }
        return Optional.of(script.isEmpty() ? language : tag(language, "", region));
    }

    /** The script in which the language is likely written there. */
    private static String scriptOf(String tag) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript();
    }

    private static String tag(String language, String script, String region) {
        return String.join(
                "-",
                Arrays.asList(language, script, region).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Set<String> regions() {
        var regions = new TreeSet<>(Arrays.asList(ULocale.getISOCountries()));
        regions.add("QM"); // for private use
        return regions;
    }

    private static Map<String, String> parents() {
        UResourceBundle parents = UResourceBundle.getBundleInstance(
                        "com/ibm/icu/impl/data/icudata", "supplementalData", LocaleTree.class.getClassLoader())
                .get("parentLocales");
        var named = new HashMap<String, String>();
        for (int i = 0; i < parents.getSize(); i++) {
            UResourceBundle parent = parents.get(i);
            String[] children = parent.getType() == UResourceBundle.STRING
                    ? new String[] {parent.getString()}
                    : parent.getStringArray();
            for (String child : children) {
                named.put(child.replace('_', '-'), parent.getKey().replace('_', '-'));
            }
        }
        return Map.copyOf(named);
    }
}
