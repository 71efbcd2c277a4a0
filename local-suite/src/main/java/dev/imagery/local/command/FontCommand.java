package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Puts a font into the catalogue. */
@Command(
        name = "font",
        description =
                "Put a font into the catalogue; recipes name it by its family. Fonts of Noto that are installed come in by themselves.")
final class FontCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a TrueType or OpenType font, or a collection of them")
    private Path file = Path.of("");

    @Option(
            names = "--family",
            paramLabel = "NAME",
            required = true,
            description = "The family, as the font itself states it.")
    private String family = "";

    @Option(
            names = "--weight",
            paramLabel = "NUMBER",
            defaultValue = "400",
            description = "The weight, as the font itself states it: 400 is regular (default), 700 bold.")
    private int weight;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            required = true,
            description = "Under which licence the font may be used.")
    private String licence = "";

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        JsonNode font = new GenerationClient(target.installation().generation()).putFont(file, family, weight, licence);
        System.out.printf(
                "%s %d, %s: %d characters of %s%n",
                font.path("family").asString(),
                font.path("weight").asInt(),
                font.path("version").asString(),
                font.path("characters").asInt(),
                String.join(
                        ", ",
                        font.path("scripts")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
        return 0;
    }
}
