package dev.imagery.local.demo;

import dev.imagery.local.client.Context;
import java.util.ArrayList;
import java.util.List;

/** The visitors that the demo asks the homepage for. */
final class DemoContexts {

    private static final List<List<String>> MARKETS = List.of(
            List.of("US", "en"), List.of("MX", "es"), List.of("JP", "ja"), List.of("SA", "ar"), List.of("FR", "fr"));

    /** The markets whose sample pages a person should see: each is written in another script. */
    static final List<List<String>> PAGES = List.of(List.of("US", "en"), List.of("JP", "ja"), List.of("SA", "ar"));

    private DemoContexts() {}

    /** Each market on each kind of device. */
    static List<Context> all() {
        List<Context> contexts = new ArrayList<>();
        for (List<String> market : MARKETS) {
            for (String platform : List.of("browser", "mobile", "tv")) {
                contexts.add(new Context(market.get(0), market.get(1), platform, "high"));
            }
        }
        return contexts;
    }

    /** The width in pixels at the resolution {@code high}. */
    static int width(Context context) {
        return context.platform().equals("mobile") ? 1080 : 1920;
    }

    /** The height in pixels at the resolution {@code high}. */
    static int height(Context context) {
        return context.platform().equals("mobile") ? 1920 : 1080;
    }
}
