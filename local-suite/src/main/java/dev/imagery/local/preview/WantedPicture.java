package dev.imagery.local.preview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A picture that is wanted of a recipe.
 *
 * @param context as in {@code US/en}, {@code US} or {@code US/en@autumn/bright}; empty for the recipe's first market
 * @param target as in {@code browser} or {@code browser/high}; empty for the recipe's first platform
 */
public record WantedPicture(String context, String target) {

    /** As many as a person looks at on one page. */
    public static final int MOST = 24;

    private static final Pattern CONTEXT = Pattern.compile(
            "(?:(?<country>[A-Za-z]{2})(?:/(?<language>[A-Za-z0-9-]{2,35}))?)?(?:@(?<cell>[a-z0-9-]+/[a-z0-9-]+))?");
    private static final Pattern TARGET =
            Pattern.compile("(?:(?<platform>[a-z][a-z0-9-]*)(?:/(?<resolution>[a-z][a-z0-9-]*))?)?");

    /** @throws IllegalArgumentException where one of them has another form */
    public WantedPicture {
        require(CONTEXT, context, "US/en, US or US/en@autumn/bright");
        require(TARGET, target, "browser or browser/high");
    }

    private static void require(Pattern form, String text, String expected) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'%s' is none such as %s".formatted(text, expected));
        }
    }

    /**
     * Each context on each target.
     *
     * @throws IllegalArgumentException where there are more than {@value #MOST}
     */
    public static List<WantedPicture> of(List<String> contexts, List<String> targets) {
        List<String> places = contexts.isEmpty() ? List.of("") : contexts;
        List<String> screens = targets.isEmpty() ? List.of("") : targets;
        if (places.size() * screens.size() > MOST) {
            throw new IllegalArgumentException("%d contexts on %d targets are more than %d pictures"
                    .formatted(places.size(), screens.size(), MOST));
        }
        List<WantedPicture> wanted = new ArrayList<>();
        places.forEach(context -> screens.forEach(target -> wanted.add(new WantedPicture(context, target))));
        return wanted;
    }

    /** As a query string, without the question mark. */
    public String query() {
        Map<String, String> parameters = new TreeMap<>();
        add(parameters, CONTEXT, context);
        add(parameters, TARGET, target);
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void add(Map<String, String> parameters, Pattern form, String text) {
        var parts = form.matcher(text);
        if (parts.matches()) {
            form.namedGroups().keySet().forEach(name -> {
                String part = parts.group(name);
                if (part != null) {
                    parameters.put(name, part);
                }
            });
        }
    }

    /** The name of its file. */
    public String fileName() {
        String name = (context + "-" + target).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "first" : name) + ".jpg";
    }

    /** As in {@code US/en browser}. */
    @Override
    public String toString() {
        String text = (context + " " + target).strip();
        return text.isEmpty() ? "the first context" : text;
    }
}
