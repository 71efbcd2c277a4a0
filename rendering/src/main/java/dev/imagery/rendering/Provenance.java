package dev.imagery.rendering;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * By what a picture was made. Not part of its identity.
 *
 * @param tools their versions by name
 * @param arguments of the invocation that drew it, with file names in place of paths
 */
public record Provenance(Map<String, String> tools, List<String> arguments) {

    public Provenance {
        tools = Map.copyOf(tools);
        arguments = List.copyOf(arguments);
    }

    /** @param directories whose paths say nothing to anybody else */
    static Provenance of(Map<String, String> tools, List<String> arguments, List<Path> directories) {
        var prefixes = directories.stream().map(directory -> directory + "/").toList();
        return new Provenance(
                tools,
                arguments.stream().map(argument -> without(prefixes, argument)).toList());
    }

    private static String without(List<String> prefixes, String argument) {
        var rest = argument;
        for (var prefix : prefixes) {
            rest = rest.replace(prefix, "");
        }
        return rest;
    }
}
