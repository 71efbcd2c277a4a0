package dev.imagery.starter.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** JSON Pointers (RFC 6901) of the paths that Jackson and Jakarta Validation tell in their own ways. */
final class Pointers {

    private static final Pattern BEAN_PATH_STEP = Pattern.compile("\\[([^\\]]*)]|([^.\\[\\]]+)");

    private Pointers() {}

    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String ofJackson(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference reference : path) {
            String name = reference.getPropertyName();
            pointer.append(name == null ? "/" + Math.max(reference.getIndex(), 0) : step(name));
        }
        return pointer.toString();
    }

    /** From a path such as {@code titles[3].names[en]}. */
    static String ofBeanPath(String path) {
        StringBuilder pointer = new StringBuilder();
        Matcher steps = BEAN_PATH_STEP.matcher(path);
        while (steps.find()) {
            String bracketed = steps.group(1);
            pointer.append(step(bracketed == null ? steps.group(2) : bracketed));
        }
        return pointer.toString();
    }
}
