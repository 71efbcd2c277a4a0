package dev.imagery.local.command;

import dev.imagery.local.client.TransferClient;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Takes a version into an installation. */
@Command(
        name = "import",
        description = "Take a version from a file that export wrote. It is checked, sealed and not published.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file = Path.of("");

    @Option(names = "--group", paramLabel = "NAME", description = "Import it as another group than it was.")
    private @Nullable String group;

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        JsonNode version = new TransferClient(target.installation().storage())
                .take(Imagery.calledFrom().resolve(file), Optional.ofNullable(group));
        System.out.printf(
                "%s@%d is %s: %,d assets, %,d of %,d renders new here%n",
                version.path("group").asString(),
                version.path("version").asInt(),
                version.path("state").asString(),
                version.path("assets").asInt(),
                version.path("newRenders").asInt(),
                version.path("renders").asInt());
        return 0;
    }
}
