package dev.imagery.local.command;

import dev.imagery.local.client.RecipeClient;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Keeps recipes in the service, by name. */
@Command(
        name = "recipe",
        description = "Store recipes by name, read and compare their versions, and run them.",
        synopsisSubcommandLabel = "COMMAND")
final class RecipeCommand {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "put", description = "Store a recipe; each change is a new version.")
    int put(
            @Parameters(paramLabel = "NAME", description = "the name that it is stored under") String name,
            @Parameters(paramLabel = "FILE", description = "the recipe; - reads it from standard input") Path file,
            @Mixin Target target)
            throws IOException {
        JsonNode stored = client(target).put(name, RecipeFile.read(file));
        out().println(line(stored));
        stored.path("warnings")
                .forEach(warning -> out().println("  warning: "
                        + warning.path("pointer").asString() + ": "
                        + warning.path("message").asString()));
        return 0;
    }

    @Command(name = "get", description = "Print a stored recipe as it was sent.")
    int get(
            @Parameters(paramLabel = "NAME", description = "its name") String name,
            @Option(names = "--version", paramLabel = "N", description = "Another version than the newest.") @Nullable Integer version,
            @Mixin Target target)
            throws IOException {
        out().println(client(target).get(name, optional(version)).stripTrailing());
        return 0;
    }

    @Command(name = "list", description = "List the stored recipes with their newest versions.")
    int list(@Mixin Target target) throws IOException {
        client(target).all().forEach(recipe -> out().println(line(recipe)));
        return 0;
    }

    @Command(
            name = "diff",
            description = "Tell what differs between two versions; without options, what the newest one changed.")
    int diff(
            @Parameters(paramLabel = "NAME", description = "its name") String name,
            @Option(names = "--from", paramLabel = "N", description = "The earlier version.") @Nullable Integer from,
            @Option(names = "--to", paramLabel = "N", description = "The later version.") @Nullable Integer to,
            @Mixin Target target)
            throws IOException {
        JsonNode difference = client(target).difference(name, optional(from), optional(to));
        out().printf(
                        "%s@%d → %s@%d%n",
                        name,
                        difference.path("from").asInt(),
                        name,
                        difference.path("to").asInt());
        difference
                .path("differences")
                .forEach(part -> out().println("  " + part.path("text").asString()));
        return 0;
    }

    @Command(name = "run", description = "Run a stored recipe and follow its batch, as submit does.")
    int run(
            @Parameters(paramLabel = "NAME", description = "its name") String name,
            @Mixin Person person,
            @Mixin Target target)
            throws IOException {
        return new BatchReport(target.installation(), Screen.standard())
                .follow(client(target).run(name, person.name()), LIMIT);
    }

    @Command(name = "remove", description = "Remove a stored recipe; its versions can still be read.")
    int remove(@Parameters(paramLabel = "NAME", description = "its name") String name, @Mixin Target target)
            throws IOException {
        client(target).remove(name);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static RecipeClient client(Target target) {
        return new RecipeClient(target.installation().generation());
    }

    /** A version as a line, such as {@code autumn-walls@3, of walls@2, makes autumn-walls}. */
    private static String line(JsonNode version) {
        String bases =
                version.path("bases").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return "%s@%d%s, makes %s"
                .formatted(
                        version.path("name").asString(),
                        version.path("version").asInt(),
                        bases.isEmpty() ? "" : ", of " + bases,
                        version.path("group").asString());
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return Optional.ofNullable(number).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
