package dev.imagery.orchestration.visit;

import dev.imagery.orchestration.visit.CountryFallback.Reason;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of countries as networks and CDNs tell them: those of ISO 3166-1 alpha-2, and what stands for no country. */
final class Country {

    private static final Set<String> ASSIGNED = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /**
     * User-assigned (AA, QM to QZ, XA to XZ, ZZ) and exceptionally reserved codes, and those that CDNs made up: T1 for Tor, A1 and A2 for
     * proxies and satellites, AP for Asia and the Pacific, O1 for others.
     */
    private static final Pattern RESERVED =
            Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ|AC|CP|CQ|DG|EA|EU|EZ|FX|IC|SU|TA|UK|UN|T1|A1|A2|O1|AP");

    private static final int LONGEST_TOLD = 16;
    private static final Pattern ODD = Pattern.compile("[^A-Z0-9-]");

    private Country() {}

    /** In capitals, as rules name countries. */
    static String usual(String told) {
        return told.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether the code, in capitals, is that of a country. */
    static boolean isKnown(String code) {
        return ASSIGNED.contains(code);
    }

    /** Why there is no country, in a form that a header can say. */
    static CountryFallback fallback(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return new CountryFallback("", Reason.ABSENT);
        }
        String usual = usual(told);
        String shown = ODD.matcher(usual.length() <= LONGEST_TOLD ? usual : usual.substring(0, LONGEST_TOLD))
                .replaceAll("?");
        return new CountryFallback(shown, RESERVED.matcher(usual).matches() ? Reason.RESERVED : Reason.UNKNOWN);
    }
}
