package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.demo.Retitling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what a title is called. */
@Command(
        name = "title",
        description = "Change a title's name in some languages, and its poster with it. The next batch shows it.")
final class TitleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the title's id")
    private long id;

    @Option(
            names = "--name",
            paramLabel = "LANG=TEXT",
            required = true,
            description = "The new name in a language, such as en=\"The Whale\"; may be repeated.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        GenerationClient generation = new GenerationClient(target.installation().generation());
        new Retitling(generation, Catalogue.posters(Imagery.home())).rename(id, names);
        names.forEach((language, name) -> System.out.printf("%d %s: %s%n", id, language, name));
        System.out.println("See it on the walls with: ./imagery submit examples/six-markets.json");
        return 0;
    }
}
