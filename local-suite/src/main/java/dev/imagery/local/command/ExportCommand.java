package dev.imagery.local.command;

import dev.imagery.local.client.TransferClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a version out of an installation. */
@Command(
        name = "export",
        description = "Write a version to a file, with its objects, rules and recipe, for another installation.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Parameters(paramLabel = "VERSION", description = "the number of a sealed version")
    private int version;

    @Parameters(paramLabel = "FILE", description = "where to write the archive (tar)")
    private Path file = Path.of("");

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        Path path = Imagery.calledFrom().resolve(file);
        new TransferClient(target.installation().storage()).export(group, version, path);
        System.out.printf("%s@%d: %,d bytes in %s%n", group, version, Files.size(path), file);
        return 0;
    }
}
