package dev.imagery.local.chaos.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which versions show an address to a visitor: several do where they have the same picture for that visitor. */
record ShownVersions(Map<String, String> groups, Map<String, NavigableSet<Integer>> byContextAndUrl) {

    static ShownVersions of(List<Event.Version> versions) {
        Map<String, String> groups = new HashMap<>();
        Map<String, NavigableSet<Integer>> shown = new HashMap<>();
        for (Event.Version version : versions) {
            for (Event.Asset asset : version.assets()) {
                groups.put(asset.context(), version.group());
                for (Event.File file : asset.files()) {
                    shown.computeIfAbsent(key(asset.context(), file.url()), first -> new TreeSet<>())
                            .add(version.version());
                }
            }
        }
        return new ShownVersions(groups, shown);
    }

    /** Empty where no version shows it. */
    NavigableSet<Integer> versions(String context, String url) {
        return byContextAndUrl.getOrDefault(key(context, url), new TreeSet<>());
    }

    /** The group whose imagery the visitor sees; empty text where there is none. */
    String group(String context) {
        return groups.getOrDefault(context, "");
    }

    private static String key(String context, String url) {
        return context + " " + url;
    }
}
