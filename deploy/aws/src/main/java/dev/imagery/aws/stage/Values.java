package dev.imagery.aws.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Properties, of which each is read once. What is wrong is noted, and reading goes on with a value that serves to go on. */
final class Values {

    private final Map<String, String> properties;
    private final Set<String> known = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Values(Map<String, String> properties) {
        this.properties = properties;
    }

    /** @param expected said of what does not match the pattern, such as "an e-mail address" */
    String text(String name, Pattern pattern, String expected) {
        String value = value(name, expected);
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            fault(name, value, expected);
        }
        return value;
    }

    int number(String name, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        String value = value(name, expected);
        if (value.isEmpty()) {
            return least;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told as anything else that is out of range.
        }
        fault(name, value, expected);
        return least;
    }

    boolean truth(String name) {
        String value = value(name, "true or false");
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            fault(name, value, "true or false");
        }
        return value.equals("true");
    }

    /** Values with commas between them. */
    List<String> list(String name, String expected) {
        String value = value(name, expected);
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    void fault(String name, String found, String expected) {
        faults.add(name + ": expected " + expected + ", found \"" + found + "\"");
    }

    /** All of them, those of properties that nobody asked for too. */
    List<String> faults() {
        var unknown = new TreeSet<>(properties.keySet());
        unknown.removeAll(known);
        var all = new ArrayList<>(faults);
        unknown.forEach(name -> all.add(name + ": is no property of a stage"));
        return all;
    }

    private String value(String name, String expected) {
        known.add(name);
        String value = properties.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            faults.add(name + ": is missing, expected " + expected);
        }
        return value;
    }
}
